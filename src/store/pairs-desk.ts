import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import { type Taken, takenBy } from '#domain/mentorships/taken.ts'
import type { Said } from '#domain/needs/said.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Need } from '#domain/surveys/need.ts'
import type { Offer } from '#domain/surveys/offer.ts'
import type { Day } from '#kit/day.ts'
import { listNeeds, listOffers } from './answer-sheets.ts'
import { listBossConsents, listRefusals } from './consents.ts'
import { type Decisions, listDecisions } from './decisions.ts'
import { listLeftAlone } from './left-alone.ts'
import { findMentorBank, listOutsideMentors } from './mentor-bank.ts'
import { listMentorships } from './mentorships.ts'
import { findOrganisation } from './organisations.ts'
import { listOrdered, type Ordered } from './papers.ts'
import { listPeople, type Person } from './people.ts'
import { listRoles, type RoleAssignment } from './role-assignments.ts'
import type { Scope } from './scope.ts'

/** Everything the proposal of pairs is made from; it is made anew each time, outside the scope. */
export type PairsDesk = {
  readonly staff: readonly Person[]
  readonly roles: readonly RoleAssignment[]
  readonly decisions: Decisions
  readonly kind: OrganisationKind
  readonly today: Day
  readonly said: Said & SaidInFull
  readonly mentorships: readonly Mentorship[]
  readonly ordered: ReadonlyMap<MentorshipId, Ordered>
}

/** Needs and offers as they were handed in: the banks show more of them than pairs are weighed by. */
type SaidInFull = {
  readonly needs: ReadonlyMap<PersonId, Need>
  readonly offers: ReadonlyMap<PersonId, Offer>
}

/** What a page has read already. */
type Known = Partial<Pick<PairsDesk, 'mentorships' | 'ordered' | 'roles'>>

export async function findPairsDesk(scope: Scope, known: Known = {}): Promise<PairsDesk | undefined> {
  const organisation = await findOrganisation(scope)
  if (!organisation) return undefined
  const mentorships = known.mentorships ?? (await listMentorships(scope))
  const ordered = known.ordered ?? (await listOrdered(scope))
  return {
    staff: await listPeople(scope),
    roles: known.roles ?? (await listRoles(scope)),
    decisions: await listDecisions(scope),
    kind: organisation.kind,
    today: scope.today,
    said: await whatWasSaid(scope, takenBy(mentorships, { ordered, today: scope.today })),
    mentorships,
    ordered,
  }
}

async function whatWasSaid(scope: Scope, { settled, places }: Taken): Promise<Said & SaidInFull> {
  const leftAlone = await listLeftAlone(scope)
  return {
    today: scope.today,
    settled,
    taken: places,
    leftAlone: leftAlone.map((one) => one.person),
    refusals: await listRefusals(scope),
    bossConsents: await listBossConsents(scope),
    needs: await listNeeds(scope),
    offers: await listOffers(scope),
    bank: await findMentorBank(scope),
    outside: await listOutsideMentors(scope),
  }
}
