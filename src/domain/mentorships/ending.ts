import type { Day } from '#kit/day.ts'
import type { Mentorship } from './mentorship.ts'

/** The three ways of source 000, 7.1: the plan is done in full; the mentor, the mentee or both wished it; the curator
 *  ended it. */
export type EndingWay = 'done' | 'initiative' | 'curator'

export type Ending = {
  /** The last day, included. */
  readonly on: Day
  readonly way: EndingWay
  /** Whose initiative; `null` in the other two ways. */
  readonly by: 'mentor' | 'mentee' | 'both' | null
}

/** R-CHG-1. The last day it works: that of its ending, else that of its term. */
export function lastDay({ ending, through }: Pick<Mentorship, 'ending' | 'through'>): Day {
  return ending === null || ending.on > through ? through : ending.on
}

/** Somebody ends it before its term, and the plan was not done. */
export function endsEarly(one: Pick<Mentorship, 'ending' | 'through'>): boolean {
  return one.ending !== null && one.ending.way !== 'done' && lastDay(one) < one.through
}
