import { describe, expect, it } from 'vitest'
import { bestByLevels } from '#tests/matching-oracle.ts'
import { randomPool, seeded } from '#tests/matching-pools.ts'
import { levelCosts } from './level-costs.ts'
import { levelNames } from './level-order.ts'
import type { Lock, Problem } from './problem.ts'
import { solve } from './solve.ts'

/** Somebody's present mentor, whether still possible or not. */
function presentPairs(pool: Problem, next: () => number): Lock[] {
  return pool.requests.flatMap((request) => {
    const own = pool.edges.filter((edge) => edge.request === request.id)
    const at = Math.floor(next() * (own.length + 1))
    return own[at] ? [{ request: request.id, block: own[at].block }] : []
  })
}

describe('R-MAT-14 levels switched off and put in another order', () => {
  it('is what trying everything gives, in 600 pools with levels, classes and a present plan of chance', () => {
    let moved = 0
    for (let seed = 0; seed < 600; seed++) {
      const next = seeded(seed + 50_000)
      const pool = randomPool(next)
      const mixed = levelNames
        .map((name) => ({ name, key: next() }))
        .filter(({ key }) => key < 0.8)
        .sort((one, other) => one.key - other.key)
      const levels = mixed.map(({ name }) => name)
      const wishes = { levels, classes: next() < 0.5, current: presentPairs(pool, next) }
      const wanted = bestByLevels(pool, wishes)
      const got = solve(pool, 'maxMin', wishes)
      if (got.kind === 'infeasible') {
        expect(wanted, `seed ${seed}`).toBeUndefined()
        continue
      }
      expect(
        got.pairs.map((pair) => `${pair.request}-${pair.block}`),
        `seed ${seed}: ${levels}`,
      ).toEqual(wanted)
      moved += got.moved
    }
    expect(moved).toBeGreaterThan(100)
  })

  it('says what each level costs the others', () => {
    const edge = (request: string, block: string, score: number) => ({
      request,
      block,
      score,
      menteePref: score,
      mentorPref: score,
    })
    const person = (id: string) => ({ id, person: null, priority: 0, waitingSince: null })
    const block = (id: string) => ({ id, person: null, min: 0, max: 1 })
    const pool: Problem = {
      requests: [person('а'), person('б')],
      blocks: [block('Х'), block('У')],
      edges: [edge('а', 'Х', 1000), edge('а', 'У', 500), edge('б', 'Х', 500), edge('б', 'У', 150)],
      removed: [],
      locks: [],
    }
    const costs = levelCosts(pool, 'maxMin', {
      current: [
        { request: 'а', block: 'Х' },
        { request: 'б', block: 'У' },
      ],
    })
    if ('kind' in costs) throw new Error('nothing is locked here')
    expect(costs.map((one) => [one.level, one.with.total, one.without.total])).toEqual([
      ['worst', 1000, 1150],
      ['total', 1000, 1000],
      ['spread', 1000, 1000],
      ['moved', 1000, 1000],
      ['classes', 1000, 1000],
    ])
    expect(costs[0]).toMatchObject({
      counts: true,
      with: { worst: 500, moved: 2 },
      without: { worst: 150, moved: 0 },
    })
    expect(solve(pool, 'maxMin', { levels: ['total', 'worst'] })).toMatchObject({ total: 1150, worst: 150 })
    const first = solve(pool, 'maxMin', {
      levels: ['moved', 'worst', 'total'],
      current: [{ request: 'а', block: 'Х' }],
    })
    expect(first).toMatchObject({ total: 1150, moved: 0, worst: 150, bestWorst: 500 })
  })

  it('shows no plan whose proof does not hold: R-MAT-5', () => {
    const pool = randomPool(seeded(4))
    const broken = {
      ...pool,
      locks: [],
      edges: pool.edges.map((edge) => ({ ...edge, score: edge.score + 0.5 })),
    }
    for (const policy of ['maxMin', 'sum', 'stable'] as const)
      expect(solve(broken, policy)).toEqual({ kind: 'infeasible', reason: 'unproven', conflict: [] })
  })
})
