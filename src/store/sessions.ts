import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Instant } from '#kit/instant.ts'
import { later } from '#kit/instant.ts'
import type { AccountId } from './accounts.ts'
import type { Gate } from './scope.ts'

/** A session is found by the digest of its token; the token itself is only in the person's cookie. */
export type Session = {
  readonly tokenHash: Uint8Array
  readonly account: AccountId
  readonly organisation: OrganisationId | null
  /** Who the account is in that organisation. */
  readonly person: PersonId | null
  /** Came in by a personal link: only then may a password be set, for nobody asks for the old one. */
  readonly byLink: boolean
  readonly draft: Readonly<Record<string, string>>
  /** When the person last showed by a password, a link or a code that it is they. */
  readonly provedAt: Instant
  /** The second factor was shown in this session: roles that ask for it act. */
  readonly twoFactors: boolean
  /** Nothing was asked for longer than this session may be left alone: it opens again by the password (R-SES-9). */
  readonly locked: boolean
  /** Somebody came in from where this account was never seen, and its person has not yet said who (R-SES-10). */
  readonly strange: boolean
}

/** Where a request comes from, in words that may be shown to the person. */
export type From = { readonly address: string; readonly device: string }

const twelveHours = 12 * 3_600_000
const halfAnHour = 30 * 60_000
const minute = 60_000

export type Beginning = {
  readonly account: AccountId
  readonly organisation: OrganisationId | null
  readonly by: 'link' | 'password'
  readonly twoFactors: boolean
  readonly from: From
}

export async function startSession(
  gate: Gate,
  tokenHash: Uint8Array,
  { account, organisation, by, twoFactors, from }: Beginning,
): Promise<void> {
  await gate.tables
    .with('over', (tables) => tables.deleteFrom('sessions').where('until_at', '<', gate.now))
    .insertInto('sessions')
    .values({
      token_hash: tokenHash,
      account_id: account,
      organisation_id: organisation,
      by_link: by === 'link',
      proved_at: gate.now,
      second_factor_at: twoFactors ? gate.now : null,
      ...from,
      created_at: gate.now,
      seen_at: gate.now,
      until_at: later(gate.now, twelveHours),
    })
    .execute()
}

/** R-SES-6. The session of whoever came to answer by a link: no account, one person, and it ends with the link. */
export async function startAnswering(gate: Gate, tokenHash: Uint8Array, link: Uint8Array): Promise<void> {
  await gate.tables
    .insertInto('sessions')
    .values({
      token_hash: tokenHash,
      link_hash: link,
      created_at: gate.now,
      seen_at: gate.now,
      until_at: later(gate.now, twelveHours),
    })
    .execute()
}

export type Answering = { readonly organisation: OrganisationId; readonly person: PersonId }

/** Whose answers a session may give. Half an hour of silence ends it as it ends any other. */
export async function findAnswering(gate: Gate, tokenHash: Uint8Array): Promise<Answering | undefined> {
  const row = await gate.tables
    .selectFrom('sessions')
    .innerJoin('links', 'links.token_hash', 'sessions.link_hash')
    .select(['links.organisation_id', 'links.person_id', 'seen_at'])
    .where('sessions.token_hash', '=', tokenHash)
    .where('links.purpose', '=', 'answer')
    .where('links.spent_at', 'is', null)
    .where('links.until_at', '>', gate.now)
    .where('sessions.until_at', '>', gate.now)
    .where('seen_at', '>', later(gate.now, -halfAnHour))
    .executeTakeFirst()
  if (!row?.organisation_id || !row.person_id) return undefined
  await touch(gate, tokenHash, row.seen_at)
  return { organisation: row.organisation_id as OrganisationId, person: row.person_id }
}

/** R-SES-1, R-SES-9. A session lives twelve hours and is locked when nothing was asked for a while; it ends when its
 *  account is switched off, and when its person no longer works there. */
