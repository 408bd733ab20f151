import { sql } from 'kysely'
import { later } from '#kit/instant.ts'
import type { Gate } from './scope.ts'

const remembered = 15 * 60_000
const kept = 60 * 60_000

/** R-SES-4. Takes one of the tries that a login or a network (by digest) has within a quarter of an hour; false when none is left.
 *  One after another, so that many at once are not more than so many. */
export async function takeAttempt(gate: Gate, subject: Uint8Array, allowed: number): Promise<boolean> {
  const name = Buffer.from(subject).toString('hex')
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(gate.tables)
  const { count } = await gate.tables
    .selectFrom('sign_in_attempts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('subject_hash', '=', subject)
    .where('at', '>', later(gate.now, -remembered))
    .executeTakeFirstOrThrow()
  if (Number(count) >= allowed) return false
  await gate.tables.deleteFrom('sign_in_attempts').where('at', '<', later(gate.now, -kept)).execute()
  await gate.tables.insertInto('sign_in_attempts').values({ subject_hash: subject, at: gate.now }).execute()
  return true
}

export async function forgetAttempts(gate: Gate, subject: Uint8Array): Promise<void> {
  await gate.tables.deleteFrom('sign_in_attempts').where('subject_hash', '=', subject).execute()
}

/** One try that did not fail after all; the others are remembered. */
export async function giveBackAttempt(gate: Gate, subject: Uint8Array): Promise<void> {
  await gate.tables
    .deleteFrom('sign_in_attempts')
    .where('subject_hash', '=', subject)
    .where(
      sql<string>`ctid`,
      '=',
      sql<string>`(select ctid from sign_in_attempts where subject_hash = ${subject} order by at desc limit 1)`,
    )
    .execute()
}
