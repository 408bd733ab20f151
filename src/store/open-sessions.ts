import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import type { Gate, Scope } from './scope.ts'
import type { Session } from './sessions.ts'

export type SessionId = Id<'session'>

/** A session as its person sees it: the token is nowhere. */
export type OpenSession = {
  readonly id: SessionId
  readonly isThis: boolean
  readonly since: Instant
  readonly seen: Instant
  readonly address: string
  readonly device: string
}

/** R-SES-8. Everywhere this account is signed in, the latest first. */
export async function listOpenSessions(
  gate: Gate,
  { account, tokenHash }: Pick<Session, 'account' | 'tokenHash'>,
): Promise<readonly OpenSession[]> {
  const rows = await gate.tables
    .selectFrom('sessions')
    .select(['id', 'token_hash', 'created_at', 'seen_at', 'address', 'device'])
    .where('account_id', '=', account)
    .where('until_at', '>', gate.now)
    .orderBy('seen_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as SessionId,
    isThis: Buffer.from(row.token_hash).equals(tokenHash),
    since: row.created_at,
    seen: row.seen_at,
    address: row.address,
    device: row.device,
  }))
}

/** One of one's own; `false` when it was over already, or somebody else's. */
export async function endOwnSession(
  gate: Gate,
  { account }: Pick<Session, 'account'>,
  id: SessionId,
): Promise<boolean> {
  const { numDeletedRows } = await gate.tables
    .deleteFrom('sessions')
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** How many sessions of a person of this organisation are open. */
export async function countSessionsOf(scope: Scope, person: PersonId): Promise<number> {
  const { count } = await ofPerson(scope, person)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('until_at', '>', scope.now)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** R-SES-8. Whoever may give a link may end what was begun in that person's name. Answers how many there were. */
export async function endSessionsOf(scope: Scope, person: PersonId): Promise<number> {
  const { numDeletedRows } = await scope.tables
    .deleteFrom('sessions')
    .where('account_id', 'in', accountOf(scope, person))
    .where('organisation_id', '=', scope.organisation)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** R-SES-9. Sessions of this person may be left alone for so long only. */
export async function limitIdlingOf(scope: Scope, person: PersonId, minutes: number): Promise<void> {
  await scope.tables
    .updateTable('sessions')
    .set({ idle_minutes: minutes })
    .where('account_id', 'in', accountOf(scope, person))
    .where('organisation_id', '=', scope.organisation)
    .execute()
}

/** R-SES-8. Nobody comes in as this person any more, until a new personal link is used. */
export async function endMembership(scope: Scope, person: PersonId): Promise<void> {
  await scope.tables
    .updateTable('memberships')
    .set({ ended_at: scope.now })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
}

/** R-SES-8. Who can still come in although the last working day is over. */
export async function listGoneMembers(scope: Scope): Promise<readonly PersonId[]> {
  const rows = await scope.tables
    .selectFrom('memberships')
    .innerJoin('employments', 'employments.person_id', 'memberships.person_id')
    .select('memberships.person_id')
    .where('ended_at', 'is', null)
    .groupBy('memberships.person_id')
    .having((eb) =>
      eb(eb.fn.max(eb.fn.coalesce('employments.through_day', eb.val('9999-12-31' as Day))), '<', scope.today),
    )
    .execute()
  return rows.map((row) => row.person_id)
}

function ofPerson(scope: Scope, person: PersonId) {
  return scope.tables
    .selectFrom('sessions')
    .where('account_id', 'in', accountOf(scope, person))
    .where('organisation_id', '=', scope.organisation)
}

function accountOf(scope: Scope, person: PersonId) {
  return scope.tables.selectFrom('memberships').select('account_id').where('person_id', '=', person)
}
