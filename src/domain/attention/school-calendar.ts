import { isWorkday, pauseOf, type Span } from '#domain/documents/school-days.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { addDays, type Day } from '#kit/day.ts'

/** Working days of teachers between two days: no days off, public holidays or leave of the summer. */
export type SchoolCalendar = {
  /** How many of them lie after the first day and through the second; days of `without` are left out. */
  readonly between: (after: Day, through: Day, without?: readonly Span[]) => number
  /** The day that many of them before this one. */
  readonly back: (from: Day, count: number) => Day
}

/** Five of them are a school week. */
export const daysOfWeek = 5

/** R-ATT-3. Each day is looked at once, whatever is asked. */
export function schoolCalendar(kind: OrganisationKind): SchoolCalendar {
  const leave = pauseOf(kind)
  const known = new Map<Day, boolean>()
  const isTaught = (one: Day): boolean => {
    const before = known.get(one)
    if (before !== undefined) return before
    const onLeave = leave !== null && one.slice(5) >= leave[0] && one.slice(5) <= leave[1]
    const taught = !onLeave && isWorkday(one)
    known.set(one, taught)
    return taught
  }
  return {
    between: (after, through, without = []) => {
      let count = 0
      for (let one = next(after); one <= through; one = next(one))
        if (isTaught(one) && !without.some((span) => span.from <= one && one <= span.through)) count += 1
      return count
    },
    back: (from, count) => {
      let left = count
      let one = from
      while (left > 0) {
        one = addDays(one, -1)
        if (isTaught(one)) left -= 1
      }
      return one
    },
  }
}

const following = new Map<Day, Day>()

/** Asked for the same few hundred days of a year by every pair. */
function next(one: Day): Day {
  const known = following.get(one)
  if (known) return known
  const day = addDays(one, 1)
  if (following.size > 4000) following.clear()
  following.set(one, day)
  return day
}
