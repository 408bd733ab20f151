import { describe, expect, it } from 'vitest'
import { randomPool, seeded } from '#tests/matching-pools.ts'
import { happeningsOf } from '#tests/matching-stream.ts'
import { happenFair, keepFair } from './kept-fair.ts'
import { problemNow } from './kept-happening.ts'
import { solve } from './solve.ts'

describe('R-MAT-16 a kept plan with the level of the worst-off', () => {
  it('is worth what solving anew is worth, through 24 streams of 40 things that happen', () => {
    let [kept, floors] = [0, 0]
    for (let seed = 0; seed < 24; seed++) {
      const next = seeded(seed + 17_000)
      const pool = randomPool(next)
      let state = keepFair({ ...pool, locks: [], blocks: pool.blocks.map((block) => ({ ...block, min: 0 })) })
      const stream = happeningsOf(next)
      for (let at = 0; at < 40; at++) {
        state = happenFair(state!.fair, stream(problemNow(state!.fair.main)))
        const { fair, answer } = state!
        const cold = solve(problemNow(fair.main), 'maxMin', { levels: ['worst', 'total'] })
        const said = `seed ${seed}, ${at}: ${JSON.stringify(fair.main.since.at(-1))}`
        if (cold.kind === 'infeasible') {
          expect(answer.kind, said).toBe('infeasible')
          continue
        }
        const { served, servedByClass, total, bestWorst } = cold
        expect(answer, said).toMatchObject({ kind: 'kept', served, servedByClass, total })
        if (served > 0) expect(fair.floor, said).toBe(bestWorst)
        kept++
        if (fair.floor > 0 && fair.floor < 1000) floors++
      }
    }
    expect(kept).toBeGreaterThan(600)
    expect(floors).toBeGreaterThan(300)
  })
})
