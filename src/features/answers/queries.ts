import { z } from 'zod'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { type Campaign, type Invitation, type InvitationId, isOpen } from '#domain/surveys/campaign.ts'
import { findQuestionnaire, type Questionnaire } from '#domain/surveys/questionnaire.ts'
import type { Levels } from '#domain/surveys/read-sheet.ts'
import type { Day } from '#kit/day.ts'
import { type AnswerSheet, findSheet } from '#store/answer-sheets.ts'
import { findCampaign, findInvitation } from '#store/campaigns.ts'
import { findOrganisation } from '#store/organisations.ts'
import { findPerson, listPeople, type Person } from '#store/people.ts'
import type { Scope } from '#store/scope.ts'
import { listSensitive, ownSensitive, type SensitiveAnswer } from '#store/sensitive-answers.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'

/** One's own sheet, with what was typed and what was told to the psychologist. */
export type OwnSheet = {
  readonly campaign: Campaign
  readonly questionnaire: Questionnaire
  readonly invitation: Invitation
  readonly person: Person
  readonly kind: OrganisationKind
  readonly sheet: AnswerSheet
  readonly sensitive: Levels
  readonly isOpen: boolean
  readonly today: Day
}

const one = z.object({ invitation: id<InvitationId>() })

/** Somebody else's invitation is no invitation at all. */
export const showOwnSheet = query<typeof one, OwnSheet>({
  deed: 'self.read',
  input: one,
  run: (scope, { invitation }) => ownSheetOf(scope, invitation),
})

export async function ownSheetOf(scope: Scope, id: InvitationId): Promise<OwnSheet | undefined> {
  const invitation = await findInvitation(scope, id)
  if (!invitation || invitation.person !== scope.person) return undefined
  const campaign = await findCampaign(scope, invitation.campaign)
  const questionnaire = campaign && findQuestionnaire(campaign.questionnaire, campaign.version)
  const person = await findPerson(scope, invitation.person)
  const organisation = await findOrganisation(scope)
  if (!campaign || !questionnaire || !person || !organisation) return undefined
  return {
    campaign,
    questionnaire,
    invitation,
    person,
    kind: organisation.kind,
    sheet: await findSheet(scope, id),
    sensitive: await ownSensitive(scope, id),
    isOpen: isOpen(campaign, scope.today),
    today: scope.today,
  }
}

export type SensitivePage = {
  readonly answers: readonly (SensitiveAnswer & { readonly who: Person })[]
  readonly today: Day
}

const nothing = z.object({})

/** R-SUR-3. For the psychologist alone; who looked is written down (R-JOU-3). */
export const showSensitive = query<typeof nothing, SensitivePage>({
  deed: 'sensitive.read',
  input: nothing,
  run: async (scope) => {
    const people = new Map((await listPeople(scope)).map((person) => [person.id, person]))
    const answers = (await listSensitive(scope)).map((one) => ({ ...one, who: people.get(one.person)! }))
    return { answers, today: scope.today }
  },
  shows: ({ answers }) => [...new Set(answers.map(({ person }) => person))],
})
