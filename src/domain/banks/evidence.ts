import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import reference from '#reference/mentor_evidence_groups.json' with { type: 'json' }
import criteria from '#reference/mentor_selection_criteria.json' with { type: 'json' }

/** Something that can be checked and speaks for a mentor: what, when, by which criterion of selection. */
export type Evidence = {
  readonly id: Id<'mentor-evidence'>
  readonly person: PersonId
  /** Code of `mentor_selection_criteria.json`, of the kind `selection` alone. */
  readonly criterion: string
  readonly says: string
  readonly on: Day | null
  /** The person agreed that colleagues who look through the bank see it. */
  readonly mayShow: boolean
}

export type EvidenceGroup = {
  readonly code: string
  readonly title: string
  readonly about: string
  readonly examples: string
  readonly criteria: readonly string[]
}

/** R-BNK-4. The five groups of 003, 4.6, in its order. */
export const evidenceGroups: readonly EvidenceGroup[] = reference.groups

const titles = new Map(
  criteria.items.filter(({ kind }) => kind === 'selection').map(({ code, title }) => [code, title]),
)
const grouped = new Set(evidenceGroups.flatMap((group) => group.criteria))

/** R-BNK-4. Only criteria of selection are kept: marks about a person's qualities, «obstructing» ones before all, have
 *  no place at all. */
export function mayKeep(criterion: string): boolean {
  return titles.has(criterion) && grouped.has(criterion)
}

export function criterionTitle(criterion: string): string {
  return titles.get(criterion) ?? criterion
}

export type GroupedEvidence = EvidenceGroup & { readonly evidence: readonly Evidence[] }

/** What is known about one mentor, group by group; an empty group stands too. */
export function groupEvidence(all: readonly Evidence[], person: string): readonly GroupedEvidence[] {
  const own = all.filter((one) => one.person === person)
  return evidenceGroups.map((group) => ({
    ...group,
    evidence: own.filter((one) => group.criteria.includes(one.criterion)),
  }))
}

/** In how many of the five groups there is something. */
export function groupsCovered(all: readonly Evidence[], person: string): number {
  return groupEvidence(all, person).filter(({ evidence }) => evidence.length > 0).length
}
