import { byText } from '#domain/matching/order-hash.ts'
import type { Problem } from '#domain/matching/problem.ts'
import { type Pair, type Question, samePair } from './question.ts'

/** By how many points the score has to change before the answer does; `never`: by no change from 0 to 1000. */
export type Firmness = { readonly kind: 'changes'; readonly by: number } | { readonly kind: 'never' }

/**
 * R-EXP-8. How far the score of a chosen pair may fall, or that of another rise, exactly. Once the answer has changed it
 * stays changed, so halving finds the first point: some ten solves. Undefined for what is locked or may not be.
 */
export function howFirm(question: Question, pair: Pair): Firmness | undefined {
  const { problem, base, resolve } = question
  const edge = problem.edges.find((one) => samePair(one, pair))
  const chosen = base.pairs.find((one) => samePair(one, pair))
  const locked = problem.locks.some((lock) => lock.request === pair.request)
  const banned = problem.removed.some((one) => samePair(one, pair))
  if (!edge || banned || locked) return undefined
  const turn = chosen ? -1 : 1
  const answer = namesOf(base.pairs)
  const changes = (by: number) => {
    const after = resolve(withScore(problem, pair, edge.score + turn * by))
    return after.kind === 'infeasible' || namesOf(after.pairs) !== answer
  }
  let same = 0
  let other = chosen ? edge.score : 1000 - edge.score
  if (other === 0 || !changes(other)) return { kind: 'never' }
  while (other - same > 1) {
    const middle = (same + other) >> 1
    if (changes(middle)) other = middle
    else same = middle
  }
  return { kind: 'changes', by: other }
}

/** The wishes stay as they were: it is the score alone that is in doubt. */
export const withScore = (problem: Problem, pair: Pair, score: number): Problem => ({
  ...problem,
  edges: problem.edges.map((edge) => (samePair(edge, pair) ? { ...edge, score } : edge)),
})

function namesOf(pairs: readonly Pair[]): string {
  return pairs
    .map((pair) => `${pair.request}\u0000${pair.block}`)
    .sort(byText)
    .join('\n')
}
