import { z } from 'zod'
import { allIndicators } from '#domain/indicators/all-indicators.ts'
import { figureOf } from '#domain/indicators/snapshot.ts'
import { schoolYearOf } from '#domain/indicators/year-facts.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { type Day, dayBefore } from '#kit/day.ts'
import { addSnapshot, listSnapshots } from '#store/snapshots.ts'
import { findYearFacts } from '#store/year-facts.ts'
import { command, done } from '../command.ts'
import { type JobDesk, settled } from '../job-desk.ts'
import { snapshotTexts } from './texts.ts'

const keep = command({
  deed: 'night.work',
  input: z.object({}),
  run: async (scope) => {
    const on = dayBefore(`${scope.today.slice(0, 7)}-01` as Day)
    const kept = await listSnapshots(scope)
    if (kept.some((one) => one.on === on && one.madeBy === null)) return done(undefined)
    const found = await findYearFacts(scope, [on])
    if (!found || found.facts.keptSince > on) return done(undefined)
    const figures = allIndicators.map(({ count }) => figureOf(count(found.facts, on)))
    await addSnapshot(scope, { on, schoolYear: schoolYearOf(on), name: snapshotTexts.month(on), figures })
    return done(undefined)
  },
})

/** R-IND-21. The end of each month is kept by the program itself, in the first night after it; not of months before the
 *  organisation was there. */
export async function keepMonth(desk: JobDesk, organisation: OrganisationId): Promise<void> {
  settled(await desk.carryOut({ organisation, as: { job: 'end-terms' } }, keep, {}))
}
