import type { Edge, Problem, Removed, Request } from './problem.ts'

/** What happens to a pool in the middle of a year. */
export type Happening =
  /** Left for good or is away: no block of theirs leads anybody. */
  | { readonly kind: 'mentor-away'; readonly blocks: readonly string[] }
  | {
      readonly kind: 'request-arrived'
      readonly request: Request
      readonly edges: readonly Edge[]
      readonly removed?: readonly Removed[]
    }
  | { readonly kind: 'request-withdrawn'; readonly request: string }
  /** Either side refused, or the curator forbids it: `reason` says which. */
  | {
      readonly kind: 'pair-removed'
      readonly request: string
      readonly block: string
      readonly reason: string
    }
  | { readonly kind: 'pair-allowed'; readonly request: string; readonly block: string }
  | { readonly kind: 'pair-locked'; readonly request: string; readonly block: string }
  | { readonly kind: 'lock-lifted'; readonly request: string; readonly block: string }
  /** `places` more, under the roof too where there is one; fewer where it is below 0. */
  | { readonly kind: 'places-added'; readonly block: string; readonly places: number }

/** The pool as it is afterwards. A lock that what happened makes impossible is gone with it. */
export function afterHappening(problem: Problem, happening: Happening): Problem {
  switch (happening.kind) {
    case 'mentor-away': {
      const away = (id: string) => happening.blocks.includes(id)
      return {
        ...problem,
        blocks: problem.blocks.map((block) => (away(block.id) ? { ...block, max: 0 } : block)),
        locks: problem.locks.filter((lock) => !away(lock.block)),
      }
    }
    case 'request-arrived':
      return {
        ...problem,
        requests: [...problem.requests, happening.request],
        edges: [...problem.edges, ...happening.edges],
        removed: [...problem.removed, ...(happening.removed ?? [])],
      }
    case 'request-withdrawn': {
      const stays = (one: { readonly request: string }) => one.request !== happening.request
      return {
        ...problem,
        requests: problem.requests.filter((request) => request.id !== happening.request),
        edges: problem.edges.filter(stays),
        removed: problem.removed.filter(stays),
        locks: problem.locks.filter(stays),
      }
    }
    case 'pair-removed':
      return {
        ...problem,
        removed: [...problem.removed.filter((one) => !isPair(one, happening)), pairRemoved(happening)],
        locks: problem.locks.filter((lock) => !isPair(lock, happening)),
      }
    case 'pair-allowed':
      return { ...problem, removed: problem.removed.filter((one) => !isPair(one, happening)) }
    case 'pair-locked': {
      const { request, block } = happening
      const others = problem.locks.filter((lock) => lock.request !== request)
      return { ...problem, locks: [...others, { request, block }] }
    }
    case 'lock-lifted':
      return { ...problem, locks: problem.locks.filter((lock) => !isPair(lock, happening)) }
    case 'places-added':
      return withPlaces(problem, happening.block, happening.places)
  }
}

type Pair = { readonly request: string; readonly block: string }

function isPair(one: Pair, other: Pair): boolean {
  return one.request === other.request && one.block === other.block
}

function pairRemoved({ request, block, reason }: Pair & { readonly reason: string }): Removed {
  return { request, block, reason }
}

function withPlaces(problem: Problem, id: string, places: number): Problem {
  const more = (max: number) => Math.max(0, max + places)
  const { roofs } = problem
  return {
    ...problem,
    blocks: problem.blocks.map((block) => (block.id === id ? { ...block, max: more(block.max) } : block)),
    ...(roofs && {
      roofs: roofs.map((roof) => (roof.blocks.includes(id) ? { ...roof, max: more(roof.max) } : roof)),
    }),
  }
}
