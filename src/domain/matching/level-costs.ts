import { type LevelName, levelNames, usualLevels } from './level-order.ts'
import type { Infeasible, Policy, Problem, Solution } from './problem.ts'
import { solve, type Wishes } from './solve.ts'

/** What a plan is worth by each level, whichever of them decided. */
export type Measures = Pick<
  Solution,
  'served' | 'servedByClass' | 'worst' | 'total' | 'spread' | 'moved' | 'blocking'
>

/** A level that can be switched, and the plan's worth with it and without it. */
export type LevelCost = {
  readonly level: LevelName | 'classes'
  readonly counts: boolean
  readonly with: Measures
  readonly without: Measures
}

/**
 * R-MAT-14. What each level costs the others: the same pool once more with that level switched, in its usual place where
 * it does not count now. Without a present plan nobody can be moved, and under `stable` the worst-off does not count.
 */
export function levelCosts(
  problem: Problem,
  policy: Policy,
  wishes: Wishes = {},
): readonly LevelCost[] | Infeasible {
  const now = solve(problem, policy, wishes)
  if (now.kind === 'infeasible') return now
  const order = wishes.levels ?? usualLevels[policy]
  const classes = wishes.classes ?? policy === 'maxMin'
  const asked = levelNames.filter(
    (name) =>
      (name !== 'moved' || (wishes.current ?? []).length > 0) && (name !== 'worst' || policy !== 'stable'),
  )
  const costs: LevelCost[] = []
  for (const level of [...asked, 'classes'] as const) {
    const counts = level === 'classes' ? classes : order.includes(level)
    const other = solve(
      problem,
      policy,
      level === 'classes' ? { ...wishes, classes: !classes } : { ...wishes, levels: switched(order, level) },
    )
    if (other.kind === 'infeasible') return other
    const [on, off] = counts ? [now, other] : [other, now]
    costs.push({ level, counts, with: measuresOf(on), without: measuresOf(off) })
  }
  return costs
}

/** A level goes out, or comes in before the first of those that usually follow it. */
function switched(order: readonly LevelName[], level: LevelName): LevelName[] {
  if (order.includes(level)) return order.filter((name) => name !== level)
  const later = levelNames.slice(levelNames.indexOf(level) + 1)
  const at = order.findIndex((name) => later.includes(name))
  return at < 0 ? [...order, level] : [...order.slice(0, at), level, ...order.slice(at)]
}

function measuresOf(plan: Solution): Measures {
  const { served, servedByClass, worst, total, spread, moved, blocking } = plan
  return { served, servedByClass, worst, total, spread, moved, blocking }
}
