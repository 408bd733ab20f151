import { z } from 'zod'
import type { MeasureId } from '#domain/events/event.ts'
import { changeMeasure, type MeasureRefusal } from '#domain/roadmaps/change-measure.ts'
import type { RoadmapMeasure } from '#domain/roadmaps/roadmap.ts'
import { no } from '#kit/result.ts'
import { findMeasure, saveMeasure } from '#store/roadmaps.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { areOurs, measureFields } from './keep-roadmap.ts'

const measure = id<MeasureId>()
const input = z.discriminatedUnion('do', [
  z.object({ measure, do: z.literal('save'), ...measureFields }),
  z.object({ measure, do: z.enum(['drop', 'take']) }),
])

export type KeepMeasureRefusal =
  | MeasureRefusal
  | { readonly reason: 'unknown-person' | 'needed' | 'dropped' | 'already' }

/** R-RMP-7. Changes days, executors and result of a measure; drops one that may be dropped, or takes it back. */
export const keepMeasure = command<typeof input, MeasureId, KeepMeasureRefusal>({
  deed: 'roadmap.keep',
  input,
  run: async (scope, typed) => {
    const found = await findMeasure(scope, typed.measure)
    if (!found) return no({ reason: 'not-found' })
    const { measure: kept, schoolYear } = found
    if (typed.do !== 'save') return drop(scope, kept, typed.do)
    if (kept.droppedOn !== null) return no({ reason: 'dropped' })
    if (!(await areOurs(scope, typed.person))) return no({ reason: 'unknown-person' })
    const executors = { roles: typed.role, people: typed.person }
    const checked = changeMeasure(kept, { ...typed, executors }, schoolYear)
    if (!checked.ok) return checked
    const next = { ...kept, ...checked.value }
    await saveMeasure(scope, next)
    const fields = fieldsThatDiffer(kept, next)
    return done(kept.id, { kind: 'measure-changed', measure: kept.id, fields })
  },
})

async function drop(scope: Scope, kept: RoadmapMeasure, how: 'drop' | 'take') {
  if (how === 'drop' && !kept.optional) return no({ reason: 'needed' as const })
  if ((how === 'drop') === (kept.droppedOn !== null)) return no({ reason: 'already' as const })
  await saveMeasure(scope, { ...kept, droppedOn: how === 'drop' ? scope.today : null })
  const kind = how === 'drop' ? ('measure-dropped' as const) : ('measure-taken' as const)
  return done(kept.id, { kind, measure: kept.id })
}

function fieldsThatDiffer(before: RoadmapMeasure, after: RoadmapMeasure): readonly string[] {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  return [
    differs(before.title, after.title) && 'title',
    differs([before.span, before.second], [after.span, after.second]) && 'term',
    differs(before.executors, after.executors) && 'executors',
    differs(before.result, after.result) && 'result',
  ].filter((field) => field !== false)
}
