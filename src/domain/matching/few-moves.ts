import { planOrder } from './plan-order.ts'
import type { Infeasible, Lock, Policy, Problem, Removed, Solution } from './problem.ts'
import { planOfPairs } from './solution.ts'
import { choiceOf, solve, type Wishes } from './solve.ts'

export type FewMoves = {
  readonly plan: Solution
  /** Nothing was left untried: no plan with so few moves is better. */
  readonly exact: boolean
}

type Branch = { readonly locks: readonly Lock[]; readonly moved: readonly Removed[] }

/**
 * The best plan in which at most `most` people who have a pair lose it. Somebody of those whom the best plan moves must
 * stay when they are too many: each in turn stays, and those before move for certain. `start` is a plan to beat, `tries`
 * how many plans may be made.
 */
export function fewMoves(
  problem: Problem,
  policy: Policy,
  wishes: Wishes & { readonly current: readonly Lock[] },
  {
    most,
    start,
    tries,
  }: { readonly most: number; readonly start: Solution | Infeasible; readonly tries: number },
): FewMoves | Infeasible {
  let best = start.kind === 'solution' ? start : undefined
  let refused = start.kind === 'infeasible' ? start : undefined
  const choice = choiceOf(policy, wishes)
  const order = planOrder(problem, choice.classes)
  const waiting: Branch[] = [{ locks: [], moved: [] }]
  let left = tries
  let exact = true
  while (waiting.length > 0 && left > 0) {
    left--
    const { locks, moved } = waiting.pop()!
    const narrowed = {
      ...problem,
      locks: [...problem.locks, ...locks],
      removed: [...problem.removed, ...moved],
    }
    const found = solve(narrowed, policy, wishes)
    if (found.kind === 'infeasible') {
      refused ??= found
      continue
    }
    exact &&= found.certificate.exact
    // of `stable` a plan under locks says nothing of those under it: they hide who would rather be together
    if (policy !== 'stable' && best && order({ ...found, moved: found.moved + moved.length }, best) >= 0)
      continue
    const moves = movedIn(found, wishes.current, narrowed)
    const free = most - moved.length
    if (moves.length <= free) {
      const plan = planOfPairs(problem, choice, found, found.pairs)
      if (!best || order(plan, best) < 0) best = plan
      continue
    }
    const branches = moves.slice(0, free + 1).map((_, at) => ({
      locks: [...locks, moves[at]!],
      moved: [...moved, ...moves.slice(0, at).map((pair) => ({ ...pair, reason: 'moves' }))],
    }))
    waiting.push(...branches)
  }
  if (best) return { plan: best, exact: exact && waiting.length === 0 }
  return refused ?? { kind: 'infeasible', reason: 'lock-capacity', conflict: [] }
}

/** The present pairs that are still possible and that the plan breaks. */
export function movedIn(
  plan: Solution,
  current: readonly Lock[],
  problem: Problem,
): { readonly request: string; readonly block: string }[] {
  const now = new Map(plan.pairs.map((pair) => [pair.request, pair.block]))
  return possibleNow(problem, current).filter((pair) => now.get(pair.request) !== pair.block)
}

/** The present pairs that nothing forbids, in the order they were given. */
export function possibleNow(problem: Problem, current: readonly Lock[]): Lock[] {
  const key = (one: Lock) => `${one.request}\u0000${one.block}`
  const removed = new Set(problem.removed.map(key))
  const edges = new Set(problem.edges.map(key))
  const closed = new Set(problem.blocks.filter((block) => block.max === 0).map((block) => block.id))
  return current
    .filter((pair) => edges.has(key(pair)) && !removed.has(key(pair)) && !closed.has(pair.block))
    .map(({ request, block }) => ({ request, block }))
}
