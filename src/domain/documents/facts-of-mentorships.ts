import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { isSigned } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { type Cased, cases } from '#kit/russian/case.ts'
import { declineOrganisation } from '#kit/russian/organisations.ts'
import type { PairFacts, PersonFacts } from './document-facts.ts'
import { type KnownPerson, personFacts } from './facts-from.ts'
import { topicsOf } from './pairs-of-proposal.ts'

/** A mentor who works elsewhere: the place follows the position in every document. */
export type OutsideMentor = {
  readonly employer: string
  readonly position: string
  readonly agreement: string | null
}

export type Told = {
  readonly today: Day
  readonly known: ReadonlyMap<string, KnownPerson>
  readonly outside: ReadonlyMap<string, OutsideMentor>
  /** Consents and addenda among them say what is signed. */
  readonly papers: readonly SignedPaper[]
  readonly approved: ReadonlySet<MentorshipId>
}

export type SignedPaper = Pick<
  Paper,
  'kind' | 'mentorship' | 'person' | 'number' | 'signedOn' | 'inForceFrom' | 'inForceThrough' | 'lapsedOn'
>

/** R-DOC-26. Mentorships as documents need them: people as they are called today, consents and addenda as they were
 *  signed. Somebody the records no longer know is a bug. */
export function factsOfMentorships(mentorships: readonly Mentorship[], told: Told): readonly PairFacts[] {
  return mentorships.map((one) => factsOfMentorship(one, told))
}

export function factsOfMentorship(one: Mentorship, told: Told): PairFacts {
  const side = (wanted: string) => one.members.filter((member) => member.side === wanted)
  const [mentor] = side('mentor')
  if (mentor === undefined) throw new TypeError(`a mentorship without a mentor: ${one.id}`)
  const mentees = side('mentee')
  const type = one.types[0] ?? (mentees.length > 1 ? 'group' : 'traditional')
  return {
    id: one.id,
    mentor: participant(mentor.person, told),
    mentees: mentees.map(({ person }) => participant(person, told)),
    form: one.form,
    type,
    topics: topicsOf(mentees.flatMap(({ topics }) => topics)),
    from: one.from,
    through: one.through,
    reason: one.reason,
    basis: one.basis ?? 'assignment_351_8',
    mode: one.mode,
    agreed: {
      coMentors: side('co_mentor').map(({ person, topics }) => ({
        ...participant(person, told),
        topics: topics.length > 0 ? topicsOf(topics) : [],
      })),
      types: one.types.length > 0 ? one.types : [type],
      reverseOf: one.reverseOf,
      agreement: told.outside.get(mentor.person)?.agreement ?? null,
      consents: new Map(
        one.members.flatMap(({ person, consent }) =>
          consent?.answer === 'yes' ? [[person, consentDay(one, person, consent.on, told)] as const] : [],
        ),
      ),
      addenda: new Map(
        signedOf('addendum', one.id, told).flatMap(({ person, signedOn, number }) =>
          person && signedOn ? [[person, { day: signedOn, number }] as const] : [],
        ),
      ),
      programmeApproved: told.approved.has(one.id),
    },
  }
}

/** The day of the signed paper stands before the day one answered by a link. */
function consentDay(one: Mentorship, person: PersonId, answered: Day, told: Told): Day {
  const signed = [...signedOf('consent_mentor', one.id, told), ...signedOf('consent_mentee', one.id, told)]
  return signed.find((paper) => paper.person === person)?.signedOn ?? answered
}

function signedOf(kind: string, mentorship: MentorshipId, { papers, today }: Told): readonly SignedPaper[] {
  return papers.filter((one) => one.kind === kind && one.mentorship === mentorship && isSigned(one, today))
}

function participant(person: PersonId, { known, outside }: Told): PersonFacts {
  const found = known.get(person)
  if (found === undefined) throw new TypeError(`nobody knows the person ${person}`)
  const elsewhere = outside.get(person)
  if (!elsewhere) return personFacts(found)
  const facts = personFacts({ ...found, position: elsewhere.position || found.position })
  const whose = elsewhere.employer ? ` ${declineOrganisation(elsewhere.employer).gen}` : ''
  const position = Object.fromEntries(cases.map((one) => [one, `${facts.position[one]}${whose}`]))
  return { ...facts, position: position as Cased }
}
