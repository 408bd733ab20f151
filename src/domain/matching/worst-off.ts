import type { Arena } from './arena.ts'
import { branchAndBound, faceLimit, rootFace, splitGroups } from './branch.ts'
import { type Face, openFace } from './face.ts'
import { compare, solveLevels } from './levels.ts'

/**
 * R-MAT-2. The highest score that the worst-off can have while as many are served (by class if asked) as possible;
 * undefined when nobody can be served. Cutting edges below a score can only lose people, so halving finds it.
 */
export function bestWorst(arena: Arena, byClass: boolean): number | undefined {
  const most = servedAbove(arena, byClass, 0)
  const scores = [...new Set(arena.score)].sort((one, other) => one - other)
  if (most === undefined || most.reduce((all, left) => all + left, 0) === arena.requests.length)
    return undefined
  let low = 0
  let high = scores.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const served = servedAbove(arena, byClass, scores[middle]!)
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

function servedAbove(arena: Arena, byClass: boolean, score: number): readonly number[] | undefined {
  const { plan } = branchAndBound(
    faceAbove(arena, score),
    (face, worseThan) => solveLevels(arena, face, ['served'], byClass, worseThan),
    splitGroups(arena),
    faceLimit(arena),
  )
  return plan?.values
}
