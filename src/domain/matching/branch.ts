import type { Arena } from './arena.ts'
import type { Face } from './face.ts'
import { compare, type Plan } from './levels.ts'

/** Faces that together hold every acceptable plan of `face`; null when `plan` is acceptable itself. */
export type Split = (face: Face, plan: Plan) => readonly Face[] | null
export type Evaluate = (face: Face, worseThan: readonly number[] | undefined) => Plan | undefined

/** `exhausted`: nothing was left untried, so the plan is the best there is. `bound`: a plan none can beat,
 *  which may break what the split asks. */
export type Searched = {
  readonly plan: Plan | undefined
  readonly bound: Plan | undefined
  readonly exhausted: boolean
}

/** R-MAT-3. Depth first, bounded by the relaxation: exact while the number of faces stays under `limit`. */
export function branchAndBound(
  root: Face,
  evaluate: Evaluate,
  split: Split,
  limit: number,
  start?: Plan,
): Searched {
  let best = start
  let bound: Plan | undefined
  let tried = 0
  const waiting = [root]
  while (waiting.length > 0) {
    if (tried >= limit && best) return { plan: best, bound, exhausted: false }
    tried++
    const face = waiting.pop()!
    const plan = evaluate(face, best?.values)
    bound ??= plan
    if (!plan || (best && compare(plan.values, best.values) >= 0)) continue
    const parts = split(face, plan)
    if (parts === null) best = plan
    else waiting.push(...(tried >= limit ? parts.slice(-1) : [...parts].reverse()))
  }
  return { plan: best, bound, exhausted: tried < limit }
}

/** A group that would be led below its minimum is filled or closed; a group somebody is locked into only filled. */
export function splitGroups(arena: Arena): Split {
  return (face, plan) => {
    const group = arena.low.findIndex((low, at) => plan.load[at]! > 0 && plan.load[at]! < low)
    if (group < 0) return null
    return [filled(face, group, arena.low[group]!), closed(face, group)]
  }
}

export function filled(face: Face, block: number, least: number): Face {
  const low = face.low.slice()
  low[block] = Math.max(low[block]!, least)
  return { ...face, low }
}

export function closed(face: Face, block: number): Face {
  const cap = face.cap.slice()
  cap[block] = 0
  return { ...face, cap }
}

/** Groups with a locked mentee are led for certain. */
export function rootFace(arena: Arena, face: Face): Face {
  const low = face.low.slice()
  for (let mentee = 0; mentee < arena.requests.length; mentee++)
    if (arena.locked[mentee]) {
      const block = arena.to[arena.first[mentee]!]!
      low[block] = Math.max(low[block]!, arena.low[block]!)
    }
  return { ...face, low }
}

/** How many faces a search may try: a few for a municipality, thousands for a school. */
export function faceLimit(arena: Arena): number {
  return Math.max(40, Math.min(8_000, Math.floor(3_000_000 / (arena.to.length + 1))))
}
