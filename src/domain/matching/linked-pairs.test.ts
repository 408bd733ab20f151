import { describe, expect, it } from 'vitest'
import { bestByLevels, type Levels, stablePlans } from '#tests/matching-oracle.ts'
import { randomPool, seeded } from '#tests/matching-pools.ts'
import { levelNames } from './level-order.ts'
import { brokenLink, type Linked, solveLinked } from './linked-pairs.ts'
import type { Lock, Problem } from './problem.ts'
import { solve } from './solve.ts'

const lock = (request: string, block: string): Lock => ({ request, block })
const edge = (request: string, block: string, score: number) => ({
  ...{ request, block, score, menteePref: score, mentorPref: score },
})
const person = (id: string) => ({ id, person: null, priority: 0, waitingSince: null })
const place = (id: string) => ({ id, person: null, min: 0, max: 1 })

/** Юнина leads Орлов in the new journal, and he leads her in teaching; she would do as well with Сомова. */
const school = (more: Partial<Problem> = {}): Problem => ({
  requests: ['Юнина', 'Орлов'].map(person),
  blocks: ['у Орлова', 'у Сомовой', 'у Юниной'].map(place),
  edges: [edge('Юнина', 'у Орлова', 500), edge('Юнина', 'у Сомовой', 700), edge('Орлов', 'у Юниной', 600)],
  removed: [],
  locks: [],
  ...more,
})
const links: readonly Linked[] = [[lock('Юнина', 'у Орлова'), lock('Орлов', 'у Юниной')]]
const pairs = (found: ReturnType<typeof solveLinked>) =>
  'plan' in found ? found.plan.pairs.map((one) => `${one.request} ${one.block}`) : found.reason

describe('R-MAT-19 linked pairs stand together or not at all', () => {
  it('makes both where one alone would be better', () => {
    expect(pairs(solveLinked(school(), links))).toEqual(['Орлов у Юниной', 'Юнина у Орлова'])
    expect(solve(school())).toMatchObject({ total: 1300 })
  })
  it('makes none where one of them cannot be', () => {
    const found = solveLinked(
      school({ removed: [{ ...lock('Юнина', 'у Орлова'), reason: 'refused' }] }),
      links,
    )
    expect(pairs(found)).toEqual(['Юнина у Сомовой'])
  })
  it('says what cannot be where a lock breaks a link', () => {
    expect(pairs(solveLinked(school({ locks: [lock('Юнина', 'у Сомовой')] }), links))).toEqual([
      'Юнина у Сомовой',
    ])
    const both = school({
      locks: [lock('Орлов', 'у Юниной')],
      removed: [{ ...lock('Юнина', 'у Орлова'), reason: 'refused' }],
    })
    expect(solveLinked(both, links)).toMatchObject({ kind: 'infeasible' })
  })
  it('without links is the plan itself', () => {
    const found = solveLinked(school(), [])
    expect('plan' in found && found.plan).toEqual(solve(school()))
  })

  it('of «stable» is a stable plan wherever one keeps the links: what is tried as a lock hides nobody', () => {
    let kept = 0
    for (let seed = 0; seed < 400; seed++) {
      const next = seeded(seed + 31)
      const { edges, blocks, ...rest } = randomPool(next)
      const coarse = (score: number) => 250 * Math.round(score / 250)
      const pool: Problem = {
        ...{ ...rest, locks: [], roofs: [] },
        blocks: blocks.map((block) => ({ ...block, min: 0 })),
        edges: edges.map(({ request, block, score }) => edge(request, block, coarse(score))),
      }
      if (pool.edges.length < 2) continue
      const [one, other] = [0, 1].map(() => pool.edges[Math.floor(next() * pool.edges.length)]!)
      const link: Linked = [lock(one!.request, one!.block), lock(other!.request, other!.block)]
      const name = (pair: Lock) => `${pair.request}-${pair.block}`
      const linked = stablePlans(pool).filter(
        (plan) => plan.includes(name(link[0])) === plan.includes(name(link[1])),
      )
      if (linked.length === 0 || one!.request === other!.request) continue
      const found = solveLinked(pool, [link], 'stable')
      expect('plan' in found && found.plan.blocking[100], `seed ${seed}`).toBe(0)
      kept++
    }
    expect(kept).toBeGreaterThan(100)
  })

  it('is what trying everything gives, in 300 pools of chance', () => {
    let bound = 0
    for (let seed = 0; seed < 300; seed++) {
      const next = seeded(seed + 70_000)
      const pool = { ...randomPool(next), locks: [] }
      const pick = () => pool.edges[Math.floor(next() * pool.edges.length)]!
      const chosen = pool.edges.length < 2 ? [] : [0, 1].map((): Linked => [pick(), pick()])
      const linked = chosen.map(
        ([one, other]): Linked => [lock(one.request, one.block), lock(other.request, other.block)],
      )
      const asked: Levels = { levels: levelNames, classes: true, current: [], linked }
      const found = solveLinked(pool, linked)
      if (!('plan' in found)) throw new Error(`seed ${seed}: nothing is locked`)
      expect(
        found.plan.pairs.map((one) => `${one.request}-${one.block}`),
        `seed ${seed}`,
      ).toEqual(bestByLevels(pool, asked))
      expect([found.exact, brokenLink(found.plan, linked)]).toEqual([true, undefined])
      const free = solve(pool)
      if (free.kind === 'solution' && brokenLink(free, linked)) bound++
    }
    expect(bound).toBeGreaterThan(30)
  })
})
