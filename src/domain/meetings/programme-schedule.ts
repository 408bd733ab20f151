import type { Meeting as Scheduled } from '#domain/programmes/programme-content.ts'
import type { Day } from '#kit/day.ts'
import { isHeld, type Meeting } from './meeting.ts'
import { meetingRules } from './meeting-rules.ts'

const dayLength = 86_400_000

/** How many days lie between the two, whichever is first. */
export const daysApart = (one: Day, other: Day): number =>
  Math.round(Math.abs(Date.parse(one) - Date.parse(other)) / dayLength)

const isNear = (one: Day, other: Day) => daysApart(one, other) <= meetingRules.nearDays

/** R-MTG-6. A meeting near a day of the programme's schedule is about what the schedule says, unless another of these
 *  meetings is already. */
export function subjectNear(
  schedule: readonly Scheduled[],
  on: Day,
  others: readonly Pick<Meeting, 'subject' | 'cancelledOn'>[] = [],
): string {
  const near = nearestOf(schedule, on)?.subject ?? ''
  return others.some((one) => one.cancelledOn === null && one.subject === near) ? '' : near
}

function nearestOf(schedule: readonly Scheduled[], on: Day): Scheduled | undefined {
  return schedule
    .filter(({ day }) => isNear(day, on))
    .toSorted((one, other) => daysApart(one.day, on) - daysApart(other.day, on))[0]
}

/** R-MTG-6. What the programme has planned from today on, without the days that have a meeting of the pair's own near
 *  them. */
export function scheduledAhead(
  schedule: readonly Scheduled[],
  meetings: readonly Meeting[],
  today: Day,
): readonly Scheduled[] {
  const own = meetings
    .filter((one) => one.cancelledOn === null)
    .flatMap((one) => (isHeld(one) ? one.held.on : (one.plannedOn ?? [])))
  return schedule
    .filter(({ day }) => day >= today && !own.some((one) => isNear(one, day)))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
}
