import { sql } from 'kysely'
import type { PersonId } from '#domain/people/person.ts'
import { columnsOf, type TableClass } from '#domain/rights/record-class.ts'
import { recordRegistry } from '#domain/rights/record-registry.ts'
import { surnameStem } from '#domain/rights/surname-stem.ts'
import { isOf } from './person-rows.ts'
import type { Scope } from './scope.ts'

/** Where a name stands in words of others: in how many rows of which table, and the pair or the event where they are mended. */
export type Mention = {
  readonly table: string
  readonly rows: number
  readonly mentorship: string | null
  readonly event: string | null
}

/** Words that only their author may open or mend, and those that go with every erasure. */
const notLooked: readonly string[] = [
  ...['private_notes', 'saved_views', 'answer_sheets', 'impression_sheets', 'impressions'],
  ...['letters', 'staff_imports', 'journal_values', 'files'],
]

/**
 * R-RGT-12. Where, in words that stay when this person is erased, the surname stands in any of its cases. Only places: the words
 * themselves are read where they stand, by whoever may.
 */
export async function listMentions(
  scope: Scope,
  person: PersonId,
  surname: string,
): Promise<readonly Mention[]> {
  const stem = surnameStem(surname)
  if (stem === null) return []
  const like = `%${stem.replace(/[\\%_]/g, '\\$&')}%`
  const whose = { organisation: scope.organisation, person }
  const looked = Object.entries(recordRegistry).flatMap(([table, classified]) => {
    if (notLooked.includes(table)) return []
    const own = isOf(table, whose)
    const says = wordsOf(classified).map(({ name, stays }) => {
      const found = sql`t.${sql.ref(name)}::text ilike ${like}`
      return stays || own === null ? found : sql`(${found} and not (${own}))`
    })
    if (says.length === 0) return []
    const names = columnsOf(classified).map(({ name }) => name)
    const pair = table === 'mentorships' ? 'id' : names.includes('mentorship_id') ? 'mentorship_id' : null
    const mentorship = pair ? sql`t.${sql.ref(pair)}::text` : sql`null::text`
    const event = table === 'events' ? sql`t.id::text` : sql`null::text`
    return [
      sql<Mention>`select ${table}::text as "table", count(*)::int as rows, ${mentorship} as mentorship, ${event} as event
        from ${sql.table(table)} t where ${sql.join(says, sql` or `)} group by 3, 4`,
    ]
  })
  const { rows } =
    await sql<Mention>`${sql.join(looked, sql` union all `)} order by 1, 3, 4 limit 100`.execute(scope.tables)
  return rows
}

/** Columns of words, and whether they stay where the row is this person's own. */
function wordsOf(classified: TableClass): readonly { readonly name: string; readonly stays: boolean }[] {
  const { erasure } = classified
  return columnsOf(classified)
    .filter(({ is }) => is === 'words')
    .map(({ name }) => {
      const goes = erasure.kind === 'goes' || (erasure.kind === 'stays' && name in erasure.blanks)
      // the title of a kept paper is a label of ours, and is cleared
      return { name, stays: !goes && !(erasure.kind === 'unsigned-goes' && name === 'title') }
    })
}
