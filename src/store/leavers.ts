import type { PersonId } from '#domain/people/person.ts'
import { noName } from '#domain/rights/record-class.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from './scope.ts'

export type Leaver = { readonly person: PersonId; readonly left: Day }

/** R-RGT-10. Whose last day of work here, own or from another organisation, came before this one; the longest gone first. */
export async function listLeavers(scope: Scope, before: Day): Promise<readonly Leaver[]> {
  const rows = await scope.tables
    .selectFrom('people')
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('employments')
          .select(['person_id', 'through_day'])
          .unionAll(eb.selectFrom('outside_mentors').select(['person_id', 'through_day']))
          .as('work'),
      (join) => join.onRef('work.person_id', '=', 'people.id'),
    )
    .select(['people.id', ({ fn }) => fn.max('work.through_day').as('left')])
    .where('surname', '<>', noName)
    .groupBy('people.id')
    .having(({ fn, eb }) =>
      eb(fn.max(fn.coalesce('work.through_day', eb.val('9999-12-31' as Day))), '<', before),
    )
    .orderBy('left')
    .orderBy('people.id')
    .execute()
  return rows.flatMap(({ id, left }) => (left ? [{ person: id, left: left as Day }] : []))
}
