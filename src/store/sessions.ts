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
}

const twelveHours = 12 * 3_600_000
const halfAnHour = 30 * 60_000
const minute = 60_000

export async function startSession(
  gate: Gate,
  tokenHash: Uint8Array,
  account: AccountId,
  organisation: OrganisationId | null,
  by: 'link' | 'password',
): Promise<void> {
  await gate.tables.deleteFrom('sessions').where('until_at', '<', gate.now).execute()
  await gate.tables
    .insertInto('sessions')
    .values({
      token_hash: tokenHash,
      account_id: account,
      organisation_id: organisation,
      by_link: by === 'link',
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

/** R-SES-1. A session lives twelve hours and ends after half an hour without a request, or when its account is switched
 *  off. */
export async function findSession(gate: Gate, tokenHash: Uint8Array): Promise<Session | undefined> {
  const row = await gate.tables
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .leftJoin('memberships', (join) =>
      join
        .onRef('memberships.account_id', '=', 'sessions.account_id')
        .onRef('memberships.organisation_id', '=', 'sessions.organisation_id'),
    )
    .select(['sessions.account_id', 'sessions.organisation_id', 'person_id', 'by_link', 'draft', 'seen_at'])
    .where('token_hash', '=', tokenHash)
    .where('disabled_at', 'is', null)
    .where('until_at', '>', gate.now)
    .where('seen_at', '>', later(gate.now, -halfAnHour))
    .executeTakeFirst()
  if (!row?.account_id) return undefined
  await touch(gate, tokenHash, row.seen_at)
  return {
    tokenHash,
    account: row.account_id,
    organisation: row.organisation_id as OrganisationId | null,
    person: row.person_id,
    byLink: row.by_link,
    draft: row.draft as Record<string, string>,
  }
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
