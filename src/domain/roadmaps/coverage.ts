import type { Span } from '#domain/documents/school-days.ts'
import type { MeasureId } from '#domain/events/event.ts'
import type { Day } from '#kit/day.ts'
import { isShown, type MeasureLike, type Standing } from './measure-states.ts'
import type { RoadmapMeasure } from './roadmap.ts'
import { stages } from './stages.ts'

/** How much of a stage has evidence, and when it goes on. */
export type StageCoverage = {
  readonly code: string
  readonly order: number
  readonly span: Span
  readonly done: number
  readonly total: number
}

/** R-RMP-5. Stage by stage, the measures that have evidence out of all; a stage without measures is left out. */
export function coverageOf<Measure extends MeasureLike & Pick<RoadmapMeasure, 'stage'>>(
  standings: readonly Standing<Measure>[],
): readonly StageCoverage[] {
  return stages.flatMap(({ code, order }) => {
    const own = standings.filter(({ measure }) => measure.stage === code)
    if (own.length === 0) return []
    const days = own.flatMap(({ rounds }) => rounds.map(({ span }) => span))
    const span = {
      from: days.map((one) => one.from).sort()[0]!,
      through: days
        .map((one) => one.through)
        .sort()
        .at(-1)!,
    }
    return [{ code, order, span, done: own.filter(isShown).length, total: own.length }]
  })
}

export type RoadmapDone = {
  readonly numerator: readonly MeasureId[]
  readonly denominator: readonly MeasureId[]
  readonly leftOut: readonly { readonly measure: MeasureId; readonly because: 'continuous' | 'ahead' }[]
}

/** R-RMP-6. Indicator `op_roadmap_done`: of the measures whose term has come, those that are done. What goes on all year
 *  is not counted, and of a measure held twice the rounds that have come. */
export function roadmapDone(standings: readonly Standing[], today: Day): RoadmapDone {
  const endless = (one: Standing) => one.measure.repeat === 'continuous' || one.measure.repeat === 'on_demand'
  const come = (one: Standing) => one.rounds.some(({ span }) => span.through <= today)
  const done = (one: Standing) =>
    one.rounds.filter(({ span }) => span.through <= today).every(({ state }) => state.is === 'done')
  const counted = standings.filter((one) => !endless(one) && come(one))
  return {
    numerator: counted.filter(done).map((one) => one.measure.id),
    denominator: counted.map((one) => one.measure.id),
    leftOut: standings
      .filter((one) => endless(one) || !come(one))
      .map((one) => ({ measure: one.measure.id, because: endless(one) ? 'continuous' : 'ahead' })),
  }
}
