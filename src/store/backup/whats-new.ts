import type { Engine } from '../engine.ts'
import { listJournalHeads, listMigrations } from './catalog.ts'

/** Other as soon as anybody did or looked at anything: every deed moves a head of a journal, every look adds a row. */
export async function whatsNew(engine: Engine): Promise<string> {
  return engine.asOwner(async (owner) => {
    const { rows } = await owner.query(
      'select (select count(*) from personal_views) as views, (select count(*) from accounts) as accounts',
    )
    return JSON.stringify([await listMigrations(owner), await listJournalHeads(owner), rows[0]])
  })
}

/** How many organisations the tables hold. */
export async function countOrganisations(engine: Engine): Promise<number> {
  const { rows } = await engine.asOwner(({ query }) => query('select count(*) as count from organisations'))
  return Number(rows[0]?.count)
}
