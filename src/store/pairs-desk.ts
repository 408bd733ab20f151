import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import { type Taken, takenBy } from '#domain/mentorships/taken.ts'
import type { PairSettings } from '#domain/needs/pair-settings.ts'
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
import { findPairSettings } from './pair-settings.ts'
import { listOrdered, type Ordered } from './papers.ts'
import { listPeople, type Person } from './people.ts'
import { listRoles, type RoleAssignment } from './role-assignments.ts'
import type { Scope } from './scope.ts'
import { sideBySide } from './side-by-side.ts'
import { listWishes } from './wishes.ts'

/** Everything the proposal of pairs is made from; it is made anew each time, outside the scope. */
export type PairsDesk = {
  readonly staff: readonly Person[]
  readonly roles: readonly RoleAssignment[]
  readonly decisions: Decisions
  readonly kind: OrganisationKind
  readonly settings: PairSettings
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
  const { organisation, mentorships, ordered } = await sideBySide(scope, {
    organisation: findOrganisation,
    mentorships: async (at) => known.mentorships ?? listMentorships(at),
    ordered: async (at) => known.ordered ?? listOrdered(at),
  })
  if (!organisation) return undefined
  const { today } = scope
  const found = await sideBySide(scope, {
    staff: (at) => listPeople(at),
    roles: async (at) => known.roles ?? listRoles(at),
    decisions: listDecisions,
    settings: findPairSettings,
    said: (at) => whatWasSaid(at, takenBy(mentorships, { ordered, today })),
  })
  return { ...found, kind: organisation.kind, today, mentorships, ordered }
}

async function whatWasSaid(scope: Scope, { settled, places, failed }: Taken): Promise<Said & SaidInFull> {
  const { leftAlone, ...found } = await sideBySide(scope, {
    leftAlone: listLeftAlone,
    refusals: listRefusals,
    bossConsents: listBossConsents,
    needs: listNeeds,
    offers: listOffers,
    bank: findMentorBank,
    outside: listOutsideMentors,
    wishes: listWishes,
  })
  return {
    ...found,
    today: scope.today,
    settled,
    failed,
    taken: places,
    leftAlone: leftAlone.map((one) => one.person),
  }
}
