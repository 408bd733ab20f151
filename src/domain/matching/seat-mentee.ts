import { pop, push, raise } from './queue.ts'
import { moveDuals, nextPlace, type Search, seatAt, takeOut } from './search.ts'

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
  const { outside, queue, done, scanned, menteeDual } = search
  search.epoch++
  search.scannedCount = 0
  search.best = outside[root]!
  search.endMentor = -1
  search.dropped = root
  queue.size = 0
  relax(search, root, 0)
  while (queue.size > 0) {
    const mentor = queue.heap[0]!
    const distance = queue.key[mentor]!
    if (distance >= search.best) break
    pop(queue)
    done[mentor] = 1
    scanned[search.scannedCount++] = mentor
    const end = distance + Math.max(0, nextPlace(search, mentor))
    if (end < search.best) {
      search.best = end
      search.endMentor = mentor
      search.dropped = -1
      if (end === distance) break
    }
    for (let holder = search.holder[mentor]!; holder >= 0; holder = search.next[holder]!) {
      const base = distance - menteeDual[holder]!
      const left = base + outside[holder]!
      if (left < search.best) {
        search.best = left
        search.endMentor = -1
        search.dropped = holder
      }
      relax(search, holder, base)
    }
  }
}

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
  const { network, chosen, parent, parentEdge, dropped } = search
  if (dropped === root) return
  let mentor = search.endMentor
  if (dropped >= 0) {
    mentor = network.to[chosen[dropped]!]!
    takeOut(search, dropped)
  }
  for (;;) {
    const mentee = parent[mentor]!
    const former = chosen[mentee]!
    if (former >= 0) takeOut(search, mentee)
    seatAt(search, mentee, parentEdge[mentor]!, mentor)
    if (mentee === root) return
    mentor = network.to[former]!
  }
}
