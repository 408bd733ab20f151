import type { Role } from '#domain/access/role.ts'
import type { Span } from '#domain/documents/school-days.ts'
import type { MeasureId } from '#domain/events/event.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'

export type RoadmapId = Id<'roadmap'>

/** How wide the roadmap is printed: 001 has three columns, 003 four, 002 and the practice of schools six. */
export const columnCounts = [3, 4, 6] as const
export type ColumnCount = (typeof columnCounts)[number]

/** How often a measure comes, as the template says it: what was done once before the year stands until it changes;
 *  `continuous` and `on_demand` go on all the time. */
export const repeats = [
  'once_or_on_change',
  'yearly',
  'yearly+on_demand',
  'twice:sep,jan',
  'twice:sep,may',
  'continuous',
  'on_demand',
] as const
export type Repeat = (typeof repeats)[number]

export type Executors = { readonly roles: readonly Role[]; readonly people: readonly PersonId[] }

/** The days of a measure, and of its second round where there is one. */
export type Term = { readonly span: Span; readonly second: Span | null }

export type RoadmapMeasure = Term & {
  readonly id: MeasureId
  /** Code of `roadmap_template.json`; `null`: the organisation added it. */
  readonly code: string | null
  /** Code of a stage there. */
  readonly stage: string
  readonly place: number
  readonly title: string
  readonly repeat: Repeat
  readonly optional: boolean
  readonly executors: Executors
  readonly result: string
  /** Codes of facts, any of which closes it. */
  readonly closedBy: readonly string[]
  readonly droppedOn: Day | null
  /** The days the head approved; `null` while nobody has, and for what was added after it. */
  readonly approved: Term | null
}

export type Roadmap = {
  readonly id: RoadmapId
  /** The calendar year in which the school year begins. */
  readonly schoolYear: number
  readonly columns: ColumnCount
  readonly madeOn: Day
  readonly approvedOn: Day | null
  readonly approvedBy: PersonId | null
  /** In the order of stages and places; dropped ones too. */
  readonly measures: readonly RoadmapMeasure[]
}
