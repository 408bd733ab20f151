import type { Source } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Campaign, type Invitation, type InvitationId, isOpen } from '#domain/surveys/campaign.ts'
import { type Need, needOf } from '#domain/surveys/need.ts'
import { type Offer, offerOf } from '#domain/surveys/offer.ts'
import { type Given, questionnaires, type Survey } from '#domain/surveys/questionnaire.ts'
import type { Answers } from '#domain/surveys/read-sheet.ts'
import type { Day } from '#kit/day.ts'
import { asInvitation } from './campaigns.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

/** How and when a sheet was handed in; what is answered in it is read apart. */
export type HandedIn = { readonly on: Day; readonly source: Source; readonly enteredBy: PersonId | null }

export type AnswerSheet = {
  readonly answers: Answers | null
  /** R-SUR-4. What is typed and not handed in: for the person alone. */
  readonly draft: Given | null
  readonly handedIn: HandedIn | null
}

export const emptySheet: AnswerSheet = { answers: null, draft: null, handedIn: null }

/** Something a person is asked now, as one's own page lists it. */
export type OpenSheet = {
  readonly invitation: Invitation
  readonly campaign: Campaign
  /** Something is typed in it and not handed in. */
  readonly begun: boolean
  readonly handedIn: HandedIn | null
}

export async function findSheet(scope: Scope, invitation: InvitationId): Promise<AnswerSheet> {
  const row = await scope.tables
    .selectFrom('answer_sheets')
    .select(['answers', 'draft', 'handed_in_on', 'source', 'entered_by_id'])
    .where('invitation_id', '=', invitation)
    .executeTakeFirst()
  if (!row) return emptySheet
  return {
    answers: row.answers as Answers | null,
    draft: row.draft as Given | null,
    handedIn: handedInOf(row),
  }
}

/** R-SUR-4. Keeps what is typed; what was handed in before stands until it is handed in again. */
export async function saveDraft(scope: Scope, invitation: InvitationId, draft: Given): Promise<void> {
  const kept = { draft: JSON.stringify(draft), saved_at: scope.now }
  await scope.tables
    .insertInto('answer_sheets')
    .values({ id: newId<'answer-sheet'>(), invitation_id: invitation, ...kept })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'invitation_id']).doUpdateSet(kept))
    .execute()
}

export async function handIn(
  scope: Scope,
  invitation: InvitationId,
  answers: Answers,
  { on, source, enteredBy }: HandedIn,
): Promise<void> {
  const kept = {
    answers: JSON.stringify(answers),
    // A draft on somebody's phone is not the paper's.
    ...(source === 'paper' ? {} : { draft: null }),
    saved_at: scope.now,
    handed_in_on: on,
    source,
    entered_by_id: enteredBy,
  }
  await scope.tables
    .insertInto('answer_sheets')
    .values({ id: newId<'answer-sheet'>(), invitation_id: invitation, ...kept })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'invitation_id']).doUpdateSet(kept))
    .execute()
}

/** How each person of a campaign answered, without what was answered. */
export async function listHandedIn(
  scope: Scope,
  invitations: readonly InvitationId[],
): Promise<ReadonlyMap<InvitationId, HandedIn>> {
  if (invitations.length === 0) return new Map()
  const rows = await scope.tables
    .selectFrom('answer_sheets')
    .select(['invitation_id', 'handed_in_on', 'source', 'entered_by_id'])
    .where('handed_in_on', 'is not', null)
    .where('invitation_id', 'in', invitations)
    .execute()
  return new Map(rows.map((row) => [row.invitation_id, handedInOf(row)!]))
}

/** How many were asked and how many answered, campaign by campaign. */
export async function countAnswers(
  scope: Scope,
): Promise<ReadonlyMap<string, { readonly asked: number; readonly answered: number }>> {
  const rows = await scope.tables
    .selectFrom('invitations as i')
    .leftJoin('answer_sheets as s', 's.invitation_id', 'i.id')
    .select((eb) => [
      'i.campaign_id as campaign',
      eb.fn.countAll<number>().as('asked'),
      eb.fn.count<number>('s.handed_in_on').as('answered'),
    ])
    .groupBy('i.campaign_id')
    .execute()
  return new Map(
    rows.map(({ campaign, asked, answered }) => [
      campaign,
      { asked: Number(asked), answered: Number(answered) },
    ]),
  )
}

