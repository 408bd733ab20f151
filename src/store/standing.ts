import { inOneMoment } from './backup/backup.ts'
import { listJournalHeads, listTables, quoted } from './backup/catalog.ts'
import type { Engine } from './engine.ts'

/** How much there is of everything, and the last line of every journal. */
export type Standing = {
  readonly rows: Readonly<Record<string, number>>
  readonly heads: readonly string[]
}

/** R-MOV-2. As of one moment, past all fences. */
export function standingOf(engine: Engine): Promise<Standing> {
  return engine.asOwner((owner) =>
    inOneMoment(owner, async () => {
      const rows: Record<string, number> = {}
      for (const { name } of await listTables(owner)) {
        const counted = await owner.query(`select count(*)::int as count from ${quoted(name)}`)
        rows[name] = Number(counted.rows[0]!.count)
      }
      return { rows, heads: await listJournalHeads(owner) }
    }),
  )
}

/** Tables whose counts differ, and `journal_heads` when a journal ends otherwise. */
export function differingIn(one: Standing, other: Standing): readonly string[] {
  const names = Object.keys({ ...one.rows, ...other.rows }).sort()
  const counts = names.filter((name) => one.rows[name] !== other.rows[name])
  const journals = JSON.stringify(one.heads) === JSON.stringify(other.heads) ? [] : ['journal_heads']
  return [...new Set([...counts, ...journals])]
}
