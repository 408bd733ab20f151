import type { Arena } from './arena.ts'
import { branchAndBound, faceLimit, rootFace, type Searched, splitGroups } from './branch.ts'
import { type Face, openFace } from './face.ts'
import { compare, type Level, servedIn, solveLevels } from './levels.ts'

/** The highest lowest score that was found, with a plan that has it. */
export type WorstOff = {
  readonly score: number
  readonly chosen: Int32Array
  /** No search that answered «not so high» was cut short: higher is not possible. */
  readonly exact: boolean
  /** Where the search for the most served was cut short: nobody can serve more than this. */
  readonly servedAtMost: number
}

/**
 * R-MAT-2. The highest score that the worst-off can have while as many are served (by class if asked) as possible, and
 * whatever else comes before is as good as it can be; undefined when nobody can be served. Cutting edges below a score
 * can only lose, so halving finds it.
 */
export function bestWorst(
  arena: Arena,
  byClass: boolean,
  before: readonly Level[] = ['served'],
): WorstOff | undefined {
  const first = searchAbove(arena, byClass, before, 0)
  const scores = [...new Set(arena.score)].sort((one, other) => one - other)
  if (!first.plan || servedIn(first.plan) === 0) return undefined
  let best = first.plan
  let exact = first.exhausted
  let low = 0
  let high = scores.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const { plan, exhausted } = searchAbove(arena, byClass, before, scores[middle]!)
    if (plan && compare(plan.values, first.plan.values) === 0) {
      best = plan
      low = middle
    } else {
      exact &&= exhausted
      high = middle - 1
    }
  }
  const servedAtMost = servedIn((!first.exhausted && first.bound) || first.plan)
  return { score: scores[low]!, chosen: best.chosen, exact, servedAtMost }
}

/** The face without edges below a score; a locked pair below it leaves the face without plans. */
export function faceAbove(arena: Arena, score: number): Face {
  const face = openFace(arena)
  for (let edge = 0; edge < arena.to.length; edge++) if (arena.score[edge]! < score) face.alive[edge] = 0
  return rootFace(arena, face)
}

function searchAbove(arena: Arena, byClass: boolean, before: readonly Level[], score: number): Searched {
  return branchAndBound(
    faceAbove(arena, score),
    (face, worseThan) => solveLevels(arena, face, before, byClass, worseThan),
    splitGroups(arena),
    faceLimit(arena),
  )
}
