import { sql } from 'kysely'
import { type Instant, later } from '#kit/instant.ts'
import type { AccountId } from './accounts.ts'
import { newId } from './ids.ts'
import type { Gate } from './scope.ts'
import type { From } from './sessions.ts'

/** One entering, as its person reads it later. */
export type SignIn = {
  readonly at: Instant
  readonly way: 'link' | 'password'
  readonly twoFactors: boolean
  readonly address: string
  readonly device: string
  readonly unknown: boolean
}

const day = 86_400_000
const kept = 365 * day
const remembered = 90 * day
const shown = 10

/** R-SES-10. Notes who came in from where; `true` when this account was never seen there in ninety days and was seen
 *  elsewhere. */
export async function addSignIn(
  gate: Gate,
  account: AccountId,
  { way, twoFactors, from }: { way: SignIn['way']; twoFactors: boolean; from: From },
): Promise<boolean> {
  const { rows } = await sql<{ unknown: boolean }>`
    with old as (delete from sign_ins where account_id = ${account} and at < ${later(gate.now, -kept)}),
      before as (
        select bool_or(address = ${from.address} and device = ${from.device}) as seen from sign_ins
          where account_id = ${account} and at > ${later(gate.now, -remembered)})
    insert into sign_ins (id, account_id, at, way, second_factor, address, device, unknown)
      select ${newId<'sign-in'>()}::uuid, ${account}::uuid, ${gate.now}::timestamptz, ${way}, ${twoFactors}::boolean,
        ${from.address}, ${from.device}, seen is false from before
      returning unknown`.execute(gate.tables)
  return rows[0]?.unknown ?? false
}

export async function listSignIns(gate: Gate, account: AccountId): Promise<readonly SignIn[]> {
  const rows = await gate.tables
    .selectFrom('sign_ins')
    .select(['at', 'way', 'second_factor', 'address', 'device', 'unknown', 'seen_at'])
    .where('account_id', '=', account)
    .orderBy('at', 'desc')
    .limit(shown)
    .execute()
  return rows.map(({ second_factor: twoFactors, seen_at: seen, unknown, ...row }) => ({
    at: row.at,
    way: row.way as SignIn['way'],
    twoFactors,
    address: row.address,
    device: row.device,
    unknown: unknown && seen === null,
  }))
}

/** The person has looked: nothing is strange any more. */
export async function acknowledgeSignIns(gate: Gate, account: AccountId): Promise<void> {
  await gate.tables
    .updateTable('sign_ins')
    .set({ seen_at: gate.now })
    .where('account_id', '=', account)
    .where('unknown', '=', true)
    .where('seen_at', 'is', null)
    .execute()
}
