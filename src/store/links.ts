import { sql } from 'kysely'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Instant, later } from '#kit/instant.ts'
import type { Gate, Scope } from './scope.ts'

export type Link = {
  readonly purpose: 'found' | 'sign-in' | 'answer'
  readonly organisation: OrganisationId | null
  readonly person: PersonId | null
}

/** The link that founds an organisation; whoever holds it within its minutes may do so once. */
export async function addFoundingLink(gate: Gate, tokenHash: Uint8Array, minutes: number): Promise<void> {
  await gate.tables
    .insertInto('links')
    .values({
      token_hash: tokenHash,
      purpose: 'found',
      created_at: gate.now,
      until_at: later(gate.now, minutes * 60_000),
    })
    .execute()
}

/** R-SES-2. A personal link of one's own organisation; earlier unspent links of the same person stop working. */
export async function addSignInLink(
  scope: Scope,
  tokenHash: Uint8Array,
  person: PersonId,
  days: number,
): Promise<Instant> {
  await scope.tables
    .updateTable('links')
    .set({ spent_at: scope.now })
    .where('person_id', '=', person)
    .where('purpose', '=', 'sign-in')
    .where('spent_at', 'is', null)
    .execute()
  const until = later(scope.now, days * 86_400_000)
  await scope.tables
    .insertInto('links')
    .values({
      token_hash: tokenHash,
      purpose: 'sign-in',
      organisation_id: scope.organisation,
      person_id: person,
      created_at: scope.now,
      until_at: until,
    })
    .execute()
  return until
}

/** R-SES-6. Links by which people answer what they are asked: each works again and again until its day, beside earlier
 *  ones of the same person. */
export async function addAnswerLinks(
  scope: Scope,
  links: readonly { readonly tokenHash: Uint8Array; readonly person: PersonId }[],
  days: number,
): Promise<void> {
  if (links.length === 0) return
  const until = later(scope.now, days * 86_400_000)
  const rows = links.map(({ tokenHash, person }) => ({
    token_hash: tokenHash,
    purpose: 'answer' as const,
    organisation_id: scope.organisation,
    person_id: person,
    created_at: scope.now,
    until_at: until,
  }))
  await scope.tables.insertInto('links').values(rows).execute()
}

const years = 3

/** R-MTG-12. The one address of one's own calendar; an earlier one stops working. */
export async function addCalendarLink(scope: Scope, tokenHash: Uint8Array): Promise<void> {
  await endCalendarLinks(scope)
  await scope.tables
    .insertInto('links')
    .values({
      token_hash: tokenHash,
      purpose: 'calendar',
      organisation_id: scope.organisation,
      person_id: scope.person,
      created_at: scope.now,
      until_at: later(scope.now, years * 365 * 86_400_000),
    })
    .execute()
}

