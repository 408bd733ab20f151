import type { Network } from './network.ts'
import { pop, push, raise } from './queue.ts'
import {
  moveDuals,
  nextPlace,
  placeAt,
  reach,
  roofPlaceAt,
  type Search,
  seatAt,
  takeOut,
  throughRoof,
} from './search.ts'

/** The edges of each mentor, from `first` to before `last`, and the mentee at the other end of each edge. */
export type Reverse = {
  readonly first: Int32Array
  readonly last: Int32Array
  readonly edge: Int32Array
  readonly from: Int32Array
}

/** `spare` more edges of each mentor may come later. */
export function reverseOf({ mentees, mentors, first, to }: Network, spare = 0): Reverse {
  const begin = new Int32Array(mentors + 1)
  for (let at = 0; at < to.length; at++) begin[to[at]! + 1]!++
  for (let mentor = 0; mentor < mentors; mentor++)
    begin[mentor + 1] = begin[mentor + 1]! + begin[mentor]! + spare
  const last = begin.slice(0, mentors)
  const edge = new Int32Array(begin[mentors]!)
  const from = new Int32Array(begin[mentors]!)
  for (let mentee = 0; mentee < mentees; mentee++)
    for (let at = first[mentee]!; at < first[mentee + 1]!; at++) {
      const own = last[to[at]!]!++
      edge[own] = at
      from[own] = mentee
    }
  return { first: begin, last, edge, from }
}

/** Ends of a way backwards: an empty place (of a block or under a roof), or somebody who had no pair. */
type End = { node: number; mentee: number; edge: number }

/**
 * One place of this node is free although its price says that somebody should have it: the shortest way backwards, to
 * somebody without a pair or to a mentor who may as well have one fewer (perhaps this one: then only the price falls).
 * Afterwards the price is right, or the place is taken. Answers whether it was taken. Under a roof it is for a block that
 * somebody has just left, and for the roof itself; there no block may have a free place below its price.
 */
export function fillPlace(search: Search, reverse: Reverse, root: number): boolean {
  const { network, queue, done, scanned } = search
  search.epoch++
  search.best = Number.POSITIVE_INFINITY
  search.scannedCount = 0
  queue.size = 0
  const end: End = { node: root, mentee: -1, edge: -1 }
  reach(search, root, 0, throughRoof, -1)
  while (queue.size > 0) {
    const node = queue.heap[0]!
    const distance = queue.key[node]!
    if (distance >= search.best) break
    pop(queue)
    done[node] = 1
    scanned[search.scannedCount++] = node
    if (node >= network.mentors) fewerUnderRoof(search, node - network.mentors, root, distance, end)
    else {
      fewerAt(search, node, root, distance, end)
      anotherMentee(search, reverse, node, distance, end)
    }
  }
  moveDuals(search, -1)
  return moveHole(search, end, root)
}

function found(search: Search, end: End, distance: number, node: number, mentee: number, edge: number): void {
  if (distance >= search.best) return
  search.best = distance
  end.node = node
  end.mentee = mentee
  end.edge = edge
}

/** The block has one fewer: at the root that is the place nobody has. */
function fewerAt(search: Search, block: number, root: number, distance: number, end: End): void {
  const { network, load } = search
  const roof = network.roofs ? network.roofs.of[block]! : -1
  const fewer = distance - placeAt(search, block, block === root ? load[block]! : load[block]! - 1)
  if (roof < 0) found(search, end, fewer, block, -1, -1)
  else reach(search, network.mentors + roof, fewer, block, -1)
}

/** The roof leads one fewer, or another block of it one more. */
function fewerUnderRoof(search: Search, roof: number, root: number, distance: number, end: End): void {
  const { network, roofLoad } = search
  const { of, first, blocks } = network.roofs!
  const node = network.mentors + roof
  const own = node === root || (root < network.mentors && of[root] === roof)
  const fewer = distance - roofPlaceAt(search, roof, own ? roofLoad[roof]! : roofLoad[roof]! - 1)
  found(search, end, fewer, node, -1, -1)
  for (let at = first[roof]!; at < first[roof + 1]!; at++) {
    const place = blocks[at] === root ? Number.POSITIVE_INFINITY : nextPlace(search, blocks[at]!)
    reach(search, blocks[at]!, distance + place, throughRoof, -1)
  }
}

/** Somebody who has no pair, or whose own place becomes the empty one. Written out: most of the time is spent here. */
function anotherMentee(
  search: Search,
  reverse: Reverse,
  mentor: number,
  distance: number,
  ending: End,
): void {
  const { network, queue, stamp, done, parent, parentEdge, mentorOf, menteeDual, mentorDual, epoch } = search
  const { cost } = network
  const { key } = queue
  const { first, last, edge, from } = reverse
  const base = distance - mentorDual[mentor]!
  for (let at = first[mentor]!, end = last[mentor]!; at < end; at++) {
    const mentee = from[at]!
    const next = base + cost[edge[at]!]! - menteeDual[mentee]!
    if (next >= search.best) continue
    const other = mentorOf[mentee]!
    if (other < 0) {
      found(search, ending, next, mentor, mentee, edge[at]!)
      continue
    }
    if (other === mentor) continue
    const seen = stamp[other] === epoch
    if (seen && (done[other] || next >= key[other]!)) continue
    key[other] = next
    parent[other] = mentee
    parentEdge[other] = edge[at]!
    if (seen) raise(queue, other)
    else {
      stamp[other] = epoch
      done[other] = 0
      push(queue, other)
    }
  }
}

/** The hole goes from the end to the root: whoever was found at the end takes a place, each other moves one on. */
function moveHole(search: Search, end: End, root: number): boolean {
  const { network, parent, parentEdge } = search
  if (end.mentee >= 0) seatAt(search, end.mentee, end.edge, end.node)
  let node = end.node
  while (node !== root) {
    if (node >= network.mentors) {
      node = parent[node]!
      continue
    }
    const mentee = parent[node]!
    if (mentee === throughRoof) {
      node = network.mentors + network.roofs!.of[node]!
      continue
    }
    const edge = parentEdge[node]!
    takeOut(search, mentee)
    seatAt(search, mentee, edge, network.to[edge]!)
    node = network.to[edge]!
  }
  return end.mentee >= 0 || end.node !== root
}
