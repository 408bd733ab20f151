import type { Happening } from './happening.ts'
import { type KeptNetwork, keepNetwork } from './kept-network.ts'
import { uniqueLocks } from './lock-conflict.ts'
import type { Network, Roofs } from './network.ts'
import { never } from './never.ts'
import type { Edge, Problem } from './problem.ts'

/**
 * R-MAT-16. A plan that lives through a year with its duals: the most served, by class, and then the largest sum, as
 * `solve` has it with the level `total` alone. Who stands in it is by number; `since` is what has happened.
 */
export type KeptPlan = {
  readonly kept: KeptNetwork
  readonly problem: Problem
  readonly since: Happening[]
  readonly requests: string[]
  readonly blocks: readonly string[]
  readonly menteeOf: Map<string, number>
  readonly mentorOf: ReadonlyMap<string, number>
  readonly prices: Prices
  readonly weighing: Weighing
  /** The class of each mentee as an index, or -1 for who has gone. */
  readonly rank: Int32Array
  readonly score: Int32Array
  readonly removed: Uint8Array
  /** The edge a mentee is locked to; -1 where the pair cannot be. */
  readonly locks: Map<number, number>
}

/** Pairs below `least` may not be; `flat` weighs no scores: then only who is served counts. */
export type Weighing = { least: number; readonly flat: boolean }

/** What staying out costs: more for an earlier class than any rearrangement of later ones, most where it must not be. */
type Prices = { readonly classes: readonly number[]; readonly step: number; readonly must: number }

/** Undefined for a pool with groups, or too large for exact arithmetic: those are solved anew. */
export function keepPlan(
  problem: Problem,
  weighing: Weighing = { least: 0, flat: false },
): KeptPlan | undefined {
  const prices = pricesOf(problem)
  if (problem.blocks.some((block) => block.min > 1) || prices.must * 16 > Number.MAX_SAFE_INTEGER)
    return undefined
  const { requests, blocks } = problem
  const menteeOf = new Map(requests.map((request, at) => [request.id, at]))
  const mentorOf = new Map(blocks.map((block, at) => [block.id, at]))
  const rows = rowsOf(problem, menteeOf)
  const first = new Int32Array(requests.length + 1)
  rows.forEach((row, at) => {
    first[at + 1] = first[at]! + row.length
  })
  const edges = rows.flat()
  const spare = {
    mentees: 32 + (requests.length >> 4),
    edges: (32 + (requests.length >> 4)) * (8 + Math.ceil(edges.length / (requests.length + 1))),
    each: 16 + Math.ceil(edges.length / (blocks.length + 1) / 4),
  }
  const plan: Omit<KeptPlan, 'kept'> = {
    problem,
    since: [],
    requests: requests.map((request) => request.id),
    blocks: blocks.map((block) => block.id),
    menteeOf,
    mentorOf,
    prices,
    weighing: { ...weighing },
    rank: withMore(
      requests.map((request) => prices.classes.indexOf(request.priority)),
      spare.mentees,
    ),
    score: withMore(
      edges.map((edge) => edge.score),
      spare.edges,
    ),
    removed: Uint8Array.from(withMore(removedIn(problem, edges), spare.edges)),
    locks: new Map(),
  }
  for (const lock of uniqueLocks(problem.locks)) {
    const mentee = menteeOf.get(lock.request)!
    const at = rows[mentee]!.findIndex((edge) => edge.block === lock.block)
    plan.locks.set(mentee, at < 0 ? -1 : first[mentee]! + at)
  }
  const network = networkOf(plan, first, edges)
  return { ...plan, kept: keepNetwork(network, spare) }
}

function pricesOf({ requests, blocks, roofs = [] }: Problem): Prices {
  const classes = [...new Set(requests.map((one) => one.priority))].sort((one, other) => one - other)
  const steps = 2 * blocks.length + 4 + 4 * roofs.length
  const step = 1000 * steps + 1
  return { classes, step, must: (1000 + step * (classes.length + 1)) * steps + 1 }
}

