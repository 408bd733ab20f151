import type { Confirmation, Held, Meeting } from '#domain/meetings/meeting.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { type Day, dayIn } from '#kit/day.ts'
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

/** Since a day: planned ones, and held ones that are unconfirmed, disputed or doubtful. What is in
 *  order is left where it is: of a large organisation that is nearly all of them. */
export async function listMeetingsToLookAt(
  scope: Scope,
  since: Day,
  of?: readonly MentorshipId[],
): Promise<readonly Meeting[]> {
  if (of?.length === 0) return []
  const here = of ? meetings(scope).where('m.mentorship_id', 'in', of) : meetings(scope)
  const rows = await here
    .where((eb) => {
      const said = eb.selectFrom('meeting_confirmations as c').whereRef('c.meeting_id', '=', 'm.id')
      const confirmed = said.select('c.person_id').where('c.answer', '=', 'confirmed')
      const doubted = said
        .select('c.person_id')
        .where((or) => or.or([or('c.answer', '=', 'disputed'), or('c.worth', '=', 'doubtful')]))
      const planned = [
        eb('m.held_on', 'is', null),
        eb('m.cancelled_on', 'is', null),
        eb('m.planned_on', '>=', since),
      ]
      const open = [eb('m.worth', '=', 'doubtful'), eb.not(eb.exists(confirmed)), eb.exists(doubted)]
      return eb.or([eb.and(planned), eb.and([eb('m.held_on', '>=', since), eb.or(open)])])
    })
    .execute()
  if (rows.length === 0) return []
  const said = await confirmations(scope)
    .where(
      'c.meeting_id',
      'in',
      rows.map((row) => row.id),
    )
    .execute()
  return asMeetings(scope, rows, said)
}

/** All meetings of some mentorships. */
export async function listMeetingsOf(scope: Scope, of: readonly MentorshipId[]): Promise<readonly Meeting[]> {
  if (of.length === 0) return []
  const [rows, confirmed] = await together(
    scope.tables,
    meetings(scope).where('m.mentorship_id', 'in', of),
    confirmations(scope).where('m.mentorship_id', 'in', of),
  )
  return asMeetings(scope, rows, confirmed)
}

/** All meetings of mentorships whose term reaches this day, those before it too: lines of a plan may have been done in
 *  the school year before. */
export async function listMeetingsOfTerms(scope: Scope, reaching: Day): Promise<readonly Meeting[]> {
  const those = termsReaching(scope, reaching)
  const [rows, confirmed] = await together(
    scope.tables,
    meetings(scope).where('m.mentorship_id', 'in', those),
    confirmations(scope).where('m.mentorship_id', 'in', those),
  )
  return asMeetings(scope, rows, confirmed)
}

/** The last meeting held in each mentorship whose term has not passed, or in each of some. */
export async function listLastHeld(
  scope: Scope,
  of?: readonly MentorshipId[],
): Promise<ReadonlyMap<MentorshipId, Day>> {
  if (of?.length === 0) return new Map()
  let asked = scope.tables
    .selectFrom('meetings')
    .select((eb) => ['mentorship_id', eb.fn.max('held_on').as('last')])
    .where('held_on', 'is not', null)
    .groupBy('mentorship_id')
  asked = of
    ? asked.where('mentorship_id', 'in', of)
    : asked.where('mentorship_id', 'in', termsReaching(scope, scope.today))
  const rows = await asked.execute()
  return new Map(rows.flatMap(({ mentorship_id: id, last }) => (last ? [[id, last as Day] as const] : [])))
}

/** Minutes of meetings held since a day, by mentorship. */
export async function listHeldMinutes(scope: Scope, since: Day): Promise<ReadonlyMap<MentorshipId, number>> {
  const rows = await scope.tables
    .selectFrom('meetings')
    .select((eb) => ['mentorship_id', eb.fn.sum<string>('minutes').as('minutes')])
    .where('held_on', '>=', since)
    .groupBy('mentorship_id')
    .execute()
  return new Map(rows.map(({ mentorship_id: id, minutes }) => [id, Number(minutes)]))
}

function termsReaching({ tables }: Scope, day: Day) {
  return tables.selectFrom('mentorships').select('id').where('through_day', '>=', day)
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
