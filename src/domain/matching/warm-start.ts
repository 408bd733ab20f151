import { auction } from './auction.ts'
import { type BidRows, bidRowsOf } from './bid-rows.ts'
import { fillPlace, type Reverse, reverseOf } from './fill-place.ts'
import type { Flow, Network } from './network.ts'
import { never } from './never.ts'
import { raiseOutside } from './raise-outside.ts'
import { begin, lastPlace, nextPlace, type Search, seatAt, takeOut } from './search.ts'
import { seatMentee } from './seat-mentee.ts'

/**
 * The same optimum as one search after another, sooner: an auction says about what places are worth, what it says is
 * mended to exactness, and only then staying out gets its full price, class by class. For places that cost nothing.
 */
export function solveWarm(network: Network): Flow {
  const search = begin(network)
  const { outside } = search
  const dearest = dearestOf(network)
  const dear = pricesAbove(network, 2 * dearest)
  const moderate = moderately(dear, 2 * dearest)
  for (let mentee = 0; mentee < network.mentees; mentee++)
    outside[mentee] = moderate(network.outside[mentee]!)
  const rest = takePrices(search, bidding(network, outside, dearest))
  const reverse = reverseOf(network)
  for (const mentee of rest) seatMentee(search, mentee)
  for (let mentor = 0; mentor < network.mentors; mentor++) fillFree(search, reverse, mentor)
  for (const price of dear) raiseOutside(search, reverse, price)
  return search
}

/** Every free place whose mentor has a price: taken, or the price falls until it is right. */
export function fillFree(search: Search, reverse: Reverse, mentor: number): void {
  while (nextPlace(search, mentor) < 0 && fillPlace(search, reverse, mentor));
}

/** Prices of mentors in the costs of the network, and whom each mentee holds by them. */
type Held = { readonly price: Float64Array; readonly held: Int32Array }

/** In thousandths of the dearest pair: how far a coarse auction steps, and how far below its prices the next begins. */
const coarse = [
  { step: 256, back: 256 },
  { step: 32, back: 64 },
]
const fine = 1
/** Bids to a mentee; a pool with room for everybody takes 4 to 22. */
const enough = 40

/**
 * Where there is room for everybody most prices stay near nothing, and one fine auction from there is the soonest. Where
 * people outnumber the places, in all or in some corner, prices rise to about what staying out costs: coarse auctions
 * bring them there in few bids.
 */
function bidding(network: Network, outside: Float64Array, dearest: number): Held {
  const { mentees, mentors, firstPlace } = network
  const rows = bidRowsOf(network, dearest)
  const limit = Int32Array.from(outside, (price) => Math.round(price / rows.unit))
  const part = (thousandths: number) => Math.max(1, Math.round((dearest * thousandths) / 1000 / rows.unit))
  const step = part(fine)
  const roomy = firstPlace[mentors]! > mentees
  const soon = roomy ? auction(rows, limit, { step, most: enough * mentees }) : undefined
  const { price, held } = soon ?? auction(rows, limit, { step, begin: roughly(rows, limit, part) })!
  return { price: Float64Array.from(price, (one) => one * rows.unit), held }
}

function roughly(rows: BidRows, limit: Int32Array, part: (thousandths: number) => number): Int32Array {
  let begin = new Int32Array(rows.network.mentors)
  for (const { step, back } of coarse)
    begin = auction(rows, limit, { step: part(step), begin })!.price.map((price) =>
      Math.max(0, price - part(back)),
    )
  return begin
}

/** Bands of prices of staying out that are far above all costs: more would only make the auction long. */
const bands = 4

/** A price of staying out as the auction takes it: `dear` ones, the highest first, in a few bands, each `most` above the one
 *  before. */
function moderately(dear: readonly number[], most: number): (price: number) => number {
  const count = dear.length
  const band = new Map(
    dear.toReversed().map((price, at) => [price, 1 + Math.floor((at * Math.min(bands, count)) / count)]),
  )
  return (price) => Math.min(price, most * (band.get(price) ?? 1))
}

function dearestOf({ cost }: Network): number {
  let most = 1
  for (let at = 0; at < cost.length; at++) if (cost[at]! > most && cost[at]! < never) most = cost[at]!
  return most
}

/** Whole prices, whom they leave content, and everybody else: to be seated by a search. */
function takePrices(search: Search, { price, held }: Held): number[] {
  const { network, outside, room, mentorDual, menteeDual } = search
  const { first, to, cost } = network
  for (let mentor = 0; mentor < network.mentors; mentor++)
    mentorDual[mentor] = room[mentor]! > 0 ? -price[mentor]! || 0 : 0
  const rest: number[] = []
  for (let mentee = 0; mentee < network.mentees; mentee++) {
    let least = Number.POSITIVE_INFINITY
    let own = -1
    for (let at = first[mentee]!, end = first[mentee + 1]!; at < end; at++) {
      const mentor = to[at]!
      const worth = cost[at]! - mentorDual[mentor]!
      if (mentor === held[mentee]) own = at
      if (worth < least && room[mentor]! > 0) least = worth
    }
    const content = own >= 0 && cost[own]! - mentorDual[to[own]!]! === least && least <= outside[mentee]!
    menteeDual[mentee] = Math.min(least, outside[mentee]!)
    if (content) seatAt(search, mentee, own, to[own]!)
    else if (least < outside[mentee]!) rest.push(mentee)
  }
  for (let mentor = 0; mentor < network.mentors; mentor++)
    while (search.load[mentor]! > 0 && lastPlace(search, mentor) < 0) {
      const mentee = search.holder[mentor]!
      takeOut(search, mentee)
      rest.push(mentee)
    }
  return rest
}

/** The prices of staying out above this, the highest first: whoever must be served before others is. */
function pricesAbove({ mentees, outside }: Network, most: number): number[] {
  const higher = new Set<number>()
  for (let mentee = 0; mentee < mentees; mentee++) if (outside[mentee]! > most) higher.add(outside[mentee]!)
  return [...higher].sort((one, other) => other - one)
}
