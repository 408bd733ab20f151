import type { Arena } from './arena.ts'
import { certificateOf } from './certificate.ts'
import { type Face, fulfils, narrow, type Prices, priceFace, stepsOf } from './face.ts'
import { solveNetwork } from './network.ts'
import { Unproven } from './unproven.ts'

export type Level = 'served' | 'served-and-total' | 'total' | 'spread' | 'moved' | 'waiting' | 'hash'

/** A plan in edges of the arena (-1: without a pair), and its place in the order of plans: smaller is better. */
export type Plan = {
  readonly chosen: Int32Array
  readonly load: Int32Array
  readonly values: readonly number[]
}

/**
 * R-MAT-1. The levels one after another, each among the best plans of those before it. Undefined when nothing can
 * fulfil the face, or when it is already worse than `worseThan`.
 */
export function solveLevels(
  arena: Arena,
  face: Face,
  levels: readonly Level[],
  byClass: boolean,
  worseThan?: readonly number[],
): Plan | undefined {
  let current = face
  let plan: Plan | undefined
  for (const level of levels) {
    const priced = priceFace(arena, current, pricesOf(arena, level, byClass))
    const flow = solveNetwork(priced.network)
    if (!fulfils(current, flow)) {
      if (plan === undefined) return undefined
      throw new Error(`the level ${level} lost what the level before had`)
    }
    if (!certificateOf(priced.network, flow).valid) throw new Unproven(level)
    const chosen = flow.chosen.map((edge) => (edge < 0 ? -1 : priced.original[edge]!))
    const values: number[] = [...(plan?.values ?? []), ...worthOf(arena, level, byClass, chosen, flow.load)]
    plan = { chosen, load: flow.load, values }
    if (worseThan && compare(values, worseThan) > 0) return undefined
    if (level !== levels.at(-1)) current = narrow(current, priced, flow)
  }
  return plan
}

export const servedIn = ({ chosen }: Pick<Plan, 'chosen'>): number =>
  chosen.reduce((all, edge) => (edge < 0 ? all : all + 1), 0)

/** Lexicographic, over the values both have. */
export function compare(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.min(one.length, other.length); at++)
    if (one[at]! !== other[at]!) return one[at]! - other[at]!
  return 0
}

const nothing = () => 0

/**
 * Served by class is one cost: sets of people who can be served together form a matroid (with group minima an
 * M-convex family), so any weights that fall with the class give the lexicographic optimum of the face.
 */
function pricesOf(arena: Arena, level: Level, byClass: boolean): Prices {
  const people = arena.requests.length
  const steps = stepsOf(arena)
  const weight = (mentee: number) =>
    byClass ? arena.ranks - arena.rank[mentee]! : arena.locked[mentee] ? 2 : 1
  switch (level) {
    case 'served':
      return { edge: nothing, outside: weight, place: nothing }
    case 'served-and-total': {
      const step = 1000 * steps + 1
      return {
        edge: (edge) => 1000 - arena.score[edge]!,
        outside: (mentee) => 1000 + step * weight(mentee),
        place: nothing,
      }
    }
    case 'total': {
      const scale = people + 1
      return {
        edge: (edge) => (1000 - arena.score[edge]!) * scale,
        outside: () => 1000 * scale + 1,
        place: nothing,
      }
    }
    case 'spread':
      return { edge: nothing, outside: nothing, place: (index) => 2 * index + 1 }
    case 'moved':
      return {
        edge: (edge) => arena.moves[edge]!,
        outside: (mentee) => arena.placed[mentee]!,
        place: nothing,
      }
    case 'waiting':
      return { edge: nothing, outside: (mentee) => arena.patience[mentee]!, place: nothing }
    case 'hash':
      return { edge: (edge) => arena.hash[edge]!, outside: nothing, place: nothing }
  }
}

/** The values of a plan that came from elsewhere. */
export function planOf(arena: Arena, chosen: Int32Array, levels: readonly Level[], byClass: boolean): Plan {
  const load = new Int32Array(arena.blocks.length)
  for (const edge of chosen) if (edge >= 0) load[arena.to[edge]!] = load[arena.to[edge]!]! + 1
  return { chosen, load, values: levels.flatMap((level) => worthOf(arena, level, byClass, chosen, load)) }
}

function worthOf(
  arena: Arena,
  level: Level,
  byClass: boolean,
  chosen: Int32Array,
  load: Int32Array,
): number[] {
  const sum = (of: (edge: number) => number) =>
    chosen.reduce((all, edge) => (edge < 0 ? all : all + of(edge)), 0)
  const left = chosen.reduce((all, edge) => (edge < 0 ? all + 1 : all), 0)
  switch (level) {
    case 'served':
      return byClass ? leftByRank(arena, chosen) : [left]
    case 'served-and-total':
      return [...(byClass ? leftByRank(arena, chosen) : [left]), -sum((edge) => arena.score[edge]!)]
    case 'total':
      return [-sum((edge) => arena.score[edge]!), left]
    case 'spread':
      return [loadOfMentors(arena, load).reduce((all, one) => all + one * one, 0)]
    case 'moved':
      return [
        sum((edge) => arena.moves[edge]!) +
          chosen.reduce((all, edge, mentee) => (edge < 0 ? all + arena.placed[mentee]! : all), 0),
      ]
    case 'waiting':
      return [chosen.reduce((all, edge, mentee) => (edge < 0 ? all + arena.patience[mentee]! : all), 0)]
    case 'hash':
      return [sum((edge) => arena.hash[edge]!)]
  }
}

/** How many each mentor leads: by block, and in one number under a roof. */
export function loadOfMentors(arena: Arena, load: Int32Array): number[] {
  const under = new Array<number>(arena.roofCap.length).fill(0)
  const alone: number[] = []
  load.forEach((one, block) => {
    const roof = arena.roofOf[block]!
    if (roof < 0) alone.push(one)
    else under[roof] = under[roof]! + one
  })
  return [...alone, ...under]
}

function leftByRank(arena: Arena, chosen: Int32Array): number[] {
  const left = new Array<number>(arena.ranks).fill(0)
  for (let mentee = 0; mentee < chosen.length; mentee++)
    if (chosen[mentee]! < 0) left[arena.rank[mentee]!] = left[arena.rank[mentee]!]! + 1
  return left
}
