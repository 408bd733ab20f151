import type { PersonId } from '#domain/people/person.ts'
import type { Campaign, CampaignId, Invitation, InvitationId } from '#domain/surveys/campaign.ts'
import type { Day } from '#kit/day.ts'
import { newId } from './ids.ts'
import { inParts } from './parts.ts'
import type { Scope } from './scope.ts'

/** The newest first. */
export async function listCampaigns(scope: Scope): Promise<readonly Campaign[]> {
  const rows = await campaigns(scope).orderBy('from_day', 'desc').orderBy('id', 'desc').execute()
  return rows.map(asCampaign)
}

export async function findCampaign(scope: Scope, id: CampaignId): Promise<Campaign | undefined> {
  const row = await campaigns(scope).where('id', '=', id).executeTakeFirst()
  return row && asCampaign(row)
}

/** Begins a campaign with those it asks; nobody has been written to yet. */
export async function addCampaign(
  scope: Scope,
  { id, questionnaire, version, from, through }: Omit<Campaign, 'closedOn'>,
  people: readonly PersonId[],
): Promise<void> {
  await scope.tables
    .insertInto('campaigns')
    .values({
      id,
      questionnaire,
      version,
      from_day: from,
      through_day: through,
      created_at: scope.now,
      person_id: scope.person!,
    })
    .execute()
  await addInvitations(scope, id, people)
}

/** Asks more people; whoever was asked before is not asked again. Answers how many are new. */
export async function addInvitations(
  scope: Scope,
  campaign: CampaignId,
  people: readonly PersonId[],
): Promise<number> {
  let added = 0
  const rows = people.map((person) => ({
    id: newId<'invitation'>(),
    campaign_id: campaign,
    person_id: person,
  }))
  for (const part of inParts(rows)) {
    const done = await scope.tables
      .insertInto('invitations')
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    added += done.length
  }
  return added
}

/** `false` when it is closed already. */
export async function closeCampaign(scope: Scope, id: CampaignId, on: Day): Promise<boolean> {
  const { numUpdatedRows } = await scope.tables
    .updateTable('campaigns')
    .set({ closed_on: on })
    .where('id', '=', id)
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function listInvitations(scope: Scope, campaign: CampaignId): Promise<readonly Invitation[]> {
  const rows = await invitations(scope).where('campaign_id', '=', campaign).execute()
  return rows.map(asInvitation)
}

export async function findInvitation(scope: Scope, id: InvitationId): Promise<Invitation | undefined> {
  const row = await invitations(scope).where('id', '=', id).executeTakeFirst()
  return row && asInvitation(row)
}

/** The link was written or printed today: of whoever was invited before, it is a reminder. */
export async function noteInvited(
  scope: Scope,
  ids: readonly InvitationId[],
  how: 'letter' | 'slip',
): Promise<void> {
  if (ids.length === 0) return
  const { today, tables } = scope
  if (how === 'letter') {
    await tables
      .updateTable('invitations')
      .set((eb) => ({ reminded_on: today, reminders: eb('reminders', '+', 1) }))
      .where('id', 'in', ids)
      .where('invited_on', 'is not', null)
      .execute()
  }
  await tables
    .updateTable('invitations')
    .set({ invited_on: today })
    .where('id', 'in', ids)
    .where('invited_on', 'is', null)
    .execute()
}

/** R-SUR-7. No more letters about it; `null` lets them come again. */
export async function stopReminders(
  scope: Scope,
  ids: readonly InvitationId[],
  on: Day | null,
): Promise<void> {
  if (ids.length === 0) return
  await scope.tables.updateTable('invitations').set({ stopped_on: on }).where('id', 'in', ids).execute()
}

function campaigns(scope: Scope) {
  return scope.tables
    .selectFrom('campaigns')
    .select(['id', 'questionnaire', 'version', 'from_day', 'through_day', 'closed_on'])
}

function invitations(scope: Scope) {
  return scope.tables
    .selectFrom('invitations')
    .select(['id', 'campaign_id', 'person_id', 'invited_on', 'reminded_on', 'reminders', 'stopped_on'])
}

type CampaignRow = Awaited<ReturnType<ReturnType<typeof campaigns>['execute']>>[number]
type InvitationRow = Awaited<ReturnType<ReturnType<typeof invitations>['execute']>>[number]

function asCampaign({ from_day, through_day, closed_on, ...rest }: CampaignRow): Campaign {
  return { ...rest, from: from_day, through: through_day, closedOn: closed_on }
}

export function asInvitation(row: InvitationRow): Invitation {
  return {
    id: row.id,
    campaign: row.campaign_id,
    person: row.person_id,
    invitedOn: row.invited_on,
    remindedOn: row.reminded_on,
    reminders: row.reminders,
    stoppedOn: row.stopped_on,
  }
}
