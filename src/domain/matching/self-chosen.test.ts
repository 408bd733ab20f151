import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { stablePlans } from '#tests/matching-oracle.ts'
import { randomPool, seeded } from '#tests/matching-pools.ts'
import type { ChosenPair, Problem } from './problem.ts'
import { chooseThemselves, type SelfChosen } from './self-chosen.ts'

/** Nobody is as dear as another to anybody; in three pools of four mentors and mentees wish the opposite. */
function strict(seed: number): Problem {
  const pool = randomPool(seeded(seed + 31_000))
  const place = (list: readonly string[], key: string) => [...list].sort().indexOf(key)
  const lists = (side: 'request' | 'block', own: string, key: (edge: Problem['edges'][number]) => string) =>
    pool.edges.filter((edge) => edge[side] === own).map(key)
  const edges = pool.edges.map((edge) => {
    const wish = (one: Problem['edges'][number]) => `${1000 + one.menteePref}${one.block}`
    const worth = (one: Problem['edges'][number]) =>
      `${1000 + (seed % 4 === 0 ? one.mentorPref : 1000 - one.menteePref)}${one.request}`
    return {
      ...edge,
      menteePref: place(lists('request', edge.request, wish), wish(edge)),
      mentorPref: place(lists('block', edge.block, worth), worth(edge)),
    }
  })
  const blocks = pool.blocks.map((block) => ({ ...block, min: 0, max: seed % 4 === 0 ? block.max : 1 }))
  return { ...pool, edges, blocks, removed: [], locks: [], roofs: [] }
}

function chosen(pool: Problem, how: SelfChosen): readonly ChosenPair[] {
  const pairs = chooseThemselves(pool, how)
  if ('kind' in pairs) throw new Error(pairs.reason)
  return pairs
}

describe('R-MAT-17 people choose themselves', () => {
  it('by deferred acceptance: no blocking pair, the same people served as by every stable plan, each as well as may be', () => {
    let several = 0
    for (let seed = 0; seed < 400; seed++) {
      const pool = strict(seed)
      const pairs = chosen(pool, 'deferred-acceptance')
      const plans = stablePlans(pool)
      const wishOf = new Map(pool.edges.map((edge) => [`${edge.request}-${edge.block}`, edge.menteePref]))
      expect(plans.map(String), `seed ${seed}`).toContain(String(pairs.map(named).sort()))
      if (plans.length > 1) several++
      for (const plan of plans) {
        expect(plan.map((pair) => pair.split('-')[0]).sort(), `seed ${seed}`).toEqual(
          pairs.map((pair) => pair.request).sort(),
        )
        for (const pair of pairs) {
          const other = plan.find((one) => one.startsWith(`${pair.request}-`))!
          expect(wishOf.get(named(pair))!).toBeGreaterThanOrEqual(wishOf.get(other)!)
        }
      }
    }
    expect(several).toBeGreaterThan(10)
  })

  const person = (id: string, since: string | null) => ({
    id,
    person: null,
    priority: 0,
    waitingSince: since === null ? null : day(since),
  })
  const edge = (request: string, block: string, menteePref: number) => ({
    request,
    block,
    score: 500,
    menteePref,
    mentorPref: 500,
  })
  const pool: Problem = {
    requests: [person('поздний', null), person('ранний', '2026-09-01'), person('второй', '2026-09-02')],
    blocks: ['Х', 'У'].map((id) => ({ id, person: null, min: 0, max: 1 })),
    edges: ['поздний', 'ранний', 'второй'].flatMap((id) => [edge(id, 'Х', 900), edge(id, 'У', 100)]),
    removed: [],
    locks: [],
  }

  it('first come: who has waited longest takes the most wanted place', () => {
    expect(chosen(pool, 'first-come').map(named)).toEqual(['второй-У', 'ранний-Х'])
    const mixed = { ...pool, requests: [...pool.requests].reverse(), edges: [...pool.edges].reverse() }
    expect(chosen(mixed, 'first-come')).toEqual(chosen(pool, 'first-come'))
  })

  it('keeps locks and roofs, and closes a group nobody fills', () => {
    const locked = { ...pool, locks: [{ request: 'поздний', block: 'Х' }] }
    for (const how of ['first-come', 'deferred-acceptance'] as const) {
      expect(chosen(locked, how)).toContainEqual({ request: 'поздний', block: 'Х', score: 500, locked: true })
      expect(chosen({ ...pool, roofs: [{ blocks: ['Х', 'У'], max: 1 }] }, how)).toHaveLength(1)
      const blocks = pool.blocks.map((block) => (block.id === 'Х' ? { ...block, min: 4, max: 6 } : block))
      expect(chosen({ ...pool, blocks }, how).map((pair) => pair.block)).toEqual(['У'])
    }
  })
})

function named(pair: { readonly request: string; readonly block: string }): string {
  return `${pair.request}-${pair.block}`
}
