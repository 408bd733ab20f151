import type { Happening } from '#domain/matching/happening.ts'
import type { Edge, Problem } from '#domain/matching/problem.ts'

/** One thing after another that may happen to a pool as it is, by chance that depends on the seed alone. */
export function happeningsOf(next: () => number, longest = 9): (pool: Problem) => Happening {
  const whole = (below: number) => Math.floor(next() * below)
  const pick = <Item>(list: readonly Item[]) => list[whole(list.length)]
  let count = 0
  return (pool) => {
    const pair = pick(pool.edges)
    const block = pick(pool.blocks)!
    const chance = next()
    if (pool.requests.length < 2 || (chance < 0.2 && pool.requests.length < longest))
      return arrival(pool, `п${++count}`, next)
    if (chance < 0.35) return { kind: 'request-withdrawn', request: pick(pool.requests)!.id }
    if (chance < 0.45) return { kind: 'mentor-away', blocks: [block.id] }
    if (chance < 0.6 || !pair)
      return { kind: 'places-added', block: block.id, places: whole(4) === 0 ? -1 : 1 + whole(2) }
    const { request, block: mentor } = pair
    if (chance < 0.72) return { kind: 'pair-removed', request, block: mentor, reason: 'curator-ban' }
    if (chance < 0.8) return { kind: 'pair-locked', request, block: mentor }
    const lock = pick(pool.locks)
    const gone = pick(pool.removed)
    if (lock && chance < 0.92) return { kind: 'lock-lifted', request: lock.request, block: lock.block }
    if (gone) return { kind: 'pair-allowed', request: gone.request, block: gone.block }
    return { kind: 'request-withdrawn', request }
  }
}

function arrival(pool: Problem, id: string, next: () => number): Happening {
  const edges = pool.blocks.flatMap((block): Edge[] => {
    if (next() < 0.4) return []
    const score = 100 * Math.floor(next() * 11)
    return [{ request: id, block: block.id, score, menteePref: score, mentorPref: score }]
  })
  const priority = Math.floor(next() * 3)
  return { kind: 'request-arrived', request: { id, person: null, priority, waitingSince: null }, edges }
}
