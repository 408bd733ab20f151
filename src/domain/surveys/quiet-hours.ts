import { addDays, type Day, dayIn } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { momentIn } from '#kit/moment-in.ts'
import { clockTime } from '#kit/russian/dates.ts'
import holidays from '#reference/documents/public_holidays.json' with { type: 'json' }

/** Letters leave between these hours of the organisation's own time. */
export const lettersFrom = '08:00'
export const lettersTill = '20:00'

/** R-SUR-8. When letters of a day leave: in its morning, or the next that is not quiet. */
export const lettersOf = (day: Day, zone: string): Instant =>
  outOfQuietHours(momentIn(zone, day, '09:00'), zone)

/** R-SUR-8. The moment itself, or the next morning when letters may leave: not at night, on a Sunday or a public holiday. */
export function outOfQuietHours(moment: Instant, zone: string): Instant {
  const today = dayIn(zone, moment)
  const time = clockTime(moment, zone)
  if (!isQuietDay(today)) {
    if (time < lettersFrom) return momentIn(zone, today, lettersFrom)
    if (time < lettersTill) return moment
  }
  return outOfQuietHours(momentIn(zone, addDays(today, 1), lettersFrom), zone)
}

function isQuietDay(day: Day): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 0 || holidays.days.includes(day.slice(5))
}
