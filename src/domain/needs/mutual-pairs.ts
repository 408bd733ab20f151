import { brokenLink, type Linked, solveLinked } from '#domain/matching/linked-pairs.ts'
import { byText } from '#domain/matching/order-hash.ts'
import type { OpenPool } from './open-pool.ts'
import { pairKey, type Weighed } from './pool.ts'
import { type PlansBeside, plansBeside } from './trial.ts'

/** Two people each of whom may lead the other in something. */
export type MutualPair = {
  readonly one: string
  readonly other: string
  /** What `one` would lead `other` in, and the other way. */
  readonly oneLeads: readonly string[]
  readonly otherLeads: readonly string[]
  /** How many of the two pairs the plan has. */
  readonly planned: 0 | 1 | 2
  /** Where the plan has one of the two: the best plan with both or with none, and which it is. */
  readonly linked: (PlansBeside & { readonly together: boolean }) | undefined
}

const mostShown = 5

/**
 * R-DSK-11. Who could be a reverse pair, those with the highest two scores together first. Of a plan that has one thread
 * alone it is said what the best plan with both threads or with none would cost (R-MAT-19).
 */
export function mutualPairs(open: OpenPool): readonly MutualPair[] {
  const { question, pool } = open
  const planned = new Set(question.base.pairs.map(({ request, block }) => pairKey(request, block)))
  return mutualIn(open)
    .map(([one, other]) => {
      const [led, leading] = [pool.weighed.get(pairKey(other, one))!, pool.weighed.get(pairKey(one, other))!]
      return { one, other, led, leading, sum: led.score.total + leading.score.total }
    })
    .sort((a, b) => b.sum - a.sum || byText(a.one, b.one) || byText(a.other, b.other))
    .slice(0, mostShown)
    .map(({ one, other, led, leading }): MutualPair => {
      const keys = [pairKey(one, other), pairKey(other, one)]
      return {
        ...{ one, other, oneLeads: led.covered, otherLeads: leading.covered },
        planned: keys.filter((key) => planned.has(key)).length as 0 | 1 | 2,
        linked: linkedPlan(open, [
          { request: one, block: other },
          { request: other, block: one },
        ]),
      }
    })
}

/** Each two once, the first by its id first. */
function mutualIn({ mentees, mentors, pool }: OpenPool): (readonly [string, string])[] {
  const has = (one: string, other: string): Weighed | undefined => pool.weighed.get(pairKey(one, other))
  const leads = new Set(mentors)
  const ids = mentees.flatMap(({ person }) => (leads.has(person) ? [person] : [])).sort(byText)
  return ids.flatMap((one, at) =>
    ids.slice(at + 1).flatMap((other) => (has(one, other) && has(other, one) ? [[one, other] as const] : [])),
  )
}

function linkedPlan({ question, context, policy }: OpenPool, link: Linked): MutualPair['linked'] {
  if (!brokenLink(question.base, [link])) return undefined
  const { levels, classes } = context.settings
  const found = solveLinked(question.problem, [link], policy, { levels, classes })
  if ('reason' in found) return undefined
  const together = found.plan.pairs.some(
    ({ request, block }) => request === link[0].request && block === link[0].block,
  )
  return { ...plansBeside(question.base, found.plan), together }
}
