import { byText } from '#domain/matching/order-hash.ts'
import type { ChosenPair } from '#domain/matching/problem.ts'
import { blockOf, everyPossible, type Question } from './question.ts'

/** These requests share these places, and there is one place too few. */
export type HallSet = {
  readonly requests: readonly string[]
  readonly blocks: readonly string[]
  readonly places: number
}

/**
 * R-EXP-5. Whoever has no pair, and everybody who holds a place that this one could have had, or that those could: all
 * is full there and nobody has anywhere else to go. No smaller set has this one in it. A locked pair stays, a closed
 * group has no places. Undefined when a place is free on the way: then it is not the places that are missing.
 */
export function hallSet(question: Question, request: string): HallSet | undefined {
  const { problem, base } = question
  const now = blockOf(base)
  if (now.has(request)) return undefined
  const whoFills = fillers(question)
  const possible = everyPossible(question)
  const locked = new Set(problem.locks.map((lock) => lock.request))
  const requests = new Set([request])
  const blocks = new Set<string>()
  for (const one of requests) {
    const open = locked.has(one) ? [now.get(one)!] : possible(one).map((edge) => edge.block)
    for (const block of open) {
      if (base.closed.includes(block) || blocks.has(block)) continue
      const found = whoFills(block)
      if (!found) return undefined
      blocks.add(block)
      for (const holder of found) requests.add(holder.request)
    }
  }
  if (blocks.size === 0) return undefined
  return { requests: [...requests].sort(byText), blocks: [...blocks].sort(byText), places: requests.size - 1 }
}

/** Whose leaving would make room in a block: its own, or everybody under a full roof; undefined where there is room. */
function fillers({ problem, base }: Question): (block: string) => readonly ChosenPair[] | undefined {
  const there = Map.groupBy(base.pairs, (pair) => pair.block)
  const holders = (blocks: readonly string[]) => blocks.flatMap((block) => there.get(block) ?? [])
  const room = new Map(problem.blocks.map((block) => [block.id, block.max]))
  return (block) => {
    const own = holders([block])
    if (own.length >= room.get(block)!) return own
    const roof = problem.roofs?.find((one) => one.blocks.includes(block))
    const under = roof && holders(roof.blocks)
    return under && under.length >= roof.max ? under : undefined
  }
}
