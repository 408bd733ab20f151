import type { HelpRequest } from '#domain/meetings/help-request.ts'
import type { Scope } from './scope.ts'

/** All of them, the oldest first. */
export async function listHelpRequests(scope: Scope): Promise<readonly HelpRequest[]> {
  const rows = await scope.tables
    .selectFrom('help_requests')
    .selectAll()
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
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
