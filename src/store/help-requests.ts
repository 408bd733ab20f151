import type { HelpRequest, HelpRequestId } from '#domain/meetings/help-request.ts'
import type { MeetingId } from '#domain/meetings/meeting.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

/** All of them, or of some mentorships, the oldest first. */
export async function listHelpRequests(
  scope: Scope,
  of?: readonly MentorshipId[],
): Promise<readonly HelpRequest[]> {
  if (of?.length === 0) return []
  let asked = scope.tables.selectFrom('help_requests').selectAll().orderBy('asked_at').orderBy('id')
  if (of) asked = asked.where('mentorship_id', 'in', of)
  const rows = await asked.execute()
  return rows.map((row) => ({
    id: row.id,
    mentorship: row.mentorship_id,
    person: row.person_id,
    says: row.says,
    askedAt: row.asked_at,
    answer:
      row.answered_at && row.answered_by_id
        ? { at: row.answered_at, by: row.answered_by_id, says: row.answer ?? '', meeting: row.meeting_id }
        : null,
    withdrawnAt: row.withdrawn_at,
  }))
}

export async function addHelpRequest(
  scope: Scope,
  mentorship: MentorshipId,
  says: string,
): Promise<HelpRequestId> {
  const id = newId<'help-request'>()
  await scope.tables
    .insertInto('help_requests')
    .values({ id, mentorship_id: mentorship, person_id: scope.person!, says, asked_at: scope.now })
    .execute()
  return id
}

/** Answered with words, with a meeting, or with both. */
export async function saveHelpAnswer(
  scope: Scope,
  id: HelpRequestId,
  { says, meeting }: { readonly says: string; readonly meeting: MeetingId | null },
): Promise<void> {
  await scope.tables
    .updateTable('help_requests')
    .set({ answered_at: scope.now, answered_by_id: scope.person, answer: says, meeting_id: meeting })
    .where('id', '=', id)
    .execute()
}

export async function withdrawHelpRequest(scope: Scope, id: HelpRequestId): Promise<void> {
  await scope.tables
    .updateTable('help_requests')
    .set({ withdrawn_at: scope.now })
    .where('id', '=', id)
    .execute()
}
