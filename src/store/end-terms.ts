import { sql } from 'kysely'
import { addDays } from '#kit/day.ts'
import type { Scope } from './scope.ts'

export type EndedTerm = { readonly rule: string; readonly rows: number }

/** Days for which something is kept; `acts`: the name in an act of erasure, three years by order № 179. */
export const termDays = { letters: 365, 'bank-drafts': 7, acts: 3 * 365 + 1 } as const

/** R-RGT-9. What has been kept for its whole term goes. */
export async function endTerms(scope: Scope): Promise<readonly EndedTerm[]> {
  const before = (rule: keyof typeof termDays) =>
    sql<string>`(${addDays(scope.today, -termDays[rule])}::date::timestamp at time zone ${scope.zone})`
  const letters = await scope.tables
    .deleteFrom('letters')
    .where('sent_at', '<', before('letters') as never)
    .executeTakeFirst()
  const drafts = await scope.tables
    .deleteFrom('bank_drafts')
    .where('made_at', '<', before('bank-drafts') as never)
    .executeTakeFirst()
  const acts = await scope.tables
    .updateTable('erasures')
    .set({ said: sql`said || '{"name": "", "position": ""}'::jsonb` as never })
    .where('erased_at', '<', before('acts') as never)
    .where(sql<boolean>`said->>'name' <> ''`)
    .executeTakeFirst()
  return [
    { rule: 'letters', rows: Number(letters.numDeletedRows) },
    { rule: 'bank-drafts', rows: Number(drafts.numDeletedRows) },
    { rule: 'acts', rows: Number(acts.numUpdatedRows) },
  ].filter(({ rows }) => rows > 0)
}
