import type { Role } from '#domain/access/role.ts'
import { type PlacedMeasure, roadmapDays } from '#domain/documents/roadmap-days.ts'
import type { Day } from '#kit/day.ts'
import template from '#reference/roadmap_template.json' with { type: 'json' }
import type { Repeat, RoadmapMeasure } from './roadmap.ts'
import { stages } from './stages.ts'

/** A measure of the template in a school year, before anybody has made the roadmap. */
export type TemplateMeasure = Omit<RoadmapMeasure, 'id' | 'approved' | 'code'> & { readonly code: string }

const closers = new Map<string, readonly string[]>(
  template.items.flatMap((stage) => stage.measures.map((one) => [one.code, one.closed_by] as const)),
)
const optional = template.items.flatMap((stage) =>
  stage.measures.flatMap((one) => ('optional' in one && one.optional ? [one.code] : [])),
)

/** R-RMP-1. The roadmap of a school year from the template: days as in the package of documents, what is optional left
 *  out until somebody takes it. */
export function makeRoadmap(schoolYear: number, today: Day): readonly TemplateMeasure[] {
  const needed = placed(schoolYear, today, [])
  const known = new Set(needed.map((one) => one.code))
  const spare = placed(schoolYear, today, optional).filter((one) => !known.has(one.code))
  return [...needed, ...spare.map((one) => ({ ...one, droppedOn: today }))]
}

/** What is counted while there is no roadmap yet. */
export function neededMeasures(schoolYear: number, today: Day): readonly TemplateMeasure[] {
  return placed(schoolYear, today, [])
}

function placed(schoolYear: number, today: Day, taken: readonly string[]): readonly TemplateMeasure[] {
  return roadmapDays(schoolYear, today, taken).flatMap(({ order, measures }) =>
    measures.map((one) => asMeasure(one, stages.find((stage) => stage.order === order)!.code)),
  )
}

const places = new Map(
  template.items.flatMap((stage) => stage.measures.map((one) => [one.code, one.order] as const)),
)

function asMeasure(one: PlacedMeasure, stage: string): TemplateMeasure {
  return {
    code: one.code,
    stage,
    place: places.get(one.code)!,
    title: one.title,
    span: one.span,
    second: one.second,
    repeat: one.repeat as Repeat,
    optional: one.optional === true,
    executors: { roles: one.executor_role as readonly Role[], people: [] },
    result: one.expected_result,
    closedBy: closers.get(one.code)!,
    droppedOn: null,
  }
}
