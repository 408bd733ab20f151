import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Deed } from '#domain/access/policy.ts'
import { lineText } from '#domain/journal/chain.ts'
import { closedFacts, type Fact, privateFacts } from '#domain/journal/fact.ts'
import type { Instant } from '#kit/instant.ts'
import { beginning, checkChain, digestOf, hex, sha256 } from './check-chain.ts'
import { together } from './journey.ts'
import { inParts } from './parts.ts'
import { mayHere, type Scope } from './scope.ts'

/** R-JOU-1. One line a fact, chained by hash; the head is locked last, when all other work of the transaction is
 *  done. Personal values go beside the line with a salt, so that they can be erased and the chain still holds. */
export async function appendToJournal(scope: Scope, deed: Deed, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return
  const head = await lockedHead(scope)
  let { number, hash } = head
  const lines = []
  const personal = []
  for (const { kind, personal: values, ...subjects } of facts) {
    number += 1
    const salt = randomBytes(16)
    const kept = values ?? {}
    const digest = digestOf(salt, kept)
    const line = {
      number,
      at: scope.now,
      person: scope.person,
      deed,
      fact: kind,
      subjects,
      digest: digest.toString('hex'),
    }
    const next = sha256(lineText({ ...line, previous: hash.toString('hex') }))
    lines.push({
      number,
      at: scope.now,
      person_id: scope.person,
      deed,
      fact: kind,
      subjects: JSON.stringify(subjects),
      digest,
      previous: hash,
      hash: next,
    })
    if (values) personal.push({ number, salt, personal: JSON.stringify(values) })
    hash = next
  }
  for (const part of inParts(lines)) await scope.tables.insertInto('journal_lines').values(part).execute()
  for (const part of inParts(personal)) await scope.tables.insertInto('journal_values').values(part).execute()
  await scope.tables.updateTable('journal_heads').set({ number, hash }).execute()
}

async function lockedHead(scope: Scope): Promise<{ number: number; hash: Buffer }> {
  await scope.tables
    .insertInto('journal_heads')
    .values({ number: 0, hash: beginning })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const head = await scope.tables
    .selectFrom('journal_heads')
    .select(['number', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { number: head.number, hash: Buffer.from(head.hash) }
}

export type JournalLine = {
  readonly number: number
  readonly at: string
  readonly person: string | null
  readonly deed: string
  readonly fact: string
  readonly subjects: Record<string, unknown>
  readonly personal: Record<string, unknown> | null
}

type Which = { readonly limit: number; readonly before?: number; readonly about?: string }

/** The newest lines first, older than line `before`; `about` keeps those that name this id. */
export async function listJournal(scope: Scope, { limit, before, about }: Which): Promise<JournalLine[]> {
  const rows = await scope.tables
    .selectFrom('journal_lines as line')
    .leftJoin('journal_values as kept', (join) =>
      join
        .onRef('kept.organisation_id', '=', 'line.organisation_id')
        .onRef('kept.number', '=', 'line.number'),
    )
    .select([
      'line.number',
      'line.at',
      'line.person_id',
      'line.deed',
      'line.fact',
      'line.subjects',
      'kept.personal',
    ])
    // R-WSH-4
    .where('line.fact', 'not in', closedFacts)
    // R-CHG-7
    .$if(!mayHere(scope, 'change.read'), (query) => query.where('line.fact', 'not in', privateFacts))
    .$if(before !== undefined, (query) => query.where('line.number', '<', before!))
    .$if(about !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from jsonb_each_text(line.subjects) as named where named.value = ${about})`,
      ),
    )
    .orderBy('line.number', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    number: row.number,
    at: row.at,
    person: row.person_id,
    deed: row.deed,
    fact: row.fact,
    subjects: row.subjects as Record<string, unknown>,
    personal: (row.personal ?? null) as Record<string, unknown> | null,
  }))
}

/** Whether any of these facts happened after a moment. */
export async function hasHappened(
  scope: Scope,
  facts: readonly Fact['kind'][],
  after: Instant,
): Promise<boolean> {
  const found = await scope.tables
    .selectFrom('journal_lines')
    .select('number')
    .where('at', '>', after)
    .where('fact', 'in', facts)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

const atATime = 2_000

/** R-JOU-2. The number of the first line that does not fit the chain, or `null` when all of it holds. */
export async function firstBrokenLine(scope: Scope): Promise<number | null> {
  return (await checkLines(scope, 0)).broken
}

/** How much of the chain was looked at: all of it, or its last lines. */
export type CheckedChain = {
  readonly broken: number | null
  readonly lines: number
  readonly looked: number
  readonly last: string | null
}

/** The newest lines alone: what a page has time for. The whole chain is read by `vektor verify-journal`. */
export async function checkNewestLines(scope: Scope): Promise<CheckedChain> {
  const newest = await scope.tables
    .selectFrom('journal_lines')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  return checkLines(scope, Math.max(0, (newest?.number ?? 0) - atATime))
}

async function checkLines(scope: Scope, after: number): Promise<CheckedChain> {
  const [lines, values, [head], [before]] = await together(
    scope.tables,
    scope.tables
      .selectFrom('journal_lines')
      .selectAll()
      .select(sql<boolean>`date_trunc('milliseconds', at) = at`.as('exact'))
      .where('number', '>', after)
      .orderBy('number'),
    scope.tables.selectFrom('journal_values').selectAll().where('number', '>', after),
    scope.tables.selectFrom('journal_heads').select(['number', 'hash']),
    scope.tables.selectFrom('journal_lines').select(['number', 'hash']).where('number', '=', after),
  )
  const kept = new Map(values.map((one) => [one.number, one]))
  const chain = checkChain(before && { number: before.number, hash: hex(before.hash) })
  for (const line of lines) chain.line(line, kept.get(line.number))
  const broken = chain.end(head && { number: head.number, hash: hex(head.hash) })
  const last = lines.at(-1)?.at ?? null
  return { broken, lines: head?.number ?? 0, looked: lines.length, last }
}
