import { sql } from 'kysely'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from './scope.ts'

/** What a list of all pairs says of the meetings of one, counted by the database: there may be half a million. */
export type MeetingTotals = {
  readonly held: number
  readonly lastOn: Day | null
  /** Nobody has confirmed it, or somebody said that it was otherwise. */
  readonly unconfirmed: number
  readonly plannedOn: Day | null
}

export async function listMeetingTotals(scope: Scope): Promise<ReadonlyMap<MentorshipId, MeetingTotals>> {
  const said = scope.tables
    .selectFrom('meeting_confirmations')
    .select('meeting_id')
    .select(sql<boolean>`bool_and(answer = 'confirmed')`.as('confirmed'))
    .groupBy('meeting_id')
  const rows = await scope.tables
    .selectFrom('meetings as m')
    .leftJoin(said.as('c'), 'c.meeting_id', 'm.id')
    .select('m.mentorship_id')
    .select(sql<number>`count(held_on)`.as('held'))
    .select(sql<Day | null>`max(held_on)`.as('last_on'))
    .select(sql<number>`count(held_on) filter (where c.confirmed is not true)`.as('unconfirmed'))
    .select(
      sql<Day | null>`min(planned_on) filter (where held_on is null and cancelled_on is null
        and planned_on >= ${scope.today}::date)`.as('planned_on'),
    )
    .groupBy('m.mentorship_id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.mentorship_id,
      {
        held: row.held,
        lastOn: row.last_on,
        unconfirmed: row.unconfirmed,
        plannedOn: row.planned_on,
      },
    ]),
  )
}
