import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomPool, seeded } from '#tests/matching-pools.ts'
import type { Policy, Problem, Solution } from './problem.ts'
import { solve } from './solve.ts'

const pool = fc.nat(1_000_000).map((seed) => randomPool(seeded(seed)))
const policy = fc.constantFrom<Policy>('maxMin', 'sum')
const simple = pool.map(
  (one): Problem => ({
    ...one,
    locks: [],
    blocks: one.blocks.map((block) => ({ ...block, min: 0 })),
  }),
)

describe('R-MAT-11 the laws of a proposal', () => {
  it('says the same bytes whatever the order of the input', () => {
    fc.assert(
      fc.property(pool, fc.nat(), fc.constantFrom<Policy>('maxMin', 'sum', 'stable'), (one, seed, chosen) => {
        const mixed = shuffled(one, seeded(seed))
        expect(JSON.stringify(solve(mixed, chosen))).toBe(JSON.stringify(solve(one, chosen)))
      }),
      { numRuns: 400 },
    )
  })

  it('keeps its figures when people are called otherwise', () => {
    fc.assert(
      fc.property(pool, policy, (one, chosen) => {
        expect(figures(solve(renamed(one), chosen))).toEqual(figures(solve(one, chosen)))
      }),
      { numRuns: 400 },
    )
  })

  it('never loses by one more place', () => {
    fc.assert(
      fc.property(simple, fc.nat(3), (one, at) => {
        const before = solved(one, 'sum')
        const block = one.blocks[at % one.blocks.length]!
        const wider = one.blocks.map((each) => (each === block ? { ...each, max: each.max + 1 } : each))
        const after = solved({ ...one, blocks: wider }, 'sum')
        expect(after.served).toBeGreaterThanOrEqual(before.served)
        if (after.served === before.served) expect(after.total).toBeGreaterThanOrEqual(before.total)
      }),
      { numRuns: 400 },
    )
  })

  it('does not change when a chosen pair is locked or an unchosen one forbidden', () => {
    fc.assert(
      fc.property(pool, fc.nat(30), (one, at) => {
        const before = solve(one)
        if (before.kind === 'infeasible') return
        const chosen = before.pairs.filter((pair) => !pair.locked)
        const pair = chosen[at % Math.max(1, chosen.length)]
        if (pair) expect(pairs(solve({ ...one, locks: [...one.locks, pair] }))).toEqual(pairs(before))
        const others = one.edges.filter(
          (edge) => !before.pairs.some((each) => each.request === edge.request && each.block === edge.block),
        )
        const other = others[at % Math.max(1, others.length)]
        if (!other) return
        const removed = [...one.removed, { ...other, reason: 'curator-ban' }]
        expect(pairs(solve({ ...one, removed }))).toEqual(pairs(before))
      }),
      { numRuns: 400 },
    )
  })

  it('keeps its pairs when all scores grow by as much, where as many are served', () => {
    fc.assert(
      fc.property(pool, fc.integer({ min: 1, max: 200 }), (one, more) => {
        const lower = { ...one, edges: one.edges.map((edge) => ({ ...edge, score: edge.score >> 1 })) }
        const higher = {
          ...lower,
          edges: lower.edges.map((edge) => ({ ...edge, score: edge.score + more })),
        }
        for (const chosen of ['maxMin', 'sum'] as const)
          expect(pairs(solve(higher, chosen))).toEqual(pairs(solve(lower, chosen)))
      }),
      { numRuns: 200 },
    )
  })

  it('adds up over parts that nothing connects', () => {
    fc.assert(
      fc.property(pool, pool, (one, other) => {
        const [first, second] = [solve(one, 'sum'), solve(renamed(other), 'sum')]
        const both = solve(joined(one, renamed(other)), 'sum')
        if (first.kind === 'infeasible' || second.kind === 'infeasible') expect(both.kind).toBe('infeasible')
        else expect(pairs(both)).toEqual([...pairs(first), ...pairs(second)].sort())
      }),
      { numRuns: 200 },
    )
  })
})

function shuffled(one: Problem, next: () => number): Problem {
  const mix = <Item>(list: readonly Item[]) =>
    list
      .map((item) => ({ item, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item)
  return {
    requests: mix(one.requests),
    blocks: mix(one.blocks),
    edges: mix(one.edges),
    removed: mix(one.removed),
    locks: mix(one.locks),
    roofs: mix(one.roofs ?? []).map((roof) => ({ ...roof, blocks: mix(roof.blocks) })),
  }
}

function renamed(one: Problem): Problem {
  const named = <Item extends { readonly request: string; readonly block: string }>(list: readonly Item[]) =>
    list.map((item) => ({ ...item, request: `z${item.request}`, block: `z${item.block}` }))
  return {
    requests: one.requests.map((request) => ({ ...request, id: `z${request.id}` })),
    blocks: one.blocks.map((block) => ({ ...block, id: `z${block.id}` })),
    edges: named(one.edges),
    removed: named(one.removed),
    locks: named(one.locks),
    roofs: (one.roofs ?? []).map(({ blocks, max }) => ({ blocks: blocks.map((id) => `z${id}`), max })),
  }
}

function joined(one: Problem, other: Problem): Problem {
  return {
    requests: [...one.requests, ...other.requests],
    blocks: [...one.blocks, ...other.blocks],
    edges: [...one.edges, ...other.edges],
    removed: [...one.removed, ...other.removed],
    locks: [...one.locks, ...other.locks],
    roofs: [...(one.roofs ?? []), ...(other.roofs ?? [])],
  }
}

/** What the levels of the policy decide; `sum` leaves classes and the worst-off open. */
function figures(solution: ReturnType<typeof solve>) {
  if (solution.kind === 'infeasible') return solution.reason
  const { policy, served, servedByClass, total, worst, bestWorst, certificate } = solution
  const always = { served, total, bestWorst, certificate }
  return policy === 'maxMin' ? { ...always, servedByClass, worst } : always
}

function pairs(solution: ReturnType<typeof solve>): string[] {
  if (solution.kind === 'infeasible') return [solution.reason]
  return solution.pairs.map((pair) => `${pair.request}-${pair.block}`).sort()
}

function solved(one: Problem, chosen: Policy): Solution {
  const solution = solve(one, chosen)
  if (solution.kind === 'infeasible') throw new Error(solution.reason)
  return solution
}
