import type { MeetingId } from '#domain/meetings/meeting.ts'
import { meetingRules } from '#domain/meetings/meeting-rules.ts'
import type { Day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { momentIn } from '#kit/moment-in.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { type CalendarEvent, calendarFile } from '#outside/calendar/calendar-file.ts'
import type { Named, PairDesk } from '../pair-desk.ts'
import { planTexts as texts } from '../texts.ts'

type Planned = {
  readonly id: MeetingId
  readonly subject: string
  readonly place: string
  readonly on: Day
  readonly at: string | null
  readonly sequence: number
  readonly minutes?: number
}

type Around = {
  readonly people: ReadonlyMap<string, Named>
  readonly members: readonly { readonly person: string }[]
  readonly zone: string
}

/** R-MTG-12. When, what about and with whom, and nothing else. */
export function eventOf(meeting: Planned, { people, members, zone }: Around): CalendarEvent {
  const { id, sequence, subject, on, at, minutes = meetingRules.usualMinutes } = meeting
  const names = members.flatMap(({ person }) => people.get(person) ?? []).map(surnameFirst)
  return {
    uid: `${id}@vektor`,
    sequence,
    start: at ? momentIn(zone, on, at) : on,
    minutes,
    summary: `${subject || texts.untitled}: ${names.join(', ')}`,
  }
}

type Inviting = {
  readonly desk: PairDesk
  readonly from: Named | undefined
  readonly to: { readonly to: Named & { readonly email: string } }
  readonly now: Instant
}

/** R-MTG-11. The object a letter carries: the same name for the same meeting, a higher number for each change. */
export function invitation(
  told: Planned & { readonly is: 'planned' | 'moved' | 'cancelled' },
  { desk, from, to: { to }, now }: Inviting,
): string {
  const cancelled = told.is === 'cancelled'
  const event = eventOf(told, { ...desk, members: desk.mentorship.members })
  // without an address to answer to there is nobody to invite: the event is only published
  const both = from?.email
    ? {
        organizer: { name: surnameFirst(from), email: from.email },
        attendee: { name: surnameFirst(to), email: to.email },
      }
    : {}
  const whole = { ...event, ...both, cancelled, ...(told.place ? { location: told.place } : {}) }
  return calendarFile(cancelled ? 'CANCEL' : from?.email ? 'REQUEST' : 'PUBLISH', [whole], now)
}
