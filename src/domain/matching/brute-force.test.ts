import { describe, expect, it } from 'vitest'
import { bruteForce } from '#tests/matching-oracle.ts'
import { randomPool, seeded } from '#tests/matching-pools.ts'
import { type Policy, policies } from './problem.ts'
import { solve } from './solve.ts'

/** 2,400 pools: groups, locks (some impossible), bans, classes, ties. */
const seeds = Array.from({ length: 800 }, (_, seed) => seed)

describe('R-MAT-1, R-MAT-2, R-MAT-3, R-MAT-4, R-MAT-7, R-MAT-8 every small pool against trying everything', () => {
  it.each(policies)('policy %s', (policy: Policy) => {
    let infeasible = 0
    let groups = 0
    for (const seed of seeds) {
      const pool = randomPool(seeded(seed * 3 + policies.indexOf(policy)))
      const wanted = bruteForce(pool, policy, 100)
      const got = solve(pool, policy)
      if (got.kind === 'infeasible') {
        infeasible++
        expect(wanted, `seed ${seed}`).toBeUndefined()
        continue
      }
      if (policy === 'stable' && wanted && !wanted.canBeStable) {
        expect(got.blocking[100], `seed ${seed}`).toBeGreaterThan(0)
        continue
      }
      expect(
        { pairs: got.pairs.map((pair) => `${pair.request}-${pair.block}`), blocking: got.blocking },
        `seed ${seed}`,
      ).toEqual({ pairs: wanted?.pairs, blocking: wanted?.blocking })
      expect(got.bestWorst, `seed ${seed}`).toBe(wanted?.bestWorst)
      expect(got.certificate, `seed ${seed}`).toEqual({ primal: got.total, dual: got.total, exact: true })
      if (pool.blocks.some((block) => block.min > 1)) groups++
    }
    expect(infeasible).toBeGreaterThan(10)
    expect(groups).toBeGreaterThan(100)
  })
})
