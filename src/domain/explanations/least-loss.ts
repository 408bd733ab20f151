import { type Arena, arenaOf } from '#domain/matching/arena.ts'
import { rootFace } from '#domain/matching/branch.ts'
import { fulfils, openFace, type Priced, priceFace } from '#domain/matching/face.ts'
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
export function relax(problem: Problem, base: Solution, least: number): Relaxed | undefined {
  const clean: Problem = { ...problem, locks: uniqueLocks(problem.locks) }
  const arena = arenaOf(clean)
  const face = least > 0 ? faceAbove(arena, least) : rootFace(arena, openFace(arena))
  const step = 1000 * (arena.requests.length + 1)
  const outside = (mentee: number) => 1000 + step * weightOf(arena, base, mentee)
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

/** `stable` counts points alone; `sum` counts everybody alike. */
function weightOf(arena: Arena, base: Solution, mentee: number): number {
  if (base.policy === 'stable') return 0
  return base.policy === 'sum' ? 1 : arena.ranks - arena.rank[mentee]!
}

const originalOf = (priced: Priced, edge: number) => (edge < 0 ? -1 : priced.original[edge]!)

/** How much any pair costs at least: one flow for all of them. Undefined for what cannot be in a plan at all. */
export function leastLosses({ problem, base }: Question): (pair: Pair) => LeastLoss | undefined {
  const least = base.policy === 'maxMin' ? base.bestWorst : 0
  const relaxed = relax(problem, base, least)
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

/** The smallest loss, in the order of the levels, that a bound allows. */
export function leastInOrder({ policy, servedByClass }: Solution, bound: LeastLoss): readonly number[] {
  const anything = Number.NEGATIVE_INFINITY
  const points = bound.level === 'points'
  switch (policy) {
    case 'maxMin': {
      const people = servedByClass.map(() => 0)
      if (points) return [...people, 0, bound.points]
      return [...people, bound.level === 'worst' ? bound.points : 1, anything]
    }
    case 'sum':
      return points ? [0, bound.points] : [1, anything]
    case 'stable':
      return [points ? bound.points : anything, anything]
  }
}
