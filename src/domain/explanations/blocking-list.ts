import { arenaOf } from '#domain/matching/arena.ts'
import { blockingPairs } from '#domain/matching/blocking.ts'
import { uniqueLocks } from '#domain/matching/lock-conflict.ts'
import { chosenEdges } from './chosen-edges.ts'
import type { Pair, Question } from './question.ts'

/** R-EXP-9. The pairs in which both would gain more than `tolerance`, by name: what `blocking` counts. */
export function blockingList({ problem, base }: Question, tolerance: number): readonly Pair[] {
  const arena = arenaOf({ ...problem, locks: uniqueLocks(problem.locks) })
  return blockingPairs(arena, chosenEdges(arena, base), tolerance).map(({ mentee, edge }) => ({
    request: arena.requests[mentee]!,
    block: arena.blocks[arena.to[edge]!]!,
  }))
}
