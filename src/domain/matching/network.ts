import { begin, endAt, type Search, seatAt } from './search.ts'
import { seatMentee } from './seat-mentee.ts'
import { solveWarm } from './warm-start.ts'

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
  readonly roofs?: Roofs
}

/**
 * What several blocks of places share: together they lead no more than the roof has places. `of` is the roof of each
 * block or -1; the blocks of a roof stand in `blocks` from `first`; its k-th place costs `place[firstPlace + k]` more.
 */
export type Roofs = {
  readonly count: number
  readonly of: Int32Array
  readonly first: Int32Array
  readonly blocks: Int32Array
  readonly firstPlace: Int32Array
  readonly place: Float64Array
}

/** `chosen[i]` is the edge of mentee i or -1. The duals prove the optimum, see `certificate.ts`. */
export type Flow = {
  readonly chosen: Int32Array
  readonly load: Int32Array
  readonly menteeDual: Float64Array
  readonly mentorDual: Float64Array
  readonly roofLoad: Int32Array
  readonly roofDual: Float64Array
}

/** Below this a warm start costs more than it saves. */
const fewEdges = 2_000

/** The least cost, with duals that prove it: by one search after another, or from a warm start where that is sooner. */
export function solveNetwork(network: Network): Flow {
  return network.to.length < fewEdges || network.roofs || network.place.some((cost) => cost !== 0)
    ? solveCold(network)
    : solveWarm(network)
}

/** Successive shortest augmenting paths: one search for each mentee, duals kept in integers throughout. */
export function solveCold(network: Network): Flow {
  const search = begin(network)
  for (let mentee = 0; mentee < network.mentees; mentee++)
    if (!takeTight(search, mentee)) seatMentee(search, mentee)
  return search
}

/** The short way: the cheapest mentor has a free place that costs nothing more. */
function takeTight(search: Search, mentee: number): boolean {
  const { first, to, cost, outside } = search.network
  let least = Number.POSITIVE_INFINITY
  let edge = -1
  for (let at = first[mentee]!; at < first[mentee + 1]!; at++) {
    const price = cost[at]! - search.mentorDual[to[at]!]!
    if (price < least || (price === least && endAt(search, to[edge]!) > 0)) {
      least = price
      edge = at
    }
  }
  if (edge < 0 || least > outside[mentee]! || endAt(search, to[edge]!) !== 0) return false
  search.menteeDual[mentee] = least
  seatAt(search, mentee, edge, to[edge]!)
  return true
}
