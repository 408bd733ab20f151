import type { Instant } from '#kit/instant.ts'
import type { Line } from './events.ts'

const mostText = 2_000
const notPlain = /[^\u0020-\u007e]/g

/** R-LOG-2. One event is one line of printable ASCII, whatever came in: a line break, a colour of a terminal or a letter that
 *  turns the line around stays six harmless signs. */
export function lineOf(at: Instant, line: Line): string {
  const short = (_: string, value: unknown) =>
    typeof value === 'string' && value.length > mostText ? `${value.slice(0, mostText)}…` : value
  const text = JSON.stringify({ at, ...line }, short)
  return text.replace(notPlain, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
