import { join } from 'node:path'
import { backup } from '#store/backup/backup.ts'
import { restore } from '#store/backup/restore.ts'
import { openEngine } from '#store/engine.ts'
import type { OwnerConnection } from '#store/migrate.ts'
import { withClient } from '#tests/clusters.ts'
import { unpackDemo } from '../year/schools.ts'
import { cloneOrganisations } from './clone-organisation.ts'

/** The demo's school and kindergarten on a server, by their backup; files go into `folder`. Answers the ids, the school first. */
export async function demoOnServer(folder: string, databaseUrl: string): Promise<readonly string[]> {
  const [own, file] = [join(folder, 'demo'), join(folder, 'demo.backup')]
  await unpackDemo(own)
  const engine = await openEngine({ folder: own, spaceNeeded: 0 })
  try {
    await backup(engine, file, { files: join(own, 'files') })
    const restored = await restore(file, { databaseUrl, folder: join(folder, 'data') })
    if (!restored.ok) throw new Error(`the demo was not restored: ${JSON.stringify(restored.refusal)}`)
    return await engine.asOwner(async ({ query }) => {
      const { rows } = await query(
        `select organisation_id as id from organisations order by kind <> 'school'`,
      )
      return rows.map(({ id }) => String(id))
    })
  } finally {
    await engine.close()
  }
}

const copiesAtOnce = 10

/** As many organisations as there are to be, each in the middle of its year; counts them and their people. */
export async function growTo(superuserUrl: string, first: readonly string[], many: number) {
  return withClient(superuserUrl, async (client) => {
    const owner: OwnerConnection = { query: (sql, values) => client.query(sql, values && [...values]) }
    const { rows } = await owner.query('select count(*)::int as count from organisations')
    const copies = Math.ceil(many / first.length) - 1
    for (let from = Number(rows[0]!.count) / first.length; from <= copies; from += copiesAtOnce)
      await cloneOrganisations(owner, first, { from, through: Math.min(copies, from + copiesAtOnce - 1) })
    await owner.query('analyze')
    const counted = await owner.query(
      `select (select count(*) from organisations)::int as organisations, (select count(*) from people)::int as people,
        pg_database_size(current_database())::float8 as bytes`,
    )
    return counted.rows[0] as { organisations: number; people: number; bytes: number }
  })
}
