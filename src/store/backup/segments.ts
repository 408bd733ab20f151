import type { OwnerConnection } from '../migrate.ts'
import { quoted, type Table } from './catalog.ts'

/** Blocks of a table that are read at once: 4 MB. */
const blocksAtOnce = 512

/** A run of blocks of one table. */
export type Segment = { readonly table: Table; readonly from: number; readonly through: number }

export async function listSegments(
  owner: OwnerConnection,
  tables: readonly Table[],
): Promise<readonly Segment[]> {
  const { rows } = await owner.query(
    `select name, (pg_relation_size(format('public.%I', name)::regclass) / current_setting('block_size')::int)::int as blocks
      from unnest($1::text[]) name`,
    [tables.map(({ name }) => name)],
  )
  const blocks = new Map(rows.map((row) => [String(row.name), Number(row.blocks)]))
  return tables.flatMap((table) => {
    const runs = Math.ceil((blocks.get(table.name) ?? 0) / blocksAtOnce)
    return Array.from({ length: runs }, (_, run) => ({
      table,
      from: run * blocksAtOnce,
      through: (run + 1) * blocksAtOnce,
    }))
  })
}

/** Other as soon as a row in these blocks is written, changed or gone: each row counts with the transaction that wrote it. */
export async function fingerprintOf(owner: OwnerConnection, { table, ...blocks }: Segment): Promise<string> {
  const { rows } = await owner.query(
    `select count(*) || '/' || coalesce(sum(hashint4(age('3'::xid) - age(xmin))::bigint), 0)
        || '/' || coalesce(sum(hashtid(ctid)::bigint), 0) as found
      from ${quoted(table.name)} where ${within(blocks)}`,
  )
  return String(rows[0]?.found)
}

/** PostgreSQL itself writes a row as the line it becomes. */
export async function rowsOf(owner: OwnerConnection, { table, ...blocks }: Segment): Promise<string[]> {
  const texts = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ')
  const { rows } = await owner.query(
    `select to_json(array[${texts}])::text as row from ${quoted(table.name)} where ${within(blocks)}`,
  )
  return rows.map(({ row }) => String(row))
}

const within = ({ from, through }: Pick<Segment, 'from' | 'through'>) =>
  `ctid >= '(${from},0)'::tid and ctid < '(${through},0)'::tid`