function rowsOf(problem: Problem, menteeOf: ReadonlyMap<string, number>): Edge[][] {
  const rows = problem.requests.map((): Edge[] => [])
  for (const edge of problem.edges) rows[menteeOf.get(edge.request)!]!.push(edge)
  return rows
}

/** 1 where somebody removed the pair, 2 where it is oneself: that no one can allow. */
function removedIn(problem: Problem, edges: readonly Edge[]): number[] {
  const gone = new Set(problem.removed.map((one) => `${one.request}\u0000${one.block}`))
  const ownerOf = new Map(problem.requests.map((request) => [request.id, request.person]))
  const personOf = new Map(problem.blocks.map((block) => [block.id, block.person]))
  return edges.map(({ request, block }) => {
    const owner = ownerOf.get(request)
    if (owner !== null && owner === personOf.get(block)) return 2
    return gone.size > 0 && gone.has(`${request}\u0000${block}`) ? 1 : 0
  })
}

function withMore(list: readonly number[], spare: number): Int32Array {
  const all = new Int32Array(list.length + spare)
  all.set(list)
  return all
}

function networkOf(plan: Omit<KeptPlan, 'kept'>, first: Int32Array, edges: readonly Edge[]): Network {
  const { problem, mentorOf } = plan
  const to = Int32Array.from(edges, (edge) => mentorOf.get(edge.block)!)
  const cost = new Float64Array(edges.length)
  const mentees = problem.requests.length
  for (let mentee = 0; mentee < mentees; mentee++)
    for (let edge = first[mentee]!; edge < first[mentee + 1]!; edge++) cost[edge] = costOf(plan, mentee, edge)
  const firstPlace = summed(problem.blocks.map((block) => block.max))
  const roofs = roofsOf(problem, mentorOf)
  return {
    mentees,
    mentors: problem.blocks.length,
    first,
    to,
    cost,
    outside: Float64Array.from({ length: mentees }, (_, mentee) => outsideOf(plan, mentee)),
    firstPlace,
    place: new Float64Array(firstPlace.at(-1)!),
    ...(roofs && { roofs }),
  }
}

function roofsOf({ roofs = [], blocks }: Problem, mentorOf: ReadonlyMap<string, number>): Roofs | undefined {
  if (roofs.length === 0) return undefined
  const of = new Int32Array(blocks.length).fill(-1)
  roofs.forEach((roof, at) => {
    for (const id of roof.blocks) of[mentorOf.get(id)!] = at
  })
  const firstPlace = summed(roofs.map((roof) => roof.max))
  return {
    count: roofs.length,
    of,
    first: summed(roofs.map((roof) => roof.blocks.length)),
    blocks: Int32Array.from(roofs.flatMap((roof) => roof.blocks.map((id) => mentorOf.get(id)!))),
    firstPlace,
    place: new Float64Array(firstPlace.at(-1)!),
  }
}

function summed(list: readonly number[]): Int32Array {
  const all = new Int32Array(list.length + 1)
  list.forEach((one, at) => {
    all[at + 1] = all[at]! + one
  })
  return all
}

/** An edge as the network sees it now: what is removed, or not the one locked, may not be. */
export function costOf(plan: Omit<KeptPlan, 'kept'>, mentee: number, edge: number): number {
  const lock = plan.locks.get(mentee)
  const { least, flat } = plan.weighing
  const score = plan.score[edge]!
  const may = plan.rank[mentee]! >= 0 && plan.removed[edge] === 0 && (lock === undefined || lock === edge)
  return may && score >= least ? (flat ? 0 : 1000 - score) : never
}

export function outsideOf({ rank, locks, prices }: Omit<KeptPlan, 'kept'>, mentee: number): number {
  if (rank[mentee]! < 0) return 0
  if (locks.has(mentee)) return prices.must
  return 1000 + prices.step * (prices.classes.length - rank[mentee]!)
}
