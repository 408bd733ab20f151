import type { Arena } from './arena.ts'
import { blockingPairs } from './blocking.ts'
import {
  branchAndBound,
  closed,
  faceLimit,
  filled,
  rootFace,
  type Searched,
  type Split,
  splitGroups,
} from './branch.ts'
import { type Face, openFace } from './face.ts'
import { type Level, type Plan, planOf, solveLevels } from './levels.ts'
import { proposeAll } from './propose.ts'

/** R-MAT-8. The largest sum among the plans without a blocking pair; deferred acceptance is the plan to beat. */
export function solveStable(arena: Arena, tolerance: number, levels: readonly Level[]): Searched {
  const split = splitGroups(arena)
  return branchAndBound(
    rootFace(arena, openFace(arena)),
    (face, worseThan) => solveLevels(arena, face, levels, false, worseThan),
    (face, plan) => split(face, plan) ?? splitBlocking(arena, tolerance)(face, plan),
    faceLimit(arena),
    deferredAcceptance(arena, tolerance, levels),
  )
}

/** A blocking pair goes when the mentee is content, or the mentor is full of others as good, or the group closes. */
function splitBlocking(arena: Arena, tolerance: number): Split {
  return (face, plan) => {
    const [pair] = blockingPairs(arena, plan.chosen, tolerance)
    if (!pair) return null
    const block = arena.to[pair.edge]!
    const parts = [contentMentee(arena, face, pair.mentee, arena.menteePref[pair.edge]! - tolerance)]
    parts.push(...contentMentor(arena, face, block, arena.mentorPref[pair.edge]! - tolerance))
    if (arena.low[block]! > 0 && face.low[block] === 0) parts.push(closed(face, block))
    return parts
  }
}

function contentMentee(arena: Arena, face: Face, mentee: number, least: number): Face {
  const alive = face.alive.slice()
  const must = face.must.slice()
  must[mentee] = 1
  for (let edge = arena.first[mentee]!; edge < arena.first[mentee + 1]!; edge++)
    if (arena.menteePref[edge]! < least) alive[edge] = 0
  return { ...face, alive, must }
}

/** The block is full of others as good, or what the whole roof can exchange is. */
function contentMentor(arena: Arena, face: Face, block: number, least: number): Face[] {
  const full = filled(without(arena, face, [block], least), block, arena.cap[block]!)
  const roof = arena.roofOf[block]!
  if (roof < 0) return [full]
  const around = arena.under.subarray(arena.firstUnder[roof]!, arena.firstUnder[roof + 1]!)
  const exchanged = [...around].filter((one) => one === block || arena.low[one] === 0)
  const under = without(arena, face, exchanged, least)
  const roofLow = under.roofLow.slice()
  roofLow[roof] = Math.max(roofLow[roof]!, arena.roofCap[roof]!)
  return [full, { ...under, roofLow }]
}

function without(arena: Arena, face: Face, blocks: readonly number[], least: number): Face {
  const alive = face.alive.slice()
  for (let mentee = 0; mentee < arena.requests.length; mentee++)
    for (let edge = arena.first[mentee]!; edge < arena.first[mentee + 1]!; edge++)
      if (blocks.includes(arena.to[edge]!) && !arena.locked[mentee] && arena.mentorPref[edge]! < least)
        alive[edge] = 0
  return { ...face, alive }
}

/** Deferred acceptance; a group that does not reach its minimum closes, and everybody proposes anew. Undefined where a
 *  group or a roof leaves a blocking pair all the same. */
function deferredAcceptance(arena: Arena, tolerance: number, levels: readonly Level[]): Plan | undefined {
  const room = arena.cap.slice()
  for (;;) {
    const chosen = proposeAll(arena, room)
    if (!chosen) return undefined
    const plan = planOf(arena, chosen, levels, false)
    const short = arena.low.findIndex((low, block) => plan.load[block]! > 0 && plan.load[block]! < low)
    if (short < 0) return blockingPairs(arena, chosen, tolerance).length === 0 ? plan : undefined
    if (chosen.some((edge, mentee) => arena.locked[mentee] && arena.to[edge] === short)) return undefined
    room[short] = 0
  }
}
