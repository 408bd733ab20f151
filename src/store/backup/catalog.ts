import type { OwnerConnection } from '../migrate.ts'

/** Written by the migrations, not by people. */
const ownBook = 'migrations'

export type Column = { readonly name: string; readonly type: string }
export type Table = { readonly name: string; readonly columns: readonly Column[] }

/** Days, instants and bytes are written the same way by every server, whatever its settings. */
export async function agreeOnText(owner: OwnerConnection): Promise<void> {
  await owner.query(`set local timezone = 'UTC'`)
  await owner.query(`set local datestyle = 'ISO, YMD'`)
  await owner.query(`set local intervalstyle = 'postgres'`)
  await owner.query(`set local bytea_output = 'hex'`)
  await owner.query('set local extra_float_digits = 1')
}

/** The tables of people's data with the columns that are written, not computed. */
export async function listTables(owner: OwnerConnection): Promise<readonly Table[]> {
  const { rows } = await owner.query(
    `select c.relname as name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
        order by a.attnum)::text as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> $1
      group by c.relname order by c.relname`,
    [ownBook],
  )
  return rows.map(({ name, columns }) => ({ name: String(name), columns: JSON.parse(String(columns)) }))
}

/** Tables that would show the owner fewer rows than they hold: a backup of those would lose data in silence. */
export async function listHiddenTables(owner: OwnerConnection): Promise<readonly string[]> {
  const { rows } = await owner.query(
    `select relname as name from pg_class c
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and row_security_active(c.oid)
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
        and pg_get_expr(p.polqual, p.polrelid) = 'true' and (select oid from pg_roles where rolname = current_user) = any (p.polroles))
      or relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive)`,
  )
  return rows.map((row) => String(row.name))
}

export async function listSequences(
  owner: OwnerConnection,
): Promise<readonly { name: string; last: string }[]> {
  const { rows } = await owner.query(
    `select sequencename as name, last_value::text as last from pg_sequences
      where schemaname = 'public' and last_value is not null order by 1`,
  )
  return rows.map(({ name, last }) => ({ name: String(name), last: String(last) }))
}

/** The names in the book of migrations, in order; none when there is no book. */
export async function listMigrations(owner: OwnerConnection): Promise<readonly string[]> {
  if (!(await exists(owner, ownBook))) return []
  const { rows } = await owner.query(`select name from ${ownBook} order by name`)
  return rows.map((row) => String(row.name))
}

export async function listJournalHeads(owner: OwnerConnection): Promise<readonly string[]> {
  if (!(await exists(owner, 'journal_heads'))) return []
  const { rows } = await owner.query('select to_json(h)::text as head from journal_heads h order by 1')
  return rows.map((row) => String(row.head))
}

/** Foreign keys and the statement that makes each again. */
export async function listForeignKeys(
  owner: OwnerConnection,
): Promise<readonly { readonly drop: string; readonly make: string }[]> {
  const { rows } = await owner.query(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1`,
  )
  return rows.map(({ drop, make }) => ({ drop: String(drop), make: String(make) }))
}

async function exists(owner: OwnerConnection, table: string): Promise<boolean> {
  const { rows } = await owner.query('select to_regclass($1) is not null as found', [`public.${table}`])
  return rows[0]?.found === true
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
