import { type Arena, arenaOf } from '#domain/matching/arena.ts'
import { rootFace } from '#domain/matching/branch.ts'
import { fulfils, openFace, type Priced, priceFace } from '#domain/matching/face.ts'
import type { LevelName } from '#domain/matching/level-order.ts'
import { uniqueLocks } from '#domain/matching/lock-conflict.ts'
import { type Flow, solveNetwork } from '#domain/matching/network.ts'
import type { Problem, Solution } from '#domain/matching/problem.ts'
import { faceAbove } from '#domain/matching/worst-off.ts'
import { chosenEdges } from './chosen-edges.ts'
import type { Pair, Question } from './question.ts'

/**
 * What the plan loses at least with a pair in it, by the duals alone. `points` of the total, or something that stands
 * above it: people, the worst-off. `worst`: the worst-off loses so many points, or people stay without a pair.
 */
export type LeastLoss =
  | { readonly level: 'points'; readonly points: number }
  | { readonly level: 'worst'; readonly points: number }
  | { readonly level: 'above' }

/** Prices of people and places under which the relaxed plan is cheapest, and how much dearer the real one is. */
export type Relaxed = {
  readonly arena: Arena
  /** What one person without a pair costs, in points: more than all points together. */
  readonly step: number
  readonly priced: Priced
  readonly flow: Flow
  /** What the real plan costs beyond the relaxed one: groups and stability are left out of the relaxation. */
  readonly gap: number
}

/**
 * R-EXP-3. One flow with people before points, without groups and stability: no plan costs less, so its reduced costs
 * are true lower bounds. Undefined when the relaxation holds no plan at all.
 */
export function relax(question: Question, least: number): Relaxed | undefined {
  const { problem, base } = question
  const clean: Problem = { ...problem, locks: uniqueLocks(problem.locks) }
  const arena = arenaOf(clean)
  const face = least > 0 ? faceAbove(arena, least) : rootFace(arena, openFace(arena))
  const step = 1000 * (arena.requests.length + 1)
  const outside = (mentee: number) => 1000 + step * weightOf(arena, question, mentee)
  const priced = priceFace(arena, face, {
    edge: (edge) => 1000 - arena.score[edge]!,
    outside,
    place: () => 0,
  })
  const flow = solveNetwork(priced.network)
  if (!fulfils(face, flow)) return undefined
  const cost = (chosen: (mentee: number) => number) =>
    arena.requests.reduce((all, _, mentee) => {
      const edge = chosen(mentee)
      return all + (edge < 0 ? outside(mentee) : 1000 - arena.score[edge]!)
    }, 0)
  const taken = chosenEdges(arena, base)
  const relaxed = cost((mentee) => originalOf(priced, flow.chosen[mentee]!))
  return { arena, step, priced, flow, gap: cost((mentee) => taken[mentee]!) - relaxed }
}

/** Under `stable` points come before people. */
function weightOf(arena: Arena, { base, classes }: Question, mentee: number): number {
  if (base.policy === 'stable') return 0
  return classes ? arena.ranks - arena.rank[mentee]! : 1
}

const originalOf = (priced: Priced, edge: number) => (edge < 0 ? -1 : priced.original[edge]!)

/** How much any pair costs at least: one flow for all of them. Undefined for what cannot be in a plan at all. */
export function leastLosses(question: Question): (pair: Pair) => LeastLoss | undefined {
  const { problem, base } = question
  const least = aboveTotal(base).includes('worst') ? base.worst : 0
  const relaxed = relax(question, least)
  const scores = new Map(problem.edges.map((edge) => [keyOf(edge), edge.score]))
  const bounds = relaxed ? boundsOf(relaxed, base) : new Map<string, LeastLoss>()
  return (pair) => {
    const score = scores.get(keyOf(pair))
    if (score === undefined) return undefined
    return score < least ? { level: 'worst', points: least - score } : bounds.get(keyOf(pair))
  }
}

function boundsOf({ arena, priced, flow, gap }: Relaxed, base: Solution): Map<string, LeastLoss> {
  const { network } = priced
  const found = new Map<string, LeastLoss>()
  for (let mentee = 0; mentee < network.mentees; mentee++)
    for (let at = network.first[mentee]!; at < network.first[mentee + 1]!; at++) {
      const mentor = network.to[at]!
      const points = network.cost[at]! - flow.menteeDual[mentee]! - flow.mentorDual[mentor]! - gap
      const above = base.policy !== 'stable' && points > base.total
      const pair = { request: arena.requests[mentee]!, block: arena.blocks[mentor]! }
      found.set(keyOf(pair), above ? { level: 'above' } : { level: 'points', points })
    }
  return found
}

export const keyOf = ({ request, block }: Pair) => `${request}\u0000${block}`

/** The levels that count before the sum of the scores does. */
function aboveTotal({ levels }: Solution): readonly LevelName[] {
  const at = levels.indexOf('total')
  return at < 0 ? levels : levels.slice(0, at)
}

/** The smallest loss, in the order of the levels, that a bound allows. */
export function leastInOrder({ base, classes }: Question, bound: LeastLoss): readonly number[] {
  const anything = Number.NEGATIVE_INFINITY
  const above = aboveTotal(base)
  // a locked pair stands outside of stability, so that locking one may make a plan better by the first level too
  if (base.policy === 'stable')
    return [
      bound.level === 'points' && above.length === 0 && base.levels.length > 0 ? bound.points : anything,
      anything,
    ]
  const people = classes ? base.servedByClass.map(() => 0) : [0]
  if (bound.level === 'worst') {
    const before = above.slice(0, above.indexOf('worst')).map(() => 0)
    return [...people, ...before, bound.points, anything]
  }
  const none = [...people, ...above.map(() => 0)]
  if (bound.level === 'above') return [...none.slice(0, -1), 1, anything]
  return [...none, base.levels.includes('total') ? bound.points : anything, anything]
}
