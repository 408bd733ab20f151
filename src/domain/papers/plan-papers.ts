import type { AddendumTerms } from '#domain/documents/addendum.document.ts'
import type { Registered } from '#domain/documents/document-facts.ts'
import { yearAt } from '#domain/documents/school-days.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { isSigned, type Must, type Paper, type PaperId, type PaperKind } from './paper.ts'

export const wantedKinds = ['consents', 'addenda', 'pd', 'programmes', 'order'] as const
export type WantedKind = (typeof wantedKinds)[number]

export type Wanted = {
  readonly kinds: ReadonlySet<WantedKind>
  /** Who is asked, besides, to let something be published. */
  readonly dissemination: ReadonlySet<PersonId>
  /** Also where a paper is signed already: the new one takes its place once it is signed itself. */
  readonly anew: boolean
  /** Typed for all at once, or for one pair. */
  readonly termsOf: (pair: MentorshipId) => AddendumTerms
  readonly adoption: Registered
}

export type Planned = {
  readonly kind: PaperKind
  readonly schoolYear: number
  readonly mentorship: MentorshipId | null
  readonly mentorships: readonly MentorshipId[]
  readonly person: PersonId | null
  readonly given: unknown
  readonly replaces: PaperId | null
  readonly readers: readonly { readonly person: PersonId; readonly must: Must }[]
}

type Known = {
  readonly papers: readonly Paper[]
  /** With a programme to print. */
  readonly withProgramme: ReadonlySet<MentorshipId>
  readonly schoolYear: number
  readonly today: Day
}

export type Plan = {
  readonly papers: readonly Planned[]
  /** Drafts that give way to new ones. */
  readonly drops: readonly PaperId[]
}

/** R-PAP-8. The papers of these pairs that are not there yet, each person's own and each once: pressing again makes what
 *  lacks. An addendum is made only by ст. 351.8. Of an order there is one draft at a time. */
export function planPapers(pairs: readonly Mentorship[], wanted: Wanted, known: Known): Plan {
  const people = [...new Set(pairs.flatMap(({ members }) => members.map(({ person }) => person)))]
  const { kinds } = wanted
  const own = (kind: PaperKind, person: PersonId): Wish => ({ kind, pair: null, person, given: {} })
  const wishes: readonly Wish[] = [
    ...(kinds.has('consents') ? pairs.flatMap(consentsOf) : []),
    ...(kinds.has('addenda') ? pairs.flatMap((pair) => addendaOf(pair, wanted.termsOf(pair.id))) : []),
    ...(kinds.has('pd') ? people.map((person) => own('pd_consent', person)) : []),
    ...people
      .filter((person) => wanted.dissemination.has(person))
      .map((person) => own('pd_dissemination', person)),
    ...(kinds.has('programmes')
      ? pairs
          .filter(({ id }) => known.withProgramme.has(id))
          .map((pair): Wish => ({ kind: 'programme', pair, person: null, given: {} }))
      : []),
  ]
  const found = wishes.map((wish) => plannedOf(wish, wanted, known))
  const withOrder = kinds.has('order') && pairs.length > 0
  const formerOrders = known.papers.filter((one) => one.kind === 'order_pairs' && one.signedOn === null)
  return {
    papers: [
      ...found.flatMap(({ papers }) => papers),
      ...(withOrder ? [draftOrder(pairs, wanted.adoption)] : []),
    ],
    drops: [...found.flatMap(({ drops }) => drops), ...(withOrder ? formerOrders.map(({ id }) => id) : [])],
  }
}

type Wish = {
  readonly kind: PaperKind
  readonly pair: Mentorship | null
  readonly person: PersonId | null
  readonly given: unknown
}

function consentsOf(pair: Mentorship): readonly Wish[] {
  return pair.members.map(({ person, side }) => ({
    kind: side === 'mentee' ? 'consent_mentee' : 'consent_mentor',
    pair,
    person,
    given: {},
  }))
}

function addendaOf(pair: Mentorship, terms: AddendumTerms): readonly Wish[] {
  if (pair.basis !== 'assignment_351_8') return []
  return pair.members
    .filter(({ side }) => side !== 'mentee')
    .map(({ person }) => ({ kind: 'addendum', pair, person, given: { terms } }))
}

function plannedOf({ kind, pair, person, given }: Wish, { anew }: Wanted, known: Known): Plan {
  const { papers, today } = known
  const there = papers.filter(
    (one) => one.kind === kind && one.mentorship === (pair?.id ?? null) && one.person === person,
  )
  const drafts = there.filter((one) => one.signedOn === null)
  const signed = there.find((one) => isSigned(one, today))
  if (!anew && (signed || drafts.length > 0)) return { papers: [], drops: [] }
  const planned: Planned = {
    kind,
    schoolYear: pair ? yearAt(pair.from) : known.schoolYear,
    mentorship: pair?.id ?? null,
    mentorships: [],
    person,
    given,
    replaces: signed?.id ?? null,
    readers: person ? [{ person, must: 'sign' }] : [],
  }
  return { papers: [planned], drops: drafts.map(({ id }) => id) }
}

function draftOrder(pairs: readonly Mentorship[], adoption: Registered): Planned {
  const [first] = pairs.map(({ from }) => from).sort()
  return {
    kind: 'order_pairs',
    schoolYear: yearAt(first!),
    mentorship: null,
    mentorships: pairs.map(({ id }) => id),
    person: null,
    given: { adoption, act: null, approved: [] },
    replaces: null,
    readers: [],
  }
}
