import { sql } from 'kysely'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { newId } from './ids.ts'
import { ahead } from './journey.ts'
import type { Scope } from './scope.ts'

/** Read on a page, taken away as a file, or taken away as a list of people (also: everything about one). */
export type Way = 'look' | 'download' | 'export'

/** R-JOU-3. Who looked at whose record, by which question: one row an answer. Sent ahead of the rest of the answer: what
 *  could not be noted is not shown. */
export function noteViews<Rest>(
  scope: Scope,
  query: string,
  people: readonly string[],
  way: Way = 'look',
  rest: () => Promise<Rest> = async () => undefined as Rest,
): Promise<Rest> {
  if (people.length === 0) return rest()
  const view = scope.tables
    .insertInto('personal_views')
    .values({ id: newId(), at: scope.now, viewer_id: scope.person, query, way, person_ids: [...people] })
  return ahead(scope.tables, view.compile(), rest)
}

export type View = {
  readonly id: string
  readonly at: Instant
  /** `null`: the program itself, or whoever founded the organisation. */
  readonly viewer: PersonId | null
  /** The deed by whose right it was shown. */
  readonly query: string
  readonly way: Way
  /** How many people were shown at once: one's own page, or a list. */
  readonly people: number
}

type Which = {
  readonly of: PersonId
  readonly from?: Day | null
  readonly through?: Day | null
  /** Older than this view. */
  readonly before?: string | undefined
  readonly limit: number
}

/** R-RGT-3. Who looked at this person's record, the newest first; what one looked up about oneself is left out. */
export async function listViews(scope: Scope, which: Which): Promise<readonly View[]> {
  const { of, from, through, before, limit } = which
  const startOf = (day: Day) => sql<Instant>`(${day}::date::timestamp at time zone ${scope.zone})`
  return scope.tables
    .selectFrom('personal_views')
    .select(['id', 'at', 'viewer_id as viewer', 'query', 'way'])
    .select(sql<number>`cardinality(person_ids)`.as('people'))
    .where(sql<boolean>`person_ids @> array[${of}::uuid]`)
    .where((where) => where.or([where('viewer_id', 'is', null), where('viewer_id', '<>', of)]))
    .$if(Boolean(from), (query) => query.where('at', '>=', startOf(from!)))
    .$if(Boolean(through), (query) =>
      query.where(sql<boolean>`at < ((${through!}::date + 1)::timestamp at time zone ${scope.zone})`),
    )
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(at, id) < (select known.at, known.id from personal_views known where known.id = ${before}::uuid)`,
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
