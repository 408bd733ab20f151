import type { Figure, Snapshot, SnapshotId, SnapshotOutline } from '#domain/indicators/snapshot.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

/** Snapshots without their numbers, the latest day first. */
export async function listSnapshots(scope: Scope): Promise<readonly SnapshotOutline[]> {
  return (await outlines(scope).execute()).map(asOutline)
}

/** With their numbers. */
export async function listWholeSnapshots(scope: Scope): Promise<readonly Snapshot[]> {
  const rows = await outlines(scope).select('figures').execute()
  return rows.map((row) => ({ ...asOutline(row), figures: row.figures as readonly Figure[] }))
}

export async function findSnapshot(scope: Scope, id: SnapshotId): Promise<Snapshot | undefined> {
  const row = await outlines(scope).select('figures').where('id', '=', id).executeTakeFirst()
  return row && { ...asOutline(row), figures: row.figures as readonly Figure[] }
}

/** It is never changed afterwards. */
export async function addSnapshot(
  scope: Scope,
  { on, schoolYear, name, figures }: Pick<Snapshot, 'on' | 'schoolYear' | 'name' | 'figures'>,
): Promise<SnapshotId> {
  const id = newId<'snapshot'>()
  await scope.tables
    .insertInto('snapshots')
    .values({
      id,
      on_day: on,
      school_year: schoolYear,
      made_at: scope.now,
      made_by_id: scope.person,
      name,
      figures: JSON.stringify(figures),
    })
    .execute()
  return id
}

function outlines(scope: Scope) {
  return scope.tables
    .selectFrom('snapshots')
    .select(['id', 'on_day', 'school_year', 'made_at', 'made_by_id', 'name'])
    .orderBy('on_day', 'desc')
    .orderBy('made_at', 'desc')
    .orderBy('id')
}

type Row = Awaited<ReturnType<ReturnType<typeof outlines>['execute']>>[number]

function asOutline(row: Row): SnapshotOutline {
  return {
    id: row.id as SnapshotId,
    on: row.on_day,
    schoolYear: row.school_year,
    madeAt: row.made_at,
    madeBy: row.made_by_id,
    name: row.name,
  }
}
