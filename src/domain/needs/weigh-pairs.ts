import type { PairOf } from './eligibility.ts'
import { menteesOf, pairKey, poolOf, type Weighed } from './pool.ts'
import { contextOf, staffPool } from './propose-for-staff.ts'

type Desk = Parameters<typeof staffPool>[0]

/** What speaks for a pair, and the topics of its mentee. */
export type PairWeight = Partial<Weighed> & {
  readonly topics: readonly string[]
  readonly categories: readonly string[]
}

/** R-NEE-7 for pairs somebody has chosen: their topics and scores, without looking for better ones. */
export function weighPairs(desk: Desk, pairs: readonly PairOf[]): (pair: PairOf) => PairWeight {
  const { pool, corrections } = staffPool(desk)
  const context = contextOf(desk)
  const chosen = new Set(pairs.map((one) => one.mentee))
  const mentees = menteesOf(pool, context, corrections).filter((one) => chosen.has(one.person))
  const here = new Set(pool.map((one) => one.id))
  const mentors = [...new Set(pairs.map((one) => one.mentor))].filter((one) => here.has(one))
  const { weighed } = poolOf(pool, mentees, mentors, context, { ...corrections, locks: [] })
  const asked = new Map(mentees.map((one) => [one.person, one]))
  return ({ mentee, mentor }) => ({
    ...weighed.get(pairKey(mentee, mentor)),
    topics: asked.get(mentee)?.topics ?? [],
    categories: asked.get(mentee)?.categories.map((one) => one.category) ?? [],
  })
}
