import type { MeetingId } from '#domain/meetings/meeting.ts'
import type { Observation, Seen } from '#domain/meetings/observation.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { Scope } from './scope.ts'

/** Of every meeting of the organisation, or of one mentorship. */
export async function listObservations(
  scope: Scope,
  mentorship?: MentorshipId,
): Promise<ReadonlyMap<MeetingId, Observation>> {
  let asked = scope.tables.selectFrom('observations').selectAll()
  if (mentorship) {
    const own = scope.tables.selectFrom('meetings').select('id').where('mentorship_id', '=', mentorship)
    asked = asked.where('meeting_id', 'in', own)
  }
  const rows = await asked.execute()
  return new Map(
    rows.map((row) => [
      row.meeting_id,
      {
        meeting: row.meeting_id,
        lesson: row.lesson,
        seen: row.seen as Readonly<Record<string, Seen>>,
        strengths: row.strengths,
        advice: row.advice,
        talkedOn: row.talked_on,
        agreed: row.agreed,
      },
    ]),
  )
}

export async function saveObservation(scope: Scope, one: Observation): Promise<void> {
  const values = {
    lesson: one.lesson,
    seen: JSON.stringify(one.seen),
    strengths: one.strengths,
    advice: one.advice,
    talked_on: one.talkedOn,
    agreed: one.agreed,
  }
  await scope.tables
    .insertInto('observations')
    .values({ meeting_id: one.meeting, ...values })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'meeting_id']).doUpdateSet(values))
    .execute()
}
