import { pop, push, type Queue, queueOf, raise } from './queue.ts'

/**
 * A b-matching as least cost: a mentee takes one edge or stays out for `outside`; the k-th place of a mentor
 * costs `place[firstPlace + k]`, never less than the place before it. All numbers are integers in doubles.
 */
export type Network = {
  readonly mentees: number
  readonly mentors: number
  readonly first: Int32Array
  readonly to: Int32Array
  readonly cost: Float64Array
  readonly outside: Float64Array
  readonly firstPlace: Int32Array
  readonly place: Float64Array
}

/** `chosen[i]` is the edge of mentee i or -1. The duals prove the optimum, see `certificate.ts`. */
export type Flow = {
  readonly chosen: Int32Array
  readonly load: Int32Array
  readonly menteeDual: Float64Array
  readonly mentorDual: Float64Array
}

type Search = Flow & {
  readonly network: Network
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

/** Successive shortest augmenting paths: one search for each mentee, duals kept in integers throughout. */
export function solveNetwork(network: Network): Flow {
  const search = begin(network)
  for (let mentee = 0; mentee < network.mentees; mentee++)
    if (!takeTight(search, mentee)) {
      explore(search, mentee)
      raiseDuals(search, mentee)
      augment(search, mentee)
    }
  return search
}

function begin(network: Network): Search {
  const { mentees, mentors, firstPlace, place } = network
  const mentorDual = new Float64Array(mentors)
  for (let mentor = 0; mentor < mentors; mentor++)
    if (firstPlace[mentor]! < firstPlace[mentor + 1]!) mentorDual[mentor] = -place[firstPlace[mentor]!]! || 0
  return {
    network,
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
function nextPlace({ network, load, mentorDual }: Search, mentor: number): number {
  const at = network.firstPlace[mentor]! + load[mentor]!
  return at < network.firstPlace[mentor + 1]!
    ? network.place[at]! + mentorDual[mentor]!
    : Number.POSITIVE_INFINITY
}

/** The short way: the cheapest mentor has a free place that costs nothing more. */
function takeTight(search: Search, mentee: number): boolean {
  const { first, to, cost, outside } = search.network
  let least = Number.POSITIVE_INFINITY
  let edge = -1
  for (let at = first[mentee]!; at < first[mentee + 1]!; at++) {
    const price = cost[at]! - search.mentorDual[to[at]!]!
    if (price < least || (price === least && nextPlace(search, to[edge]!) > 0)) {
      least = price
      edge = at
    }
  }
  if (edge < 0 || least > outside[mentee]! || nextPlace(search, to[edge]!) !== 0) return false
  search.menteeDual[mentee] = least
  search.chosen[mentee] = edge
  link(search, mentee, to[edge]!)
  return true
}

/** Dijkstra over mentors; a path ends at a free place or where somebody is better left out. */
function explore(search: Search, root: number): void {
  const { network, queue, done, scanned, menteeDual } = search
  search.epoch++
  search.scannedCount = 0
  search.best = network.outside[root]!
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
    const end = distance + nextPlace(search, mentor)
    if (end < search.best) {
      search.best = end
      search.endMentor = mentor
      search.dropped = -1
    }
    for (let holder = search.holder[mentor]!; holder >= 0; holder = search.next[holder]!) {
      const base = distance - menteeDual[holder]!
      const left = base + network.outside[holder]!
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
  const { network, mentorDual, queue, stamp, done, parent, parentEdge, epoch } = search
  for (let edge = network.first[mentee]!; edge < network.first[mentee + 1]!; edge++) {
    const mentor = network.to[edge]!
    const distance = base + network.cost[edge]! - mentorDual[mentor]!
    if (distance >= search.best) continue
    const seen = stamp[mentor] === epoch
    if (seen && (done[mentor] || distance >= queue.key[mentor]!)) continue
    queue.key[mentor] = distance
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

function raiseDuals(search: Search, root: number): void {
  const { queue, scanned, mentorDual, menteeDual, best } = search
  for (let at = 0; at < search.scannedCount; at++) {
    const mentor = scanned[at]!
    const change = queue.key[mentor]! - best
    if (change >= 0) continue
    mentorDual[mentor] = mentorDual[mentor]! + change
    for (let holder = search.holder[mentor]!; holder >= 0; holder = search.next[holder]!)
      menteeDual[holder] = menteeDual[holder]! - change
  }
  menteeDual[root] = best
}

function augment(search: Search, root: number): void {
  const { network, chosen, parent, parentEdge, dropped } = search
  if (dropped === root) return
  let mentor = search.endMentor
  if (dropped >= 0) {
    mentor = network.to[chosen[dropped]!]!
    unlink(search, dropped, mentor)
    chosen[dropped] = -1
  }
  for (;;) {
    const mentee = parent[mentor]!
    const former = chosen[mentee]!
    if (former >= 0) unlink(search, mentee, network.to[former]!)
    chosen[mentee] = parentEdge[mentor]!
    link(search, mentee, mentor)
    if (mentee === root) return
    mentor = network.to[former]!
  }
}

function link({ holder, next, previous, load }: Search, mentee: number, mentor: number): void {
  const head = holder[mentor]!
  next[mentee] = head
  previous[mentee] = -1
  if (head >= 0) previous[head] = mentee
  holder[mentor] = mentee
  load[mentor] = load[mentor]! + 1
}

function unlink({ holder, next, previous, load }: Search, mentee: number, mentor: number): void {
  const before = previous[mentee]!
  const after = next[mentee]!
  if (before >= 0) next[before] = after
  else holder[mentor] = after
  if (after >= 0) previous[after] = before
  load[mentor] = load[mentor]! - 1
}
