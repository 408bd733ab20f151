import { sql } from 'kysely'
import { closedFacts, privateFacts } from '#domain/journal/fact.ts'
import type { PersonId } from '#domain/people/person.ts'
import { accountKinds } from '#domain/reports/report.document.ts'
import type { TableClass } from '#domain/rights/record-class.ts'
import { recordReaders, saidOfTwo, toldInConfidence } from '#domain/rights/record-readers.ts'
import { recordRegistry } from '#domain/rights/record-registry.ts'
import { belongsTo, givenColumns, type Whose } from './person-rows.ts'
import { mayHere, type Scope } from './scope.ts'

export type RecordRow = Readonly<Record<string, unknown>>
export type RecordTable = { readonly table: string; readonly rows: readonly RecordRow[] }

/** Everything kept about one person that this desk may read, table by table; `closed`: tables, and columns as «table.column»,
 *  that are not for whoever takes it. */
export type PersonRecord = { readonly tables: readonly RecordTable[]; readonly closed: readonly string[] }

/** R-RGT-4, R-ACC-5. By the registry: a column that stands there as somebody's is given, whatever table is added later, to the
 *  person; to somebody else, what this desk may read on the pages of the program. */
export async function readRecord(scope: Scope, person: PersonId): Promise<PersonRecord> {
  const all = scope.person === person
  const whose = { organisation: scope.organisation, person }
  const readable = await readableTables(scope)
  const wanted = Object.entries(recordRegistry).flatMap(([table, classified]) => {
    const condition = belongsTo(table, whose)
    return condition === null ? [] : [{ table, classified, condition }]
  })
  const isOpen = (table: string) => {
    const reader = recordReaders[table]
    return readable.has(table) && (all || (reader !== undefined && mayHere(scope, reader)))
  }
  const withheld = all ? saidOfTwo : { ...toldInConfidence, ...saidOfTwo }
  const open = wanted.filter(({ table }) => isOpen(table))
  const parts = open.map(({ table, classified, condition }) => {
    const list = columnsFor(table, classified, whose, all, withheld[table] ?? [])
    return `select '${table}' as name, (select coalesce(json_agg(r), '[]') from (
      select ${list} from ${table} t where ${[condition, ...narrower(table, whose, scope)].join(' and ')}) r) as rows`
  })
  const { rows } = await sql
    .raw<{ name: string; rows: RecordRow[] }>(parts.join(' union all '))
    .execute(scope.tables)
  const tables = rows
    .map(({ name, rows: own }) => ({ table: name, rows: own }))
    .filter(({ rows: own }) => own.length > 0)
  const closed = [
    ...wanted.filter(({ table }) => !isOpen(table)).map(({ table }) => table),
    ...open.flatMap(({ table }) => (withheld[table] ?? []).map((column) => `${table}.${column}`)),
  ]
  return { tables, closed }
}

/** A common paper names many: what stands in it is given to whose paper it is. */
const ofWhosePaper: readonly string[] = ['given', 'named']

function columnsFor(
  table: string,
  classified: TableClass,
  { person }: Whose,
  all: boolean,
  withheld: readonly string[],
): string {
  const columns = givenColumns(classified, all).filter((name) => !withheld.includes(name))
  const column = (name: string) =>
    table === 'papers' && ofWhosePaper.includes(name)
      ? `case when t.person_id = '${person}' then t.${name} end as ${name}`
      : `t.${name}`
  return columns.map(column).join(', ')
}

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ')

/** Rows of a table that are read otherwise than the rest of it. */
function narrower(table: string, { person }: Whose, scope: Scope): readonly string[] {
  const told = `t.kind in (${listed(accountKinds)})`
  switch (table) {
    case 'papers':
      // R-REP-10: what people tell of their work goes to whoever told it, and to those who read reports
      return [`(not ${told} or t.person_id = '${person}')`].concat(
        scope.person === person || mayHere(scope, 'report.read') ? [] : [`not ${told}`],
      )
    case 'journal_lines':
      if (scope.person === person) return []
      // R-CHG-7
      return [`t.fact not in (${listed(closedFacts)})`].concat(
        mayHere(scope, 'change.read') ? [] : [`t.fact not in (${listed(privateFacts)})`],
      )
    case 'journal_values':
      return [
        `t.number in (select l.number from journal_lines l where l.organisation_id = t.organisation_id
          and (l.person_id = '${person}' or l.subjects->>'person' = '${person}'))`,
      ]
    default:
      return []
  }
}

async function readableTables(scope: Scope): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')`.execute(
    scope.tables,
  )
  return new Set(rows.map(({ name }) => name))
}
