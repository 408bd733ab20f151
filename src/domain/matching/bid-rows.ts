import type { Network } from './network.ts'

/**
 * The edges of each mentee for the auction, the cheapest first, each in one number: its cost in units and, in the lower
 * bits, the mentor. A price only adds to a cost, so reading a row is over where the cost alone is too dear. Edges that
 * may not be are left out: a row ends at `last`.
 */
export type BidRows = {
  readonly network: Network
  readonly last: Int32Array
  readonly key: Int32Array
  readonly bits: number
  /** Dear pairs are read in coarser steps: the auction is near the optimum anyway. */
  readonly unit: number
}

export function bidRowsOf(network: Network, dearest: number): BidRows {
  const { mentees, mentors, first, to, cost } = network
  const bits = 32 - Math.clz32(mentors)
  const unit = Math.ceil(dearest / (2 ** (31 - bits) - 1))
  const key = new Int32Array(to.length)
  const last = new Int32Array(mentees)
  for (let mentee = 0; mentee < mentees; mentee++) {
    let end = first[mentee]!
    for (let at = first[mentee]!, after = first[mentee + 1]!; at < after; at++)
      if (cost[at]! <= dearest) key[end++] = (Math.round(cost[at]! / unit) << bits) | to[at]!
    sortRow(key, first[mentee]!, end)
    last[mentee] = end
  }
  return { network, last, key, bits, unit }
}

const long = 64

/** By insertion where a row is short. */
function sortRow(key: Int32Array, from: number, end: number): void {
  if (end - from > long) {
    key.subarray(from, end).sort()
    return
  }
  for (let at = from + 1; at < end; at++) {
    const own = key[at]!
    let place = at
    while (place > from && key[place - 1]! > own) {
      key[place] = key[place - 1]!
      place--
    }
    key[place] = own
  }
}
