import { deserialize, serialize } from 'node:v8'
import { sql } from 'kysely'
import type { Id } from '#kit/brand.ts'
import { later } from '#kit/instant.ts'
import { together } from './journey.ts'
import type { Scope } from './scope.ts'

/** One deed of a form that was sent: the key the form was rendered with, and a digest of who sent what and where. */
export type SentForm = { readonly key: Id<'key'>; readonly ordinal: number; readonly digest: Uint8Array }

/** Milliseconds. */
const keptFor = 86_400_000
const sweptAtOnce = 20

/** R-FRM-1. What this very form was answered with; undefined when it comes for the first time or was changed since. Whoever
 *  sends it at the same moment waits here until this deed is done or taken back. */
export async function findFormAnswer(
  scope: Scope,
  { key, ordinal, digest }: SentForm,
): Promise<{ readonly value: unknown } | undefined> {
  const { tables } = scope
  const turn = tables.selectNoFrom(sql<null>`pg_advisory_xact_lock(hashtextextended(${key}, 2))`.as('turn'))
  const before = tables
    .selectFrom('form_answers')
    .select(['sent', 'answer'])
    .where('key', '=', key)
    .where('ordinal', '=', ordinal)
  const [, [row]] = await together(tables, turn, before)
  if (!row || !Buffer.from(row.sent).equals(digest)) return undefined
  return deserialize(
    Buffer.from(scope.seal.open('answers', about(scope, key, ordinal), row.answer), 'base64'),
  )
}

/** R-FRM-2. Closed, for an answer may hold a link that is shown once; older answers go. */
export async function keepFormAnswer(
  scope: Scope,
  { key, ordinal, digest }: SentForm,
  value: unknown,
): Promise<void> {
  const { tables, now: at } = scope
  // lists by name and missing values too stay what they are
  const written = serialize({ value }).toString('base64')
  const answer = Buffer.from(scope.seal.close('answers', about(scope, key, ordinal), written))
  const sent = Buffer.from(digest)
  const keep = tables
    .insertInto('form_answers')
    .values({ key, ordinal, at, sent, answer })
    .onConflict((same) =>
      same.columns(['organisation_id', 'key', 'ordinal']).doUpdateSet({ at, sent, answer }),
    )
  const old = tables
    .selectFrom('form_answers')
    .select('key')
    .where('at', '<', later(at, -keptFor))
    .limit(sweptAtOnce)
    .forUpdate()
    .skipLocked()
  await together(tables, keep, tables.deleteFrom('form_answers').where('key', 'in', old))
}

function about({ organisation }: Scope, key: string, ordinal: number): readonly string[] {
  return [organisation, 'form_answers', key, String(ordinal)]
}
