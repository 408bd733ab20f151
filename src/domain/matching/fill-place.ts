import type { Network } from './network.ts'
import { pop, push, raise } from './queue.ts'
import { lastPlace, moveDuals, nextPlace, type Search, seatAt, takeOut } from './search.ts'

/** The edges of each mentor, and the mentee at the other end of each edge. */
export type Reverse = { readonly first: Int32Array; readonly edge: Int32Array; readonly from: Int32Array }

export function reverseOf({ mentees, mentors, first, to }: Network): Reverse {
  const begin = new Int32Array(mentors + 1)
  for (let at = 0; at < to.length; at++) begin[to[at]! + 1]!++
  for (let mentor = 0; mentor < mentors; mentor++) begin[mentor + 1] = begin[mentor + 1]! + begin[mentor]!
  const place = begin.slice()
  const edge = new Int32Array(to.length)
  const from = new Int32Array(to.length)
  for (let mentee = 0; mentee < mentees; mentee++)
    for (let at = first[mentee]!; at < first[mentee + 1]!; at++) {
      const own = place[to[at]!]!++
      edge[own] = at
      from[own] = mentee
    }
  return { first: begin, edge, from }
}

/** Ends of a way backwards: an empty place, or somebody who had no pair. */
type End = { mentor: number; mentee: number; edge: number }

/**
 * One place of this mentor is free although its price says that somebody should have it: the shortest way backwards, to
 * somebody without a pair or to a mentor who may as well have one fewer (perhaps this one: then only the price falls).
 * Afterwards the price is right, or the place is taken. Answers whether it was taken.
 */
export function fillPlace(search: Search, { first, edge, from }: Reverse, root: number): boolean {
  const { network, queue, stamp, done, parent, parentEdge, scanned, chosen, menteeDual, mentorDual } = search
  const { to, cost } = network
  const { key } = queue
  const epoch = ++search.epoch
  const end: End = { mentor: root, mentee: -1, edge: -1 }
  let best = -nextPlace(search, root)
  search.scannedCount = 0
  queue.size = 0
  key[root] = 0
  stamp[root] = epoch
  done[root] = 0
  push(queue, root)
  while (queue.size > 0) {
    const mentor = queue.heap[0]!
    const distance = key[mentor]!
    if (distance >= best) break
    pop(queue)
    done[mentor] = 1
    scanned[search.scannedCount++] = mentor
    if (mentor !== root && distance + lastPlace(search, mentor) < best) {
      best = distance + lastPlace(search, mentor)
      end.mentor = mentor
      end.mentee = -1
    }
    const base = distance - mentorDual[mentor]!
    for (let at = first[mentor]!, last = first[mentor + 1]!; at < last; at++) {
      const mentee = from[at]!
      const next = base + cost[edge[at]!]! - menteeDual[mentee]!
      if (next >= best) continue
      const now = chosen[mentee]!
      if (now < 0) {
        best = next
        end.mentor = mentor
        end.mentee = mentee
        end.edge = edge[at]!
        continue
      }
      const other = to[now]!
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
  search.best = best
  moveDuals(search, -1)
  return moveHole(search, end, root)
}

/** The hole goes from the end to the root: whoever was found at the end takes a place, each other moves one on. */
function moveHole(search: Search, end: End, root: number): boolean {
  const { network, parent, parentEdge } = search
  if (end.mentee >= 0) seatAt(search, end.mentee, end.edge, end.mentor)
  let mentor = end.mentor
  while (mentor !== root) {
    const mentee = parent[mentor]!
    const edge = parentEdge[mentor]!
    takeOut(search, mentee)
    seatAt(search, mentee, edge, network.to[edge]!)
    mentor = network.to[edge]!
  }
  return end.mentee >= 0 || end.mentor !== root
}
