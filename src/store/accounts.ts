import { sql } from 'kysely'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import { newId } from './ids.ts'
import type { Gate, Scope } from './scope.ts'

export type AccountId = Id<'account'>
export type Account = {
  readonly id: AccountId
  readonly passwordHash: string | null
  readonly disabled: boolean
}
export type Membership = { readonly organisation: OrganisationId; readonly person: PersonId }

export async function findAccountByLogin(gate: Gate, login: string): Promise<Account | undefined> {
  const row = await gate.tables
    .selectFrom('accounts')
    .select(['id', 'password_hash', 'disabled_at'])
    .where('login', '=', login.toLowerCase())
    .executeTakeFirst()
  return row && { id: row.id, passwordHash: row.password_hash, disabled: row.disabled_at !== null }
}

export async function findLogin(gate: Gate, account: AccountId): Promise<string | null> {
  const row = await gate.tables
    .selectFrom('accounts')
    .select('login')
    .where('id', '=', account)
    .executeTakeFirst()
  return row?.login ?? null
}

export async function addAccount(gate: Gate): Promise<AccountId> {
  const id = newId<'account'>()
  await gate.tables.insertInto('accounts').values({ id }).execute()
  return id
}

/** `false` when the login is already somebody else's. Of two who ask for one at the same moment the second is told so. */
export async function saveLogin(
  gate: Gate,
  account: AccountId,
  login: string,
  passwordHash: string,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${login.toLowerCase()}, 1))`.execute(gate.tables)
  const taken = await gate.tables
    .selectFrom('accounts')
    .select('id')
    .where('login', '=', login.toLowerCase())
    .where('id', '<>', account)
    .executeTakeFirst()
  if (taken) return false
  await gate.tables
    .updateTable('accounts')
    .set({ login: login.toLowerCase(), password_hash: passwordHash })
    .where('id', '=', account)
    .execute()
  return true
}

/** Of an account that is signed in: to ask for the password once more. */
export async function findPassword(gate: Gate, account: AccountId): Promise<string | null> {
  const row = await gate.tables
    .selectFrom('accounts')
    .select('password_hash')
    .where('id', '=', account)
    .executeTakeFirst()
  return row?.password_hash ?? null
}

/** Where the account comes in: not where its person no longer works (R-SES-8). */
export async function listMemberships(gate: Gate, account: AccountId): Promise<readonly Membership[]> {
  const rows = await gate.tables
    .selectFrom('memberships')
    .select(['organisation_id', 'person_id'])
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({ organisation: row.organisation_id as OrganisationId, person: row.person_id }))
}

export async function findMember(gate: Gate, membership: Membership): Promise<AccountId | undefined> {
  const row = await gate.tables
    .selectFrom('memberships')
    .select('account_id')
    .where('organisation_id', '=', membership.organisation)
    .where('person_id', '=', membership.person)
    .executeTakeFirst()
  return row?.account_id
}

/** Who came back by a new personal link works here again. */
export async function reopenMembership(gate: Gate, { organisation, person }: Membership): Promise<void> {
  await gate.tables
    .updateTable('memberships')
    .set({ ended_at: null })
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .where('ended_at', 'is not', null)
    .execute()
}

export async function hadMembership(gate: Gate, account: AccountId): Promise<boolean> {
  const row = await gate.tables
    .selectFrom('memberships')
    .select('person_id')
    .where('account_id', '=', account)
    .executeTakeFirst()
  return row !== undefined
}

export async function addMember(gate: Gate, membership: Membership, account: AccountId): Promise<void> {
  await gate.tables
    .insertInto('memberships')
    .values({ organisation_id: membership.organisation, person_id: membership.person, account_id: account })
    .execute()
}

/** At the desk of a new organisation: the account that founds it becomes one of its people. */
export async function joinOwnOrganisation(scope: Scope, account: AccountId, person: PersonId): Promise<void> {
  await scope.tables.insertInto('memberships').values({ account_id: account, person_id: person }).execute()
}

/** The people of the organisation who can already sign in. */
export async function listMembers(scope: Scope): Promise<ReadonlySet<PersonId>> {
  const rows = await scope.tables
    .selectFrom('memberships')
    .select('person_id')
    .where('ended_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** None yet: nobody could come in a second time, and the first link may found an organisation. */
export async function countLogins(gate: Gate): Promise<number> {
  const row = await gate.tables
    .selectFrom('accounts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('login', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
