import { PGlite } from '@electric-sql/pglite'
import { embeddedRoles, engineOnBackend } from '#store/embedded/engine-on-backend.ts'
import { type Ask, answer } from '#store/embedded/session.ts'
import type { Engine } from '#store/engine.ts'
import { migrate } from '#store/migrate.ts'

type Table = { readonly name: string; readonly columns: string }

/** An engine whose rows can be put back to what they were on one of its mornings: each is kept in a schema of its own. */
export async function changeableStore() {
  const pglite = await PGlite.create()
  await pglite.exec(embeddedRoles)
  let last: Promise<unknown> = Promise.resolve()
  const ask = (one: Ask) => {
    const answered = last.then(() => answer(pglite, one))
    last = answered.catch(() => {})
    return answered
  }
  const engine: Engine = engineOnBackend(
    { ask, close: async () => void (await ask({ kind: 'close' })) },
    { warnings: [] },
  )
  await engine.asOwner(migrate)
  const kept: (readonly Table[])[] = []
  return {
    engine,
    /** Keeps what is there now as one more morning, and answers its number. */
    keep: async () => {
      const morning = kept.length
      const { rows: tables } = await pglite.query<Table>(tablesSql)
      const copies = tables.map(
        ({ name, columns }, at) => `create table ${keptAs(morning, at)} as select ${columns} from ${name};`,
      )
      await ask({ kind: 'administer', sql: `create schema morning_${morning}; ${copies.join('\n')}` })
      kept.push(tables)
      return morning
    },
    /** Without the checks of references: what is put back was whole. Emptied tables leave files behind that the checkpoint clears. */
    back: async (morning: number) => {
      const tables = kept[morning]!
      const put = tables.map(
        ({ name, columns }, at) =>
          `insert into ${name} (${columns}) select ${columns} from ${keptAs(morning, at)};`,
      )
      const emptied = tables.map(({ name }) => name).join(', ')
      await ask({
        kind: 'administer',
        sql: `begin; set local session_replication_role = replica; truncate ${emptied}; ${put.join('\n')} commit`,
      })
      await ask({ kind: 'administer', sql: 'checkpoint' })
    },
  }
}

/** Tables that hold rows, with the columns that can be written. */
const tablesSql = `select format('%I.%I', n.nspname, c.relname) as name,
    (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('public', 'pgboss') order by 1`

function keptAs(morning: number, at: number): string {
  return `morning_${morning}.table_${at}`
}
