import type { Flow, Network } from './network.ts'

/** `dual` never exceeds the cost of any plan, so `primal` equal to it is the least there is. */
export type Proof = { readonly primal: bigint; readonly dual: bigint; readonly valid: boolean }

/**
 * R-MAT-5. Checks the proof anew, from the duals alone: u_i + v_j ≤ c_ij on every edge, u_i ≤ the cost of staying
 * out, a place with a positive reduced cost stays empty (so v_j = 0 where an unpriced place is free), primal = dual. Under
 * a roof a place costs its own price less what the roof asks, and the places of the roof are counted beside.
 */
export function certificateOf(network: Network, flow: Flow): Proof {
  if (!areWhole(network, flow)) return { primal: 0n, dual: 0n, valid: false }
  const { chosen, load, menteeDual, mentorDual } = flow
  let primal = 0n
  let dual = 0n
  let valid = true
  const counted = new Int32Array(network.mentors)
  const under = new Int32Array(network.roofs?.count ?? 0)
  for (let mentee = 0; mentee < network.mentees; mentee++) {
    const edge = chosen[mentee]!
    primal += BigInt(edge < 0 ? network.outside[mentee]! : network.cost[edge]!)
    if (edge >= 0) counted[network.to[edge]!] = counted[network.to[edge]!]! + 1
    dual += BigInt(menteeDual[mentee]!)
    if (menteeDual[mentee]! > network.outside[mentee]!) valid = false
    for (let at = network.first[mentee]!; at < network.first[mentee + 1]!; at++)
      if (menteeDual[mentee]! + mentorDual[network.to[at]!]! > network.cost[at]!) valid = false
  }
  for (let mentor = 0; mentor < network.mentors; mentor++) {
    const from = network.firstPlace[mentor]!
    const through = network.firstPlace[mentor + 1]!
    const roof = network.roofs ? network.roofs.of[mentor]! : -1
    const asked = mentorDual[mentor]! - (roof < 0 ? 0 : flow.roofDual[roof]!)
    if (roof >= 0) under[roof] = under[roof]! + counted[mentor]!
    if (counted[mentor] !== load[mentor] || load[mentor]! > through - from) valid = false
    for (let at = from; at < through; at++) {
      const reduced = network.place[at]! + asked
      if (at < from + load[mentor]!) primal += BigInt(network.place[at]!)
      if (reduced < 0) dual += BigInt(reduced)
    }
  }
  for (let roof = 0; roof < under.length; roof++) {
    const { firstPlace, place } = network.roofs!
    const from = firstPlace[roof]!
    const through = firstPlace[roof + 1]!
    if (under[roof] !== flow.roofLoad[roof] || under[roof]! > through - from) valid = false
    for (let at = from; at < through; at++) {
      const reduced = place[at]! + flow.roofDual[roof]!
      if (at < from + under[roof]!) primal += BigInt(place[at]!)
      if (reduced < 0) dual += BigInt(reduced)
    }
  }
  return { primal, dual, valid: valid && primal === dual }
}

/** What is no whole number, or too great to be exact, proves nothing. An edge of infinite cost is one that may not be. */
function areWhole(network: Network, flow: Flow): boolean {
  const whole = (one: number) => Number.isSafeInteger(one)
  return (
    network.outside.every(whole) &&
    network.place.every(whole) &&
    network.cost.every((one) => whole(one) || one === Number.POSITIVE_INFINITY) &&
    flow.menteeDual.every(whole) &&
    flow.mentorDual.every(whole) &&
    flow.roofDual.every(whole)
  )
}
