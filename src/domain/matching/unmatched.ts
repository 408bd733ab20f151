import { allowedEdges } from './arena.ts'
import { byText } from './order-hash.ts'
import type { Problem, Unmatched } from './problem.ts'

/** R-MAT-9. Each request without a pair, with the number of blocks that fell away for each reason. */
export function unmatchedOf(
  problem: Problem,
  served: ReadonlySet<string>,
  load: ReadonlyMap<string, number>,
): Unmatched[] {
  const allowed = allowedEdges(problem)
  const blocks = new Map(problem.blocks.map((block) => [block.id, block]))
  const left = problem.requests.filter((request) => !served.has(request.id))
  const bans = new Map(left.map((request) => [request.id, new Map<string, string>()]))
  for (const one of problem.removed) bans.get(one.request)?.set(one.block, one.reason)
  return left
    .map((request) => {
      const own = new Set((allowed.get(request.id) ?? []).map((edge) => edge.block))
      const counts = new Map<string, number>()
      for (const block of blocks.values()) {
        const reason = own.has(block.id)
          ? block.max === 0
            ? 'zero-places'
            : block.min > 1 && (load.get(block.id) ?? 0) === 0
              ? 'group-closed'
              : 'no-place'
          : (bans.get(request.id)!.get(block.id) ??
            (request.person !== null && request.person === block.person ? 'self' : 'no-eligible'))
        counts.set(reason, (counts.get(reason) ?? 0) + 1)
      }
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
