/** A meeting as calendar programs know it. `start` of a whole day is `2026-11-21`, else a moment in UTC. */
export type CalendarEvent = {
  readonly uid: string
  readonly sequence: number
  readonly start: string
  readonly minutes: number
  readonly summary: string
  readonly location?: string
  readonly cancelled?: boolean
  /** An address and a name; without an address nobody is named. */
  readonly organizer?: { readonly name: string; readonly email: string }
  readonly attendee?: { readonly name: string; readonly email: string }
}

export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/** An iCalendar object (RFC 5545), with CRLF, escaped and folded; `at` is when it was made. */
export function calendarFile(
  method: CalendarMethod,
  events: readonly CalendarEvent[],
  at: string,
  name?: string,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vektor//Meetings//RU',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name ? [`X-WR-CALNAME:${escaped(name)}`] : []),
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, at: string): readonly string[] {
  const { uid, sequence, summary, location, cancelled, organizer, attendee } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(at)}`,
    `SEQUENCE:${sequence}`,
    ...whenLines(event),
    `SUMMARY:${escaped(summary)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    ...(organizer ? [`ORGANIZER;CN=${quoted(organizer.name)}:mailto:${mail(organizer.email)}`] : []),
    ...(attendee ? [`ATTENDEE;CN=${quoted(attendee.name)};RSVP=FALSE:mailto:${mail(attendee.email)}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

function whenLines({ start, minutes }: CalendarEvent): readonly string[] {
  if (!start.includes('T')) return [`DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`]
  const end = new Date(Date.parse(start) + minutes * 60_000).toISOString()
  return [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`]
}

/** `2026-11-21T10:26:00.000Z` → `20261121T102600Z`. */
const utc = (moment: string) => moment.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')

/** RFC 5545, 3.3.11: a backslash, a comma, a semicolon and a new line are text, not syntax. */
export function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(controls, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a calendar may not hold
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** RFC 5545, 3.2: a parameter cannot hold a double quote or a control character. */
const quoted = (text: string) =>
  `"${text
    .replaceAll('"', "'")
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll(controls, '')}"`

const mail = (address: string) => address.replaceAll(/[\s,;:]/g, '')

const mostOctets = 75

/** RFC 5545, 3.1: a line is at most 75 octets; what is longer goes on after a line break and a space, and no letter is cut. */
export function folded(line: string): string {
  const parts: string[] = []
  let [part, octets] = ['', 0]
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > mostOctets) {
      parts.push(part)
      ;[part, octets] = ['', 1]
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
