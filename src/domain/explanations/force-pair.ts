import type { Infeasible } from '#domain/matching/problem.ts'
import { lossOf, type Moved, movedBetween, type PlanLoss } from './plan-loss.ts'
import type { Pair, Question } from './question.ts'

/** What becomes of the whole plan with this pair in it. `moved` is everybody else whose mentor changes. */
export type Forced =
  | {
      readonly kind: 'forced'
      readonly pair: Pair
      readonly loss: PlanLoss
      readonly moved: readonly Moved[]
    }
  | { readonly kind: 'impossible'; readonly pair: Pair; readonly conflict: Infeasible }

/** R-EXP-2. The plan solved once more with the pair locked: exact. An earlier lock of the same request gives way. */
export function forcePair({ problem, base, resolve }: Question, { request, block }: Pair): Forced {
  const pair = { request, block }
  const locks = [...problem.locks.filter((lock) => lock.request !== request), pair]
  const after = resolve({ ...problem, locks })
  if (after.kind === 'infeasible') return { kind: 'impossible', pair, conflict: after }
  return { kind: 'forced', pair, loss: lossOf(base, after), moved: movedBetween(base, after, [request]) }
}
