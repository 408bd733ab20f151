import { pop, push, raise } from './queue.ts'
import {
  lastPlace,
  moveDuals,
  nextPlace,
  nextRoofPlace,
  reach,
  type Search,
  seatAt,
  takeOut,
  throughRoof,
} from './search.ts'

/**
 * The shortest way for somebody without a pair: to a free place, or to where somebody is better left out (perhaps
 * oneself). Duals stay right and whole. A place that is cheaper than its mentor's dual says is taken as if it cost as
 * much: `fillPlace` is for those.
 */
export function seatMentee(search: Search, root: number): void {
  explore(search, root)
  moveDuals(search, 1)
  search.menteeDual[root] = search.best
  augment(search, root)
}

/** Dijkstra over mentors; a path ends at a free place or where somebody is better left out. */
function explore(search: Search, root: number): void {
  const { network, outside, queue, done, scanned, menteeDual } = search
  search.epoch++
  search.scannedCount = 0
  search.best = outside[root]!
  search.endNode = -1
  search.dropped = root
  queue.size = 0
  relax(search, root, 0)
  while (queue.size > 0) {
    const node = queue.heap[0]!
    const distance = queue.key[node]!
    if (distance >= search.best) break
    pop(queue)
    done[node] = 1
    scanned[search.scannedCount++] = node
    if (node >= network.mentors) {
      if (leaveRoof(search, node - network.mentors, distance)) break
      continue
    }
    const roof = network.roofs ? network.roofs.of[node]! : -1
    const place = distance + Math.max(0, nextPlace(search, node))
    if (roof >= 0) reach(search, network.mentors + roof, place, node, -1)
    else if (end(search, node, place) && place === distance) break
    for (let holder = search.holder[node]!; holder >= 0; holder = search.next[holder]!) {
      const base = distance - menteeDual[holder]!
      const left = base + outside[holder]!
      if (left < search.best) {
        search.best = left
        search.endNode = -1
        search.dropped = holder
      }
      relax(search, holder, base)
    }
  }
}

function end(search: Search, node: number, distance: number): boolean {
  if (distance >= search.best) return false
  search.best = distance
  search.endNode = node
  search.dropped = -1
  return true
}

/** Under the roof there is a free place, or another block gives up one of its own. */
function leaveRoof(search: Search, roof: number, distance: number): boolean {
  const { first, blocks } = search.network.roofs!
  const place = distance + Math.max(0, nextRoofPlace(search, roof))
  if (end(search, search.network.mentors + roof, place) && place === distance) return true
  for (let at = first[roof]!; at < first[roof + 1]!; at++) {
    const block = blocks[at]!
    if (search.load[block]! > 0) reach(search, block, distance + lastPlace(search, block), throughRoof, -1)
  }
  return false
}

/** `reach` over the edges of a mentee, written out: most of the time is spent here. */
function relax(search: Search, mentee: number, base: number): void {
  const { network, mentorDual, queue, stamp, done, parent, parentEdge, epoch, room } = search
  const { first, to, cost } = network
  const { key } = queue
  for (let edge = first[mentee]!, end = first[mentee + 1]!; edge < end; edge++) {
    const mentor = to[edge]!
    const distance = base + cost[edge]! - mentorDual[mentor]!
    if (distance >= search.best || room[mentor] === 0) continue
    const seen = stamp[mentor] === epoch
    if (seen && (done[mentor] || distance >= key[mentor]!)) continue
    key[mentor] = distance
    parent[mentor] = mentee
    parentEdge[mentor] = edge
    if (seen) raise(queue, mentor)
    else {
      stamp[mentor] = epoch
      done[mentor] = 0
      push(queue, mentor)
    }
  }
}

function augment(search: Search, root: number): void {
  const { network, mentorOf, parent, parentEdge, dropped } = search
  const { mentors, roofs } = network
  if (dropped === root) return
  let node = search.endNode
  if (dropped >= 0) {
    node = mentorOf[dropped]!
    takeOut(search, dropped)
  }
  for (;;) {
    if (node >= mentors) {
      node = parent[node]!
      continue
    }
    const mentee = parent[node]!
    if (mentee === throughRoof) {
      node = mentors + roofs!.of[node]!
      continue
    }
    const former = mentorOf[mentee]!
    if (former >= 0) takeOut(search, mentee)
    seatAt(search, mentee, parentEdge[node]!, node)
    if (mentee === root) return
    node = former
  }
}
