import type { Instant } from '#kit/instant.ts'
import type { Engine } from '../engine.ts'

/** What reading itself writes, and when each row was: who looked at whose record, who came in and who could not. */
const written = { personal_views: 'at', sessions: 'created_at', sign_in_attempts: 'at' } as const

/** Rows by table, as JSON texts of PostgreSQL's own. */
export type Noted = Readonly<Record<string, string>>

/** R-STO-14. What a copy in memory has noted since it was opened. */
export function readNoted(engine: Engine, since: Instant): Promise<Noted> {
  return engine.asOwner(async (owner) => {
    const noted: Record<string, string> = {}
    for (const [table, at] of Object.entries(written)) {
      const sql = `select coalesce(json_agg(t), '[]')::text as rows from ${table} t where ${at} >= $1`
      const { rows } = await owner.query(sql, [since])
      noted[table] = String(rows[0]?.rows)
    }
    return noted
  })
}

/** The same rows into the tables that stay. */
export function addNoted(engine: Engine, noted: Noted): Promise<void> {
  return engine.asOwner(async (owner) => {
    for (const table of Object.keys(written)) {
      const rows = `select * from json_populate_recordset(null::${table}, $1::json)`
      await owner.query(`insert into ${table} ${rows} on conflict do nothing`, [noted[table] ?? '[]'])
    }
  })
}
