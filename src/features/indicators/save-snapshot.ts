import { z } from 'zod'
import { allIndicators } from '#domain/indicators/all-indicators.ts'
import { figureOf, type SnapshotId } from '#domain/indicators/snapshot.ts'
import { schoolYearOf } from '#domain/indicators/year-facts.ts'
import { no } from '#kit/result.ts'
import { addSnapshot } from '#store/snapshots.ts'
import { findYearFacts } from '#store/year-facts.ts'
import { command, done } from '../command.ts'
import { day, line } from '../fields.ts'
import { snapshotTexts as texts } from './texts.ts'

const input = z.object({ name: line(texts.nameMissing, 120), savedOn: day })

/** R-IND-21. The numbers of a day are kept as they are by the facts of this moment. */
export const saveSnapshot = command<typeof input, SnapshotId, { readonly reason: 'later' }>({
  deed: 'snapshot.save',
  input,
  run: async (scope, { name, savedOn: on }) => {
    if (on > scope.today) return no({ reason: 'later' })
    const found = await findYearFacts(scope, [on])
    if (!found) return no({ reason: 'not-found' })
    const figures = allIndicators.map(({ count }) => figureOf(count(found.facts, on)))
    const snapshot = await addSnapshot(scope, { on, schoolYear: schoolYearOf(on), name, figures })
    return done(snapshot, { kind: 'snapshot-saved', snapshot, on })
  },
})
