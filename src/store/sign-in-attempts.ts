import { later } from '#kit/instant.ts'
import type { Gate } from './scope.ts'

/** R-SES-4. Failed sign-ins of one login (by digest) within a quarter of an hour. */
export async function countAttempts(gate: Gate, subject: Uint8Array): Promise<number> {
  const row = await gate.tables
    .selectFrom('sign_in_attempts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('subject_hash', '=', subject)
    .where('at', '>', later(gate.now, -15 * 60_000))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function addAttempt(gate: Gate, subject: Uint8Array): Promise<void> {
  await gate.tables
    .deleteFrom('sign_in_attempts')
    .where('at', '<', later(gate.now, -60 * 60_000))
    .execute()
  await gate.tables.insertInto('sign_in_attempts').values({ subject_hash: subject, at: gate.now }).execute()
}

export async function forgetAttempts(gate: Gate, subject: Uint8Array): Promise<void> {
  await gate.tables.deleteFrom('sign_in_attempts').where('subject_hash', '=', subject).execute()
}
