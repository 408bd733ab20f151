import type { ChangeRequest, Pause } from '#domain/mentorships/change-request.ts'
import type { Scope } from './scope.ts'

/** All that was asked for, the oldest first; private reasons are read apart. */
export async function listChangeRequests(scope: Scope): Promise<readonly ChangeRequest[]> {
  const rows = await scope.tables
    .selectFrom('change_requests')
    .select(['id', 'mentorship_id', 'person_id', 'kind', 'wished_on', 'asked_on', 'source', 'entered_by_id'])
    .select(['settled_on', 'settled_as'])
    .orderBy('asked_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    mentorship: row.mentorship_id,
    person: row.person_id,
    kind: row.kind,
    wishedOn: row.wished_on,
    askedOn: row.asked_on,
    source: row.source,
    enteredBy: row.entered_by_id,
    settled: row.settled_on && row.settled_as ? { on: row.settled_on, as: row.settled_as } : null,
  }))
}

export async function listPauses(scope: Scope): Promise<readonly Pause[]> {
  const rows = await scope.tables
    .selectFrom('mentorship_pauses')
    .selectAll()
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    mentorship: row.mentorship_id,
    from: row.from_day,
    through: row.through_day,
    because: row.because,
  }))
}
