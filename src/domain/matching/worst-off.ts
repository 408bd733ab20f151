import type { Arena } from './arena.ts'
import { branchAndBound, faceLimit, rootFace, splitGroups } from './branch.ts'
import { type Face, openFace } from './face.ts'
import { compare, type Level, solveLevels } from './levels.ts'

/**
 * R-MAT-2. The highest score that the worst-off can have while as many are served (by class if asked) as possible, and
 * whatever else comes before is as good as it can be; undefined when nobody can be served. Cutting edges below a score
 * can only lose, so halving finds it.
 */
export function bestWorst(
  arena: Arena,
  byClass: boolean,
  before: readonly Level[] = ['served'],
): number | undefined {
  const found = bestAbove(arena, byClass, before, 0)
  const most = found?.values
  const scores = [...new Set(arena.score)].sort((one, other) => one - other)
  if (most === undefined || found!.chosen.every((edge) => edge < 0)) return undefined
  let low = 0
  let high = scores.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const served = bestAbove(arena, byClass, before, scores[middle]!)?.values
    if (served !== undefined && compare(served, most) === 0) low = middle
    else high = middle - 1
  }
  return scores[low]
}

/** The face without edges below a score; a locked pair below it leaves the face without plans. */
export function faceAbove(arena: Arena, score: number): Face {
  const face = openFace(arena)
  for (let edge = 0; edge < arena.to.length; edge++) if (arena.score[edge]! < score) face.alive[edge] = 0
  return rootFace(arena, face)
}

function bestAbove(arena: Arena, byClass: boolean, before: readonly Level[], score: number) {
  const { plan } = branchAndBound(
    faceAbove(arena, score),
    (face, worseThan) => solveLevels(arena, face, before, byClass, worseThan),
    splitGroups(arena),
    faceLimit(arena),
  )
  return plan
}