/** Answers whether there was one. */
export async function endCalendarLinks(scope: Scope): Promise<boolean> {
  const { numUpdatedRows } = await scope.tables
    .updateTable('links')
    .set({ spent_at: scope.now })
    .where('person_id', '=', scope.person)
    .where('purpose', '=', 'calendar')
    .where('spent_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Since when one's own calendar has an address, where it has one. */
export async function findCalendarSince(scope: Scope): Promise<Instant | undefined> {
  const row = await scope.tables
    .selectFrom('links')
    .select('created_at')
    .where('person_id', '=', scope.person)
    .where('purpose', '=', 'calendar')
    .where('spent_at', 'is', null)
    .where('until_at', '>', scope.now)
    .executeTakeFirst()
  return row?.created_at
}

/** R-SES-12. Links to answer by that lie about on slips and in letters; the one that lets in once and the address of the
 *  calendar stay. */
export async function endAnswerLinks(scope: Scope, person: PersonId, till: Instant): Promise<void> {
  await scope.tables
    .updateTable('links')
    .set({ spent_at: scope.now })
    .where('person_id', '=', person)
    .where('purpose', '=', 'answer')
    .where('created_at', '<=', till)
    .where('spent_at', 'is', null)
    .execute()
}

/** How many links of a person let in or let answer now. */
export async function countLinksOf(scope: Scope, person: PersonId): Promise<number> {
  const { count } = await scope.tables
    .selectFrom('links')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', person)
    .where('purpose', 'in', ['answer', 'sign-in'])
    .where('spent_at', 'is', null)
    .where('until_at', '>', scope.now)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Every link of a person stops working, and what was begun by one ends. */
export async function endLinksOf(scope: Scope, person: PersonId): Promise<void> {
  await scope.tables
    .updateTable('links')
    .set({ spent_at: scope.now })
    .where('person_id', '=', person)
    .where('spent_at', 'is', null)
    .execute()
}

/** R-SES-8. Links to sign in that this person gave to others and nobody has used: whoever gave one has seen it. */
export async function endLinksGivenBy(scope: Scope, giver: PersonId): Promise<void> {
  await scope.tables
    .updateTable('links')
    .set({ spent_at: scope.now })
    .where('purpose', '=', 'sign-in')
    .where('spent_at', 'is', null)
    .where((eb) => eb.exists(givenBy(scope, giver)))
    .execute()
}

/** Whom they were given. */
export async function listGivenLinks(scope: Scope, giver: PersonId): Promise<readonly PersonId[]> {
  const rows = await scope.tables
    .selectFrom('links')
    .select('person_id')
    .where('purpose', '=', 'sign-in')
    .where('spent_at', 'is', null)
    .where('until_at', '>', scope.now)
    .where((eb) => eb.exists(givenBy(scope, giver)))
    .execute()
  return rows.flatMap(({ person_id }) => person_id ?? [])
}

/** The line of the history that was written with the link. */
function givenBy(scope: Scope, giver: PersonId) {
  return scope.tables
    .selectFrom('journal_lines as line')
    .select('line.number')
    .where('line.person_id', '=', giver)
    .where('line.fact', '=', 'link-issued')
    .where(sql<boolean>`line.at = links.created_at and line.subjects->>'person' = links.person_id::text`)
}

/** Looks and spends nothing: mail scanners open links. The address of a calendar lets nobody in. */
export async function findLink(gate: Gate, tokenHash: Uint8Array): Promise<Link | undefined> {
  const row = await unspent(gate, tokenHash)
  if (!row || row.purpose === 'calendar') return undefined
  return {
    purpose: row.purpose,
    organisation: row.organisation_id as OrganisationId | null,
    person: row.person_id,
  }
}

/** R-MTG-12. Whose calendar this address is. */
export async function findCalendarOf(
  gate: Gate,
  tokenHash: Uint8Array,
): Promise<{ readonly organisation: OrganisationId; readonly person: PersonId } | undefined> {
  const row = await unspent(gate, tokenHash)
  if (row?.purpose !== 'calendar' || !row.organisation_id || !row.person_id) return undefined
  return { organisation: row.organisation_id as OrganisationId, person: row.person_id }
}

function unspent(gate: Gate, tokenHash: Uint8Array) {
  return gate.tables
    .selectFrom('links')
    .select(['purpose', 'organisation_id', 'person_id'])
    .where('token_hash', '=', tokenHash)
    .where('spent_at', 'is', null)
    .where('until_at', '>', gate.now)
    .executeTakeFirst()
}

/** R-SES-3. Spends the link; two presses at once spend it once. One to answer by, or of a calendar, is never spent. */
export async function spendLink(gate: Gate, tokenHash: Uint8Array): Promise<Link | undefined> {
  const row = await gate.tables
    .updateTable('links')
    .set({ spent_at: gate.now })
    .where('token_hash', '=', tokenHash)
    .where('purpose', 'not in', ['answer', 'calendar'])
    .where('spent_at', 'is', null)
    .where('until_at', '>', gate.now)
    .returning(['purpose', 'organisation_id', 'person_id'])
    .executeTakeFirst()
  return (
    row && {
      purpose: row.purpose as Link['purpose'],
      organisation: row.organisation_id as OrganisationId | null,
      person: row.person_id,
    }
  )
}
