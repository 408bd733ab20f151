import { addDays, type Day, day } from '#kit/day.ts'
import {
  addMonths,
  dayOfYear,
  daysBetween,
  daysOf,
  earlier,
  isWorkday,
  later,
  type Pause,
  type Span,
  workdayBy,
  workdayFrom,
  yearAt,
} from './school-days.ts'

/** R-DOC-10. A programme lasts from three months to one year. */
export function lastsAsAllowed({ from, through }: Span): boolean {
  return addDays(through, 1) >= addMonths(from, 3) && addDays(through, 1) <= addMonths(from, 12)
}

/** The term proposed for a programme that begins on a day: to the end of May, or three working months further; never
 *  from the summer on, when teachers are on leave, but from the first of September. */
export function proposedTerm(from: Day): Span {
  const start = workdayFrom(afterSummer(workdayFrom(from)))
  const may = workdayBy(dayOfYear('05-31', yearAt(start)), start)
  if (lastsAsAllowed({ from: start, through: may })) return { from: start, through: may }
  // Less than three months before the summer: the work goes on in the autumn.
  return { from: start, through: workdayBy(dayOfYear('10-31', yearAt(start) + 1), start) }
}

function afterSummer(one: Day): Day {
  return one.slice(5, 7) >= '06' && one.slice(5, 7) <= '08' ? day(`${one.slice(0, 4)}-09-01`) : one
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
export function programmeDays(term: Span, steps: number, pause: Pause | null): ProgrammeDays {
  const days = daysOf(term, pause)
  const end = days.length - 1
  const at = (place: number) => days[Math.max(0, Math.min(end, place))] ?? term.from
  const window = (from: number, through: number) => working(at(from), at(through))
  const middle = Math.round(end / 2)
  const share = (end - 24 - 10) / Math.max(1, steps)
  return {
    entry: window(0, 13),
    induction: window(0, 20),
    steps: Array.from({ length: steps }, (_, one) =>
      window(10 + Math.round(share * one), 14 + Math.round(share * (one + 1))),
    ),
    interim: window(middle - 5, middle + 5),
    sharing: window(end - 40, end - 14),
    final: window(end - 13, end),
  }
}

/** A meeting every two weeks, every week in a programme shorter than four months; never on a day off or on leave. */
export function meetingDays(term: Span, pause: Pause | null, everyWeeks = meetsWeekly(term) ? 1 : 2): Day[] {
  const every = everyWeeks * 7
  const days = daysOf(term, pause)
  const met: Day[] = []
  for (let at = 0; at < days.length; at += every) {
    const one = days.find((next) => next >= days[at]! && isWorkday(next))
    const last = met.at(-1)
    // a meeting moved past the holidays may stand too near the next one
    if (one !== undefined && (last === undefined || daysBetween(last, one) >= every / 2)) met.push(one)
  }
  return met
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
