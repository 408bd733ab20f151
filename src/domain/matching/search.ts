import type { Flow, Network } from './network.ts'
import { push, type Queue, queueOf, raise } from './queue.ts'

/**
 * A flow that is being made, with what a search for a path needs. `outside` and `room` may change while it lives. What a
 * search walks are nodes: a block of places is its own number, a roof comes after all blocks.
 */
export type Search = Flow & {
  readonly network: Network
  /** What it costs to leave a mentee out: begins as the network says. */
  readonly outside: Float64Array
  /** How many places a mentor has. */
  readonly room: Int32Array
  readonly roofRoom: Int32Array
  readonly holder: Int32Array
  /** Where `chosen` leads, -1 for nobody: edges lie far apart, this does not. */
  readonly mentorOf: Int32Array
  readonly next: Int32Array
  readonly previous: Int32Array
  readonly queue: Queue
  readonly stamp: Int32Array
  readonly done: Uint8Array
  /** Of a block: the mentee who comes, or `throughRoof`; of a roof: the block. */
  readonly parent: Int32Array
  readonly parentEdge: Int32Array
  readonly scanned: Int32Array
  epoch: number
  scannedCount: number
  best: number
  endNode: number
  dropped: number
}

export const throughRoof = -1

/** Nobody has a pair; a mentor's dual is what the first place costs. `spare` more mentees may come later. */
export function begin(network: Network, spare = 0): Search {
  const { mentors, firstPlace, place, roofs } = network
  const mentees = network.mentees + spare
  const nodes = mentors + (roofs?.count ?? 0)
  const mentorDual = new Float64Array(mentors)
  const room = new Int32Array(mentors)
  const roofDual = new Float64Array(roofs?.count ?? 0)
  const roofRoom = new Int32Array(roofs?.count ?? 0)
  for (let roof = 0; roof < roofRoom.length; roof++) {
    roofRoom[roof] = roofs!.firstPlace[roof + 1]! - roofs!.firstPlace[roof]!
    if (roofRoom[roof]! > 0) roofDual[roof] = -roofs!.place[roofs!.firstPlace[roof]!]! || 0
  }
  for (let mentor = 0; mentor < mentors; mentor++) {
    const roof = roofs ? roofs.of[mentor]! : -1
    room[mentor] = firstPlace[mentor + 1]! - firstPlace[mentor]!
    const first = room[mentor]! > 0 ? place[firstPlace[mentor]!]! : 0
    mentorDual[mentor] = (roof < 0 ? 0 : roofDual[roof]!) - first || 0
  }
  const outside = new Float64Array(mentees)
  outside.set(network.outside.subarray(0, network.mentees))
  return {
    network,
    outside,
    room,
    roofRoom,
    chosen: new Int32Array(mentees).fill(-1),
    load: new Int32Array(mentors),
    menteeDual: new Float64Array(mentees),
    mentorDual,
    roofLoad: new Int32Array(roofRoom.length),
    roofDual,
    holder: new Int32Array(mentors).fill(-1),
    mentorOf: new Int32Array(mentees).fill(-1),
    next: new Int32Array(mentees).fill(-1),
    previous: new Int32Array(mentees).fill(-1),
    queue: queueOf(nodes),
    stamp: new Int32Array(nodes),
    done: new Uint8Array(nodes),
    parent: new Int32Array(nodes),
    parentEdge: new Int32Array(nodes),
    scanned: new Int32Array(nodes),
    epoch: 0,
    scannedCount: 0,
    best: 0,
    endNode: -1,
    dropped: -1,
  }
}

/** What place number `at` of this mentor costs beyond the duals: 0 or more where it is free, 0 or less where taken. */
export function placeAt({ network, mentorDual, roofDual }: Search, mentor: number, at: number): number {
  const roof = network.roofs ? network.roofs.of[mentor]! : -1
  const own = network.place[network.firstPlace[mentor]! + at]! + mentorDual[mentor]!
  return roof < 0 ? own : own - roofDual[roof]!
}

