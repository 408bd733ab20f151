import highsModule from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { largePool, seeded } from '#tests/matching-pools.ts'
import type { Problem, Roof } from './problem.ts'
import { solve } from './solve.ts'

type Highs = {
  solve: (
    text: string,
    options: { readonly mip_rel_gap: number },
  ) => { readonly Status: string; readonly ObjectiveValue: number }
}
/** The package describes its loader as a module; what comes is the loader. */
const loadHighs = highsModule as unknown as () => Promise<Highs>

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

/** The same pool as an integer programme in LP text: one variable an edge, one a group that may open. */
function asProgramme(pool: Problem): string {
  const name = (at: number) => `x${at}`
  const sum = (list: readonly string[]) => list.join(' + ')
  const rows = pool.requests.map((request) =>
    pool.edges.flatMap((edge, at) => (edge.request === request.id ? [name(at)] : [])),
  )
  const limits = pool.blocks.flatMap((block, at) => {
    const own = pool.edges.flatMap((edge, index) => (edge.block === block.id ? [name(index)] : []))
    if (own.length === 0) return []
    if (block.min < 2) return [`${sum(own)} <= ${block.max}`]
    return [`${sum(own)} - ${block.max} g${at} <= 0`, `${sum(own)} - ${block.min} g${at} >= 0`]
  })
  const shared = (pool.roofs ?? []).flatMap(({ blocks, max }) => {
    const own = pool.edges.flatMap((edge, index) => (blocks.includes(edge.block) ? [name(index)] : []))
    return own.length === 0 ? [] : [`${sum(own)} <= ${max}`]
  })
  const groups = pool.blocks.flatMap((block, at) => (block.min < 2 ? [] : [`g${at}`]))
  return [
    'Maximize',
    ` obj: ${sum(pool.edges.map((edge, at) => `${100_000 + edge.score} ${name(at)}`))}`,
    'Subject To',
    ...[...rows.filter((row) => row.length > 0).map((row) => `${sum(row)} <= 1`), ...limits, ...shared].map(
      (row, at) => ` c${at}: ${row}`,
    ),
    'Binary',
    ` ${[...pool.edges.map((_, at) => name(at)), ...groups].join(' ')}`,
    'End',
  ].join('\n')
}
