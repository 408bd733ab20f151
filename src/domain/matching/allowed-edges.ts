import type { Edge, Problem } from './problem.ts'

export type AllowedEdges = ReadonlyMap<string, readonly Edge[]>

type Known = Pick<Problem, 'requests' | 'blocks' | 'removed'> & { readonly allowed: AllowedEdges }

/** Problems never change, and those tried after one another share most of what they are made of. */
const known = new WeakMap<Problem['edges'], Known>()
const reasons = new WeakMap<Problem['removed'], ReadonlyMap<string, ReadonlyMap<string, string>>>()

/** The edges of each request that nothing removes; oneself is removed without being asked. */
export function allowedEdges(problem: Problem): AllowedEdges {
  const before = known.get(problem.edges)
  if (before && isAlike(before, problem)) return before.allowed
  const removed = removedOf(problem)
  const personOf = new Map(problem.blocks.map((block) => [block.id, block.person]))
  const ownerOf = new Map(problem.requests.map((request) => [request.id, request.person]))
  const allowed = new Map<string, Edge[]>()
  for (const edge of problem.edges) {
    const owner = ownerOf.get(edge.request)
    if (removed.get(edge.request)?.has(edge.block)) continue
    if (owner !== null && owner === personOf.get(edge.block)) continue
    const own = allowed.get(edge.request)
    if (own) own.push(edge)
    else allowed.set(edge.request, [edge])
  }
  return remember(problem, allowed)
}

/** The reason of each pair that was taken out, by request and block. */
export function removedOf({ removed }: Problem): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const before = reasons.get(removed)
  if (before) return before
  const found = new Map<string, Map<string, string>>()
  for (const { request, block, reason } of removed) {
    const own = found.get(request)
    if (own) own.set(block, reason)
    else found.set(request, new Map([[block, reason]]))
  }
  reasons.set(removed, found)
  return found
}

/** Whatever a problem has of one request, and of the others. */
export type Split = {
  readonly [Part in 'edges' | 'removed']: { readonly own: Problem[Part]; readonly others: Problem[Part] }
}

export function splitBy({ edges, removed }: Problem, request: string): Split {
  const split = <One extends { readonly request: string }>(list: readonly One[]) => ({
    own: list.filter((one) => one.request === request),
    others: list.filter((one) => one.request !== request),
  })
  return { edges: split(edges), removed: split(removed) }
}

/** The problem with other edges of one request; those of the others are known already. */
export function withEdgesOf(
  before: Problem,
  request: string,
  { edges, removed }: Split,
  own: Pick<Problem, 'edges' | 'removed'>,
): Problem {
  const after = {
    ...before,
    edges: [...edges.others, ...own.edges],
    removed: [...removed.others, ...own.removed],
  }
  reasons.set(after.removed, exchanged(removedOf(before), removedOf({ ...before, ...own }), request))
  remember(after, exchanged(allowedEdges(before), allowedEdges({ ...before, ...own }), request))
  return after
}

function exchanged<Of>(
  all: ReadonlyMap<string, Of>,
  own: ReadonlyMap<string, Of>,
  request: string,
): ReadonlyMap<string, Of> {
  const found = new Map(all)
  found.delete(request)
  const now = own.get(request)
  if (now !== undefined) found.set(request, now)
  return found
}

function remember({ edges, requests, blocks, removed }: Problem, allowed: AllowedEdges): AllowedEdges {
  known.set(edges, { requests, blocks, removed, allowed })
  return allowed
}

/** Whose the blocks are decides, not how many places they have. */
function isAlike(one: Known, other: Problem): boolean {
  return (
    one.removed === other.removed &&
    one.requests === other.requests &&
    (one.blocks === other.blocks ||
      (one.blocks.length === other.blocks.length &&
        one.blocks.every(
          ({ id, person }, at) => id === other.blocks[at]!.id && person === other.blocks[at]!.person,
        )))
  )
}
