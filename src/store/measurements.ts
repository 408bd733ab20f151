import type { Measurement } from '#domain/impressions/measurement.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

/** Of all mentorships, or of some. */
export async function listMeasurements(
  scope: Scope,
  of?: readonly MentorshipId[],
): Promise<readonly Measurement[]> {
  if (of?.length === 0) return []
  let asked = scope.tables.selectFrom('measurements').selectAll().orderBy('on_day').orderBy('id')
  if (of) asked = asked.where('mentorship_id', 'in', of)
  return (await asked.execute()).map((row) => ({
    mentorship: row.mentorship_id,
    person: row.person_id,
    moment: row.moment,
    on: row.on_day,
    levels: row.levels as Measurement['levels'],
    source: row.source,
    enteredBy: row.entered_by_id,
  }))
}

/** Taken again, it takes the place of the former one. */
export async function saveMeasurement(scope: Scope, one: Measurement): Promise<void> {
  const changed = {
    on_day: one.on,
    levels: JSON.stringify(one.levels),
    source: one.source,
    entered_by_id: one.enteredBy,
  }
  await scope.tables
    .insertInto('measurements')
    .values({
      id: newId(),
      mentorship_id: one.mentorship,
      person_id: one.person,
      moment: one.moment,
      ...changed,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'mentorship_id', 'person_id', 'moment']).doUpdateSet(changed),
    )
    .execute()
}

/** R-CHG-8. What was measured when they began belongs to the mentorship that goes on with the same mentees too. */
export async function carryEntryMeasurements(
  scope: Scope,
  from: MentorshipId,
  to: MentorshipId,
  people: readonly PersonId[],
): Promise<void> {
  const taken = await listMeasurements(scope, [from])
  for (const one of taken)
    if (one.moment === 'entry' && people.includes(one.person))
      await saveMeasurement(scope, { ...one, mentorship: to })
}
