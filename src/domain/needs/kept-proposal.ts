import { lossOf } from '#domain/explanations/plan-loss.ts'
import type { Certificate, Policy } from '#domain/matching/problem.ts'
import type { PairOf } from './eligibility.ts'
import type { OpenPool } from './open-pool.ts'
import { pairKey } from './pool.ts'

/** One mentee: whom the program proposed, whom people chose, with the scores of that moment; `null` is nobody. */
export type KeptLine = {
  readonly mentee: string
  readonly proposed: string | null
  readonly score: number | null
  readonly chosen: string | null
  readonly chosenScore: number | null
}

/** What the choice cost the whole plan; below nothing is a gain. */
export type KeptPrice = { readonly served: number; readonly worst: number; readonly total: number }

export type KeptPlan = {
  /** By which weights, policy and levels it was made. */
  readonly weights: string
  readonly policy: Policy
  readonly levels: readonly string[]
  readonly asked: number
  readonly served: number
  readonly worst: number
  readonly total: number
  readonly certificate: Certificate
  /** `null`: the program proposes no such pair, so there is no plan with it. */
  readonly price: KeptPrice | null
}

/** `plan` is `null` where one successor was chosen, or there was nothing to choose between (R-NEE-12). */
export type KeptProposal = { readonly plan: KeptPlan | null; readonly lines: readonly KeptLine[] }

/**
 * R-PYR-4. What was proposed at the moment people chose, and what they chose: who, scores, figures, nothing in words. With
 * `whole` also those who were proposed and not chosen. Why somebody has no pair is not kept.
 */
export function keptProposal(
  { question, pool, mentees, mentors }: OpenPool,
  chosen: readonly PairOf[],
  whole: boolean,
): KeptProposal {
  const { base } = question
  const proposedTo = new Map(base.pairs.map((pair) => [pair.request, pair.block]))
  const chosenFor = new Map(chosen.map((pair) => [pair.mentee, pair.mentor]))
  const people = new Set([...chosenFor.keys(), ...(whole ? mentees.map((one) => one.person) : [])])
  const isChoice = mentors.length > 1
  const scoreOf = (mentee: string, mentor: string | null) =>
    mentor === null || !isChoice ? null : (pool.weighed.get(pairKey(mentee, mentor))?.score.total ?? null)
  const lines = [...people].map((mentee): KeptLine => {
    const proposed = proposedTo.get(mentee) ?? null
    const taken = chosenFor.get(mentee) ?? null
    return {
      ...{ mentee, proposed, score: scoreOf(mentee, proposed) },
      ...{ chosen: taken, chosenScore: scoreOf(mentee, taken) },
    }
  })
  if (!isChoice) return { plan: null, lines }
  const [weighed] = pool.weighed.values()
  const plan: KeptPlan = {
    weights: weighed?.score.weights ?? '',
    policy: base.policy,
    levels: base.levels,
    asked: mentees.length,
    ...{ served: base.served, worst: base.worst, total: base.total, certificate: base.certificate },
    price: priceOf(question, chosen),
  }
  return { plan, lines }
}

/** The plan once more with everything that was chosen in it: exact. */
function priceOf(
  { problem, base, resolve }: OpenPool['question'],
  chosen: readonly PairOf[],
): KeptPrice | null {
  const now = new Map(base.pairs.map((pair) => [pair.request, pair.block]))
  const others = chosen.filter(({ mentee, mentor }) => now.get(mentee) !== mentor)
  if (others.length === 0) return { served: 0, worst: 0, total: 0 }
  const own = new Set(chosen.map((pair) => pair.mentee))
  const possible = new Set(problem.edges.map((edge) => pairKey(edge.request, edge.block)))
  if (!others.every(({ mentee, mentor }) => possible.has(pairKey(mentee, mentor)))) return null
  const locks = chosen.map(({ mentee, mentor }) => ({ request: mentee, block: mentor }))
  const after = resolve({
    ...problem,
    locks: [...problem.locks.filter((one) => !own.has(one.request)), ...locks],
  })
  if (after.kind === 'infeasible') return null
  const { served, worst, total } = lossOf(base, after)
  return { served, worst, total }
}
