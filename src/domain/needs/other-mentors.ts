import { type Alternative, alternatives } from '#domain/explanations/alternatives.ts'
import { type Forced, forcePair } from '#domain/explanations/force-pair.ts'
import { type Firmness, howFirm } from '#domain/explanations/how-firm.ts'
import { leastInOrder, leastLosses } from '#domain/explanations/least-loss.ts'
import { type WhyNot, whyNot } from '#domain/explanations/why-not.ts'
import { compare } from '#domain/matching/levels.ts'
import { byText } from '#domain/matching/order-hash.ts'
import type { OpenPool } from './open-pool.ts'

export type OtherMentor = { readonly mentor: string; readonly why: Exclude<WhyNot, { kind: 'chosen' }> }

/** Everything about the choice of one mentee: what else could be, at what price, and why not the rest. */
export type ChoiceExplained = {
  /** R-NEE-11. The cheapest three for the whole, exactly. */
  readonly alternatives: readonly Alternative[]
  /** Everybody else who may be a mentor; those who could lead first, the cheapest at the top. */
  readonly others: readonly OtherMentor[]
  readonly firm: Firmness | undefined
  /** What somebody asked about, exactly. */
  readonly instead: Forced | undefined
}

/** R-EXP-2, R-EXP-4, R-EXP-8. `instead` is the mentor whom somebody asks about. */
export function explainChoice(
  { question, mentors }: OpenPool,
  mentee: string,
  instead?: string,
): ChoiceExplained {
  const { base } = question
  const least = leastLosses(question)
  const others = mentors
    .filter((mentor) => mentor !== mentee)
    .flatMap((mentor): OtherMentor[] => {
      const why = whyNot(question, least, { request: mentee, block: mentor })
      return why.kind === 'chosen' ? [] : [{ mentor, why }]
    })
  const price = ({ why }: OtherMentor) =>
    why.kind === 'costs' && why.atLeast ? leastInOrder(question, why.atLeast) : undefined
  const now = base.pairs.find((pair) => pair.request === mentee)
  const asked = others.find((one) => one.mentor === instead)
  return {
    alternatives: alternatives(question, least, mentee),
    others: others.toSorted((one, other) => {
      const [first, second] = [price(one), price(other)]
      if (first && second) return compare(first, second) || byText(one.mentor, other.mentor)
      return Number(second !== undefined) - Number(first !== undefined) || byText(one.mentor, other.mentor)
    }),
    firm: now && howFirm(question, now),
    instead:
      asked && asked.why.kind === 'costs'
        ? forcePair(question, { request: mentee, block: asked.mentor })
        : undefined,
  }
}

/** R-EXP-4. The other mentors of one mentee that cost the whole least, without the rest of the explanation. */
export const cheapestOthers = ({ question }: OpenPool, mentee: string): readonly Alternative[] =>
  alternatives(question, leastLosses(question), mentee)
