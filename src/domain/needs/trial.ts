import { type Moved, movedBetween } from '#domain/explanations/plan-loss.ts'
import { measuresOf, type PlanMeasures } from '#domain/explanations/plan-measures.ts'
import type { Solution } from '#domain/matching/problem.ts'
import type { Result } from '#kit/result.ts'
import type { OpenPool } from './open-pool.ts'
import type { Proposal, ProposalRefusal } from './proposal.ts'
import type { TriedChange } from './tried-changes.ts'

/** Two plans side by side: what each is worth, and whose mentor differs. */
export type PlansBeside = {
  readonly before: PlanMeasures
  readonly after: PlanMeasures
  readonly moved: readonly Moved[]
}

/**
 * What comes of the tried changes. `freed`: until now the kept locks could not stand together, with the changes they can.
 * `outside` are tried locks that do not come into the plan: answers, or a pair that is made already, stand before them.
 */
export type Trial =
  | (PlansBeside & { readonly kind: 'stands'; readonly outside: readonly TriedChange[] })
  | { readonly kind: 'freed' }
  /** Before or after there is nobody to choose between, so nothing is scored. */
  | { readonly kind: 'too-few'; readonly eligible: number }
  | { readonly kind: 'refused'; readonly refusal: ProposalRefusal }

type Opened = {
  readonly open: OpenPool | undefined
  readonly proposal: Result<Proposal, ProposalRefusal>
}

/** R-DSK-1. The plan with the changes against the plan without them; both are solved, nothing is guessed. */
export function trialOf(before: Opened, after: Opened, tried: readonly TriedChange[]): Trial {
  if (!after.proposal.ok) return { kind: 'refused', refusal: after.proposal.refusal }
  if (!before.open || !after.open) return { kind: 'freed' }
  const few = tooFewAmong(after, before)
  if (few !== undefined) return { kind: 'too-few', eligible: few }
  const now = new Map(after.open.question.base.pairs.map((pair) => [pair.request, pair.block]))
  const outside = tried.filter((one) => one.kind === 'lock' && now.get(one.mentee) !== one.mentor)
  return { kind: 'stands', ...plansBeside(before.open.question.base, after.open.question.base), outside }
}

/** How many may be mentors in the first of these proposals that has too few to choose between. */
export function tooFewAmong(...proposed: readonly Pick<Opened, 'proposal'>[]): number | undefined {
  for (const { proposal } of proposed)
    if (proposal.ok && proposal.value.kind === 'too-few-mentors') return proposal.value.eligible
  return undefined
}

export function plansBeside(before: Solution, after: Solution): PlansBeside {
  return { before: measuresOf(before), after: measuresOf(after), moved: movedBetween(before, after) }
}
