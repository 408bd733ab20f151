import { type Mentorship, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { findOrganisation } from '#store/organisations.ts'
import { listPeople, type Person } from '#store/people.ts'
import { listRoles } from '#store/role-assignments.ts'
import { mayHere, type Scope } from '#store/scope.ts'

/** What every page of programmes knows of the organisation and of whoever reads it. */
export type Around = {
  readonly kind: OrganisationKind
  readonly people: ReadonlyMap<PersonId, Person>
  readonly hasCouncil: boolean
  readonly today: Day
  readonly may: Readonly<Record<'keep' | 'review' | 'endorse' | 'approve', boolean>>
}

export async function aroundOf(scope: Scope): Promise<Around> {
  const organisation = await findOrganisation(scope)
  const people = await listPeople(scope)
  return {
    kind: organisation?.kind ?? 'school',
    people: new Map(people.map((one) => [one.id, one])),
    hasCouncil: await hasCouncil(scope),
    today: scope.today,
    may: {
      keep: mayHere(scope, 'programme.keep'),
      review: mayHere(scope, 'programme.review'),
      endorse: mayHere(scope, 'programme.endorse'),
      approve: mayHere(scope, 'programme.approve'),
    },
  }
}

export async function hasCouncil(scope: Scope): Promise<boolean> {
  return (await listRoles(scope)).some(({ role }) => role === 'council')
}

export function isMember({ members }: Pick<Mentorship, 'members'>, person: PersonId | null): boolean {
  return members.some((one) => one.person === person)
}

export function peopleOf(mentorships: readonly Mentorship[]): readonly PersonId[] {
  return [...new Set(mentorships.flatMap(({ members }) => members.map(({ person }) => person)))]
}

/** A pair as facts name it. */
export function ofPair(mentorship: Mentorship) {
  return {
    mentorship: mentorship.id,
    mentor: mentorOf(mentorship).person,
    mentee: menteesIn(mentorship)[0]!.person,
  }
}
