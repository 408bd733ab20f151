import type { Flow, Network } from './network.ts'

/** `dual` never exceeds the cost of any plan, so `primal` equal to it is the least there is. */
export type Proof = { readonly primal: bigint; readonly dual: bigint; readonly valid: boolean }

/**
 * R-MAT-5. Checks the proof anew, from the duals alone: u_i + v_j ≤ c_ij on every edge, u_i ≤ the cost of staying
 * out, a place with a positive reduced cost stays empty (so v_j = 0 where an unpriced place is free), primal = dual. Under
 * a roof a place costs its own price less what the roof asks, and the places of the roof are counted beside. What is no
 * whole number, or too great to be exact, proves nothing. `seats` is what `chosen` says, read already, and `edgesHold` looks
 * at the edges that need a look: everything unless said.
 */
export function certificateOf(
  network: Network,
  flow: Flow,
  seats: Seats = seatsOf(network, flow),
  edgesHold: (network: Network, flow: Flow) => boolean = everyEdgeHolds,
): Proof {
  const primal = new Sum()
  const dual = new Sum()
  const counted = new Int32Array(network.mentors)
  let valid = menteesHold(network, flow, seats, counted, primal, dual)
  const under = new Int32Array(network.roofs?.count ?? 0)
  for (let mentor = 0; mentor < network.mentors; mentor++) {
    const roof = network.roofs ? network.roofs.of[mentor]! : -1
    const asked = flow.mentorDual[mentor]! - (roof < 0 ? 0 : flow.roofDual[roof]!)
    if (roof >= 0) under[roof] = under[roof]! + counted[mentor]!
    if (!Number.isSafeInteger(flow.mentorDual[mentor]) || counted[mentor] !== flow.load[mentor]) valid = false
    if (!placesHold(network, mentor, counted[mentor]!, asked, primal, dual)) valid = false
  }
  for (let roof = 0; roof < under.length; roof++) {
    if (!Number.isSafeInteger(flow.roofDual[roof]) || under[roof] !== flow.roofLoad[roof]) valid = false
    if (!placesHold(network.roofs!, roof, under[roof]!, flow.roofDual[roof]!, primal, dual)) valid = false
  }
  valid &&= primal.exact && dual.exact && edgesHold(network, flow)
  return { primal: primal.all, dual: dual.all, valid: valid && primal.all === dual.all }
}

function everyEdgeHolds(network: Network, flow: Flow): boolean {
  let holds = true
  for (let mentee = 0; mentee < network.mentees; mentee++) if (!rowHolds(network, flow, mentee)) holds = false
  return holds
}

/** u_i + v_j ≤ c_ij on every edge of this mentee. */
export function rowHolds({ first, to, cost }: Network, flow: Flow, mentee: number): boolean {
  const { mentorDual } = flow
  const own = flow.menteeDual[mentee]!
  for (let at = first[mentee]!, end = first[mentee + 1]!; at < end; at++)
    if (!(own + mentorDual[to[at]!]! <= cost[at]!)) return false
  return true
}

/** At which mentor each mentee is, -1 for nobody, and what that edge costs: side by side, because edges lie far apart. */
export type Seats = { readonly mentor: Int32Array; readonly cost: Float64Array }

function seatsOf(network: Network, flow: Flow): Seats {
  const seats = { mentor: new Int32Array(network.mentees), cost: new Float64Array(network.mentees) }
  for (let mentee = 0; mentee < network.mentees; mentee++) readSeat(network, flow, mentee, seats)
  return seats
}

/** An edge of somebody else costs what is no number, and so proves nothing. */
export function readSeat({ first, to, cost }: Network, { chosen }: Flow, mentee: number, seats: Seats): void {
  const edge = chosen[mentee]!
  const own = edge >= first[mentee]! && edge < first[mentee + 1]!
  seats.mentor[mentee] = edge < 0 ? -1 : to[edge]!
  seats.cost[mentee] = own ? cost[edge]! : Number.NaN
}

function menteesHold(
  { mentees, outside }: Network,
  { menteeDual }: Flow,
  { mentor, cost }: Seats,
  counted: Int32Array,
  primal: Sum,
  dual: Sum,
): boolean {
  let holds = true
  for (let mentee = 0; mentee < mentees; mentee++) {
    const at = mentor[mentee]!
    primal.add(at < 0 ? outside[mentee]! : cost[mentee]!)
    dual.add(menteeDual[mentee]!)
    if (at >= 0) counted[at] = counted[at]! + 1
    if (!(menteeDual[mentee]! <= outside[mentee]!)) holds = false
  }
  return holds
}

type Places = { readonly firstPlace: Int32Array; readonly place: Float64Array }

/** No more are led than there are places; the first places are those that are taken. */
function placesHold(
  { firstPlace, place }: Places,
  of: number,
  taken: number,
  asked: number,
  primal: Sum,
  dual: Sum,
): boolean {
  const [from, through] = [firstPlace[of]!, firstPlace[of + 1]!]
  for (let at = from; at < through; at++) {
    const reduced = place[at]! + asked
    if (at < from + taken) primal.add(place[at]!)
    if (reduced < 0) dual.add(reduced)
  }
  return taken <= through - from
}

/** Whole numbers added up exactly: in doubles as long as they are, then in what has no end. */
class Sum {
  #rest = 0
  #full = 0n
  exact = true
  add(one: number): void {
    if (!Number.isSafeInteger(one)) this.exact = false
    else if (Math.abs(this.#rest + one) <= Number.MAX_SAFE_INTEGER) this.#rest += one
    else {
      this.#full += BigInt(this.#rest)
      this.#rest = one
    }
  }
  get all(): bigint {
    return this.#full + BigInt(this.#rest)
  }
}
