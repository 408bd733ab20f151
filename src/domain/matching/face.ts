import type { Arena } from './arena.ts'
import type { Flow, Network } from './network.ts'

/** The plans still in play: living edges, who must be served, between how many and how many a block leads. */
export type Face = {
  readonly alive: Uint8Array
  readonly must: Uint8Array
  readonly low: Int32Array
  readonly cap: Int32Array
}

/** Group minima are left to branching; only the locks are binding from the start. */
export function openFace(arena: Arena): Face {
  return {
    alive: new Uint8Array(arena.to.length).fill(1),
    must: arena.locked.slice(),
    low: new Int32Array(arena.blocks.length),
    cap: arena.cap.slice(),
  }
}

/** A level as costs: of an edge, of staying out, of the k-th place (from 0) of a block. All integers, 0 or more. */
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
 * rearrangement could save: an alternating path has at most 2·min(mentees, mentors) + 2 edges.
 */
export function priceFace(arena: Arena, face: Face, prices: Prices): Priced {
  const mentees = arena.requests.length
  const mentors = arena.blocks.length
  const { first, to, cost, original } = livingEdges(arena, face, prices)
  const firstPlace = new Int32Array(mentors + 1)
  for (let mentor = 0; mentor < mentors; mentor++)
    firstPlace[mentor + 1] = firstPlace[mentor]! + Math.max(0, face.cap[mentor]!)
  const place = new Float64Array(firstPlace[mentors]!)
  const outside = new Float64Array(mentees)
  let dearest = 1
  for (const price of cost) dearest = Math.max(dearest, price)
  for (let mentee = 0; mentee < mentees; mentee++) {
    outside[mentee] = prices.outside(mentee)
    dearest = Math.max(dearest, outside[mentee]!)
  }
  for (let mentor = 0; mentor < mentors; mentor++)
    for (let at = firstPlace[mentor]!; at < firstPlace[mentor + 1]!; at++) {
      place[at] = prices.place(at - firstPlace[mentor]!)
      dearest = Math.max(dearest, place[at]!)
    }
  const steps = 2 * Math.min(mentees, mentors) + 4
  const mustPrice = dearest * steps + 1
  const fillPrice = (dearest + mustPrice) * steps + 1
  const steepest = face.low.some((low) => low > 0) ? fillPrice : mustPrice
  if (steepest * 16 > Number.MAX_SAFE_INTEGER) throw new RangeError('too large for exact arithmetic')
  for (let mentee = 0; mentee < mentees; mentee++) if (face.must[mentee]) outside[mentee] = mustPrice
  for (let mentor = 0; mentor < mentors; mentor++)
    for (let index = 0; index < Math.min(face.low[mentor]!, face.cap[mentor]!); index++)
      place[firstPlace[mentor]! + index] = place[firstPlace[mentor]! + index]! - fillPrice
  return {
    network: { mentees, mentors, first, to, cost, outside, firstPlace, place },
    original,
    mustPrice,
    fillPrice,
  }
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
  return true
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
    let forced = 0
    let possible = 0
    for (let at = network.firstPlace[mentor]!; at < network.firstPlace[mentor + 1]!; at++) {
      const reduced = network.place[at]! + mentorDual[mentor]!
      if (reduced < 0) forced++
      if (reduced <= 0) possible++
    }
    low[mentor] = Math.max(low[mentor]!, forced)
    cap[mentor] = Math.max(possible, low[mentor]!)
  }
  return { alive, must, low, cap }
}
