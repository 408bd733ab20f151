import { certificateOf, readSeat, rowHolds, type Seats } from './certificate.ts'
import type { Reverse } from './fill-place.ts'
import type { Flow, Network } from './network.ts'

/** What the last proof of a kept plan stood on, and the rows whose costs have changed since. */
export type Proven = {
  readonly menteeDual: Float64Array
  readonly mentorDual: Float64Array
  readonly chosen: Int32Array
  readonly seats: Seats
  readonly rows: Set<number>
  /** False until a whole proof held, and after one that did not. */
  holds: boolean
}

export function nothingProven(mentees: number, mentors: number): Proven {
  return {
    menteeDual: new Float64Array(mentees),
    mentorDual: new Float64Array(mentors),
    chosen: new Int32Array(mentees).fill(-1),
    seats: { mentor: new Int32Array(mentees).fill(-1), cost: new Float64Array(mentees) },
    rows: new Set(),
    holds: false,
  }
}

/**
 * R-MAT-16. The whole proof once more. An edge that held when both its duals were no lower and its cost was the same holds
 * still: only the others are looked at. The sums, the places and the bounds of everybody are counted anew each time.
 */
export function provesStill(proven: Proven, network: Network, flow: Flow, reverse: Reverse): boolean {
  const { seats, rows, chosen } = proven
  for (const mentee of rows) readSeat(network, flow, mentee, seats)
  for (let mentee = 0; mentee < network.mentees; mentee++)
    if (chosen[mentee] !== flow.chosen[mentee]) readSeat(network, flow, mentee, seats)
  const { valid } = proven.holds
    ? certificateOf(network, flow, seats, () => changedEdgesHold(proven, network, flow, reverse))
    : certificateOf(network, flow)
  proven.chosen.set(flow.chosen)
  proven.menteeDual.set(flow.menteeDual)
  proven.mentorDual.set(flow.mentorDual)
  proven.rows.clear()
  proven.holds = valid
  return valid
}

function changedEdgesHold(proven: Proven, network: Network, flow: Flow, reverse: Reverse): boolean {
  const { menteeDual, mentorDual } = flow
  for (const mentee of proven.rows) if (!rowHolds(network, flow, mentee)) return false
  for (let mentee = 0; mentee < network.mentees; mentee++)
    if (menteeDual[mentee]! > proven.menteeDual[mentee]! && !rowHolds(network, flow, mentee)) return false
  for (let mentor = 0; mentor < network.mentors; mentor++) {
    if (!(mentorDual[mentor]! > proven.mentorDual[mentor]!)) continue
    for (let at = reverse.first[mentor]!; at < reverse.last[mentor]!; at++) {
      const own = menteeDual[reverse.from[at]!]!
      if (!(own + mentorDual[mentor]! <= network.cost[reverse.edge[at]!]!)) return false
    }
  }
  return true
}
