import highsModule from 'highs'
import type { Problem } from '#domain/matching/problem.ts'

export type Highs = {
  readonly solve: (
    text: string,
    options?: { readonly mip_rel_gap: number },
  ) => { readonly Status: string; readonly ObjectiveValue: number }
}
/** The package describes its loader as a module; what comes is the loader. */
export const loadHighs = highsModule as unknown as () => Promise<Highs>

/** A pool as an integer programme in LP text: one variable an edge, one a group that may open; 100,000 for each served. */
export function asProgramme(pool: Problem): string {
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
