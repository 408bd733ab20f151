import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '#tests/matching-pools.ts'
import { certificateOf } from './certificate.ts'
import { type Network, solveCold } from './network.ts'
import { solveWarm } from './warm-start.ts'

/** Places in plenty or in want, few distinct costs so that ties are common, staying out cheap, dear, or by class. */
function randomNetwork(seed: number): Network {
  const next = seeded(seed)
  const whole = (below: number) => Math.floor(next() * below)
  const [mentees, mentors, grain] = [1 + whole(30), 1 + whole(12), [1, 100, 250][whole(3)]!]
  const firstPlace = new Int32Array(mentors + 1)
  for (let mentor = 0; mentor < mentors; mentor++) firstPlace[mentor + 1] = firstPlace[mentor]! + whole(5)
  const hasPlaces = (mentor: number) => firstPlace[mentor]! < firstPlace[mentor + 1]!
  const first = new Int32Array(mentees + 1)
  const to: number[] = []
  for (let mentee = 0; mentee < mentees; mentee++) {
    for (let mentor = 0; mentor < mentors; mentor++) if (next() < 0.4 && hasPlaces(mentor)) to.push(mentor)
    first[mentee + 1] = to.length
  }
  const outside = [() => 700, () => 200_000, () => 1000 + 90_000 * (1 + whole(3))][whole(3)]!
  // costs of several levels at once are greater than what a bid can tell apart
  const scale = next() < 0.2 ? 4_000_007 : 1
  return {
    mentees,
    mentors,
    first,
    to: Int32Array.from(to),
    cost: Float64Array.from(to, () =>
      next() < 0.05 ? Number.POSITIVE_INFINITY : scale * grain * whole(Math.floor(1000 / grain) + 1),
    ),
    outside: Float64Array.from({ length: mentees }, () => scale * outside()),
    firstPlace,
    place: new Float64Array(firstPlace[mentors]!),
  }
}

describe('R-MAT-12 a warm start', () => {
  it('finds the same least cost as one search after another, and proves it', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const network = randomNetwork(seed)
        const [warm, cold] = [solveWarm(network), solveCold(network)].map((flow) =>
          certificateOf(network, flow),
        )
        expect(warm).toEqual(cold)
        expect(warm!.valid).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
  it('answers the same bytes each time', () => {
    const network = randomNetwork(7)
    expect(solveWarm(network).chosen).toEqual(solveWarm(network).chosen)
  })
})
