import { describe, expect, it } from 'vitest'
import { randomPool, seeded } from '#tests/matching-pools.ts'
import { happeningsOf } from '#tests/matching-stream.ts'
import { answerOf, happen, problemNow } from './kept-happening.ts'
import { keepPlan } from './kept-plan.ts'
import { solve } from './solve.ts'

describe('R-MAT-16 a plan that lives through the year', () => {
  it('is worth what solving anew is worth, through 40 streams of 60 things that happen', () => {
    let kept = 0
    for (let seed = 0; seed < 40; seed++) {
      const next = seeded(seed + 7_000)
      const pool = randomPool(next)
      let plan = keepPlan({ ...pool, locks: [], blocks: pool.blocks.map((block) => ({ ...block, min: 0 })) })
      expect(plan).toBeDefined()
      const stream = happeningsOf(next)
      for (let at = 0; at < 60; at++) {
        const done = happen(plan!, stream(problemNow(plan!)))
        if (!done) throw new Error('it can always be kept here')
        plan = done.plan
        const cold = solve(problemNow(plan), 'maxMin', { levels: ['total'] })
        const said = `seed ${seed}, ${at}: ${JSON.stringify(plan.since.at(-1))}`
        if (cold.kind === 'infeasible') expect(done.answer.kind, said).toBe('infeasible')
        else {
          kept++
          const { served, servedByClass, total } = cold
          expect(done.answer, said).toMatchObject({ kind: 'kept', served, servedByClass, total })
        }
      }
    }
    expect(kept).toBeGreaterThan(1_500)
  })

  it('does not keep a pool with groups', () => {
    const pool = randomPool(seeded(1))
    expect(keepPlan({ ...pool, blocks: pool.blocks.map((one) => ({ ...one, min: 2 })) })).toBeUndefined()
  })

  it('shows nothing whose proof does not hold', () => {
    const plan = keepPlan({ ...randomPool(seeded(5)), locks: [], blocks: [], edges: [], roofs: [] })!
    expect(answerOf(plan, [])).toMatchObject({ kind: 'kept', served: 0 })
    plan.kept.search.menteeDual[0] = -1
    expect(answerOf(plan, [])).toEqual({ kind: 'infeasible', reason: 'unproven', conflict: [] })
  })
})
