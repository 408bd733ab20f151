import type { OwnerConnection } from '#store/migrate.ts'

type Column = { readonly name: string; readonly type: string; readonly unique: boolean }
type Table = { readonly name: string; readonly columns: readonly Column[] }

/** People come in anew. */
const left = ['sessions', 'links']

/**
 * The rows of these organisations once more for each number, as organisations of their own: every id gets the number in
 * place of its last four signs, in columns and in the texts that name ids alike. As the superuser, without triggers.
 */
export async function cloneOrganisations(
  owner: OwnerConnection,
  organisations: readonly string[],
  { from, through }: { readonly from: number; readonly through: number },
): Promise<void> {
  await owner.query('begin')
  await owner.query('set local session_replication_role = replica')
  for (const table of await listTables(owner)) {
    const rows = rowsOf(table)
    if (rows) await owner.query(cloneOf(table, rows), [from, through, organisations])
  }
  await owner.query('commit')
}

/** The id that a row of the first organisation has in the organisation of this number. */
export function idIn(id: string, number: number): string {
  return id.slice(0, -4) + number.toString(16).padStart(4, '0')
}

const tail = `lpad(to_hex(n), 4, '0')`
const someId = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{8})[0-9a-f]{4}'

/** Which rows are those organisations'; undefined where none of them is anybody's. */
function rowsOf({ name, columns }: Table): string | undefined {
  if (columns.some((column) => column.name === 'organisation_id')) return 'organisation_id = any ($3)'
  return name === 'accounts'
    ? 'id in (select account_id from memberships where organisation_id = any ($3))'
    : undefined
}

function cloneOf({ name, columns }: Table, ofOne: string): string {
  const names = columns.map((column) => `"${column.name}"`).join(', ')
  return `insert into "${name}" (${names}) select ${columns.map(another).join(', ')}
    from (select * from "${name}" where ${ofOne}) first, generate_series($1::int, $2::int) n`
}

function another({ name, type, unique }: Column): string {
  const column = `"${name}"`
  if (type === 'uuid') return `(left(${column}::text, 32) || ${tail})::uuid`
  if (type === 'uuid[]' || type === 'jsonb' || type === 'json')
    return `regexp_replace(${column}::text, '${someId}', '\\1' || ${tail}, 'g')::${type}`
  if (unique && type === 'text') return `${column} || '-' || n`
  if (unique && type === 'bytea') return `sha256(${column} || n::text::bytea)`
  return column
}

async function listTables(owner: OwnerConnection): Promise<readonly Table[]> {
  const { rows } = await owner.query(
    `select c.relname as name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
        'unique', exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and i.indnatts = 1
          and i.indkey[0] = a.attnum)) order by a.attnum)::text as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
      group by c.relname order by c.relname`,
    [left],
  )
  return rows.map(({ name, columns }) => ({ name: String(name), columns: JSON.parse(String(columns)) }))
}
