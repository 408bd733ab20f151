import type { Arena } from '#domain/matching/arena.ts'
import type { Solution } from '#domain/matching/problem.ts'
import { blockOf } from './question.ts'

/** The edge of each mentee of an arena in a plan that was found before; -1 for those without a pair. */
export function chosenEdges(arena: Arena, plan: Solution): Int32Array {
  const now = blockOf(plan)
  return Int32Array.from(arena.requests, (request, mentee) => {
    const block = now.get(request)
    for (let edge = arena.first[mentee]!; edge < arena.first[mentee + 1]!; edge++)
      if (arena.blocks[arena.to[edge]!] === block) return edge
    return -1
  })
}
