import type { PersonId } from '#domain/people/person.ts'
import type { Instant } from '#kit/instant.ts'
import type { AccountId } from './accounts.ts'
import type { Gate, Scope } from './scope.ts'

/** What an account shows beside its password. The secret lies closed; it is opened only where a code is compared. */
export type SecondFactor = {
  readonly secret: string
  readonly begunAt: Instant
  /** Not yet: it was begun and no code was shown. */
  readonly confirmedAt: Instant | null
  /** Of the recovery codes. */
  readonly salt: Uint8Array | null
}

const about = (account: AccountId) => ['second_factors', account]

export async function findSecondFactor(gate: Gate, account: AccountId): Promise<SecondFactor | undefined> {
  const row = await gate.tables
    .selectFrom('second_factors')
    .select(['secret', 'begun_at', 'confirmed_at', 'salt'])
    .where('account_id', '=', account)
    .executeTakeFirst()
  if (!row) return undefined
  const secret = gate.seal.open('second-factor', about(account), row.secret)
  return { secret, begunAt: row.begun_at, confirmedAt: row.confirmed_at, salt: row.salt }
}

export async function hasSecondFactor(gate: Gate, account: AccountId): Promise<boolean> {
  const row = await gate.tables
    .selectFrom('second_factors')
    .select('account_id')
    .where('account_id', '=', account)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** A new secret in place of one that was begun and never confirmed; a confirmed one stays as it is. */
export async function beginSecondFactor(gate: Gate, account: AccountId, secret: string): Promise<void> {
  const closed = gate.seal.close('second-factor', about(account), secret)
  await gate.tables
    .insertInto('second_factors')
    .values({ account_id: account, secret: closed, begun_at: gate.now })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ secret: closed, begun_at: gate.now, last_step: 0 })
        .where('second_factors.confirmed_at', 'is', null),
    )
    .execute()
}

/** R-FAC-2. The step of a code is used up: false when it, or a later one, was used before. Two at once cannot both. */
export async function takeStep(gate: Gate, account: AccountId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await gate.tables
    .updateTable('second_factors')
    .set({ last_step: step })
    .where('account_id', '=', account)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type HashedCodes = { readonly salt: Uint8Array; readonly hashes: readonly Uint8Array[] }

/** R-FAC-3. Confirmed, with these recovery codes and no others. */
export async function confirmSecondFactor(
  gate: Gate,
  account: AccountId,
  { salt, hashes }: HashedCodes,
): Promise<void> {
  await gate.tables.deleteFrom('recovery_codes').where('account_id', '=', account).execute()
  await gate.tables
    .updateTable('second_factors')
    .set((eb) => ({ salt, confirmed_at: eb.fn.coalesce('confirmed_at', eb.val(gate.now)) }))
    .where('account_id', '=', account)
    .execute()
  await gate.tables
    .insertInto('recovery_codes')
    .values(hashes.map((code_hash) => ({ account_id: account, code_hash })))
    .execute()
}

/** R-FAC-3. One recovery code, once; two at once cannot both. */
export async function spendRecoveryCode(gate: Gate, account: AccountId, hash: Uint8Array): Promise<boolean> {
  const { numUpdatedRows } = await gate.tables
    .updateTable('recovery_codes')
    .set({ spent_at: gate.now })
    .where('account_id', '=', account)
    .where('code_hash', '=', hash)
    .where('spent_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function countRecoveryCodes(gate: Gate, account: AccountId): Promise<number> {
  const { count } = await gate.tables
    .selectFrom('recovery_codes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', account)
    .where('spent_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function dropSecondFactor(gate: Gate, account: AccountId): Promise<void> {
  await gate.tables.deleteFrom('second_factors').where('account_id', '=', account).execute()
}

/** R-FAC-5. At the desk: whether a person of this organisation has one, and since when. */
export async function findFactorSince(scope: Scope, person: PersonId): Promise<Instant | undefined> {
  const row = await scope.tables
    .selectFrom('second_factors')
    .innerJoin('memberships', 'memberships.account_id', 'second_factors.account_id')
    .select('confirmed_at')
    .where('memberships.person_id', '=', person)
    .executeTakeFirst()
  return row?.confirmed_at ?? undefined
}

/** R-FAC-5. Two people have agreed: the person sets up a new one. */
export async function dropFactorOf(scope: Scope, person: PersonId): Promise<boolean> {
  const { numDeletedRows } = await scope.tables
    .deleteFrom('second_factors')
    .where('account_id', 'in', (eb) =>
      eb.selectFrom('memberships').select('account_id').where('person_id', '=', person),
    )
    .executeTakeFirst()
  return numDeletedRows > 0n
}
