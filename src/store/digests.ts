import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { momentIn } from '#kit/moment-in.ts'
import type { Scope } from './scope.ts'

/** R-TOD-7. Who is not to be written to today: said so, or has had a letter today. */
export async function listNotToWrite(scope: Scope): Promise<ReadonlySet<PersonId>> {
  const stopped = await scope.tables
    .selectFrom('digests')
    .select('person_id')
    .where((eb) => eb.or([eb('stopped_on', 'is not', null), eb('sent_on', '>=', scope.today)]))
    .execute()
  const written = await scope.tables
    .selectFrom('letters')
    .select('person_id')
    .where('created_at', '>=', momentIn(scope.zone, scope.today, '00:00'))
    .execute()
  return new Set([...stopped, ...written].flatMap(({ person_id: id }) => (id ? [id] : [])))
}

export async function noteDigests(scope: Scope, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return
  await scope.tables
    .insertInto('digests')
    .values(people.map((person_id) => ({ person_id, sent_on: scope.today })))
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ sent_on: scope.today }),
    )
    .execute()
}

/** From a day no more letters; `null`: letters again. */
export async function stopDigests(scope: Scope, person: PersonId, on: Day | null): Promise<void> {
  await scope.tables
    .insertInto('digests')
    .values({ person_id: person, stopped_on: on })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ stopped_on: on }),
    )
    .execute()
}

export async function hasStoppedDigests(scope: Scope, person: PersonId): Promise<boolean> {
  const found = await scope.tables
    .selectFrom('digests')
    .select('stopped_on')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return (found?.stopped_on ?? null) !== null
}
