import { describe, expect, it } from 'vitest'
import { certificateOf } from './certificate.ts'
import { type Flow, type Network, solveNetwork } from './network.ts'

/** Two mentees, two mentors of one place: the dear pair must give way to the sum. */
const network: Network = {
  mentees: 2,
  mentors: 2,
  first: Int32Array.of(0, 2, 4),
  to: Int32Array.of(0, 1, 0, 1),
  cost: Float64Array.of(100, 300, 200, 700),
  outside: Float64Array.of(5000, 5000),
  firstPlace: Int32Array.of(0, 1, 2),
  place: Float64Array.of(0, 0),
}
const flow = solveNetwork(network)

describe('R-MAT-5 the proof of a plan', () => {
  it('holds for the least cost: primal = dual', () => {
    expect(certificateOf(network, flow)).toEqual({ primal: 500n, dual: 500n, valid: true })
  })

  it.each<[string, Partial<Flow>]>([
    ['a worse plan', { chosen: Int32Array.of(0, 3) }],
    ['a load that is not so', { load: Int32Array.of(1, 0) }],
    ['a mentor led beyond the places', { chosen: Int32Array.of(0, 2), load: Int32Array.of(2, 0) }],
    ['a dual above a pair', { menteeDual: flow.menteeDual.map((one) => one + 1) }],
    ['a dual above staying out', { menteeDual: Float64Array.of(6000, 0) }],
    ['duals that prove less', { menteeDual: Float64Array.of(0, 0) }],
  ])('does not hold for %s', (_, other) => {
    expect(certificateOf(network, { ...flow, ...other }).valid).toBe(false)
  })

  it('prices a mentor whose places are all taken, and no other', () => {
    expect([...flow.chosen]).toEqual([1, 2])
    expect(flow.mentorDual[0]).toBeLessThan(0)
    expect(flow.mentorDual[1]).toBe(0)
  })
})
