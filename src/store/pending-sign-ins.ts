import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { later } from '#kit/instant.ts'
import type { AccountId } from './accounts.ts'
import type { Gate } from './scope.ts'

/** R-FAC-1. The password or the link was right and the code is still asked for: nothing is open yet. */
export type PendingSignIn = {
  readonly account: AccountId
  readonly organisation: OrganisationId | null
  readonly by: 'link' | 'password'
}

const minutes = 10

export async function addPending(gate: Gate, tokenHash: Uint8Array, pending: PendingSignIn): Promise<void> {
  await gate.tables.deleteFrom('pending_sign_ins').where('until_at', '<', gate.now).execute()
  await gate.tables
    .insertInto('pending_sign_ins')
    .values({
      token_hash: tokenHash,
      account_id: pending.account,
      organisation_id: pending.organisation,
      by_link: pending.by === 'link',
      created_at: gate.now,
      until_at: later(gate.now, minutes * 60_000),
    })
    .execute()
}

export async function findPending(gate: Gate, tokenHash: Uint8Array): Promise<PendingSignIn | undefined> {
  const row = await gate.tables
    .selectFrom('pending_sign_ins')
    .innerJoin('accounts', 'accounts.id', 'pending_sign_ins.account_id')
    .select(['account_id', 'organisation_id', 'by_link'])
    .where('token_hash', '=', tokenHash)
    .where('until_at', '>', gate.now)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      account: row.account_id,
      organisation: row.organisation_id as OrganisationId | null,
      by: row.by_link ? 'link' : 'password',
    }
  )
}

/** One of the tries; none left ends it. Many at once are not more than so many. */
export async function takeTry(gate: Gate, tokenHash: Uint8Array, allowed: number): Promise<boolean> {
  const { numUpdatedRows } = await gate.tables
    .updateTable('pending_sign_ins')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('token_hash', '=', tokenHash)
    .where('tries', '<', allowed)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Over: the code was right, or there were too many wrong ones. `false` when it was over already. */
export async function endPending(gate: Gate, tokenHash: Uint8Array): Promise<boolean> {
  const { numDeletedRows } = await gate.tables
    .deleteFrom('pending_sign_ins')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
