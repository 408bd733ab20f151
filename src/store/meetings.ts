import type { Confirmation, Held, Meeting, MeetingId } from '#domain/meetings/meeting.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { dayIn } from '#kit/day.ts'
import { together } from './journey.ts'
import type { Scope } from './scope.ts'

/** Meetings of all mentorships, or of one: by the day they are or were on, the oldest first. */
export async function listMeetings(scope: Scope, mentorship?: MentorshipId): Promise<readonly Meeting[]> {
  const of = <Query extends ReturnType<typeof meetings>>(query: Query) =>
    mentorship ? query.where('m.mentorship_id', '=', mentorship) : query
  const [rows, confirmed] = await together(
    scope.tables,
    of(meetings(scope)),
    mentorship ? confirmations(scope).where('m.mentorship_id', '=', mentorship) : confirmations(scope),
  )
  return asMeetings(scope, rows, confirmed)
}

export async function findMeeting(scope: Scope, id: MeetingId): Promise<Meeting | undefined> {
  const [rows, confirmed] = await together(
    scope.tables,
    meetings(scope).where('m.id', '=', id),
    confirmations(scope).where('m.id', '=', id),
  )
  return asMeetings(scope, rows, confirmed)[0]
}

function meetings(scope: Scope) {
  return scope.tables
    .selectFrom('meetings as m')
    .selectAll('m')
    .orderBy((eb) => eb.fn.coalesce('m.held_on', 'm.planned_on'))
    .orderBy('m.id')
}

function confirmations(scope: Scope) {
  return scope.tables
    .selectFrom('meeting_confirmations as c')
    .innerJoin('meetings as m', 'm.id', 'c.meeting_id')
    .selectAll('c')
    .orderBy('c.on_day')
    .orderBy('c.person_id')
}

type Row = Awaited<ReturnType<ReturnType<typeof meetings>['execute']>>[number]
type ConfirmationRow = Awaited<ReturnType<ReturnType<typeof confirmations>['execute']>>[number]

function asMeetings(scope: Scope, rows: readonly Row[], confirmed: readonly ConfirmationRow[]) {
  const confirmationsOf = Map.groupBy(confirmed, (one) => one.meeting_id)
  return rows.map(
    (row): Meeting => ({
      id: row.id,
      mentorship: row.mentorship_id,
      kind: row.kind,
      mode: row.mode,
      subject: row.subject,
      topics: row.topics as readonly string[],
      planRow: row.plan_row,
      plannedOn: row.planned_on,
      plannedAt: row.planned_at,
      place: row.place,
      plannedBy: row.planned_by_id,
      held: heldOf(scope, row),
      cancelledOn: row.cancelled_on,
      confirmations: (confirmationsOf.get(row.id) ?? []).map(asConfirmation),
    }),
  )
}

function heldOf({ zone }: Scope, row: Row): Held | null {
  const { held_on: on, minutes, entered_by_id: enteredBy, entered_at: enteredAt, source, worth } = row
  if (!on || !minutes || !enteredBy || !enteredAt || !source) return null
  return {
    on,
    minutes,
    outcome: row.outcome,
    worth,
    enteredBy,
    enteredAt,
    enteredOn: dayIn(zone, enteredAt),
    source,
  }
}

function asConfirmation(row: ConfirmationRow): Confirmation {
  const { person_id: person, answer, worth, on_day: on, source, entered_by_id: enteredBy } = row
  return { person, answer, worth, on, source, enteredBy }
}
