import { dayOfYear, yearAt } from '#domain/documents/school-days.ts'
import { addDays, type Day } from '#kit/day.ts'
import { leastPeople, settings } from './impression-settings.ts'

/** R-IMP-10. The first day on which an answer handed in on that day may be counted: results change on a few days of the
 *  year, never after a single answer. */
export function countedFrom(on: Day): Day {
  const year = yearAt(on)
  const ends = settings.published.map((end) => dayOfYear(end, year)).toSorted()
  return addDays(ends.find((end) => end >= on) ?? ends.at(-1)!, 1)
}

export type Published<One> = {
  readonly counted: readonly One[]
  /** Handed in, and not to be seen yet: too few of them came since the last day of results, or that day is ahead. */
  readonly waiting: number
  /** When results change next, if anything waits for it. */
  readonly next: Day | null
}

/** R-IMP-10. Answers that may be counted today. Two results that follow each other differ by five people or by none: fewer
 *  wait for the next day, so that nobody's answer is what two results differ by. */
export function published<One extends { readonly countedFrom: Day }>(
  all: readonly One[],
  today: Day,
  k = leastPeople,
): Published<One> {
  const periods = [...Map.groupBy(all, (one) => one.countedFrom)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  const counted: One[] = []
  let pending: One[] = []
  for (const [from, answers] of periods) {
    if (from > today) continue
    pending = [...pending, ...answers]
    if (pending.length < k) continue
    counted.push(...pending)
    pending = []
  }
  const waiting = all.length - counted.length
  return { counted, waiting, next: waiting === 0 ? null : countedFrom(today) }
}
