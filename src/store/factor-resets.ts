import type { PersonId } from '#domain/people/person.ts'
import { type Instant, later } from '#kit/instant.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

/** R-FAC-5. Somebody asked that a person's second factor be taken off; another has to agree. */
export type FactorReset = {
  readonly askedBy: PersonId
  readonly askedAt: Instant
  readonly until: Instant
}

const hours = 24

/** One that `but` did not ask for, where there is one: that person may confirm it. */
export async function findReset(
  scope: Scope,
  person: PersonId,
  but: PersonId | null,
): Promise<FactorReset | undefined> {
  const rows = await scope.tables
    .selectFrom('factor_resets')
    .select(['asked_by_id', 'asked_at', 'until_at'])
    .where('person_id', '=', person)
    .where('done_at', 'is', null)
    .where('until_at', '>', scope.now)
    .orderBy('asked_at', 'desc')
    .execute()
  const row = rows.find((one) => one.asked_by_id !== but) ?? rows[0]
  return row && { askedBy: row.asked_by_id, askedAt: row.asked_at, until: row.until_at }
}

export async function addReset(scope: Scope, person: PersonId, askedBy: PersonId): Promise<void> {
  await scope.tables
    .insertInto('factor_resets')
    .values({
      id: newId(),
      person_id: person,
      asked_by_id: askedBy,
      asked_at: scope.now,
      until_at: later(scope.now, hours * 3_600_000),
    })
    .execute()
}

/** Done, by whoever stands at the desk: and with it whatever else was asked for this person. */
export async function finishResets(scope: Scope, person: PersonId): Promise<void> {
  await scope.tables
    .updateTable('factor_resets')
    .set({ done_at: scope.now, done_by_id: scope.person })
    .where('person_id', '=', person)
    .where('done_at', 'is', null)
    .execute()
}
