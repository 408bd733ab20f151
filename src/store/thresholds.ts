import { type ThresholdCode, type ThresholdSet, thresholdCodes } from '#domain/attention/thresholds.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Scope } from './scope.ts'

/** What this organisation set for itself, the oldest first. */
export async function listThresholds(
  scope: Scope,
): Promise<readonly (ThresholdSet & { readonly by: PersonId })[]> {
  const rows = await scope.tables
    .selectFrom('thresholds')
    .select(['code', 'amount', 'from_day', 'set_by_id'])
    .orderBy('from_day')
    .orderBy('code')
    .execute()
  return rows.flatMap(({ code, amount, from_day: from, set_by_id: by }) =>
    isKnown(code) ? [{ code, amount, from, by }] : [],
  )
}

const isKnown = (code: string): code is ThresholdCode => (thresholdCodes as readonly string[]).includes(code)

/** From today; another number of the same day takes the place of the former. */
export async function saveThresholds(
  scope: Scope,
  set: readonly Omit<ThresholdSet, 'from'>[],
): Promise<void> {
  for (const { code, amount } of set)
    await scope.tables
      .insertInto('thresholds')
      .values({ code, amount, from_day: scope.today, set_by_id: scope.person! })
      .onConflict((conflict) =>
        conflict
          .columns(['organisation_id', 'code', 'from_day'])
          .doUpdateSet({ amount, set_by_id: scope.person! }),
      )
      .execute()
}
