import { allowedEdges, removedOf } from './allowed-edges.ts'
import { byText } from './order-hash.ts'
import type { Problem, Unmatched } from './problem.ts'

/** R-MAT-9. Each request without a pair, with the number of blocks that fell away for each reason. */
export function unmatchedOf(
  problem: Problem,
  served: ReadonlySet<string>,
  load: ReadonlyMap<string, number>,
): Unmatched[] {
  const allowed = allowedEdges(problem)
  const bans = removedOf(problem)
  const left = problem.requests.filter((request) => !served.has(request.id))
  const full = problem.blocks.map(({ id, min, max }) =>
    max === 0 ? 'zero-places' : min > 1 && (load.get(id) ?? 0) === 0 ? 'group-closed' : 'no-place',
  )
  return left
    .map((request) => {
      const own = new Set((allowed.get(request.id) ?? []).map((edge) => edge.block))
      const banned = bans.get(request.id)
      const counts = new Map<string, number>()
      problem.blocks.forEach(({ id, person }, at) => {
        const reason = own.has(id)
          ? full[at]!
          : (banned?.get(id) ??
            (request.person !== null && request.person === person ? 'self' : 'no-eligible'))
        counts.set(reason, (counts.get(reason) ?? 0) + 1)
      })
      return {
        request: request.id,
        why: own.size === 0 ? 'no-eligible' : onlyClosed(counts) ? 'group-closed' : 'no-place',
        counts: [...counts]
          .map(([reason, count]) => ({ reason, blocks: count }))
          .sort((one, other) => other.blocks - one.blocks || byText(one.reason, other.reason)),
      } satisfies Unmatched
    })
    .sort((one, other) => byText(one.request, other.request))
}

function onlyClosed(counts: ReadonlyMap<string, number>): boolean {
  return counts.has('group-closed') && !counts.has('no-place')
}
