import { addDays, type Day } from '#kit/day.ts'
import {
  addMonths,
  dayOfYear,
  daysBetween,
  earlier,
  later,
  type Span,
  workdayBy,
  workdayFrom,
} from './school-days.ts'

/** R-DOC-10. A programme lasts from three months to one year. */
export function lastsAsAllowed({ from, through }: Span): boolean {
  return addDays(through, 1) >= addMonths(from, 3) && addDays(through, 1) <= addMonths(from, 12)
}

/** The term proposed for a programme that begins on a day: to the end of May, or three working months further. */
export function proposedTerm(from: Day, schoolYear: number): Span {
  const start = workdayFrom(from)
  const may = workdayBy(dayOfYear('05-31', schoolYear), start)
  if (lastsAsAllowed({ from: start, through: may })) return { from: start, through: may }
  // Less than three months before the summer: the work goes on in the autumn.
  return { from: start, through: workdayBy(dayOfYear('10-31', schoolYear + 1), start) }
}

export type ProgrammeDays = {
  readonly entry: Span
  readonly induction: Span
  readonly steps: readonly Span[]
  readonly interim: Span
  readonly sharing: Span
  readonly final: Span
}

/** Windows of a programme: two weeks to begin, the steps one after another, the middle, two weeks to end. */
export function programmeDays({ from, through }: Span, steps: number): ProgrammeDays {
  const middle = addDays(from, Math.round(daysBetween(from, through) / 2))
  const first = addDays(from, 10)
  const last = addDays(through, -24)
  const share = daysBetween(first, last) / Math.max(1, steps)
  return {
    entry: working(from, addDays(from, 13)),
    induction: working(from, addDays(from, 20)),
    steps: Array.from({ length: steps }, (_, at) =>
      working(addDays(first, Math.round(share * at)), addDays(first, Math.round(share * (at + 1)) + 4)),
    ),
    interim: working(addDays(middle, -5), addDays(middle, 5)),
    sharing: working(addDays(through, -40), addDays(through, -14)),
    final: working(addDays(through, -13), through),
  }
}

/** A meeting every two weeks, every week in a programme shorter than four months; never on a day off. */
export function meetingDays({ from, through }: Span): Day[] {
  const every = meetsWeekly({ from, through }) ? 7 : 14
  const days: Day[] = []
  for (let at = from; at <= through; at = addDays(at, every)) {
    const one = workdayFrom(at)
    if (one <= through && one !== days.at(-1)) days.push(one)
  }
  return days
}

export function meetsWeekly({ from, through }: Span): boolean {
  return through < addMonths(from, 4)
}

function working(from: Day, through: Day): Span {
  const start = workdayFrom(from)
  return { from: start, through: later(start, workdayBy(through, start)) }
}

export function within(one: Day, { from, through }: Span): boolean {
  return earlier(one, from) === from && later(one, through) === through
}
