import type { Arena } from './arena.ts'

export type BlockingPair = { readonly mentee: number; readonly edge: number }

/**
 * R-MAT-7. Pairs in which both would gain more than `tolerance`: the mentee over the present mentor (or over nobody),
 * the mentor over a free place or the least wanted mentee. A closed group and a locked pair stand outside. Under a full
 * roof somebody of another block of the same mentor may have to go; nobody is sent out of a group for that.
 */
export function blockingPairs(arena: Arena, chosen: Int32Array, tolerance: number): BlockingPair[] {
  const { load, least, roofLoad, roofLeast } = leastWanted(arena, chosen)
  const found: BlockingPair[] = []
  for (let mentee = 0; mentee < chosen.length; mentee++) {
    const now = chosen[mentee]! < 0 ? Number.NEGATIVE_INFINITY : arena.menteePref[chosen[mentee]!]!
    for (let edge = arena.first[mentee]!; edge < arena.first[mentee + 1]!; edge++) {
      const mentor = arena.to[edge]!
      if (arena.menteePref[edge]! <= now + tolerance) continue
      if (arena.low[mentor]! > 0 && load[mentor] === 0) continue
      const roof = arena.roofOf[mentor]!
      const room = load[mentor]! < arena.cap[mentor]!
      const free = room && (roof < 0 || roofLoad[roof]! < arena.roofCap[roof]!)
      const weakest = room && roof >= 0 ? Math.min(roofLeast[roof]!, least[mentor]!) : least[mentor]!
      if (free || arena.mentorPref[edge]! > weakest + tolerance) found.push({ mentee, edge })
    }
  }
  return found
}

function leastWanted(arena: Arena, chosen: Int32Array) {
  const load = new Int32Array(arena.blocks.length)
  const least = new Float64Array(arena.blocks.length).fill(Number.POSITIVE_INFINITY)
  const roofLoad = new Int32Array(arena.roofCap.length)
  const roofLeast = new Float64Array(arena.roofCap.length).fill(Number.POSITIVE_INFINITY)
  for (let mentee = 0; mentee < chosen.length; mentee++) {
    const edge = chosen[mentee]!
    if (edge < 0) continue
    const mentor = arena.to[edge]!
    const roof = arena.roofOf[mentor]!
    load[mentor] = load[mentor]! + 1
    if (roof >= 0) roofLoad[roof] = roofLoad[roof]! + 1
    if (arena.locked[mentee]) continue
    const worth = arena.mentorPref[edge]!
    least[mentor] = Math.min(least[mentor]!, worth)
    if (roof >= 0 && arena.low[mentor] === 0) roofLeast[roof] = Math.min(roofLeast[roof]!, worth)
  }
  return { load, least, roofLoad, roofLeast }
}
