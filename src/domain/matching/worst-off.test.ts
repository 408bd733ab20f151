import { describe, expect, it } from 'vitest'
import { seeded } from '#tests/matching-pools.ts'
import type { Edge, Problem } from './problem.ts'
import { solve } from './solve.ts'

const pad = (at: number) => String(at).padStart(3, '0')

/**
 * Triples who could be led as groups of exactly three, each at 500, hidden among `others` of chance; one open mentor would
 * take everybody, the first of each triple at 480. The best plan has a worst-off of 500 and is hard to find.
 */
function hidden(triples: number, others: number, seed: number): Problem {
  const next = seeded(seed)
  const whole = (below: number) => Math.floor(next() * below)
  const low = Array.from({ length: triples }, (_, at) => `L${pad(at)}`)
  const high = Array.from({ length: 2 * triples }, (_, at) => `H${pad(at)}`)
  const edge = (request: string, block: string, score: number): Edge => ({
    ...{ request, block, score, menteePref: score, mentorPref: score },
  })
  const chance = () => {
    const one = whole(2 * triples)
    let other = whole(2 * triples)
    while (other === one) other = whole(2 * triples)
    return [low[whole(triples)]!, high[one]!, high[other]!]
  }
  const groups = [
    ...Array.from({ length: others }, chance),
    ...low.map((first, at) => [first, high[2 * at]!, high[2 * at + 1]!]),
  ]
  const name = (at: number) => `g${pad(at)}`
  return {
    requests: [...low, ...high].map((id) => ({ id, person: null, priority: 0, waitingSince: null })),
    blocks: [
      { id: 'Z', person: null, min: 0, max: 3 * triples },
      ...groups.map((_, at) => ({ id: name(at), person: null, min: 3, max: 3 })),
    ],
    edges: [
      ...low.map((one) => edge(one, 'Z', 480)),
      ...high.map((one) => edge(one, 'Z', 1000)),
      ...groups.flatMap((three, at) => three.map((one) => edge(one, name(at), 500))),
    ],
    removed: [],
    locks: [],
  }
}

describe('R-MAT-2 the search for the worst-off', () => {
  it('calls no plan exact where it was cut short before it could say «not so high»', () => {
    const plan = solve(hidden(8, 24, 2))
    if (plan.kind !== 'solution') throw new Error(plan.reason)
    expect(plan.served).toBe(24)
    if (plan.worst < 500) expect(plan.certificate).toMatchObject({ exact: false, servedAtMost: 24 })
  })
  it('goes on from the plan it found, and serves no fewer', () => {
    expect(solve(hidden(8, 30, 1))).toMatchObject({
      ...{ served: 24, worst: 500, total: 12_000 },
      certificate: { exact: true },
    })
  })
})
