import { describe, expect, it } from 'vitest'
import { largePool, seeded } from '#tests/matching-pools.ts'
import { certificateOf } from './certificate.ts'
import { provesStill } from './kept-certificate.ts'
import { setCost } from './kept-network.ts'
import { keepPlan } from './kept-plan.ts'

describe('R-MAT-16 the proof of a kept plan', () => {
  it('refuses whatever the proof from the beginning refuses, after any one change', () => {
    let refused = 0
    for (let seed = 0; seed < 400; seed++) {
      const next = seeded(seed)
      const whole = (below: number) => Math.floor(next() * below)
      const plan = keepPlan(largePool(30, 10, 6, seed))
      if (!plan) throw new Error('a pool without groups is kept')
      const { kept } = plan
      const { network, search, reverse, proven } = kept
      expect(provesStill(proven, network, search, reverse)).toBe(true)
      const mentee = whole(network.mentees)
      const by = whole(400) - 200
      const changes = [
        () => {
          search.menteeDual[mentee] = search.menteeDual[mentee]! + by
        },
        () => {
          const mentor = whole(network.mentors)
          search.mentorDual[mentor] = search.mentorDual[mentor]! + by
        },
        () => {
          const edge = network.first[mentee]! + whole(network.first[mentee + 1]! - network.first[mentee]!)
          setCost(kept, mentee, edge, Math.max(0, network.cost[edge]! + by))
        },
        () => {
          // both at once: the sums stay equal, an edge may not hold
          const edge = search.chosen[mentee]!
          if (edge < 0 || search.load[network.to[edge]!] !== 1) return
          search.menteeDual[mentee] = search.menteeDual[mentee]! + by
          search.mentorDual[network.to[edge]!] = search.mentorDual[network.to[edge]!]! - by
        },
      ]
      changes[seed % changes.length]!()
      const fromTheBeginning = certificateOf(network, search).valid
      expect(provesStill(proven, network, search, reverse), `seed ${seed}`).toBe(fromTheBeginning)
      if (!fromTheBeginning) refused++
    }
    expect(refused).toBeGreaterThan(100)
  })
  it('begins anew after one that did not hold', () => {
    const plan = keepPlan(largePool(30, 10, 6, 1))!
    const { network, search, reverse, proven } = plan.kept
    const own = search.menteeDual[0]!
    search.menteeDual[0] = own + 1
    expect(provesStill(proven, network, search, reverse)).toBe(false)
    search.menteeDual[0] = own
    expect(provesStill(proven, network, search, reverse)).toBe(true)
  })
})
