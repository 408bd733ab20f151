import type { Arena } from './arena.ts'
import type { Flow, Network } from './network.ts'
import { Unproven } from './unproven.ts'

/** The plans still in play: living edges, who must be served, between how many and how many a block leads. */
export type Face = {
  readonly alive: Uint8Array
  readonly must: Uint8Array
  readonly low: Int32Array
  readonly cap: Int32Array
  readonly roofLow: Int32Array
  readonly roofCap: Int32Array
}

/** Group minima are left to branching; only the locks are binding from the start. */
export function openFace(arena: Arena): Face {
  return {
    alive: new Uint8Array(arena.to.length).fill(1),
    must: arena.locked.slice(),
    low: new Int32Array(arena.blocks.length),
    cap: arena.cap.slice(),
    roofLow: new Int32Array(arena.roofCap.length),
    roofCap: arena.roofCap.slice(),
  }
}

/** A level as costs: of an edge, of staying out, of the k-th place (from 0) that a mentor gives, in one block or under a
 *  roof. All integers, 0 or more. */
export type Prices = {
  readonly edge: (edge: number) => number
  readonly outside: (mentee: number) => number
  readonly place: (index: number) => number
}

export type Priced = {
  readonly network: Network
  readonly original: Int32Array
  readonly mustPrice: number
  readonly fillPrice: number
}

/**
 * The face with prices. Staying out where one must be served, or leaving a required place empty, costs more than any
 * rearrangement could save: an alternating path has at most 2·min(mentees, mentors) + 2 edges, and four places a roof; it
 * passes staying out once at most, so that what it does to two people is all a required place has to outweigh.
 */
export function priceFace(arena: Arena, face: Face, prices: Prices): Priced {
  const mentees = arena.requests.length
  const mentors = arena.blocks.length
  const roofs = arena.roofCap.length
  const { first, to, cost, original } = livingEdges(arena, face, prices)
  const blockPlaces = placesOf(face.cap, (at, block) => (arena.roofOf[block]! < 0 ? prices.place(at) : 0))
  const roofPlaces = placesOf(face.roofCap, prices.place)
  const outside = Float64Array.from({ length: mentees }, (_, mentee) => prices.outside(mentee))
  const dearest = [cost, outside, blockPlaces.place, roofPlaces.place].reduce(
    (most, list) => list.reduce((all, one) => Math.max(all, one), most),
    1,
  )
  const steps = stepsOf(arena)
  const mustPrice = dearest * steps + 1
  const fillPrice = dearest * steps + 2 * mustPrice + 1
  const filling = face.low.some((low) => low > 0) || face.roofLow.some((low) => low > 0)
  if ((filling ? fillPrice : mustPrice) * 16 > Number.MAX_SAFE_INTEGER)
    throw new Unproven('too large for exact arithmetic')
  for (let mentee = 0; mentee < mentees; mentee++) if (face.must[mentee]) outside[mentee] = mustPrice
  fillFirst(blockPlaces, face.low, fillPrice)
  fillFirst(roofPlaces, face.roofLow, fillPrice)
  const shared = { of: arena.roofOf, first: arena.firstUnder, blocks: arena.under }
  return {
    network: {
      mentees,
      mentors,
      first,
      to,
      cost,
      outside,
      ...blockPlaces,
      ...(roofs > 0 ? { roofs: { count: roofs, ...shared, ...roofPlaces } } : {}),
    },
    original,
    mustPrice,
    fillPrice,
  }
}

/** The most steps that a way through the network can take. */
export function stepsOf(arena: Arena): number {
  return 2 * Math.min(arena.requests.length, arena.blocks.length) + 4 + 4 * arena.roofCap.length
}

type Places = { readonly firstPlace: Int32Array; readonly place: Float64Array }

