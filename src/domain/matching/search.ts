import type { Flow, Network } from './network.ts'
import { type Queue, queueOf } from './queue.ts'

/** A flow that is being made, with what a search for a path needs. `outside` and `room` may change while it lives. */
export type Search = Flow & {
  readonly network: Network
  /** What it costs to leave a mentee out: begins as the network says. */
  readonly outside: Float64Array
  /** How many places a mentor has. */
  readonly room: Int32Array
  readonly holder: Int32Array
  readonly next: Int32Array
  readonly previous: Int32Array
  readonly queue: Queue
  readonly stamp: Int32Array
  readonly done: Uint8Array
  readonly parent: Int32Array
  readonly parentEdge: Int32Array
  readonly scanned: Int32Array
  epoch: number
  scannedCount: number
  best: number
  endMentor: number
  dropped: number
}

/** Nobody has a pair; a mentor's dual is what the first place costs. */
export function begin(network: Network): Search {
  const { mentees, mentors, firstPlace, place } = network
  const mentorDual = new Float64Array(mentors)
  const room = new Int32Array(mentors)
  for (let mentor = 0; mentor < mentors; mentor++) {
    room[mentor] = firstPlace[mentor + 1]! - firstPlace[mentor]!
    if (room[mentor]! > 0) mentorDual[mentor] = -place[firstPlace[mentor]!]! || 0
  }
  return {
    network,
    outside: network.outside.slice(),
    room,
    chosen: new Int32Array(mentees).fill(-1),
    load: new Int32Array(mentors),
    menteeDual: new Float64Array(mentees),
    mentorDual,
    holder: new Int32Array(mentors).fill(-1),
    next: new Int32Array(mentees).fill(-1),
    previous: new Int32Array(mentees).fill(-1),
    queue: queueOf(mentors),
    stamp: new Int32Array(mentors),
    done: new Uint8Array(mentors),
    parent: new Int32Array(mentors),
    parentEdge: new Int32Array(mentors),
    scanned: new Int32Array(mentors),
    epoch: 0,
    scannedCount: 0,
    best: 0,
    endMentor: -1,
    dropped: -1,
  }
}

/** What one more mentee at this mentor costs beyond the mentor's dual; infinite when no place is left. */
export function nextPlace({ network, room, load, mentorDual }: Search, mentor: number): number {
  return load[mentor]! < room[mentor]!
    ? network.place[network.firstPlace[mentor]! + load[mentor]!]! + mentorDual[mentor]!
    : Number.POSITIVE_INFINITY
}

/** How much less than the mentor's dual the place taken last costs: 0 or more when the duals are right. */
export function lastPlace({ network, load, mentorDual }: Search, mentor: number): number {
  return -(network.place[network.firstPlace[mentor]! + load[mentor]! - 1]! + mentorDual[mentor]!)
}

export function seatAt(
  { holder, next, previous, load, chosen }: Search,
  mentee: number,
  edge: number,
  mentor: number,
) {
  const head = holder[mentor]!
  next[mentee] = head
  previous[mentee] = -1
  if (head >= 0) previous[head] = mentee
  holder[mentor] = mentee
  load[mentor] = load[mentor]! + 1
  chosen[mentee] = edge
}

export function takeOut({ network, holder, next, previous, load, chosen }: Search, mentee: number): void {
  const mentor = network.to[chosen[mentee]!]!
  const before = previous[mentee]!
  const after = next[mentee]!
  if (before >= 0) next[before] = after
  else holder[mentor] = after
  if (after >= 0) previous[after] = before
  load[mentor] = load[mentor]! - 1
  chosen[mentee] = -1
}

/** Mentors that the search went through get cheaper or dearer by what it found beyond their distance, their mentees the
 *  other way round: `turn` 1 when a mentee came in, -1 when a place was filled. */
export function moveDuals(search: Search, turn: 1 | -1): void {
  const { queue, scanned, mentorDual, menteeDual, holder, next, best } = search
  for (let at = 0; at < search.scannedCount; at++) {
    const mentor = scanned[at]!
    const change = queue.key[mentor]! - best
    if (change >= 0) continue
    mentorDual[mentor] = mentorDual[mentor]! + turn * change
    for (let mentee = holder[mentor]!; mentee >= 0; mentee = next[mentee]!)
      menteeDual[mentee] = menteeDual[mentee]! - turn * change
  }
}
