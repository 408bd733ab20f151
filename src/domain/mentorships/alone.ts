import type { Alone, Proposal } from '#domain/needs/proposal.ts'
import type { Day } from '#kit/day.ts'
import { type Mentorship, menteesIn } from './mentorship.ts'
import { type PhaseContext, phaseOf } from './phase-of.ts'

/** Why somebody has no mentor; a refusal never says whose, nor why. */
export type AloneBecause =
  | { readonly kind: 'nobody'; readonly alone: Alone }
  | { readonly kind: 'too-few' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'left'; readonly because: string }

export type AlonePerson = {
  readonly person: string
  readonly because: AloneBecause
  /** `null`: the list does not say since when the person has been in need. */
  readonly since: Day | null
  /** Somebody else is proposed already. */
  readonly proposed: boolean
}

type AloneSource = PhaseContext & {
  readonly proposal: Proposal
  /** Everybody in need, also whom the curator left alone; with the day since when, where it is known. */
  readonly needing: readonly { readonly person: string; readonly since: Day | null }[]
  readonly settled: readonly string[]
  readonly leftAlone: readonly { readonly person: string; readonly because: string; readonly on: Day }[]
  readonly refusals: readonly { readonly mentee: string; readonly on: Day }[]
  readonly mentorships: readonly Mentorship[]
}

/** R-MEN-13. Everybody in need without a mentor who is not simply waiting for a first proposal, the longest first. */
export function alonePeople(source: AloneSource): readonly AlonePerson[] {
  const { proposal, needing, settled, leftAlone } = source
  const has = new Set(settled)
  const pairs =
    proposal.kind === 'proposal'
      ? proposal.pairs.map((one) => one.mentee)
      : proposal.only.map((one) => one.mentee)
  const proposed = new Set(pairs)
  const found = needing
    .filter((one) => !has.has(one.person))
    .flatMap((one): AlonePerson[] => {
      const { person } = one
      const left = leftAlone.find((other) => other.person === person)
      if (left)
        return [{ person, because: { kind: 'left', because: left.because }, since: left.on, proposed: false }]
      const ended = lastEnd(person, source)
      if (ended) return [{ person, ...ended, proposed: proposed.has(person) }]
      if (proposed.has(person)) return []
      const alone =
        proposal.kind === 'proposal' ? proposal.alone.find((other) => other.mentee === person) : undefined
      return [
        {
          person,
          because: alone ? { kind: 'nobody', alone } : { kind: 'too-few' },
          since: one.since,
          proposed: false,
        },
      ]
    })
  return found.toSorted((one, other) => ((one.since ?? '9999') < (other.since ?? '9999') ? -1 : 1))
}

/** The latest of one's pairs that came to nothing. */
function lastEnd(
  person: string,
  { mentorships, refusals, ...context }: AloneSource,
): Pick<AlonePerson, 'because' | 'since'> | undefined {
  const refused = refusals
    .filter((one) => one.mentee === person)
    .map((one) => ({ because: { kind: 'refused' as const }, since: one.on }))
  const dropped = mentorships
    .filter(
      (one) =>
        phaseOf(one, context) === 'dropped' && menteesIn(one).some((member) => member.person === person),
    )
    .map((one) => ({ because: { kind: 'dropped' as const }, since: one.droppedOn! }))
  return [...refused, ...dropped].toSorted((one, other) => (one.since < other.since ? -1 : 1)).at(-1)
}
