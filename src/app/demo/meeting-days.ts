import { addDays, type Day, day } from '#kit/day.ts'
import type { PairCast, Story } from './cast-texts.ts'
import { emptyOutcome, outcomes } from './meeting-texts.ts'

/** A meeting of the demo: when it was, and when somebody wrote it down. */
export type HeldMeeting = {
  readonly pair: PairCast
  readonly on: Day
  readonly loggedOn: Day
  readonly minutes: number
  readonly kind: string
  readonly outcome: string
}

/** How often a pair of a story meets, on which day of the week (1 is Monday), and how late it writes. */
type Habit = {
  readonly weekday: number
  readonly everyWeeks: number
  readonly lag: number
  readonly minutes: number
}

const habits: Readonly<Record<Story, Habit | null>> = {
  works: { weekday: 2, everyWeeks: 1, lag: 0, minutes: 45 },
  silent: null,
  refused: { weekday: 2, everyWeeks: 2, lag: 1, minutes: 45 },
  replaced: { weekday: 3, everyWeeks: 2, lag: 1, minutes: 45 },
  group: { weekday: 4, everyWeeks: 2, lag: 0, minutes: 90 },
  reverse: { weekday: 1, everyWeeks: 2, lag: 2, minutes: 30 },
  late: { weekday: 3, everyWeeks: 2, lag: 26, minutes: 45 },
  loaded: { weekday: 1, everyWeeks: 1, lag: 2, minutes: 60 },
  calls: { weekday: 5, everyWeeks: 2, lag: 0, minutes: 30 },
  'ends-early': { weekday: 3, everyWeeks: 2, lag: 1, minutes: 45 },
}

/** Holidays of schools: nobody meets. */
const holidays: readonly (readonly [Day, Day])[] = [
  [day('2026-10-26'), day('2026-11-04')],
  [day('2026-12-28'), day('2027-01-11')],
  [day('2027-03-22'), day('2027-03-28')],
  [day('2027-05-01'), day('2027-05-10')],
]
const isHoliday = (on: Day) => holidays.some(([from, through]) => from <= on && on <= through)
const weekdayOf = (on: Day) => new Date(`${on}T00:00:00Z`).getUTCDay()

/** The meetings of a pair within days, both included. `shift` keeps two pairs of one mentor apart. */
export function meetingsOf(pair: PairCast, from: Day, through: Day, shift = 0): readonly HeldMeeting[] {
  const habit = habits[pair.story]
  if (!habit) return []
  const found: HeldMeeting[] = []
  let first = from
  while (weekdayOf(first) !== ((habit.weekday - 1 + shift) % 5) + 1) first = addDays(first, 1)
  for (let on = first, at = shift * 3; on <= through; on = addDays(on, 7 * habit.everyWeeks), at += 1) {
    if (isHoliday(on)) continue
    const [kind, says] = outcomes[at % outcomes.length]!
    const outcome = at % 9 === 8 ? emptyOutcome : says
    found.push({ pair, on, loggedOn: addDays(on, habit.lag), minutes: habit.minutes, kind, outcome })
  }
  return found
}
