import { compare } from '#domain/matching/levels.ts'
import { byText } from '#domain/matching/order-hash.ts'
import { type Forced, forcePair } from './force-pair.ts'
import { type LeastLoss, leastInOrder } from './least-loss.ts'
import { compareLosses, inOrder } from './plan-loss.ts'
import { type Pair, possibleEdges, type Question } from './question.ts'

export type Alternative = Extract<Forced, { kind: 'forced' }>

/**
 * R-EXP-4. The other blocks whose choice costs the whole least, exactly: tried in the order of what each costs at least,
 * until nothing untried can be cheaper than what was found. For a locked request there is nothing to weigh.
 */
export function alternatives(
  question: Question,
  leastLoss: (pair: Pair) => LeastLoss | undefined,
  request: string,
  most = 3,
): readonly Alternative[] {
  const { base } = question
  const now = base.pairs.find((pair) => pair.request === request)
  if (now?.locked) return []
  const waiting = possibleEdges(question, request)
    .filter((edge) => edge.block !== now?.block)
    .map((edge) => ({ edge, least: leastInOrder(question, leastLoss(edge) ?? { level: 'above' }) }))
    .sort(
      (one, other) =>
        compare(one.least, other.least) ||
        other.edge.score - one.edge.score ||
        byText(one.edge.block, other.edge.block),
    )
  let found: Alternative[] = []
  for (const { edge, least } of waiting) {
    const dearest = found[most - 1]
    if (dearest && compare(least, inOrder(question, dearest.loss)) >= 0) break
    const forced = forcePair(question, edge)
    if (forced.kind === 'forced') found = [...found, forced].sort(cheaper(question)).slice(0, most)
  }
  return found
}

/** By the levels; then fewer people moved, the higher score, the id. */
function cheaper(question: Question) {
  const { problem } = question
  const score = ({ pair }: Alternative) =>
    problem.edges.find((edge) => edge.request === pair.request && edge.block === pair.block)!.score
  return (one: Alternative, other: Alternative) =>
    compareLosses(question, one.loss, other.loss) ||
    one.moved.length - other.moved.length ||
    score(other) - score(one) ||
    byText(one.pair.block, other.pair.block)
}
