import { type Arena, arenaOf } from './arena.ts'
import { lockConflict, uniqueLocks } from './lock-conflict.ts'
import { byText } from './order-hash.ts'
import type { ChosenPair, Infeasible, Problem } from './problem.ts'
import { proposeAll, wishesOf } from './propose.ts'

/** How people come together where they choose themselves: by both sides' wishes, or whoever comes first. */
export const selfChosen = ['deferred-acceptance', 'first-come'] as const
export type SelfChosen = (typeof selfChosen)[number]

/**
 * R-MAT-17. Pairs for the kinds that people choose themselves, of the same eligible pairs as a proposal. Deferred
 * acceptance: mentees ask down their lists, a mentor keeps those wanted most. First come: who has waited longest takes the
 * most wanted mentor who has a place. Locks stand before all; a group that stays below its minimum closes, and everybody
 * chooses anew.
 */
export function chooseThemselves(problem: Problem, how: SelfChosen): readonly ChosenPair[] | Infeasible {
  const conflict = lockConflict(problem)
  if (conflict) return conflict
  const arena = arenaOf({ ...problem, locks: uniqueLocks(problem.locks) })
  const room = arena.cap.slice()
  const choose = how === 'first-come' ? takeInTurn : proposeAll
  for (;;) {
    const chosen = choose(arena, room)
    if (!chosen) return { kind: 'infeasible', reason: 'lock-capacity', conflict: uniqueLocks(problem.locks) }
    const short = shortGroup(arena, chosen)
    if (short < 0) return pairsOf(arena, chosen)
    room[short] = 0
  }
}

function shortGroup(arena: Arena, chosen: Int32Array): number {
  const load = new Int32Array(arena.blocks.length)
  for (const edge of chosen) if (edge >= 0) load[arena.to[edge]!]!++
  return arena.low.findIndex((low, block) => load[block]! > 0 && load[block]! < low)
}

/** Locked ones first, then who has waited longest; of those who came on one day the one the hash names. */
function takeInTurn(arena: Arena, room: Int32Array): Int32Array | undefined {
  const chosen = new Int32Array(arena.requests.length).fill(-1)
  const load = new Int32Array(arena.blocks.length)
  const under = new Int32Array(arena.roofCap.length)
  const lot = (mentee: number) => arena.hash[arena.first[mentee]!] ?? 0
  const turn = [...chosen.keys()].sort(
    (one, other) =>
      arena.locked[other]! - arena.locked[one]! ||
      arena.patience[other]! - arena.patience[one]! ||
      lot(one) - lot(other) ||
      one - other,
  )
  for (const mentee of turn) {
    const edge = wishesOf(arena, mentee).find((wish) => {
      const block = arena.to[wish]!
      const roof = arena.roofOf[block]!
      return load[block]! < room[block]! && (roof < 0 || under[roof]! < arena.roofCap[roof]!)
    })
    if (edge === undefined && arena.locked[mentee]) return undefined
    if (edge === undefined) continue
    const block = arena.to[edge]!
    chosen[mentee] = edge
    load[block]!++
    if (arena.roofOf[block]! >= 0) under[arena.roofOf[block]!]!++
  }
  return chosen
}

function pairsOf(arena: Arena, chosen: Int32Array): ChosenPair[] {
  return arena.requests
    .flatMap((request, mentee): ChosenPair[] => {
      const edge = chosen[mentee]!
      if (edge < 0) return []
      const locked = arena.locked[mentee] === 1
      return [{ request, block: arena.blocks[arena.to[edge]!]!, score: arena.score[edge]!, locked }]
    })
    .sort((one, other) => byText(one.request, other.request))
}
