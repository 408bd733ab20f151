import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from './scope.ts'

export type LeftAlone = { readonly person: PersonId; readonly because: string; readonly on: Day }

/** Whom the curator left without a mentor for now, and why. */
export async function listLeftAlone(scope: Scope): Promise<readonly LeftAlone[]> {
  return scope.tables
    .selectFrom('left_alone')
    .select(['person_id as person', 'because', 'on_day as on'])
    .execute()
}

export async function saveLeftAlone(scope: Scope, person: PersonId, because: string): Promise<void> {
  await endLeftAlone(scope, person)
  await scope.tables
    .insertInto('left_alone')
    .values({ person_id: person, because, on_day: scope.today })
    .execute()
}

/** `false` when nobody had left this person alone. */
export async function endLeftAlone(scope: Scope, person: PersonId): Promise<boolean> {
  const { numDeletedRows } = await scope.tables
    .deleteFrom('left_alone')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
