import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

/** R-JOU-3. Who looked at whose record, by which question: one row an answer. */
export async function noteViews(scope: Scope, query: string, people: readonly string[]): Promise<void> {
  await scope.tables
    .insertInto('personal_views')
    .values({ id: newId(), at: scope.now, viewer_id: scope.person, query, person_ids: [...people] })
    .execute()
}
