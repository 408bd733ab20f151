import type { ChangeRequest, ChangeRequestId, Pause } from '#domain/mentorships/change-request.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { Day } from '#kit/day.ts'
import { newId } from './ids.ts'
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

/** Of all mentorships, or of some. */
export async function listPauses(scope: Scope, of?: readonly MentorshipId[]): Promise<readonly Pause[]> {
  if (of?.length === 0) return []
  const rows = await scope.tables
    .selectFrom('mentorship_pauses')
    .selectAll()
    .$if(of !== undefined, (query) => query.where('mentorship_id', 'in', of!))
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

/** R-CHG-7. Why each was asked for, where it was said: for the curator alone. */
export async function listPrivateReasons(scope: Scope): Promise<ReadonlyMap<ChangeRequestId, string>> {
  const rows = await scope.tables
    .selectFrom('change_requests')
    .select(['id', 'private_reason'])
    .where('private_reason', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row.private_reason!]))
}

type NewRequest = Omit<ChangeRequest, 'id' | 'settled'> & { readonly privateReason: string | null }

export async function addChangeRequest(scope: Scope, one: NewRequest): Promise<void> {
  await scope.tables
    .insertInto('change_requests')
    .values({
      id: newId<'change-request'>(),
      mentorship_id: one.mentorship,
      person_id: one.person,
      kind: one.kind,
      wished_on: one.wishedOn,
      private_reason: one.privateReason,
      asked_on: one.askedOn,
      source: one.source,
      entered_by_id: one.enteredBy,
    })
    .execute()
}

type Settled = NonNullable<ChangeRequest['settled']>['as']

export async function settleRequest(scope: Scope, id: ChangeRequestId, as: Settled): Promise<void> {
  await scope.tables
    .updateTable('change_requests')
    .set({ settled_on: scope.today, settled_as: as })
    .where('id', '=', id)
    .where('settled_on', 'is', null)
    .execute()
}

/** R-CHG-7. What was asked about these pairs is settled by what became of them. */
export async function settleRequestsOf(
  scope: Scope,
  mentorships: readonly MentorshipId[],
  as: Settled,
): Promise<void> {
  if (mentorships.length === 0) return
  await scope.tables
    .updateTable('change_requests')
    .set({ settled_on: scope.today, settled_as: as })
    .where('mentorship_id', 'in', mentorships)
    .where('settled_on', 'is', null)
    .execute()
}

export async function addPause(scope: Scope, { mentorship, from, through, because }: Omit<Pause, 'id'>) {
  await scope.tables
    .insertInto('mentorship_pauses')
    .values({
      id: newId<'mentorship-pause'>(),
      mentorship_id: mentorship,
      from_day: from,
      through_day: through,
      because,
      entered_by_id: scope.person,
    })
    .execute()
}

/** `never-was`: nothing was paused after all. */
export async function endPause(
  scope: Scope,
  id: Pause['id'],
  ends: { readonly through: Day } | 'never-was',
): Promise<void> {
  if (ends === 'never-was') {
    await scope.tables.deleteFrom('mentorship_pauses').where('id', '=', id).execute()
    return
  }
  await scope.tables
    .updateTable('mentorship_pauses')
    .set({ through_day: ends.through })
    .where('id', '=', id)
    .execute()
}
