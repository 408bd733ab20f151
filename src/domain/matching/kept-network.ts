import { fillPlace, type Reverse, reverseOf } from './fill-place.ts'
import { nothingProven, type Proven } from './kept-certificate.ts'
import { type Network, solveNetwork } from './network.ts'
import { never } from './never.ts'
import { begin, nextPlace, nextRoofPlace, type Search, seatAt, takeOut } from './search.ts'
import { seatMentee } from './seat-mentee.ts'

/** A solved network that goes on living: rows of mentees may be added, costs and places changed, one thing at a time. */
export type KeptNetwork = {
  readonly network: Network & { mentees: number; firstPlace: Int32Array; place: Float64Array }
  readonly search: Search
  readonly reverse: Reverse
  readonly proven: Proven
}

/** A mentor without places is worth less than anybody could pay: no edge to it can matter. */
const closed = -(2 ** 50)

/** How many rows may come, of how many edges in all and to each mentor. */
export type Spare = { readonly mentees: number; readonly edges: number; readonly each: number }

/** Places cost nothing here. `spare` rows of mentees and their edges may come. */
export function keepNetwork(network: Network, spare: Spare): KeptNetwork {
  const { mentees, to, cost, first } = network
  const live = {
    ...network,
    first: extended(first, first.length + spare.mentees, Int32Array),
    to: extended(to, to.length + spare.edges, Int32Array),
    cost: extended(cost, cost.length + spare.edges, Float64Array),
    outside: extended(network.outside, mentees + spare.mentees, Float64Array),
  }
  const search = begin(live, spare.mentees)
  const flow = solveNetwork(network)
  for (let mentee = 0; mentee < mentees; mentee++)
    if (flow.chosen[mentee]! >= 0) seatAt(search, mentee, flow.chosen[mentee]!, to[flow.chosen[mentee]!]!)
  search.menteeDual.set(flow.menteeDual.subarray(0, mentees))
  search.mentorDual.set(flow.mentorDual)
  search.roofDual.set(flow.roofDual)
  const reverse = reverseOf(network, spare.each)
  for (let mentor = 0; mentor < network.mentors; mentor++)
    if (search.room[mentor] === 0) search.mentorDual[mentor] = closed
  const proven = nothingProven(search.chosen.length, network.mentors)
  return { network: live, search, reverse, proven }
}

function extended<Numbers extends Int32Array | Float64Array>(
  from: Numbers,
  length: number,
  Kind: { new (length: number): Numbers },
): Numbers {
  const all = new Kind(length)
  all.set(from)
  return all
}

/** Costs or the price of staying out of this mentee have changed: out, the place filled anew, and in again. */
export function seatAnew(kept: KeptNetwork, mentee: number, outside: number): void {
  const { search, network } = kept
  const edge = search.chosen[mentee]!
  if (edge >= 0) {
    takeOut(search, mentee)
    search.menteeDual[mentee] = Number.NEGATIVE_INFINITY
    fillHole(kept, network.to[edge]!)
  }
  search.outside[mentee] = outside
  network.outside[mentee] = outside
  search.menteeDual[mentee] = 0
  seatMentee(search, mentee)
}

/** Somebody has just left a place of this mentor. */
function fillHole({ search, reverse, network }: KeptNetwork, mentor: number): void {
  const roofed = network.roofs !== undefined && network.roofs.of[mentor]! >= 0
  if (roofed || nextPlace(search, mentor) < 0) fillPlace(search, reverse, mentor)
}

/** What an edge of this mentee costs: every change of a cost goes through here, so that the proof looks at it. */
export function setCost({ network, proven }: KeptNetwork, mentee: number, edge: number, cost: number): void {
  if (network.cost[edge] === cost) return
  network.cost[edge] = cost
  proven.rows.add(mentee)
}