function placesOf(cap: Int32Array, price: (at: number, of: number) => number): Places {
  const firstPlace = new Int32Array(cap.length + 1)
  for (let at = 0; at < cap.length; at++) firstPlace[at + 1] = firstPlace[at]! + Math.max(0, cap[at]!)
  const place = new Float64Array(firstPlace[cap.length]!)
  for (let of = 0; of < cap.length; of++)
    for (let at = firstPlace[of]!; at < firstPlace[of + 1]!; at++) place[at] = price(at - firstPlace[of]!, of)
  return { firstPlace, place }
}

function fillFirst({ firstPlace, place }: Places, low: Int32Array, price: number): void {
  for (let of = 0; of < low.length; of++)
    for (let at = firstPlace[of]!; at < Math.min(firstPlace[of]! + low[of]!, firstPlace[of + 1]!); at++)
      place[at] = place[at]! - price
}

function livingEdges(arena: Arena, face: Face, prices: Prices) {
  const mentees = arena.requests.length
  const first = new Int32Array(mentees + 1)
  const original = new Int32Array(arena.to.length)
  let living = 0
  for (let mentee = 0; mentee < mentees; mentee++) {
    for (let edge = arena.first[mentee]!; edge < arena.first[mentee + 1]!; edge++)
      if (face.alive[edge] && face.cap[arena.to[edge]!]! > 0) original[living++] = edge
    first[mentee + 1] = living
  }
  const to = new Int32Array(living)
  const cost = new Float64Array(living)
  for (let at = 0; at < living; at++) {
    to[at] = arena.to[original[at]!]!
    cost[at] = prices.edge(original[at]!)
  }
  return { first, to, cost, original }
}

/** Whether everybody who must be served is, and every block leads at least its required number. */
export function fulfils(face: Face, flow: Flow): boolean {
  for (let mentee = 0; mentee < face.must.length; mentee++)
    if (face.must[mentee] && flow.chosen[mentee]! < 0) return false
  for (let mentor = 0; mentor < face.low.length; mentor++)
    if (flow.load[mentor]! < face.low[mentor]!) return false
  return face.roofLow.every((low, roof) => flow.roofLoad[roof]! >= low)
}

/** R-MAT-4. Exactly the optimal plans of a level: tight edges, those who cost less than staying out, forced places. */
export function narrow(face: Face, priced: Priced, flow: Flow): Face {
  const { network, original } = priced
  const { menteeDual, mentorDual } = flow
  const alive = new Uint8Array(face.alive.length)
  const must = face.must.slice()
  const low = face.low.slice()
  const cap = face.cap.slice()
  for (let mentee = 0; mentee < network.mentees; mentee++) {
    if (menteeDual[mentee]! < network.outside[mentee]!) must[mentee] = 1
    for (let edge = network.first[mentee]!; edge < network.first[mentee + 1]!; edge++)
      if (menteeDual[mentee]! + mentorDual[network.to[edge]!]! === network.cost[edge]!)
        alive[original[edge]!] = 1
  }
  for (let mentor = 0; mentor < network.mentors; mentor++) {
    const roof = network.roofs ? network.roofs.of[mentor]! : -1
    const asked = mentorDual[mentor]! - (roof < 0 ? 0 : flow.roofDual[roof]!)
    narrowPlaces(network, mentor, asked, low, cap)
  }
  const [roofLow, roofCap] = [face.roofLow.slice(), face.roofCap.slice()]
  for (let roof = 0; roof < roofCap.length; roof++)
    narrowPlaces(network.roofs!, roof, flow.roofDual[roof]!, roofLow, roofCap)
  return { alive, must, low, cap, roofLow, roofCap }
}

function narrowPlaces(places: Places, of: number, dual: number, low: Int32Array, cap: Int32Array): void {
  let forced = 0
  let possible = 0
  for (let at = places.firstPlace[of]!; at < places.firstPlace[of + 1]!; at++) {
    const reduced = places.place[at]! + dual
    if (reduced < 0) forced++
    if (reduced <= 0) possible++
  }
  low[of] = Math.max(low[of]!, forced)
  cap[of] = Math.max(possible, low[of]!)
}