export async function findSession(gate: Gate, tokenHash: Uint8Array): Promise<Session | undefined> {
  const row = await gate.tables
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .leftJoin('memberships', (join) =>
      join
        .onRef('memberships.account_id', '=', 'sessions.account_id')
        .onRef('memberships.organisation_id', '=', 'sessions.organisation_id')
        .on('memberships.ended_at', 'is', null),
    )
    .select(['sessions.account_id', 'sessions.organisation_id', 'person_id', 'by_link', 'draft', 'seen_at'])
    .select(['sessions.created_at', 'idle_minutes', 'proved_at', 'second_factor_at', 'password_hash'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('sign_ins')
            .select('sign_ins.id')
            .whereRef('sign_ins.account_id', '=', 'sessions.account_id')
            .where('unknown', '=', true)
            .where('sign_ins.seen_at', 'is', null),
        )
        .as('strange'),
    )
    .where('token_hash', '=', tokenHash)
    .where('disabled_at', 'is', null)
    .where('until_at', '>', gate.now)
    .executeTakeFirst()
  if (!row?.account_id) return undefined
  const locked = row.seen_at <= later(gate.now, -row.idle_minutes * minute)
  // without a password there is nothing to open it with
  if (locked && row.password_hash === null) return undefined
  if (!locked) await touch(gate, tokenHash, row.seen_at)
  return {
    tokenHash,
    account: row.account_id,
    organisation: row.organisation_id as OrganisationId | null,
    person: row.person_id,
    byLink: row.by_link,
    draft: row.draft as Record<string, string>,
    provedAt: row.proved_at ?? row.created_at,
    twoFactors: row.second_factor_at !== null,
    locked,
    strange: row.strange === true,
  }
}

/** R-SES-9, R-SES-11. The person has shown again who it is: the same session under another token. */
export async function proveSession(gate: Gate, tokenHash: Uint8Array, next: Uint8Array): Promise<void> {
  await gate.tables
    .updateTable('sessions')
    .set({ token_hash: next, proved_at: gate.now, seen_at: gate.now })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** R-FAC-1. From now on this session acts with the second factor, under another token. */
export async function strengthenSession(gate: Gate, tokenHash: Uint8Array, next: Uint8Array): Promise<void> {
  await gate.tables
    .updateTable('sessions')
    .set({ token_hash: next, proved_at: gate.now, second_factor_at: gate.now })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** R-FAC-4. There is no second factor any more: roles that ask for one wait in this session too. */
export async function weakenSession(gate: Gate, tokenHash: Uint8Array): Promise<void> {
  await gate.tables
    .updateTable('sessions')
    .set({ second_factor_at: null })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** R-SES-9. How long this session may be left alone. */
export async function limitIdling(gate: Gate, tokenHash: Uint8Array, minutes: number): Promise<void> {
  await gate.tables
    .updateTable('sessions')
    .set({ idle_minutes: minutes })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** All sessions of an account but this one: whoever else was signed in is not any more. */
export async function endOtherSessions(
  gate: Gate,
  { account, tokenHash }: Pick<Session, 'account' | 'tokenHash'>,
): Promise<void> {
  await gate.tables
    .deleteFrom('sessions')
    .where('account_id', '=', account)
    .where('token_hash', '<>', tokenHash)
    .execute()
}

export async function endSession(gate: Gate, tokenHash: Uint8Array): Promise<void> {
  await gate.tables.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}

/** The one organisation that this session may found: `fresh` the first time, and the same however often it is asked. */
export async function reserveOrganisation(
  gate: Gate,
  tokenHash: Uint8Array,
  fresh: OrganisationId,
): Promise<OrganisationId> {
  const row = await gate.tables
    .updateTable('sessions')
    .set((eb) => ({ organisation_id: eb.fn.coalesce('organisation_id', eb.val(fresh)) }))
    .where('token_hash', '=', tokenHash)
    .returning('organisation_id')
    .executeTakeFirstOrThrow()
  return row.organisation_id as OrganisationId
}

export async function chooseOrganisation(
  gate: Gate,
  tokenHash: Uint8Array,
  organisation: OrganisationId,
): Promise<void> {
  await gate.tables
    .updateTable('sessions')
    .set({ organisation_id: organisation, draft: '{}' })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** What was typed on the way to a new organisation: kept, so that nothing is lost between the pages. */
export async function saveDraft(
  gate: Gate,
  tokenHash: Uint8Array,
  draft: Readonly<Record<string, string>>,
): Promise<void> {
  await gate.tables
    .updateTable('sessions')
    .set({ draft: JSON.stringify(draft) })
    .where('token_hash', '=', tokenHash)
    .execute()
}

async function touch(gate: Gate, tokenHash: Uint8Array, seen: Instant): Promise<void> {
  if (!isOlder(seen, gate.now)) return
  await gate.tables
    .updateTable('sessions')
    .set({ seen_at: gate.now })
    .where('token_hash', '=', tokenHash)
    .execute()
}

function isOlder(seen: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(seen) > minute
}
