import type { OwnerConnection } from '../migrate.ts'
import type { BackupManifest } from './backup-record.ts'
import type { BackupSource } from './backup-source.ts'
import { listForeignKeys, listJournalHeads, listTables, quoted, type Table } from './catalog.ts'

const rowsAtOnce = 500
const charactersAtOnce = 1_000_000

/** Rows of the copy into empty tables of the same migrations. Foreign keys are taken off and made again, which checks
 *  every one of them; triggers of people's work stay silent; counts and journal heads must be those of the copy. */
export async function loadTables(
  owner: OwnerConnection,
  source: BackupSource,
  manifest: BackupManifest,
): Promise<void> {
  const tables = await listTables(owner)
  const keys = await listForeignKeys(owner)
  for (const { drop } of keys) await owner.query(drop)
  for (const { name } of tables) await owner.query(`alter table ${quoted(name)} disable trigger user`)

  await loadRows(owner, source, new Map(tables.map((table) => [table.name, table])))
  for (const { name, last } of manifest.sequences)
    await owner.query('select setval($1::regclass, $2::bigint)', [`public.${quoted(name)}`, last])

  for (const { name } of tables) await owner.query(`alter table ${quoted(name)} enable trigger user`)
  for (const { make } of keys) await owner.query(make)
  await checkAgainst(owner, manifest)
}

async function loadRows(
  owner: OwnerConnection,
  source: BackupSource,
  tables: ReadonlyMap<string, Table>,
): Promise<void> {
  let insert = ''
  let waiting: string[] = []
  let size = 0
  const flush = async () => {
    if (waiting.length > 0) await owner.query(insert, [`[${waiting.join(',')}]`])
    waiting = []
    size = 0
  }
  for await (const record of source.tables()) {
    if (record.kind === 'row') {
      waiting.push(record.json)
      size += record.json.length
      if (waiting.length >= rowsAtOnce || size >= charactersAtOnce) await flush()
    } else if (record.kind !== 'piece') {
      await flush()
      if (record.kind === 'table') insert = insertOf(tables.get(record.table), record.table, record.columns)
    }
  }
}

function insertOf(table: Table | undefined, name: string, columns: readonly string[]): string {
  const values = columns.map((column, at) => {
    const type = table?.columns.find((one) => one.name === column)?.type
    if (!type) throw new Error(`${name}.${column} is not in the tables`)
    return `(r ->> ${at})::${type}`
  })
  return `insert into ${quoted(name)} (${columns.map(quoted).join(', ')}) overriding system value
    select ${values.join(', ')} from json_array_elements($1::json) r`
}

async function checkAgainst(owner: OwnerConnection, manifest: BackupManifest): Promise<void> {
  for (const [name, expected] of Object.entries(manifest.rows)) {
    const { rows } = await owner.query(`select count(*)::int as count from ${quoted(name)}`)
    if (rows[0]?.count !== expected)
      throw new Error(`${name} has ${rows[0]?.count} rows, the backup ${expected}`)
  }
  const heads = await listJournalHeads(owner)
  if (JSON.stringify(heads) !== JSON.stringify(manifest.heads))
    throw new Error('the journal heads are others')
}
