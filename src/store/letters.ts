import { sql } from 'kysely'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Instant } from '#kit/instant.ts'
import { newId } from './ids.ts'
import { inParts } from './parts.ts'
import type { Scope } from './scope.ts'

export type LetterId = Id<'letter'>

/** `body` is plain text or a whole HTML page; without an address somebody hands the letter over. */
export type NewLetter = {
  readonly person?: PersonId
  readonly address: string | null
  readonly subject: string
  readonly body: string
  /** An iCalendar object that goes with it. */
  readonly calendar?: string
}

export type Letter = {
  readonly id: LetterId
  readonly person: PersonId | null
  readonly address: string | null
  readonly subject: string
  readonly body: string
  readonly calendar: string | null
  readonly createdAt: Instant
  readonly sentAt: Instant | null
}

/** R-MAIL-1. Written in the transaction of what it tells about; whether and when it leaves is another matter. */
export async function addLetter(scope: Scope, letter: NewLetter): Promise<LetterId> {
  const [id] = await addLetters(scope, [letter])
  return id!
}

/** The same for many, in few statements. */
export async function addLetters(scope: Scope, letters: readonly NewLetter[]): Promise<readonly LetterId[]> {
  const rows = letters.map((letter) => ({
    id: newId<'letter'>(Date.parse(scope.now)),
    person_id: letter.person ?? null,
    address: letter.address,
    subject: letter.subject,
    body: letter.body,
    calendar: letter.calendar ?? null,
    created_at: scope.now,
  }))
  for (const part of inParts(rows)) await scope.tables.insertInto('letters').values(part).execute()
  return rows.map(({ id }) => id)
}

/** The newest first. */
export async function listLetters(scope: Scope, atMost = 200): Promise<readonly Letter[]> {
  const rows = await selection(scope)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(letterOf)
}

export async function findLetter(scope: Scope, id: LetterId): Promise<Letter | undefined> {
  const row = await selection(scope).where('id', '=', id).executeTakeFirst()
  return row && letterOf(row)
}

/** What waits for the postman: has an address and was not sent; the oldest first. */
export async function listUnsent(scope: Scope, atMost = 200): Promise<readonly Letter[]> {
  const rows = await selection(scope)
    .where('sent_at', 'is', null)
    .where('address', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(atMost)
    .execute()
  return rows.map(letterOf)
}

/** False when there is no such letter or it was sent before. A personal link leaves with the letter: what stays behind,
 *  also in backups, no longer opens anything. */
export async function markSent(scope: Scope, id: LetterId): Promise<boolean> {
  const { numUpdatedRows } = await scope.tables
    .updateTable('letters')
    .set({ sent_at: scope.now, body: sql<string>`regexp_replace(body, '/l/[A-Za-z0-9_-]{43}', '/l/…', 'g')` })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function selection(scope: Scope) {
  return scope.tables
    .selectFrom('letters')
    .select(['id', 'person_id', 'address', 'subject', 'body', 'calendar', 'created_at', 'sent_at'])
}

type Row = Awaited<ReturnType<ReturnType<typeof selection>['execute']>>[number]

function letterOf({ person_id, created_at, sent_at, ...rest }: Row): Letter {
  return { ...rest, person: person_id, createdAt: created_at, sentAt: sent_at }
}
