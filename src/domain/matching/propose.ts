import type { Arena } from './arena.ts'

/** Mentees propose down their wishes; undefined when a locked one finds no place. */
export function proposeAll(arena: Arena, room: Int32Array): Int32Array | undefined {
  const mentees = arena.requests.length
  const chosen = new Int32Array(mentees).fill(-1)
  const held = arena.blocks.map((): number[] => [])
  const worth = (mentee: number) => (arena.locked[mentee] ? 2000 : arena.mentorPref[chosen[mentee]!]!)
  const wishes = Array.from({ length: mentees }, (_, mentee) => wishesOf(arena, mentee))
  const proposing = Array.from({ length: mentees }, (_, mentee) => mentees - 1 - mentee)
  while (proposing.length > 0) {
    const mentee = proposing.pop()!
    const edge = wishes[mentee]!.shift()
    if (edge === undefined) {
      if (arena.locked[mentee]) return undefined
      continue
    }
    const block = arena.to[edge]!
    chosen[mentee] = edge
    held[block]!.push(mentee)
    const refused = leastOf(arena, held, room, block, worth)
    if (refused === undefined) continue
    held[arena.to[chosen[refused]!]!]!.splice(held[arena.to[chosen[refused]!]!]!.indexOf(refused), 1)
    chosen[refused] = -1
    proposing.push(refused)
  }
  return chosen
}

/** Whom a mentor gives up who has one too many, in the block or under the roof. */
function leastOf(
  arena: Arena,
  held: readonly number[][],
  room: Int32Array,
  block: number,
  worth: (mentee: number) => number,
): number | undefined {
  const roof = arena.roofOf[block]!
  const under = roof < 0 ? [] : arena.under.subarray(arena.firstUnder[roof]!, arena.firstUnder[roof + 1]!)
  const crowd = held[block]!.length > room[block]! ? held[block]! : [...under].flatMap((one) => held[one]!)
  if (crowd === held[block] || crowd.length > (arena.roofCap[roof] ?? 0))
    return [...crowd].sort((one, other) => worth(one) - worth(other) || other - one)[0]
  return undefined
}

/** The edges of a mentee, the most wanted first. */
export function wishesOf(arena: Arena, mentee: number): number[] {
  const edges = Array.from(
    { length: arena.first[mentee + 1]! - arena.first[mentee]! },
    (_, at) => arena.first[mentee]! + at,
  )
  return edges.sort(
    (one, other) =>
      arena.menteePref[other]! - arena.menteePref[one]! ||
      arena.score[other]! - arena.score[one]! ||
      one - other,
  )
}
