import type { LeastLoss } from './least-loss.ts'
import { type Pair, type Question, samePair } from './question.ts'

/** Why this pair is not in the plan: `removed` may not be, `costs` could be and the whole would lose. */
export type WhyNot =
  | { readonly kind: 'chosen' }
  | { readonly kind: 'removed'; readonly reason: string }
  | { readonly kind: 'no-places' }
  | { readonly kind: 'costs'; readonly atLeast: LeastLoss | undefined }

/** R-EXP-2, R-EXP-3. The reason code, or what it would cost at least; `leastLoss` comes of `leastLosses`. */
export function whyNot(
  { problem, base }: Question,
  leastLoss: (pair: Pair) => LeastLoss | undefined,
  pair: Pair,
): WhyNot {
  if (base.pairs.some((one) => samePair(one, pair))) return { kind: 'chosen' }
  const removed = problem.removed.find((one) => samePair(one, pair))
  if (removed) return { kind: 'removed', reason: removed.reason }
  const request = problem.requests.find((one) => one.id === pair.request)
  const block = problem.blocks.find((one) => one.id === pair.block)
  if (request && block && request.person !== null && request.person === block.person)
    return { kind: 'removed', reason: 'self' }
  if (!problem.edges.some((edge) => samePair(edge, pair))) return { kind: 'removed', reason: 'no-eligible' }
  if (!block || block.max === 0) return { kind: 'no-places' }
  return { kind: 'costs', atLeast: leastLoss(pair) }
}
