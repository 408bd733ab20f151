import { byText } from '#domain/matching/order-hash.ts'
import type { Edge, PlaceBlock, Problem } from '#domain/matching/problem.ts'
import { type Relaxed, relax } from './least-loss.ts'
import { compareLosses, inOrder, lossOf, type PlanLoss } from './plan-loss.ts'
import { blockOf, type Question } from './question.ts'

/** A mentor who is not there yet. */
export type Newcomer<What> = {
  readonly what: What
  readonly block: PlaceBlock
  readonly edges: readonly Edge[]
}

/** What the plan gains by this newcomer, exactly (a gain is a loss below nothing), and who gets a pair. */
export type Recruit<What> = {
  readonly what: What
  readonly loss: PlanLoss
  readonly newly: readonly string[]
}

/**
 * R-EXP-7. Where one more mentor helps most: newcomers in the order of their shadow prices, the `verified` first of them
 * by a re-solve each; those that help, the best first.
 */
export function whereToRecruit<What>(
  question: Question,
  newcomers: readonly Newcomer<What>[],
  { verified = 6, most = 3 }: { readonly verified?: number; readonly most?: number } = {},
): readonly Recruit<What>[] {
  const { problem, base, resolve } = question
  const relaxed = relax(question, 0)
  if (!relaxed) return []
  const worth = worthOf(relaxed)
  const found = newcomers
    .map((newcomer) => ({ newcomer, price: worth(newcomer) }))
    .filter(({ price }) => price > 0)
    .sort((one, other) => other.price - one.price || byText(one.newcomer.block.id, other.newcomer.block.id))
    .slice(0, verified)
    .flatMap(({ newcomer }) => {
      const after = resolve(withNewcomer(problem, newcomer))
      if (after.kind === 'infeasible') return []
      const before = blockOf(base)
      const newly = [...blockOf(after).keys()].filter((one) => !before.has(one)).sort(byText)
      return [{ id: newcomer.block.id, recruit: { what: newcomer.what, loss: lossOf(base, after), newly } }]
    })
  return found
    .filter(({ recruit }) => (inOrder(question, recruit.loss).find((figure) => figure !== 0) ?? 0) < 0)
    .sort(
      (one, other) =>
        compareLosses(question, one.recruit.loss, other.recruit.loss) || byText(one.id, other.id),
    )
    .slice(0, most)
    .map(({ recruit }) => recruit)
}

export const withNewcomer = (problem: Problem, { block, edges }: Newcomer<unknown>): Problem => ({
  ...problem,
  blocks: [...problem.blocks, block],
  edges: [...problem.edges, ...edges],
})

/**
 * How much cheaper the plan can become by a newcomer, at most: the places at what their best mentees now cost beyond
 * the pair. In points, people counted before points.
 */
export function worthOf({ arena, flow, gap }: Relaxed) {
  const at = new Map(arena.requests.map((request, mentee) => [request, mentee]))
  return ({ block, edges }: Newcomer<unknown>): number => {
    const gains = edges
      .map((edge) => flow.menteeDual[at.get(edge.request)!]! - (1000 - edge.score))
      .filter((gain) => gain > 0)
      .sort((one, other) => other - one)
      .slice(0, block.max)
    return gains.reduce((all, gain) => all + gain, 0) + (gains.length > 0 ? gap : 0)
  }
}
