import { newId } from './ids.ts'
import { ahead } from './journey.ts'
import type { Scope } from './scope.ts'

/** R-JOU-3. Who looked at whose record, by which question: one row an answer. Sent ahead of the rest of the answer: what
 *  could not be noted is not shown. */
export function noteViews<Rest>(
  scope: Scope,
  query: string,
  people: readonly string[],
  rest: () => Promise<Rest> = async () => undefined as Rest,
): Promise<Rest> {
  if (people.length === 0) return rest()
  const view = scope.tables
    .insertInto('personal_views')
    .values({ id: newId(), at: scope.now, viewer_id: scope.person, query, person_ids: [...people] })
  return ahead(scope.tables, view.compile(), rest)
}
