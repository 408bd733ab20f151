import { fewMoves, movedIn, possibleNow } from './few-moves.ts'
import { afterHappening, type Happening } from './happening.ts'
import type { Infeasible, Lock, Policy, Problem, Solution } from './problem.ts'
import { planOfPairs } from './solution.ts'
import { choiceOf, solve, type Wishes } from './solve.ts'

/** Whose mentor becomes another: `from` null has none now, `to` null has none in the plan. */
export type Change = {
  readonly request: string
  readonly from: string | null
  readonly to: string | null
  /** The pair is still possible: the plan breaks it, what happened did not. */
  readonly moves: boolean
}

/** What a plan has more than the present pairs that are left, by level; `spread` less is better. */
export type Gain = { readonly served: number; readonly total: number; readonly spread: number }

export type Variant =
  | {
      readonly name: 'stay' | 'few' | 'best'
      readonly plan: Solution
      readonly changes: readonly Change[]
      readonly gain: Gain
      readonly exact: boolean
    }
  | { readonly name: 'stay' | 'few' | 'best'; readonly refused: Infeasible }

export type Present = {
  readonly problem: Problem
  /** Who has whom now; `wishes.current` is this. */
  readonly pairs: readonly Lock[]
}

export type VariantWishes = Omit<Wishes, 'current'> & {
  readonly policy?: Policy
  /** How many may move in the variant between; 2 unless said. */
  readonly most?: number
  /** How many plans may be tried for it; as many as a school takes in a moment unless said. */
  readonly tries?: number
}

/**
 * R-MAT-15. What to do after something happened, three ways, before anything happens: nobody who has a possible pair
 * moves; at most some do; the best plan of all, which of equally good ones moves the fewest.
 */
export function changeVariants(
  present: Present,
  happening: Happening | null,
  { policy = 'maxMin', most = 2, tries, ...asked }: VariantWishes = {},
): { readonly problem: Problem; readonly variants: readonly Variant[] } {
  const problem = happening ? afterHappening(present.problem, happening) : present.problem
  const current = present.pairs
  const wishes = { ...asked, current }
  const own = new Set(problem.locks.map((lock) => lock.request))
  const stays = possibleNow(problem, current).filter((pair) => !own.has(pair.request))
  const kept = solve({ ...problem, locks: [...problem.locks, ...stays] }, policy, wishes)
  const stay =
    kept.kind === 'solution' ? planOfPairs(problem, choiceOf(policy, wishes), kept, kept.pairs) : kept
  const few = fewMoves(problem, policy, wishes, {
    most,
    start: stay,
    tries: tries ?? Math.max(20, Math.min(400, Math.floor(200_000 / (problem.edges.length + 1)))),
  })
  const best = solve(problem, policy, wishes)
  const variant = (name: Variant['name'], plan: Solution | Infeasible, exact: boolean): Variant =>
    plan.kind === 'infeasible'
      ? { name, refused: plan }
      : {
          name,
          plan,
          changes: changesOf(plan, problem, current),
          gain: gainOf(plan, problem, current),
          exact,
        }
  const exactly = (plan: Solution | Infeasible) => plan.kind === 'solution' && plan.certificate.exact
  return {
    problem,
    variants: [
      variant('stay', stay, exactly(stay)),
      'plan' in few ? variant('few', few.plan, few.exact) : variant('few', few, false),
      variant('best', best, exactly(best)),
    ],
  }
}

function changesOf(plan: Solution, problem: Problem, current: readonly Lock[]): Change[] {
  const before = new Map(current.map((pair) => [pair.request, pair.block]))
  const after = new Map(plan.pairs.map((pair) => [pair.request, pair.block]))
  const moves = new Set(movedIn(plan, current, problem).map((pair) => pair.request))
  return problem.requests
    .map(({ id }) => ({
      request: id,
      from: before.get(id) ?? null,
      to: after.get(id) ?? null,
      moves: moves.has(id),
    }))
    .filter((one) => one.from !== one.to)
    .sort((one, other) => (one.request < other.request ? -1 : 1))
}

function gainOf(plan: Solution, problem: Problem, current: readonly Lock[]): Gain {
  const left = possibleNow(problem, current)
  const scores = new Map(problem.edges.map((edge) => [`${edge.request}\u0000${edge.block}`, edge.score]))
  const roofOf = new Map(
    (problem.roofs ?? []).flatMap((roof, at) => roof.blocks.map((id) => [id, `roof ${at}`] as const)),
  )
  const loads = new Map<string, number>()
  for (const { block } of left) {
    const mentor = roofOf.get(block) ?? `block ${block}`
    loads.set(mentor, (loads.get(mentor) ?? 0) + 1)
  }
  return {
    served: plan.served - left.length,
    total: plan.total - left.reduce((all, one) => all + scores.get(`${one.request}\u0000${one.block}`)!, 0),
    spread: plan.spread - [...loads.values()].reduce((all, one) => all + one * one, 0),
  }
}
