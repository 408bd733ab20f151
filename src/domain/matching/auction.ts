import type { BidRows } from './bid-rows.ts'

/** Prices of mentors (0 or more, in units) and whom each mentee holds by them, -1 for nobody: near the optimum, not it. */
export type Auctioned = { readonly price: Int32Array; readonly held: Int32Array }

type Bidding = { readonly step: number; readonly begin?: Int32Array | undefined; readonly most?: number }

/** More than any bid: a mentor without places. */
const noPlace = 1 << 30

/**
 * Bertsekas' auction, one bid after another, for places that cost nothing: each mentee bids for the mentor worth most
 * at the present prices, by so much more that the second best would do as well, and by `step`. A mentor keeps the
 * highest bids; the lowest of them is the price. Within `step` of the optimum for each mentee. Prices that `begin` above
 * nothing may leave a place free that still has one. Costs, prices and steps are in the units of the rows. Undefined after
 * more than `most` bids: a war of small steps.
 */
export function auction(
  rows: BidRows,
  outside: Int32Array,
  { step, begin, most = Number.POSITIVE_INFINITY }: Bidding,
): Auctioned | undefined {
  const { network, last, key, bits } = rows
  const { mentees, mentors, first, firstPlace } = network
  const mask = (1 << bits) - 1
  const price = begin ? begin.slice() : new Int32Array(mentors)
  const chosen = new Int32Array(mentees).fill(-1)
  const bid = new Int32Array(mentees)
  const load = new Int32Array(mentors)
  const held = new Int32Array(firstPlace[mentors]!)
  for (let mentor = 0; mentor < mentors; mentor++)
    if (firstPlace[mentor] === firstPlace[mentor + 1]) price[mentor] = noPlace
  const waiting = new Int32Array(mentees)
  for (let mentee = 0; mentee < mentees; mentee++) waiting[mentee] = mentees - 1 - mentee
  let left = mentees
  for (let bids = 0; left > 0; bids++) {
    if (bids > most) return undefined
    const mentee = waiting[--left]!
    let best = noPlace
    let second = outside[mentee]!
    let mentor = -1
    for (let at = first[mentee]!, end = last[mentee]!; at < end; at++) {
      const own = key[at]!
      if (own >> bits >= second) break
      const worth = (own >> bits) + price[own & mask]!
      if (worth < best) {
        if (best < second) second = best
        best = worth
        mentor = own & mask
      } else if (worth < second) second = worth
    }
    if (mentor < 0 || best > outside[mentee]!) continue
    const from = firstPlace[mentor]!
    const room = firstPlace[mentor + 1]! - from
    bid[mentee] = price[mentor]! + (second - best) + step
    chosen[mentee] = mentor
    if (load[mentor]! < room) {
      rise(held, from, load[mentor]!++, mentee, bid)
      if (load[mentor] === room) price[mentor] = bid[held[from]!]!
    } else {
      const outbid = held[from]!
      chosen[outbid] = -1
      waiting[left++] = outbid
      sink(held, from, room, mentee, bid)
      price[mentor] = bid[held[from]!]!
    }
  }
  return { price, held: chosen }
}

/** A heap of the mentees a mentor holds, the lowest bid first. */
function rise(held: Int32Array, from: number, end: number, mentee: number, bid: Int32Array): void {
  let at = end
  while (at > 0) {
    const parent = (at - 1) >> 1
    const other = held[from + parent]!
    if (bid[other]! <= bid[mentee]!) break
    held[from + at] = other
    at = parent
  }
  held[from + at] = mentee
}

/** In place of the lowest one. */
function sink(held: Int32Array, from: number, size: number, mentee: number, bid: Int32Array): void {
  let at = 0
  for (let child = 1; child < size; child = 2 * at + 1) {
    if (child + 1 < size && bid[held[from + child + 1]!]! < bid[held[from + child]!]!) child++
    const other = held[from + child]!
    if (bid[other]! >= bid[mentee]!) break
    held[from + at] = other
    at = child
  }
  held[from + at] = mentee
}
