import { describe, expect, it } from 'vitest'
import { bestByLevels, type Levels } from '#tests/matching-oracle.ts'
import { randomPool, seeded } from '#tests/matching-pools.ts'
import { changeVariants, type Variant } from './change-variants.ts'
import { possibleNow } from './few-moves.ts'
import type { Happening } from './happening.ts'
import { levelNames } from './level-order.ts'
import type { Lock, Problem } from './problem.ts'
import { planOfPairs } from './solution.ts'
import { choiceOf, solve } from './solve.ts'

const edge = (request: string, block: string, score: number) => ({
  request,
  block,
  score,
  menteePref: score,
  mentorPref: score,
})
const person = (id: string) => ({ id, person: null, priority: 0, waitingSince: null })
const place = (id: string, max = 1) => ({ id, person: null, min: 0, max })
const lock = (request: string, block: string) => ({ request, block })

/** Яковлева ведёт А, Орлов ведёт Б; В придёт и может только к Яковлевой. */
const school: Problem = {
  requests: ['А', 'Б'].map(person),
  blocks: [place('Яковлева'), place('Орлов'), place('Сомова')],
  edges: [
    edge('А', 'Яковлева', 900),
    edge('А', 'Орлов', 500),
    edge('Б', 'Орлов', 800),
    edge('Б', 'Сомова', 700),
  ],
  removed: [],
  locks: [],
}
const present = { problem: school, pairs: [lock('А', 'Яковлева'), lock('Б', 'Орлов')] }
const came: Happening = {
  kind: 'request-arrived',
  request: person('В'),
  edges: [edge('В', 'Яковлева', 600)],
}

describe('R-MAT-15 something happens in the middle of a year', () => {
  it('offers to move nobody, a few, or whoever it takes, and says who', () => {
    const { variants } = changeVariants(present, came, { most: 1 })
    expect(variants.map(said)).toEqual([
      ['stay', 2, 1700, [], { served: 0, total: 0, spread: 0 }, true],
      ['few', 2, 1700, [], { served: 0, total: 0, spread: 0 }, true],
      [
        'best',
        3,
        1800,
        ['А Яковлева→Орлов', 'Б Орлов→Сомова', 'В —→Яковлева'],
        { served: 1, total: 100, spread: 1 },
        true,
      ],
    ])
    expect(said(changeVariants(present, came, { most: 2 }).variants[1]!)[1]).toBe(3)
  })

  it('seats whom a mentor who fell ill leaves, and does not call that a move', () => {
    const away = changeVariants(present, { kind: 'mentor-away', blocks: ['Орлов'] })
    const [stay] = away.variants
    expect(said(stay!)).toEqual([
      'stay',
      2,
      1600,
      ['Б Орлов→Сомова'],
      { served: 1, total: 700, spread: 1 },
      true,
    ])
    expect('plan' in stay! && stay.plan.moved).toBe(0)
  })

  it('says what locking somebody where there is no place would need', () => {
    const { variants } = changeVariants(present, { kind: 'pair-locked', ...lock('А', 'Орлов') })
    expect(variants[0]).toMatchObject({ name: 'stay', refused: { reason: 'lock-capacity' } })
    expect(said(variants[2]!).slice(0, 4)).toEqual(['best', 2, 1200, ['А Яковлева→Орлов', 'Б Орлов→Сомова']])
  })

  it('is what trying everything gives, in 300 pools of chance', () => {
    let between = 0
    const choice = choiceOf('maxMin', {})
    for (let seed = 0; seed < 300; seed++) {
      const next = seeded(seed + 90_000)
      const pool = { ...randomPool(next), locks: [] }
      const before = solve({ ...pool, edges: pool.edges.filter(() => next() < 0.6) })
      if (before.kind === 'infeasible') throw new Error('nothing is locked')
      const pairs = before.pairs.map(({ request, block }) => ({ request, block }))
      const happening = happeningOf(pool, pairs, next)
      const most = Math.floor(next() * 3)
      const { problem, variants } = changeVariants({ problem: pool, pairs }, happening, { most })
      const asked: Levels = { levels: levelNames, classes: true, current: pairs }
      const best = bestByLevels(problem, asked)
      expect(pairsIn(variants[2]!), `seed ${seed}`).toEqual(best)
      const few = bestByLevels(problem, { ...asked, most })
      expect(pairsIn(variants[1]!), `seed ${seed} at most ${most}`).toEqual(few)
      for (const one of variants)
        if ('plan' in one)
          expect(one.plan.blocking).toEqual(planOfPairs(problem, choice, one.plan, one.plan.pairs).blocking)
      const none = bestByLevels(problem, { ...asked, most: 0 })
      expect(pairsIn(variants[0]!), `seed ${seed} nobody`).toEqual(none)
      if (String(few) !== String(best) && String(few) !== String(none)) between++
      expect(possibleNow(problem, pairs).length).toBeLessThanOrEqual(pairs.length)
    }
    expect(between).toBeGreaterThan(3)
  })
})

function happeningOf(pool: Problem, pairs: readonly Lock[], next: () => number): Happening {
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(next() * list.length)]
  const pair = pick(pairs)
  const chance = next()
  if (pair && chance < 0.3) return { kind: 'pair-removed', ...pair, reason: 'mentor-refused' }
  if (chance < 0.5) return { kind: 'mentor-away', blocks: [pick(pool.blocks)!.id] }
  if (chance < 0.6) return { kind: 'places-added', block: pick(pool.blocks)!.id, places: 1 }
  const id = 'пришла'
  const edges = pool.blocks.map((block) => edge(id, block.id, 100 * Math.floor(next() * 11)))
  return { kind: 'request-arrived', request: person(id), edges }
}

function pairsIn(variant: Variant): readonly string[] | undefined {
  return 'plan' in variant ? variant.plan.pairs.map((pair) => `${pair.request}-${pair.block}`) : undefined
}

function said(variant: Variant) {
  if (!('plan' in variant)) throw new Error('a plan was expected')
  const { name, plan, changes, gain, exact } = variant
  const who = changes.map((one) => `${one.request} ${one.from ?? '—'}→${one.to ?? '—'}`)
  return [name, plan.served, plan.total, who, gain, exact]
}
