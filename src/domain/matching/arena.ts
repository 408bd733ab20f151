import { allowedEdges } from './allowed-edges.ts'
import { byText, orderHash } from './order-hash.ts'
import type { Lock, Problem, Roof } from './problem.ts'

/**
 * A problem in numbers and in an order of its own, so that the order of the input cannot matter.
 * Edges that may not be are gone; a locked mentee has one edge left. `rank` 0 is the lock, then the classes.
 */
export type Arena = {
  readonly requests: readonly string[]
  readonly blocks: readonly string[]
  readonly first: Int32Array
  readonly to: Int32Array
  readonly score: Int32Array
  readonly menteePref: Int32Array
  readonly mentorPref: Int32Array
  readonly hash: Int32Array
  readonly locked: Uint8Array
  readonly rank: Int32Array
  readonly ranks: number
  /** How many requests wait less long; 0 where the day is not known. */
  readonly patience: Int32Array
  /** 1 where the edge takes somebody away from the present pair, and who has one. */
  readonly moves: Uint8Array
  readonly placed: Uint8Array
  readonly low: Int32Array
  readonly cap: Int32Array
  /** The roof of each block, or -1; the blocks of a roof stand in `under` from `firstUnder`. */
  readonly roofOf: Int32Array
  readonly firstUnder: Int32Array
  readonly under: Int32Array
  readonly roofCap: Int32Array
}

/** Expects locks that `lockConflict` found nothing against. `whole` is the problem of which this is a part, `current` who
 *  has whom now: what is no longer possible does not count. */
export function arenaOf(problem: Problem, whole: Problem = problem, current: readonly Lock[] = []): Arena {
  const requests = [...problem.requests].sort((one, other) => byText(one.id, other.id))
  const blocks = [...problem.blocks].sort((one, other) => byText(one.id, other.id))
  const blockAt = new Map(blocks.map((block, at) => [block.id, at]))
  const lockOf = new Map(problem.locks.map((lock) => [lock.request, lock.block]))
  const allowed = allowedEdges(problem)
  const nowOf = new Map(current.map((pair) => [pair.request, pair.block]))
  const placed = Uint8Array.from(requests, ({ id }) =>
    (allowed.get(id) ?? []).some(
      (edge) => edge.block === nowOf.get(id) && blocks[blockAt.get(edge.block)!]!.max > 0,
    )
      ? 1
      : 0,
  )
  const classes = [...new Set(requests.map((request) => request.priority))].sort((one, other) => one - other)
  const first = new Int32Array(requests.length + 1)
  const edges = requests.flatMap((request, at) => {
    const lock = lockOf.get(request.id)
    const now = placed[at] === 1 ? nowOf.get(request.id) : undefined
    const own = (allowed.get(request.id) ?? [])
      .filter((edge) => lock === undefined || edge.block === lock)
      .map((edge) => ({
        ...edge,
        to: blockAt.get(edge.block)!,
        moves: now !== undefined && now !== edge.block,
      }))
      .filter((edge) => blocks[edge.to]!.max > 0)
      .sort((one, other) => one.to - other.to)
    first[at + 1] = first[at]! + own.length
    return own
  })
  return {
    requests: requests.map((request) => request.id),
    blocks: blocks.map((block) => block.id),
    first,
    to: Int32Array.from(edges, (edge) => edge.to),
    score: Int32Array.from(edges, (edge) => edge.score),
    menteePref: Int32Array.from(edges, (edge) => edge.menteePref),
    mentorPref: Int32Array.from(edges, (edge) => edge.mentorPref),
    hash: Int32Array.from(edges, (edge) => orderHash(`${edge.request}\u0000${edge.block}`)),
    locked: Uint8Array.from(requests, (request) => (lockOf.has(request.id) ? 1 : 0)),
    rank: Int32Array.from(requests, (request) =>
      lockOf.has(request.id) ? 0 : 1 + classes.indexOf(request.priority),
    ),
    ranks: classes.length + 1,
    patience: patienceOf(requests, whole.requests),
    moves: Uint8Array.from(edges, (edge) => (edge.moves ? 1 : 0)),
    placed,
    low: Int32Array.from(blocks, (block) => (block.min > 1 ? block.min : 0)),
    cap: Int32Array.from(blocks, (block) => block.max),
    ...roofsOf(problem.roofs ?? [], blockAt),
  }
}

/** In an order of its own; a block that stands under no roof has none. */
function roofsOf(roofs: readonly Roof[], blockAt: ReadonlyMap<string, number>) {
  const own = roofs
    .map(({ blocks, max }) => ({ max, blocks: blocks.map((id) => blockAt.get(id)!).sort((a, b) => a - b) }))
    .filter(({ blocks }) => blocks.length > 0)
    .sort((one, other) => one.blocks[0]! - other.blocks[0]!)
  const roofOf = new Int32Array(blockAt.size).fill(-1)
  const firstUnder = new Int32Array(own.length + 1)
  own.forEach(({ blocks }, roof) => {
    firstUnder[roof + 1] = firstUnder[roof]! + blocks.length
    for (const block of blocks) roofOf[block] = roof
  })
  const under = Int32Array.from(own.flatMap(({ blocks }) => blocks))
  return { roofOf, firstUnder, under, roofCap: Int32Array.from(own, ({ max }) => max) }
}

export function patienceOf(requests: Problem['requests'], all: Problem['requests']): Int32Array {
  const days = [...new Set(all.map((one) => one.waitingSince).filter((one) => one !== null))]
  const known = new Map(days.sort((one, other) => byText(other, one)).map((one, at) => [one, at + 1]))
  return Int32Array.from(requests, ({ waitingSince }) =>
    waitingSince === null ? 0 : known.get(waitingSince)!,
  )
}
