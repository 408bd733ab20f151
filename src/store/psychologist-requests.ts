import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

/** That the psychologist was asked to meet somebody, by whom and when; that they met, and never what was said. */
export type PsychologistRequest = {
  readonly id: Id<'psychologist-request'>
  readonly person: PersonId
  readonly askedOn: Day
  readonly askedBy: PersonId
  readonly metOn: Day | null
}

export async function listPsychologistRequests(scope: Scope): Promise<readonly PsychologistRequest[]> {
  const rows = await scope.tables
    .selectFrom('psychologist_requests')
    .selectAll()
    .orderBy('asked_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    askedOn: row.asked_on,
    askedBy: row.asked_by_id,
    metOn: row.met_on,
  }))
}

/** `false` when the psychologist was asked already and they have not met yet. What a person asked by oneself does not
 *  show in what the curator asks: that is nobody's but theirs. */
export async function askPsychologist(scope: Scope, person: PersonId, by: PersonId): Promise<boolean> {
  const waits = await scope.tables
    .selectFrom('psychologist_requests')
    .select('id')
    .where('person_id', '=', person)
    .where('asked_by_id', person === by ? '=' : '<>', person)
    .where('met_on', 'is', null)
    .executeTakeFirst()
  if (waits) return false
  await scope.tables
    .insertInto('psychologist_requests')
    .values({ id: newId(), person_id: person, asked_on: scope.today, asked_by_id: by })
    .execute()
  return true
}

/** `false` when nobody asked, or they have met. */
export async function markMet(scope: Scope, person: PersonId): Promise<boolean> {
  const { numUpdatedRows } = await scope.tables
    .updateTable('psychologist_requests')
    .set({ met_on: scope.today })
    .where('person_id', '=', person)
    .where('met_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
