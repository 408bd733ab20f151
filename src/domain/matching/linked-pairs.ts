import { planOrder } from './plan-order.ts'
import type { Infeasible, Lock, Policy, Problem, Solution } from './problem.ts'
import { planOfPairs } from './solution.ts'
import { choiceOf, solve, type Wishes } from './solve.ts'

/** Two pairs that are made together or not at all: the two threads of a reverse pair. */
export type Linked = readonly [Lock, Lock]

export type LinkedPlan = {
  readonly plan: Solution
  /** Nothing was left untried: no plan that keeps the links is better. */
  readonly exact: boolean
}

type Branch = { readonly locks: readonly Lock[]; readonly removed: readonly Lock[] }

/**
 * R-MAT-19. The best plan in which of every two linked pairs both stand or none. A plan that breaks a link is tried both
 * ways, with the two and without them; what is no better than the best so far is not looked into, but for `stable`: there
 * what is tried as a lock hides who would rather be together, and a plan says nothing of those under it.
 */
export function solveLinked(
  problem: Problem,
  links: readonly Linked[],
  policy: Policy = 'maxMin',
  { tries = 400, ...wishes }: Wishes & { readonly tries?: number } = {},
): LinkedPlan | Infeasible {
  const choice = choiceOf(policy, wishes)
  const order = planOrder(problem, choice.classes)
  const waiting: Branch[] = [{ locks: [], removed: [] }]
  let best: Solution | undefined
  let refused: Infeasible | undefined
  let left = tries
  let exact = true
  while (waiting.length > 0 && left > 0) {
    left--
    const { locks, removed } = waiting.pop()!
    const found = solve(
      {
        ...problem,
        locks: [...problem.locks, ...locks],
        removed: [...problem.removed, ...removed.map((pair) => ({ ...pair, reason: 'linked' }))],
      },
      policy,
      wishes,
    )
    if (found.kind === 'infeasible') {
      refused ??= found
      continue
    }
    exact &&= found.certificate.exact
    if (policy !== 'stable' && best && order(found, best) >= 0) continue
    const broken = brokenLink(found, links)
    if (!broken) {
      const plan = planOfPairs(problem, choice, found, found.pairs)
      if (!best || order(plan, best) < 0) best = plan
      continue
    }
    waiting.push({ locks, removed: [...removed, ...broken] }, { locks: [...locks, ...broken], removed })
  }
  if (!best) return refused ?? { kind: 'infeasible', reason: 'lock-capacity', conflict: [] }
  return { plan: best, exact: exact && waiting.length === 0 }
}

/** The first link of which one pair stands alone. */
export function brokenLink(plan: Pick<Solution, 'pairs'>, links: readonly Linked[]): Linked | undefined {
  const chosen = new Map(plan.pairs.map((pair) => [pair.request, pair.block]))
  const stands = (pair: Lock) => chosen.get(pair.request) === pair.block
  return links.find(([one, other]) => stands(one) !== stands(other))
}
