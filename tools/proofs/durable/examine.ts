import { PGlite } from '@electric-sql/pglite'
import { amcheck } from '@electric-sql/pglite/contrib/amcheck'
import { placesIn } from '#store/embedded/data-folder.ts'
import { openEngine } from '#store/engine.ts'

export type Found =
  | { readonly opens: false; readonly why: string }
  | { readonly opens: true; readonly last: number; readonly troubles: readonly string[] }

/** Opens a folder as the program does, counts what the writer left, and reads every table and index through. */
export async function examine(folder: string): Promise<Found> {
  try {
    const { last, troubles } = await counted(folder)
    return { opens: true, last, troubles: [...troubles, ...(await damages(folder))] }
  } catch (failure) {
    return { opens: false, why: String(failure).replaceAll('\n', ' ').slice(0, 300) }
  }
}

async function counted(folder: string): Promise<{ last: number; troubles: string[] }> {
  const engine = await openEngine({ folder })
  try {
    return await engine.asOwner(async (owner) => {
      const one = async (sql: string) => (await owner.query(sql)).rows[0] ?? {}
      const { there } = await one(`select to_regclass('kept_sum') is not null as there`)
      if (there !== true) return { last: 0, troubles: [] }
      const { last, count, sum } = await one(
        'select coalesce(max(n), 0) as last, count(*)::int as count, coalesce(sum(n), 0)::text as sum from kept',
      )
      const { total = '0' } = await one('select total::text as total from kept_sum')
      const troubles = []
      if (count !== last) troubles.push(`${count} rows up to ${last}`)
      if (sum !== total) troubles.push(`half a transaction: the sum is ${sum}, its row says ${total}`)
      return { last: Number(last), troubles }
    })
  } finally {
    await engine.close()
  }
}

/** PostgreSQL's own check of heaps and indexes, all of them. */
export async function damages(folder: string): Promise<readonly string[]> {
  const pglite = await PGlite.create({ dataDir: placesIn(folder).database, extensions: { amcheck } })
  try {
    await pglite.exec('create extension if not exists amcheck')
    const heaps = await pglite.query<{ what: string }>(
      `select c.relname || ': ' || v.msg as what from pg_class c cross join lateral verify_heapam(c.oid) v
        where c.relkind in ('r', 't', 'm') and c.relpersistence = 'p'`,
    )
    const indexes = await pglite.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_am a on a.oid = c.relam and a.amname = 'btree'
        join pg_index i on i.indexrelid = c.oid and i.indisvalid where c.relpersistence = 'p' and c.relkind = 'i'`,
    )
    const found = heaps.rows.map((row) => row.what)
    for (const { name } of indexes.rows) {
      await pglite
        .query('select bt_index_check($1::regclass, true)', [name])
        .catch((failure) => found.push(`${name}: ${failure.message}`))
    }
    return found
  } finally {
    await pglite.close()
  }
}
