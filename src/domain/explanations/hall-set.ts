import { byText } from '#domain/matching/order-hash.ts'
import { blockOf, possibleEdges, type Question } from './question.ts'

/** These requests share these places, and there is one place too few. */
export type HallSet = {
  readonly requests: readonly string[]
  readonly blocks: readonly string[]
  readonly places: number
}

/**
 * R-EXP-5. Whoever has no pair, and everybody who holds a place that this one could have had, or that those could: their
 * blocks are full and nobody there has anywhere else to go. No smaller set has this one in it. A locked pair stays, a
 * closed group has no places. Undefined when a place is free on the way: then it is not the places that are missing.
 */
export function hallSet(question: Question, request: string): HallSet | undefined {
  const { problem, base } = question
  const holders = Map.groupBy(base.pairs, (pair) => pair.block)
  const now = blockOf(base)
  if (now.has(request)) return undefined
  const room = new Map(problem.blocks.map((block) => [block.id, block.max]))
  const closed = new Set(base.closed)
  const locked = new Set(problem.locks.map((lock) => lock.request))
  const requests = new Set([request])
  const blocks = new Set<string>()
  for (const one of requests) {
    const open = locked.has(one) ? [now.get(one)!] : possibleEdges(question, one).map((edge) => edge.block)
    for (const block of open) {
      if (closed.has(block) || blocks.has(block)) continue
      const there = holders.get(block) ?? []
      if (there.length < room.get(block)!) return undefined
      blocks.add(block)
      for (const holder of there) requests.add(holder.request)
    }
  }
  if (blocks.size === 0) return undefined
  const places = [...blocks].reduce((all, block) => all + room.get(block)!, 0)
  return { requests: [...requests].sort(byText), blocks: [...blocks].sort(byText), places }
}
