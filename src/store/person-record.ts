import { sql } from 'kysely'
import type { PersonId } from '#domain/people/person.ts'
import { recordRegistry } from '#domain/rights/record-registry.ts'
import { belongsTo, givenColumns } from './person-rows.ts'
import type { Scope } from './scope.ts'

export type RecordRow = Readonly<Record<string, unknown>>
export type RecordTable = { readonly table: string; readonly rows: readonly RecordRow[] }

/** Everything kept about one person that this desk may read, table by table; `closed`: what others keep under a lock of their own. */
export type PersonRecord = { readonly tables: readonly RecordTable[]; readonly closed: readonly string[] }

/** What stays out when somebody else takes the record: answers for the psychologist alone, notes for oneself or for the pair
 *  (R-MTG-8, R-MTG-9), reasons told in confidence, one's own ways to look at lists. The person gets all of it. */
const own = [
  'private_notes',
  'shared_notes',
  'help_requests',
  'sensitive_answers',
  'psychologist_requests',
  'saved_views',
]
const ownColumns = ['private_reason']

/** R-RGT-4. By the registry: a column that stands there as somebody's is given, whatever table is added later. */
export async function readRecord(scope: Scope, person: PersonId): Promise<PersonRecord> {
  const all = scope.person === person
  const whose = { organisation: scope.organisation, person }
  const readable = await readableTables(scope)
  const wanted = Object.entries(recordRegistry).flatMap(([table, classified]) => {
    const condition = belongsTo(table, whose)
    return condition === null || (!all && own.includes(table)) ? [] : [{ table, classified, condition }]
  })
  const closed = [
    ...wanted.filter(({ table }) => !readable.has(table)).map(({ table }) => table),
    ...(all ? [] : own.filter((table) => table in recordRegistry)),
  ]
  const parts = wanted
    .filter(({ table }) => readable.has(table))
    .map(({ table, classified, condition }) => {
      const columns = givenColumns(classified, all).filter((name) => all || !ownColumns.includes(name))
      const list = columns.map((name) => `t.${name}`).join(', ')
      return `select '${table}' as name,
        (select coalesce(json_agg(r), '[]') from (select ${list} from ${table} t where ${condition}) r) as rows`
    })
  const { rows } = await sql
    .raw<{ name: string; rows: RecordRow[] }>(parts.join(' union all '))
    .execute(scope.tables)
  const tables = rows
    .map(({ name, rows: own }) => ({ table: name, rows: own }))
    .filter(({ rows: own }) => own.length > 0)
  return { tables, closed }
}

async function readableTables(scope: Scope): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')`.execute(
    scope.tables,
  )
  return new Set(rows.map(({ name }) => name))
}
