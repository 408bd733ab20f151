import { beforeAll, describe, expect, it } from 'vitest'
import { asProgramme, type Highs, loadHighs } from '#tests/highs-programme.ts'
import { largePool, seeded } from '#tests/matching-pools.ts'
import type { Problem, Roof } from './problem.ts'
import { solve } from './solve.ts'

describe('R-MAT-3, R-MAT-5 pools of a school against an independent solver', () => {
  let highs: Highs
  beforeAll(async () => {
    highs = await loadHighs()
  })

  it('serves as many and has the same sum in 160 pools, half of them with groups, a third under roofs', () => {
    for (let seed = 0; seed < 160; seed++) {
      const next = seeded(seed)
      const mentees = 12 + Math.floor(next() * 24)
      const mentors = 4 + Math.floor(next() * 6)
      const plain = largePool(
        mentees,
        mentors,
        4,
        seed,
        seed % 2 === 0 ? 0 : 1 + Math.floor(next() * mentors),
      )
      const pool = seed % 3 === 0 ? { ...plain, roofs: roofsOver(plain.blocks) } : plain
      const solution = solve(pool, 'sum')
      if (solution.kind === 'infeasible') throw new Error('nothing is locked here')
      const found = highs.solve(asProgramme(pool), { mip_rel_gap: 0 })
      expect(found.Status).toBe('Optimal')
      expect(solution.served * 100_000 + solution.total, `seed ${seed}`).toBe(
        Math.round(found.ObjectiveValue),
      )
      expect(solution.certificate).toMatchObject({ dual: solution.total, exact: true })
    }
  }, 60_000)
})

/** Two blocks a mentor, of which not all places may be taken. */
function roofsOver(blocks: Problem['blocks']): Roof[] {
  return blocks.flatMap((block, at) => {
    const other = blocks[at + 1]
    return at % 2 === 0 && other
      ? [{ blocks: [block.id, other.id], max: Math.max(block.max, other.max) }]
      : []
  })
}
