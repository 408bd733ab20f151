import type { Flow, Network } from './network.ts'

/** `dual` never exceeds the cost of any plan, so `primal` equal to it is the least there is. */
export type Proof = { readonly primal: bigint; readonly dual: bigint; readonly valid: boolean }

/**
 * R-MAT-5. Checks the proof anew, from the duals alone: u_i + v_j ≤ c_ij on every edge, u_i ≤ the cost of staying
 * out, a place with a positive reduced cost stays empty (so v_j = 0 where an unpriced place is free), primal = dual. Under
 * a roof a place costs its own price less what the roof asks, and the places of the roof are counted beside. What is no
 * whole number, or too great to be exact, proves nothing.
 */
export function certificateOf(network: Network, flow: Flow): Proof {
  const primal = new Sum()
  const dual = new Sum()
  const counted = new Int32Array(network.mentors)
  let valid = menteesHold(network, flow, counted, primal, dual)
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
  valid &&= primal.exact && dual.exact
  return { primal: primal.all, dual: dual.all, valid: valid && primal.all === dual.all }
}

function menteesHold(network: Network, flow: Flow, counted: Int32Array, primal: Sum, dual: Sum): boolean {
  const { first, to, cost, outside } = network
  const { chosen, menteeDual, mentorDual } = flow
  let holds = true
  for (let mentee = 0; mentee < network.mentees; mentee++) {
    const edge = chosen[mentee]!
    const own = menteeDual[mentee]!
    const [from, end] = [first[mentee]!, first[mentee + 1]!]
    primal.add(edge < 0 ? outside[mentee]! : cost[edge]!)
    dual.add(own)
    if (edge >= 0) counted[to[edge]!] = counted[to[edge]!]! + 1
    if (!(own <= outside[mentee]!) || (edge >= 0 && (edge < from || edge >= end))) holds = false
    for (let at = from; at < end; at++) if (!(own + mentorDual[to[at]!]! <= cost[at]!)) holds = false
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