/** A row for one more mentee, not yet seated; undefined where there is no room left for it. */
export function addRow(
  { network, search, reverse, proven }: KeptNetwork,
  to: readonly number[],
): number | undefined {
  const mentee = network.mentees
  const from = network.first[mentee]!
  if (mentee >= search.chosen.length || from + to.length > network.to.length) return undefined
  if (to.some((mentor) => reverse.last[mentor]! >= reverse.first[mentor + 1]!)) return undefined
  network.mentees = mentee + 1
  proven.rows.add(mentee)
  network.first[mentee + 1] = from + to.length
  to.forEach((mentor, at) => {
    network.to[from + at] = mentor
    network.cost[from + at] = never
    const own = reverse.last[mentor]!
    reverse.edge[own] = from + at
    reverse.from[own] = mentee
    reverse.last[mentor] = own + 1
  })
  search.chosen[mentee] = -1
  search.outside[mentee] = 0
  network.outside[mentee] = 0
  search.menteeDual[mentee] = 0
  return mentee
}

/** The number of places becomes another, under the roof too where there is one. */
export function setPlaces(kept: KeptNetwork, mentor: number, places: number, underRoof?: number): void {
  const { search, network } = kept
  const roof = network.roofs ? network.roofs.of[mentor]! : -1
  if (roof >= 0) {
    reopenRoof(kept, mentor, places, roof, underRoof ?? search.roofRoom[roof]!)
    return
  }
  const before = search.room[mentor]!
  const left: number[] = []
  while (search.load[mentor]! > places) left.push(outOf(search, mentor))
  search.room[mentor] = places
  if (places === 0) search.mentorDual[mentor] = closed
  else if (before === 0) search.mentorDual[mentor] = mostWorth(kept, mentor)
  recount(kept)
  for (const mentee of left) seatMentee(search, mentee)
  while (nextPlace(search, mentor) < 0 && fillPlace(search, kept.reverse, mentor));
}

/** Everybody of the mentor goes out and comes in again: few, and so no block may have a free place below its price. */
function reopenRoof(
  kept: KeptNetwork,
  mentor: number,
  places: number,
  roof: number,
  underRoof: number,
): void {
  const { search, network, reverse } = kept
  const { first, blocks } = network.roofs!
  const under = [...blocks.subarray(first[roof]!, first[roof + 1]!)]
  const left: number[] = []
  for (const block of under) while (search.load[block]! > 0) left.push(outOf(search, block))
  search.room[mentor] = places
  search.roofRoom[roof] = underRoof
  for (const block of under)
    search.mentorDual[block] = search.room[block]! > 0 ? mostWorth(kept, block) : closed
  const open = under.filter((block) => search.room[block]! > 0).map((block) => search.mentorDual[block]!)
  search.roofDual[roof] = Math.min(0, ...open)
  recount(kept)
  for (const mentee of left) seatMentee(search, mentee)
  while (nextRoofPlace(search, roof) < 0 && fillPlace(search, reverse, network.mentors + roof));
}

function outOf(search: Search, mentor: number): number {
  const mentee = search.holder[mentor]!
  takeOut(search, mentee)
  return mentee
}

/** The highest dual that no edge forbids; mentees without a pair pay what staying out costs. */
function mostWorth({ search, network, reverse }: KeptNetwork, mentor: number): number {
  let most = 0
  for (let at = reverse.first[mentor]!; at < reverse.last[mentor]!; at++) {
    const worth = network.cost[reverse.edge[at]!]! - search.menteeDual[reverse.from[at]!]!
    if (worth < most) most = worth
  }
  return most
}

/** The places as the network counts them: the certificate reads those. */
function recount({ network, search }: KeptNetwork): void {
  network.firstPlace = counted(search.room)
  network.place = placesFor(network.place, network.firstPlace)
  const { roofs } = network
  if (!roofs) return
  roofs.firstPlace.set(counted(search.roofRoom))
  ;(roofs as { place: Float64Array }).place = placesFor(roofs.place, roofs.firstPlace)
}

function counted(room: Int32Array): Int32Array {
  const first = new Int32Array(room.length + 1)
  for (let at = 0; at < room.length; at++) first[at + 1] = first[at]! + room[at]!
  return first
}

function placesFor(place: Float64Array, firstPlace: Int32Array): Float64Array {
  const all = firstPlace.at(-1)!
  return all <= place.length ? place : new Float64Array(all + 64)
}
