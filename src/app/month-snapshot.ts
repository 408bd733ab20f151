import { allIndicators } from '#domain/indicators/all-indicators.ts'
import { figureOf } from '#domain/indicators/snapshot.ts'
import { schoolYearOf } from '#domain/indicators/year-facts.ts'
import { type Day, dayBefore } from '#kit/day.ts'
import type { Scope } from '#store/scope.ts'
import { addSnapshot, listSnapshots } from '#store/snapshots.ts'
import { findYearFacts } from '#store/year-facts.ts'
import { snapshotNames } from './texts.ts'

/** R-IND-21. The end of each month is kept by the program itself, on the first morning it looks after it; not of months
 *  before the organisation was there. */
export async function keepMonth(scope: Scope): Promise<void> {
  const on = dayBefore(`${scope.today.slice(0, 7)}-01` as Day)
  const kept = await listSnapshots(scope)
  if (kept.some((one) => one.on === on && one.madeBy === null)) return
  const found = await findYearFacts(scope, [on])
  if (!found || found.facts.keptSince > on) return
  const figures = allIndicators.map(({ count }) => figureOf(count(found.facts, on)))
  await addSnapshot(scope, { on, schoolYear: schoolYearOf(on), name: snapshotNames.month(on), figures })
}
