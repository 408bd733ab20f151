import { z } from 'zod'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { worksOn } from '#domain/people/employment.ts'
import {
  type Campaign,
  type CampaignId,
  type Invitation,
  type InvitationId,
  isAhead,
  isOpen,
} from '#domain/surveys/campaign.ts'
import {
  type ProposedCampaign,
  proposeCampaigns,
  surveyOf,
  windowFor,
} from '#domain/surveys/propose-campaigns.ts'
import {
  findQuestionnaire,
  type Questionnaire,
  questionnaireFor,
  type Survey,
  surveys,
} from '#domain/surveys/questionnaire.ts'
import { nextRun } from '#domain/surveys/reminders.ts'
import { whomToAsk } from '#domain/surveys/whom-to-ask.ts'
import type { Day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import {
  type AnswerSheet,
  countAnswers,
  findSheet,
  type HandedIn,
  listHandedIn,
} from '#store/answer-sheets.ts'
import { findCampaign, findInvitation, listCampaigns, listInvitations } from '#store/campaigns.ts'
import { findOrganisation } from '#store/organisations.ts'
import { findPairSettings } from '#store/pair-settings.ts'
import { findPerson, listNames, listPeople, type Person } from '#store/people.ts'
import { listRoles } from '#store/role-assignments.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'

const nothing = z.object({})

export type Surveys = {
  readonly campaigns: readonly Campaign[]
  readonly counts: ReadonlyMap<string, { readonly asked: number; readonly answered: number }>
  readonly proposed: readonly ProposedCampaign[]
  readonly mayRun: boolean
  readonly today: Day
}

export const listSurveys = query<typeof nothing, Surveys>({
  deed: 'survey.read',
  input: nothing,
  run: async (scope) => {
    const campaigns = await listCampaigns(scope)
    return {
      campaigns,
      counts: await countAnswers(scope),
      proposed: proposeCampaigns(scope.today, campaigns),
      mayRun: mayHere(scope, 'survey.run'),
      today: scope.today,
    }
  },
})

/** What a new campaign is chosen from. */
export type NewSurvey = {
  readonly survey: Survey
  readonly questionnaire: Questionnaire | undefined
  readonly people: readonly { readonly person: Person; readonly proposed: boolean }[]
  readonly window: { readonly from: Day; readonly through: Day }
  /** The same is being asked already. */
  readonly going: Campaign | undefined
  /** Somebody reads what is told to the psychologist alone. */
  readonly hasPsychologist: boolean
  readonly today: Day
  readonly now: Instant
  readonly zone: string
}

const which = z.object({ survey: z.enum(surveys).catch('needs') })

export const newSurvey = query<typeof which, NewSurvey>({
  deed: 'survey.run',
  input: which,
  run: (scope, { survey }) => newSurveyOf(scope, survey),
})

export async function newSurveyOf(scope: Scope, survey: Survey, from?: Day): Promise<NewSurvey | undefined> {
  const organisation = await findOrganisation(scope)
  if (!organisation) return undefined
  const { today, now, zone } = scope
  const staff = await listPeople(scope)
  const roles = await listRoles(scope)
  const { thresholds } = await findPairSettings(scope)
  const byId = new Map(staff.map((person) => [person.id as string, person]))
  const people = whomToAsk(survey, staff, roles, today, thresholds).map(({ person, proposed }) => ({
    person: byId.get(person)!,
    proposed,
  }))
  const window = windowFor(survey, today)
  const going = (await listCampaigns(scope)).find(
    (one) => surveyOf(one) === survey && (isOpen(one, today) || isAhead(one, today)),
  )
  const questionnaire = questionnaireFor(survey, organisation.kind, from ?? today)
  const hasPsychologist = roles.some(({ role }) => role === 'psychologist')
  return { survey, questionnaire, people, window, going, hasPsychologist, today, now, zone }
}

export type CampaignPage = {
  readonly campaign: Campaign
  readonly people: readonly {
    readonly person: Person
    readonly invitation: Invitation
    readonly handedIn: HandedIn | undefined
  }[]
  readonly others: readonly Person[]
  readonly nextLetters: Instant | undefined
  readonly now: Instant
  readonly today: Day
  readonly zone: string
  readonly mayRun: boolean
}

const oneCampaign = z.object({ campaign: id<CampaignId>() })

/** Everybody who is asked on one page: who answered, how and when, and who has not. */
export const showCampaign = query<typeof oneCampaign, CampaignPage>({
  deed: 'survey.read',
  input: oneCampaign,
  run: async (scope, { campaign: id }) => {
    const campaign = await findCampaign(scope, id)
    if (!campaign) return undefined
    const invitations = new Map((await listInvitations(scope, id)).map((one) => [one.person, one]))
    const handedIn = await listHandedIn(
      scope,
      [...invitations.values()].map((one) => one.id),
    )
    const staff = await listPeople(scope)
    const asked = staff.flatMap((person) => {
      const invitation = invitations.get(person.id)
      return invitation ? [{ person, invitation, handedIn: handedIn.get(invitation.id) }] : []
    })
    const { today, zone, now } = scope
    const isGoing = isOpen(campaign, today) || isAhead(campaign, today)
    const others = isGoing
      ? staff.filter((one) => !invitations.has(one.id) && worksOn(one.employments, today))
      : []
    return {
      campaign,
      people: asked,
      others,
      nextLetters: isGoing ? nextRun(campaign, now, zone) : undefined,
      now,
      today,
      zone,
      mayRun: mayHere(scope, 'survey.run'),
    }
  },
  shows: ({ people }) => people.map(({ person }) => person.id),
})

/** One person's sheet as the curator reads it: without the draft, and nothing sensitive is even asked for. */
export type SheetPage = {
  readonly campaign: Campaign
  readonly questionnaire: Questionnaire
  readonly invitation: Invitation
  readonly person: Person
  readonly sheet: Omit<AnswerSheet, 'draft'>
  readonly enteredBy: string | undefined
  readonly kind: OrganisationKind
  readonly today: Day
}

const oneInvitation = z.object({ invitation: id<InvitationId>() })

export const showAnswers = query<typeof oneInvitation, SheetPage>({
  deed: 'survey.run',
  input: oneInvitation,
  run: (scope, { invitation }) => sheetPageOf(scope, invitation),
  shows: ({ person }) => [person.id],
})

export async function sheetPageOf(scope: Scope, id: InvitationId): Promise<SheetPage | undefined> {
  const invitation = await findInvitation(scope, id)
  const campaign = invitation && (await findCampaign(scope, invitation.campaign))
  const person = invitation && (await findPerson(scope, invitation.person))
  const questionnaire = campaign && findQuestionnaire(campaign.questionnaire, campaign.version)
  const organisation = await findOrganisation(scope)
  if (!campaign || !person || !questionnaire || !organisation) return undefined
  const { answers, handedIn } = await findSheet(scope, id)
  const by = handedIn?.enteredBy
  const enteredBy = by ? (await listNames(scope)).get(by) : undefined
  const { kind } = organisation
  return {
    campaign,
    questionnaire,
    invitation,
    person,
    sheet: { answers, handedIn },
    enteredBy,
    kind,
    today: scope.today,
  }
}

export type BlankPage = {
  readonly campaign: Campaign
  readonly questionnaire: Questionnaire
  readonly kind: OrganisationKind
  readonly organisation: string
}

export const showBlank = query<typeof oneCampaign, BlankPage>({
  deed: 'survey.run',
  input: oneCampaign,
  run: async (scope, { campaign: id }) => {
    const campaign = await findCampaign(scope, id)
    const questionnaire = campaign && findQuestionnaire(campaign.questionnaire, campaign.version)
    const organisation = await findOrganisation(scope)
    if (!campaign || !questionnaire || !organisation) return undefined
    return { campaign, questionnaire, kind: organisation.kind, organisation: organisation.shortName }
  },
})