export function roofPlaceAt({ network, roofDual }: Search, roof: number, at: number): number {
  return network.roofs!.place[network.roofs!.firstPlace[roof]! + at]! + roofDual[roof]!
}

/** What one more mentee at this mentor costs beyond the mentor's dual; infinite when no place is left. */
export function nextPlace(search: Search, mentor: number): number {
  const load = search.load[mentor]!
  return load < search.room[mentor]! ? placeAt(search, mentor, load) : Number.POSITIVE_INFINITY
}

export function nextRoofPlace(search: Search, roof: number): number {
  const load = search.roofLoad[roof]!
  return load < search.roofRoom[roof]! ? roofPlaceAt(search, roof, load) : Number.POSITIVE_INFINITY
}

/** The same with what the roof asks. */
export function endAt(search: Search, mentor: number): number {
  const roof = search.network.roofs ? search.network.roofs.of[mentor]! : -1
  return nextPlace(search, mentor) + (roof < 0 ? 0 : nextRoofPlace(search, roof))
}

/** How much less than the mentor's dual the place taken last costs: 0 or more when the duals are right. */
export function lastPlace(search: Search, mentor: number): number {
  return -placeAt(search, mentor, search.load[mentor]! - 1)
}

export function seatAt(search: Search, mentee: number, edge: number, mentor: number) {
  const { holder, next, previous, load, chosen, mentorOf } = search
  const head = holder[mentor]!
  next[mentee] = head
  previous[mentee] = -1
  if (head >= 0) previous[head] = mentee
  holder[mentor] = mentee
  load[mentor] = load[mentor]! + 1
  chosen[mentee] = edge
  mentorOf[mentee] = mentor
  countUnderRoof(search, mentor, 1)
}

export function takeOut(search: Search, mentee: number): void {
  const { holder, next, previous, load, chosen, mentorOf } = search
  const mentor = mentorOf[mentee]!
  const before = previous[mentee]!
  const after = next[mentee]!
  if (before >= 0) next[before] = after
  else holder[mentor] = after
  if (after >= 0) previous[after] = before
  load[mentor] = load[mentor]! - 1
  chosen[mentee] = -1
  mentorOf[mentee] = -1
  countUnderRoof(search, mentor, -1)
}

function countUnderRoof({ network, roofLoad }: Search, mentor: number, by: number): void {
  const roof = network.roofs ? network.roofs.of[mentor]! : -1
  if (roof >= 0) roofLoad[roof] = roofLoad[roof]! + by
}

/** A shorter way to a node, if it is one. */
export function reach(search: Search, node: number, distance: number, parent: number, edge: number): void {
  const { queue, stamp, done, epoch } = search
  if (distance >= search.best) return
  const seen = stamp[node] === epoch
  if (seen && (done[node] || distance >= queue.key[node]!)) return
  queue.key[node] = distance
  search.parent[node] = parent
  search.parentEdge[node] = edge
  if (seen) raise(queue, node)
  else {
    stamp[node] = epoch
    done[node] = 0
    push(queue, node)
  }
}

/** Mentors that the search went through get cheaper or dearer by what it found beyond their distance, their mentees the
 *  other way round: `turn` 1 when a mentee came in, -1 when a place was filled. */
export function moveDuals(search: Search, turn: 1 | -1): void {
  const { network, queue, scanned, mentorDual, roofDual, menteeDual, holder, next, best } = search
  for (let at = 0; at < search.scannedCount; at++) {
    const node = scanned[at]!
    const change = queue.key[node]! - best
    if (change >= 0) continue
    if (node >= network.mentors) {
      roofDual[node - network.mentors] = roofDual[node - network.mentors]! + turn * change
      continue
    }
    mentorDual[node] = mentorDual[node]! + turn * change
    for (let mentee = holder[node]!; mentee >= 0; mentee = next[mentee]!)
      menteeDual[mentee] = menteeDual[mentee]! - turn * change
  }
}