/** R-SUR-5. What each teacher finds hard, by the last sheet handed in. */
export async function listNeeds(scope: Scope): Promise<ReadonlyMap<PersonId, Need>> {
  return lastOf(scope, 'needs', needOf)
}

/** R-SUR-5. What each candidate for mentors can give, by the last sheet handed in. */
export async function listOffers(scope: Scope): Promise<ReadonlyMap<PersonId, Offer>> {
  return lastOf(scope, 'mentors', offerOf)
}

async function lastOf<Said>(
  scope: Scope,
  survey: Survey,
  read: (person: PersonId, on: Day, answers: Answers) => Said,
): Promise<ReadonlyMap<PersonId, Said>> {
  const rows = await scope.tables
    .selectFrom('answer_sheets as s')
    .innerJoin('invitations as i', 'i.id', 's.invitation_id')
    .innerJoin('campaigns as c', 'c.id', 'i.campaign_id')
    .distinctOn('i.person_id')
    .select(['i.person_id', 's.answers', 's.handed_in_on'])
    .where('s.handed_in_on', 'is not', null)
    .where('c.questionnaire', 'in', codesOf(survey))
    .orderBy('i.person_id')
    .orderBy('s.handed_in_on', 'desc')
    .orderBy('s.saved_at', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [row.person_id, read(row.person_id, row.handed_in_on!, row.answers as Answers)]),
  )
}

function codesOf(survey: Survey): readonly string[] {
  return [...new Set(questionnaires.filter((one) => one.survey === survey).map(({ code }) => code))]
}

/** What this person is asked and may answer today, the nearest end first. */
export async function listOpenSheets(scope: Scope, person: PersonId): Promise<readonly OpenSheet[]> {
  return openSheets(scope, person)
}

/** The same for everybody: of all open campaigns, each invitation with its sheet. */
export async function listAllOpenSheets(scope: Scope): Promise<readonly OpenSheet[]> {
  return openSheets(scope)
}

async function openSheets(scope: Scope, person?: PersonId): Promise<readonly OpenSheet[]> {
  const rows = await scope.tables
    .selectFrom('invitations as i')
    .innerJoin('campaigns as c', 'c.id', 'i.campaign_id')
    .leftJoin('answer_sheets as s', 's.invitation_id', 'i.id')
    .select(['i.id', 'i.campaign_id', 'i.person_id', 'i.invited_on', 'i.reminded_on', 'i.reminders'])
    .select(['i.stopped_on', 'c.questionnaire', 'c.version', 'c.from_day', 'c.through_day', 'c.closed_on'])
    .select(['s.handed_in_on', 's.source', 's.entered_by_id'])
    .select((eb) => eb('s.draft', 'is not', null).as('begun'))
    .where('c.closed_on', 'is', null)
    .where('c.from_day', '<=', scope.today)
    .$if(person !== undefined, (query) => query.where('i.person_id', '=', person!))
    .orderBy('c.through_day')
    .orderBy('c.id')
    .execute()
  return rows
    .map((row) => ({
      invitation: asInvitation(row),
      campaign: {
        id: row.campaign_id,
        questionnaire: row.questionnaire,
        version: row.version,
        from: row.from_day,
        through: row.through_day,
        closedOn: row.closed_on,
      },
      begun: row.begun === true,
      handedIn: handedInOf(row),
    }))
    .filter(({ campaign }) => isOpen(campaign, scope.today))
}

type HandedInRow = {
  readonly handed_in_on: Day | null
  readonly source: string | null
  readonly entered_by_id: PersonId | null
}

function handedInOf({ handed_in_on: on, source, entered_by_id: enteredBy }: HandedInRow): HandedIn | null {
  return on === null ? null : { on, source: source as Source, enteredBy }
}
