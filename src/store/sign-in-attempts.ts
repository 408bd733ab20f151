import { sql } from 'kysely'
import { later } from '#kit/instant.ts'
import type { Gate } from './scope.ts'

const remembered = 15 * 60_000
const kept = 60 * 60_000

/** How many tries a login or a network (by digest) has within a quarter of an hour. */
export type Tries = { readonly subject: Uint8Array; readonly allowed: number }

/** R-SES-4. Takes one of the tries of each, or of none when one of them has none left. One after another, so that many at
 *  once are not more than so many; whoever asks for several names them in one order, the person before the network. */
export async function takeAttempts(gate: Gate, subjects: readonly Tries[]): Promise<boolean> {
  const locks = subjects.map(({ subject }) => {
    const name = Buffer.from(subject).toString('hex')
    return sql`pg_advisory_xact_lock(hashtextextended(${name}, 0))`
  })
  await sql`select ${sql.join(locks)}`.execute(gate.tables)
  const asked = subjects.map(({ subject, allowed }) => sql`(${subject}::bytea, ${allowed}::int)`)
  const { rows } = await sql`
    with asked (subject, allowed) as (values ${sql.join(asked)}),
      old as (delete from sign_in_attempts where at < ${later(gate.now, -kept)}),
      spent as (
        select 1 from asked where allowed <= (
          select count(*) from sign_in_attempts where subject_hash = subject and at > ${later(gate.now, -remembered)}))
    insert into sign_in_attempts (subject_hash, at)
      select subject, ${gate.now} from asked where not exists (select 1 from spent) returning 1`.execute(
    gate.tables,
  )
  return rows.length > 0
}

export function takeAttempt(gate: Gate, subject: Uint8Array, allowed: number): Promise<boolean> {
  return takeAttempts(gate, [{ subject, allowed }])
}

export async function forgetAttempts(gate: Gate, subject: Uint8Array): Promise<void> {
  await gate.tables.deleteFrom('sign_in_attempts').where('subject_hash', '=', subject).execute()
}

/** The password was right: all tries of its login are forgotten, and one of the network did not fail after all. */
export async function forgiveAttempts(gate: Gate, login: Uint8Array, network: Uint8Array): Promise<void> {
  await sql`delete from sign_in_attempts where subject_hash = ${login} or ctid = (
    select ctid from sign_in_attempts where subject_hash = ${network} order by at desc limit 1)`.execute(
    gate.tables,
  )
}
