import type { Bank } from '#domain/banks/confirmation.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

/** A list one comes back to: a name of one's own for a query of a bank. */
export type SavedView = { readonly name: string; readonly query: string }

/** One's own, by name. */
export async function listSavedViews(scope: Scope, bank: Bank): Promise<readonly SavedView[]> {
  return scope.tables
    .selectFrom('saved_views')
    .select(['name', 'query'])
    .where('person_id', '=', scope.person)
    .where('bank', '=', bank)
    .orderBy('name')
    .execute()
}

/** Another query under the same name takes its place. */
export async function saveView(scope: Scope, bank: Bank, { name, query }: SavedView): Promise<void> {
  await scope.tables
    .insertInto('saved_views')
    .values({ id: newId<'saved-view'>(), person_id: scope.person!, bank, name, query })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id', 'bank', 'name']).doUpdateSet({ query }),
    )
    .execute()
}

export async function dropView(scope: Scope, bank: Bank, name: string): Promise<boolean> {
  const dropped = await scope.tables
    .deleteFrom('saved_views')
    .where('person_id', '=', scope.person)
    .where('bank', '=', bank)
    .where('name', '=', name)
    .executeTakeFirst()
  return dropped.numDeletedRows > 0n
}
