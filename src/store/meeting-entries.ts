import type { Confirmation, Meeting, MeetingId, Worth } from '#domain/meetings/meeting.ts'
import type { MentorshipId, Source } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

/** A meeting that was, as it is written down. */
export type MeetingEntry = {
  readonly kind: string
  readonly mode: Meeting['mode']
  readonly subject: string
  readonly topics: readonly string[]
  readonly planRow: string | null
  readonly on: Day
  readonly minutes: number
  readonly outcome: string
  readonly worth: Worth | null
}

/** Whoever decides something about the meetings of one pair does it one after another; other pairs need not wait. */
export async function takeTurn(scope: Scope, mentorship: MentorshipId): Promise<void> {
  await scope.tables.selectFrom('mentorships').select('id').where('id', '=', mentorship).forUpdate().execute()
}

export async function addEntry(
  scope: Scope,
  mentorship: MentorshipId,
  entry: MeetingEntry,
  source: Source,
): Promise<MeetingId> {
  const id = newId<'meeting'>()
  await scope.tables
    .insertInto('meetings')
    .values({
      id,
      mentorship_id: mentorship,
      ...columns(entry),
      entered_by_id: scope.person,
      entered_at: scope.now,
      source,
      created_at: scope.now,
    })
    .execute()
  return id
}

/** What was planned took place. */
export async function holdPlanned(
  scope: Scope,
  id: MeetingId,
  entry: MeetingEntry,
  source: Source,
): Promise<void> {
  await scope.tables
    .updateTable('meetings')
    .set({ ...columns(entry), entered_by_id: scope.person, entered_at: scope.now, source })
    .where('id', '=', id)
    .execute()
}

/** R-MTG-4. The same entry, corrected: when it was first written stays, and everybody is asked anew. */
export async function correctEntry(scope: Scope, id: MeetingId, entry: MeetingEntry): Promise<void> {
  await scope.tables.deleteFrom('meeting_confirmations').where('meeting_id', '=', id).execute()
  await scope.tables.updateTable('meetings').set(columns(entry)).where('id', '=', id).execute()
}

/** R-MTG-4. An entry taken back: a planned meeting is planned again, another is gone. */
export async function takeBackEntry(scope: Scope, { id, plannedOn }: Meeting): Promise<void> {
  const { tables } = scope
  await tables.deleteFrom('meeting_confirmations').where('meeting_id', '=', id).execute()
  await tables.deleteFrom('observations').where('meeting_id', '=', id).execute()
  if (plannedOn === null) {
    await tables.updateTable('help_requests').set({ meeting_id: null }).where('meeting_id', '=', id).execute()
    await tables.deleteFrom('meetings').where('id', '=', id).execute()
    return
  }
  await tables
    .updateTable('meetings')
    .set({ held_on: null, minutes: null, outcome: '', worth: null })
    .set({ entered_by_id: null, entered_at: null, source: null })
    .where('id', '=', id)
    .execute()
}

export type NewConfirmation = Omit<Confirmation, 'person'> & {
  readonly meeting: MeetingId
  readonly person: PersonId
}

/** What somebody said of meetings; said again, the last word holds. */
export async function saveConfirmations(scope: Scope, said: readonly NewConfirmation[]): Promise<void> {
  if (said.length === 0) return
  const rows = said.map(({ meeting, person, answer, worth, on, source, enteredBy }) => ({
    ...{ meeting_id: meeting, person_id: person, answer, worth, on_day: on, source },
    entered_by_id: enteredBy,
  }))
  await scope.tables
    .insertInto('meeting_confirmations')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'meeting_id', 'person_id']).doUpdateSet((eb) => ({
        answer: eb.ref('excluded.answer'),
        worth: eb.ref('excluded.worth'),
        on_day: eb.ref('excluded.on_day'),
        source: eb.ref('excluded.source'),
        entered_by_id: eb.ref('excluded.entered_by_id'),
      })),
    )
    .execute()
}

/** What is planned: when, where and about what. */
export type MeetingPlan = {
  readonly kind: string
  readonly mode: Meeting['mode']
  readonly subject: string
  readonly place: string
  readonly on: Day
  readonly at: string | null
  readonly planRow: string | null
}

export async function addPlanned(
  scope: Scope,
  mentorship: MentorshipId,
  plan: MeetingPlan,
): Promise<MeetingId> {
  const id = newId<'meeting'>()
  await scope.tables
    .insertInto('meetings')
    .values({
      id,
      mentorship_id: mentorship,
      ...planColumns(plan),
      planned_by_id: scope.person,
      created_at: scope.now,
    })
    .execute()
  return id
}

/** Answers how many times it has been moved: what calendar programs call its sequence. */
export async function movePlanned(scope: Scope, id: MeetingId, plan: MeetingPlan): Promise<number> {
  const { sequence } = await scope.tables
    .updateTable('meetings')
    .set((eb) => ({ ...planColumns(plan), sequence: eb('sequence', '+', 1) }))
    .where('id', '=', id)
    .returning('sequence')
    .executeTakeFirstOrThrow()
  return sequence
}

export async function cancelPlanned(scope: Scope, id: MeetingId): Promise<number> {
  const { sequence } = await scope.tables
    .updateTable('meetings')
    .set((eb) => ({ cancelled_on: scope.today, sequence: eb('sequence', '+', 1) }))
    .where('id', '=', id)
    .returning('sequence')
    .executeTakeFirstOrThrow()
  return sequence
}

/** How many times each planned meeting has been moved. */
export async function listSequences(
  scope: Scope,
  ids: readonly MeetingId[],
): Promise<ReadonlyMap<MeetingId, number>> {
  if (ids.length === 0) return new Map()
  const rows = await scope.tables
    .selectFrom('meetings')
    .select(['id', 'sequence'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.sequence]))
}

function columns(entry: MeetingEntry) {
  const { kind, mode, subject, planRow, on, minutes, outcome, worth } = entry
  return {
    ...{ kind, mode, subject, minutes, outcome, worth },
    topics: JSON.stringify(entry.topics),
    plan_row: planRow,
    held_on: on,
  }
}

function planColumns({ kind, mode, subject, place, on, at, planRow }: MeetingPlan) {
  return { ...{ kind, mode, subject, place }, plan_row: planRow, planned_on: on, planned_at: at }
}
