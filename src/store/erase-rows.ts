import { sql } from 'kysely'
import { columnsOfClass, erasureOrder } from '#domain/rights/erasure-order.ts'
import { noName, type TableClass } from '#domain/rights/record-class.ts'
import { recordRegistry } from '#domain/rights/record-registry.ts'
import { surnameStem } from '#domain/rights/surname-stem.ts'
import { belongsTo, type Whose } from './person-rows.ts'
import type { Scope } from './scope.ts'

/** One statement as text; answers its rows. At the desk, or as the owner after a restore. */
export type Run = (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>

/** Statements hold names from the registry, ids that were checked, and literals in quotes; nothing that came from a form. */
export const atTheDesk =
  ({ tables }: Scope): Run =>
  async (statement) =>
    (await sql.raw<Record<string, unknown>>(statement).execute(tables)).rows

export type ErasedRows = {
  readonly gone: Readonly<Record<string, number>>
  readonly kept: Readonly<Record<string, number>>
  /** Digests of files that nothing names any more. */
  readonly files: readonly string[]
  /** Accounts that lead nowhere now: only the gate may end them. */
  readonly accounts: readonly string[]
}

/** R-RGT-6. Takes a person out of every table, as the registry says. Done twice it does nothing more. */
export async function eraseRows(run: Run, whose: Whose): Promise<ErasedRows> {
  const writable = await writableTables(run)
  const gone: Record<string, number> = {}
  const kept: Record<string, number> = {}
  const files = new Set<string>()
  const accounts = await run(
    `select account_id as id from memberships t where ${belongsTo('memberships', whose)}`,
  )
  const stem = await stemOf(run, whose)
  const letters = stem ? await lettersAbout(run, whose, stem) : 0
  await clearLabels(run, whose, stem)
  for (const [table, classified] of erasureOrder) {
    // what has a lock of its own goes with the rows it hangs on
    if (!writable.has(table)) continue
    const where = belongsTo(table, whose) ?? `t.organisation_id = '${whose.organisation}'`
    if (classified.about)
      await run(
        `delete from ${table} t where t.organisation_id = '${whose.organisation}' and t.${classified.about} = '${whose.person}'`,
      )
    const done = await eraseIn(run, table, classified, where, files)
    if (done.gone > 0) gone[table] = done.gone
    if (done.kept > 0) kept[table] = done.kept
  }
  if (letters > 0) gone.letters = (gone.letters ?? 0) + letters
  return {
    gone,
    kept,
    files: await dropFiles(run, whose, [...files]),
    accounts: accounts.map(({ id }) => String(id)),
  }
}

/** What lies behind a lock of its own and names the person itself; run as whoever may open it. */
export async function eraseClosed(run: Run, whose: Whose): Promise<Readonly<Record<string, number>>> {
  const readable = await writableTables(run)
  const gone: Record<string, number> = {}
  for (const [table, { of, erasure }] of erasureOrder) {
    if (!readable.has(table) || of.kind !== 'columns' || erasure.kind !== 'goes') continue
    const removed = await run(`delete from ${table} t where ${belongsTo(table, whose)} returning 1 as one`)
    if (removed.length > 0) gone[table] = removed.length
  }
  return gone
}

async function eraseIn(run: Run, table: string, classified: TableClass, where: string, files: Set<string>) {
  const { erasure } = classified
  if (erasure.kind === 'stays') {
    const blanks = Object.entries(erasure.blanks)
    const [counted] = await run(`select count(*)::int as rows from ${table} t where ${where}`)
    if (blanks.length > 0 && Number(counted?.rows) > 0)
      await run(
        `update ${table} t set ${blanks.map(([name, value]) => `${name} = ${literal(value)}`).join(', ')} where ${where}`,
      )
    return { gone: 0, kept: Number(counted?.rows) }
  }
  const only = erasure.kind === 'unsigned-goes' ? `${where} and t.signed_on is null` : where
  const named = columnsOfClass(classified, 'file').map((column) => `t.${column}::text as ${column}`)
  const removed = await run(
    `delete from ${table} t where ${only} returning ${named.length > 0 ? named.join(', ') : '1 as one'}`,
  )
  for (const row of removed)
    for (const id of Object.values(row)) if (named.length > 0 && id) files.add(String(id))
  if (erasure.kind !== 'unsigned-goes') return { gone: removed.length, kept: 0 }
  const [signed] = await run(`select count(*)::int as rows from ${table} t where ${where}`)
  return { gone: removed.length, kept: Number(signed?.rows) }
}

/** Letters to others that speak of this person: copies of what was sent, found by the unchanging part of the surname. */
async function lettersAbout(run: Run, whose: Whose, stem: string): Promise<number> {
  const like = likeOf(stem)
  const removed = await run(
    `delete from letters t where t.organisation_id = '${whose.organisation}' and (t.subject ilike ${like} or t.body ilike ${like}) returning 1 as one`,
  )
  return removed.length
}

async function stemOf(run: Run, whose: Whose): Promise<string | null> {
  const [person] = await run(`select surname from people t where ${belongsTo('people', whose)}`)
  return surnameStem(String(person?.surname ?? ''))
}

const likeOf = (stem: string) => literal(`%${stem.replace(/[\\%_]/g, '\\$&')}%`)

/**
 * R-RGT-12. A paper that the law keeps keeps its bytes, and the name in them. What the program itself called the paper and its files
 * is a label of ours: after the colon stands whom it is about, and that goes; so does the name beside the id of whoever is named.
 */
async function clearLabels(run: Run, whose: Whose, stem: string | null): Promise<void> {
  const { organisation, person } = whose
  const papers = `t.signed_on is not null and ${belongsTo('papers', whose)}`
  const about = (label: string) =>
    stem ? `(t.person_id = '${person}' or ${label} ilike ${likeOf(stem)})` : `t.person_id = '${person}'`
  await run(`update files f set name = split_part(t.title, ': ', 1) || coalesce(substring(f.name from '[.][^.]+$'), '')
    from papers t where f.organisation_id = '${organisation}' and f.id in (t.file_id, t.pdf_file_id, t.scan_file_id)
    and ${papers} and ${about('f.name')}`)
  if (stem)
    await run(`update files f set name = '${noName}' || coalesce(substring(f.name from '[.][^.]+$'), '')
      from consents t where f.organisation_id = '${organisation}' and f.id = t.scan_file_id
      and ${belongsTo('consents', whose)} and f.name ilike ${likeOf(stem)}`)
  await run(
    `update papers t set title = split_part(t.title, ': ', 1) where ${papers} and ${about('t.title')}`,
  )
  await run(`update papers t set named = (select coalesce(jsonb_agg(case when one.who->>'person' = '${person}'
      then one.who || ${literal(JSON.stringify({ name: noName }))}::jsonb else one.who end order by one.place), '[]'::jsonb)
    from jsonb_array_elements(t.named) with ordinality as one (who, place)) where ${papers}`)
}

/** Rows of files that nothing names any more; their bytes go when the transaction is over. */
export async function dropFiles(
  run: Run,
  { organisation }: Pick<Whose, 'organisation'>,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const held = Object.entries(recordRegistry).flatMap(([table, classified]) =>
    columnsOfClass(classified, 'file').map(
      (column) =>
        `not exists (select from ${table} h where h.organisation_id = f.organisation_id and h.${column} = f.id)`,
    ),
  )
  const list = ids.map((id) => literal(id)).join(', ')
  const removed = await run(
    `delete from files f where f.organisation_id = '${organisation}' and f.id in (${list}) and ${held.join(' and ')} returning sha256`,
  )
  return removed.map(({ sha256 }) => String(sha256))
}

async function writableTables(run: Run): Promise<ReadonlySet<string>> {
  const rows =
    await run(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    and has_table_privilege(oid, 'select')`)
  return new Set(rows.map(({ name }) => String(name)))
}

function literal(value: string | null): string {
  return value === null ? 'null' : `'${value.replaceAll("'", "''")}'`
}
