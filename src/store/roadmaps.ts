import { sql } from 'kysely'
import type { Span } from '#domain/documents/school-days.ts'
import type { MeasureId } from '#domain/events/event.ts'
import {
  type ColumnCount,
  columnCounts,
  type Executors,
  type Repeat,
  type Roadmap,
  type RoadmapId,
  type RoadmapMeasure,
  repeats,
  type Term,
} from '#domain/roadmaps/roadmap.ts'
import { stageOrder } from '#domain/roadmaps/stages.ts'
import type { Day } from '#kit/day.ts'
import { newId } from './ids.ts'
import { together } from './journey.ts'
import type { Scope } from './scope.ts'

export type NewMeasure = Omit<RoadmapMeasure, 'id' | 'droppedOn' | 'approved'> & {
  readonly droppedOn: Day | null
}

export async function findRoadmap(scope: Scope, schoolYear: number): Promise<Roadmap | undefined> {
  const ofYear = scope.tables.selectFrom('roadmaps').where('school_year', '=', schoolYear)
  const [[row], rows] = await together(
    scope.tables,
    ofYear.selectAll(),
    measures(scope).where('roadmap_id', 'in', ofYear.select('id')),
  )
  if (!row) return undefined
  return {
    id: row.id,
    schoolYear: row.school_year,
    columns: columnsOf(row.columns),
    madeOn: row.made_on,
    approvedOn: row.approved_on,
    approvedBy: row.approved_by_id,
    measures: inOrder(rows.map(asMeasure)),
  }
}

/** The school years that have a roadmap, the newest first. */
export async function listRoadmapYears(scope: Scope): Promise<readonly number[]> {
  const rows = await scope.tables
    .selectFrom('roadmaps')
    .select('school_year')
    .orderBy('school_year', 'desc')
    .execute()
  return rows.map((row) => row.school_year)
}

/** One measure and the school year of its roadmap. */
export async function findMeasure(
  scope: Scope,
  id: MeasureId,
): Promise<{ readonly schoolYear: number; readonly measure: RoadmapMeasure } | undefined> {
  const [[row], [year]] = await together(
    scope.tables,
    measures(scope).where('id', '=', id),
    scope.tables
      .selectFrom('roadmaps as r')
      .innerJoin('roadmap_measures as m', (join) =>
        join.onRef('m.roadmap_id', '=', 'r.id').onRef('m.organisation_id', '=', 'r.organisation_id'),
      )
      .select('r.school_year')
      .where('m.id', '=', id),
  )
  return row && year && { schoolYear: year.school_year, measure: asMeasure(row) }
}

/** Measures that organisations added themselves and that a fact of their own closes. */
export async function listOwnMeasures(scope: Scope): Promise<readonly RoadmapMeasure[]> {
  const rows = await measures(scope).where('code', 'is', null).where('dropped_on', 'is', null).execute()
  return inOrder(rows.map(asMeasure)).filter((one) => one.closedBy.includes(ownFact))
}

/** Whether an event may be attached to it. */
export async function hasMeasure(scope: Scope, id: MeasureId): Promise<boolean> {
  return (await listOwnMeasures(scope)).some((one) => one.id === id)
}

const ownFact = 'event:own_measure'

/** `null` when this school year has its roadmap already, pressed twice at once too. */
export async function addRoadmap(
  scope: Scope,
  schoolYear: number,
  columns: ColumnCount,
  given: readonly NewMeasure[],
): Promise<RoadmapId | null> {
  const id = newId<'roadmap'>(Date.parse(scope.now))
  const { numInsertedOrUpdatedRows } = await scope.tables
    .insertInto('roadmaps')
    .values({ id, school_year: schoolYear, columns, made_on: scope.today })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return null
  const rows = given.map((one) => ({ id: newId<'measure'>(), roadmap_id: id, ...columnsOfMeasure(one) }))
  await scope.tables.insertInto('roadmap_measures').values(rows).execute()
  return id
}

export async function addMeasure(scope: Scope, roadmap: RoadmapId, one: NewMeasure): Promise<MeasureId> {
  const id = newId<'measure'>()
  await scope.tables
    .insertInto('roadmap_measures')
    .values({ id, roadmap_id: roadmap, ...columnsOfMeasure(one) })
    .execute()
  return id
}

export async function saveMeasure(scope: Scope, one: RoadmapMeasure): Promise<void> {
  await scope.tables
    .updateTable('roadmap_measures')
    .set(columnsOfMeasure(one))
    .where('id', '=', one.id)
    .execute()
}

export async function saveColumns(scope: Scope, id: RoadmapId, columns: ColumnCount): Promise<void> {
  await scope.tables.updateTable('roadmaps').set({ columns }).where('id', '=', id).execute()
}

/** R-RMP-9. Approves the days as they stand; what was dropped is not part of it. */
export async function approveRoadmap({ tables, today, person }: Scope, id: RoadmapId): Promise<void> {
  await tables
    .updateTable('roadmaps')
    .set({ approved_on: today, approved_by_id: person })
    .where('id', '=', id)
    .execute()
  await tables
    .updateTable('roadmap_measures')
    .set({
      approved: sql<string>`case when dropped_on is null then jsonb_build_object(
        'span', jsonb_build_object('from', from_day, 'through', through_day),
        'second', case when second_from_day is not null
          then jsonb_build_object('from', second_from_day, 'through', second_through_day) end) end`,
    })
    .where('roadmap_id', '=', id)
    .execute()
}

function columnsOfMeasure(one: NewMeasure) {
  return {
    code: one.code,
    stage: one.stage,
    place: one.place,
    title: one.title,
    from_day: one.span.from,
    through_day: one.span.through,
    second_from_day: one.second?.from ?? null,
    second_through_day: one.second?.through ?? null,
    repeat: one.repeat,
    optional: one.optional,
    executors: JSON.stringify(one.executors),
    result: one.result,
    closed_by: one.closedBy.join(' '),
    dropped_on: one.droppedOn,
  }
}

function measures(scope: Scope) {
  return scope.tables.selectFrom('roadmap_measures').selectAll()
}

type Row = Awaited<ReturnType<ReturnType<typeof measures>['execute']>>[number]

function asMeasure(row: Row): RoadmapMeasure {
  const { from_day: from, through_day: through, second_from_day, second_through_day } = row
  const second: Span | null =
    second_from_day && second_through_day ? { from: second_from_day, through: second_through_day } : null
  return {
    id: row.id,
    code: row.code,
    stage: row.stage,
    place: row.place,
    title: row.title,
    span: { from, through },
    second,
    repeat: repeatOf(row.repeat),
    optional: row.optional,
    executors: row.executors as Executors,
    result: row.result,
    closedBy: row.closed_by.split(' '),
    droppedOn: row.dropped_on,
    approved: row.approved as Term | null,
  }
}

function inOrder(all: readonly RoadmapMeasure[]): readonly RoadmapMeasure[] {
  return [...all].sort((a, b) => stageOrder(a.stage) - stageOrder(b.stage) || a.place - b.place)
}

function columnsOf(count: number): ColumnCount {
  return columnCounts.find((one) => one === count) ?? 6
}

function repeatOf(text: string): Repeat {
  return repeats.find((one) => one === text) ?? 'yearly'
}
