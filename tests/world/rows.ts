import type { Engine } from '#store/engine.ts'

/** Every row of every table as text, table by table, in an order of its own. */
export type Rows = Readonly<Record<string, readonly string[]>>

const tablesSql = `select nspname as schema, relname as name from pg_class join pg_namespace n on n.oid = relnamespace
  where (nspname = 'public' and relkind = 'r' and relname not in ('migrations', 'form_answers')) or (nspname = 'pgboss' and relname = 'job')
  order by 1, 2`

/** The whole database, past all fences, but for what forms were answered with: what a test compares before and after. */
export function everyRow(engine: Engine, onlyWith = ''): Promise<Rows> {
  return engine.asOwner(async ({ query }) => {
    const { rows: tables } = await query(tablesSql)
    const each = tables.map(
      ({ schema, name }) => `select '${name}' as name, coalesce(
        (select json_agg(t::text order by t::text collate "C") from ${schema}.${name} t), '[]') as rows`,
    )
    const { rows } = await query(each.join(' union all '))
    return Object.fromEntries(
      rows.map(({ name, rows }) => [
        String(name),
        (rows as string[]).filter((row) => row.includes(onlyWith)),
      ]),
    )
  })
}

/** Of every table its number of rows and a sum over them: enough to see whether anything changed, and soon read. */
export function everySum(engine: Engine): Promise<Rows> {
  return engine.asOwner(async ({ query }) => {
    const { rows: tables } = await query(tablesSql)
    const each = tables.map(
      ({ schema, name }) => `select '${name}' as name,
        count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as sum from ${schema}.${name} t`,
    )
    const { rows } = await query(each.join(' union all '))
    return Object.fromEntries(rows.map(({ name, sum }) => [String(name), [String(sum)]]))
  })
}

/** How far the database has written: where it stands still, nothing at all was changed in between. */
export async function writtenTill(engine: Engine): Promise<string> {
  return engine.asOwner(async ({ query }) => {
    const { rows } = await query('select pg_current_wal_insert_lsn()::text as till')
    return String(rows[0]!.till)
  })
}

/** Names of the tables whose rows differ. */
export function changedTables(before: Rows, after: Rows): readonly string[] {
  const names = Object.keys({ ...before, ...after }).sort()
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

/** What a piece of work answered, and the tables it left different. */
export async function effectOf<Answer>(
  engine: Engine,
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly changed: readonly string[] }> {
  const before = await everyRow(engine)
  const answer = await work()
  return { answer, changed: changedTables(before, await everyRow(engine)) }
}

/** The same without views: a page that is shown again after a refusal is looked at, and changes nothing. */
export async function changeOf<Answer>(engine: Engine, work: () => Promise<Answer>) {
  const { answer, changed } = await effectOf(engine, work)
  return { answer, changed: changed.filter((table) => table !== 'personal_views') }
}
