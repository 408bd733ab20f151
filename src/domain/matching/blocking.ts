import type { Arena } from './arena.ts'

export type BlockingPair = { readonly mentee: number; readonly edge: number }

/**
 * R-MAT-7. Pairs in which both would gain more than `tolerance`: the mentee over the present mentor (or over nobody),
 * the mentor over a free place or the least wanted mentee. A closed group and a locked pair stand outside.
 */
export function blockingPairs(arena: Arena, chosen: Int32Array, tolerance: number): BlockingPair[] {
  const load = new Int32Array(arena.blocks.length)
  const least = new Float64Array(arena.blocks.length).fill(Number.POSITIVE_INFINITY)
  for (let mentee = 0; mentee < chosen.length; mentee++) {
    const edge = chosen[mentee]!
    if (edge < 0) continue
    const mentor = arena.to[edge]!
    load[mentor] = load[mentor]! + 1
    if (!arena.locked[mentee]) least[mentor] = Math.min(least[mentor]!, arena.mentorPref[edge]!)
  }
  const found: BlockingPair[] = []
  for (let mentee = 0; mentee < chosen.length; mentee++) {
    const now = chosen[mentee]! < 0 ? Number.NEGATIVE_INFINITY : arena.menteePref[chosen[mentee]!]!
    for (let edge = arena.first[mentee]!; edge < arena.first[mentee + 1]!; edge++) {
      const mentor = arena.to[edge]!
      if (arena.menteePref[edge]! <= now + tolerance) continue
      if (arena.low[mentor]! > 0 && load[mentor] === 0) continue
      const free = load[mentor]! < arena.cap[mentor]!
      if (free || arena.mentorPref[edge]! > least[mentor]! + tolerance) found.push({ mentee, edge })
    }
  }
  return found
}
