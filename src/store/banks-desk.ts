import type { MentorBank } from '#domain/banks/admission.ts'
import type { BankConfirmation } from '#domain/banks/confirmation.ts'
import type { Evidence } from '#domain/banks/evidence.ts'
import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PairSettings } from '#domain/needs/pair-settings.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Need } from '#domain/surveys/need.ts'
import type { Offer } from '#domain/surveys/offer.ts'
import type { Day } from '#kit/day.ts'
import { listNeeds, listOffers } from './answer-sheets.ts'
import { listBankConfirmations } from './bank-confirmations.ts'
import { listConsented, listConsentsAsked } from './consented.ts'
import { type Decisions, listDecisions } from './decisions.ts'
import { findMentorBank, listEvidence, listOutsideMentors } from './mentor-bank.ts'
import { listMentorships } from './mentorships.ts'
import { findOrganisation } from './organisations.ts'
import { findPairSettings } from './pair-settings.ts'
import { listOrdered } from './papers.ts'
import { listPeople, type Person } from './people.ts'
import { listRoles, type RoleAssignment } from './role-assignments.ts'
import type { Scope } from './scope.ts'
import { sideBySide } from './side-by-side.ts'

/** Everything the two banks are derived from; they are derived anew each time, outside the scope. */
export type BanksDesk = {
  readonly organisation: string
  readonly kind: OrganisationKind
  readonly settings: PairSettings
  readonly schoolYear: number
  readonly today: Day
  readonly staff: readonly Person[]
  readonly roles: readonly RoleAssignment[]
  readonly decisions: Decisions
  readonly bank: MentorBank
  readonly evidence: readonly Evidence[]
  readonly outside: readonly OutsideMentor[]
  readonly mentorships: readonly Mentorship[]
  readonly ordered: { readonly has: (mentorship: MentorshipId) => boolean }
  readonly confirmations: readonly BankConfirmation[]
  /** Who signed the consent to the processing of personal data. */
  readonly consented: ReadonlySet<string>
  /** Who has it to sign. */
  readonly consentsAsked: ReadonlySet<string>
  readonly needs: ReadonlyMap<PersonId, Need>
  readonly offers: ReadonlyMap<PersonId, Offer>
}

export async function findBanksDesk(scope: Scope): Promise<BanksDesk | undefined> {
  const { organisation, ...found } = await sideBySide(scope, {
    organisation: findOrganisation,
    staff: (at) => listPeople(at),
    roles: listRoles,
    decisions: listDecisions,
    settings: findPairSettings,
    bank: findMentorBank,
    evidence: listEvidence,
    outside: listOutsideMentors,
    mentorships: listMentorships,
    ordered: (at) => listOrdered(at),
    confirmations: listBankConfirmations,
    consented: (at) => listConsented(at, 'pd_consent'),
    consentsAsked: (at) => listConsentsAsked(at, 'pd_consent'),
    needs: listNeeds,
    offers: listOffers,
  })
  if (!organisation) return undefined
  const { shortName, kind, schoolYear } = organisation
  return { ...found, organisation: shortName, kind, schoolYear, today: scope.today }
}
