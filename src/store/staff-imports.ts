import type { Updateable } from 'kysely'
import type { PersonId } from '#domain/people/person.ts'
import type { ColumnChoice } from '#domain/staff/column.ts'
import type { StaffList } from '#domain/staff/read-staff.ts'
import type { Id } from '#kit/brand.ts'
import type { Instant } from '#kit/instant.ts'
import type { FileId } from './files.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'
import type { Tables } from './tables.generated.ts'

export type StaffImportId = Id<'staff-import'>

/** `reading`: the file is being read · `read`: waits for the person · then applied or dropped, or refused whole. */
export type StaffImport = {
  readonly id: StaffImportId
  readonly file: FileId
  readonly fileName: string
  readonly sha256: string
  readonly state: 'reading' | 'read' | 'refused' | 'applied' | 'dropped'
  readonly progress: number
  readonly refusal: unknown
  readonly mapping: readonly ColumnChoice[]
  readonly reading: StaffList | null
  readonly createdAt: Instant
}

export async function addStaffImport(scope: Scope, file: FileId): Promise<StaffImportId> {
  const id = newId<'staff-import'>(Date.parse(scope.now))
  await scope.tables
    .insertInto('staff_imports')
    .values({
      id,
      file_id: file,
      state: 'reading',
      created_at: scope.now,
      person_id: scope.person as PersonId,
      mapping: '[]',
    })
    .execute()
  return id
}

export async function findStaffImport(scope: Scope, id: StaffImportId): Promise<StaffImport | undefined> {
  const row = await imports(scope).where('brought.id', '=', id).executeTakeFirst()
  return row && asImport(row)
}

/** The newest first, without what was read from them. */
export async function listStaffImports(scope: Scope): Promise<readonly StaffImport[]> {
  const rows = await imports(scope).orderBy('brought.created_at', 'desc').limit(20).execute()
  return rows.map((row) => ({ ...asImport(row), reading: null }))
}

export async function saveProgress(scope: Scope, id: StaffImportId, progress: number): Promise<void> {
  await scope.tables
    .updateTable('staff_imports')
    .set({ progress })
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .execute()
}

/** False when nobody waits for it any more: the list was dropped meanwhile. */
export async function saveReading(scope: Scope, id: StaffImportId, reading: StaffList): Promise<boolean> {
  return endReading(scope, id, {
    state: 'read',
    progress: 100,
    reading: JSON.stringify(reading),
    refusal: null,
  })
}

export async function saveRefusal(scope: Scope, id: StaffImportId, refusal: unknown): Promise<boolean> {
  return endReading(scope, id, { state: 'refused', refusal: JSON.stringify(refusal) })
}

type ReadingEnd = Updateable<Tables['staff_imports']>

async function endReading(scope: Scope, id: StaffImportId, end: ReadingEnd): Promise<boolean> {
  const { numUpdatedRows } = await scope.tables
    .updateTable('staff_imports')
    .set(end)
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The columns as the person corrected them: the file is read anew. */
export async function saveMapping(
  scope: Scope,
  id: StaffImportId,
  mapping: readonly ColumnChoice[],
): Promise<void> {
  await scope.tables
    .updateTable('staff_imports')
    .set({ state: 'reading', progress: 0, mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute()
}

/** What was read is dropped with the end of the import: people are kept, not copies of them. */
export async function endStaffImport(
  scope: Scope,
  id: StaffImportId,
  state: 'applied' | 'dropped',
): Promise<void> {
  await scope.tables
    .updateTable('staff_imports')
    .set({ state, reading: null, applied_at: scope.now })
    .where('id', '=', id)
    .execute()
}

function imports(scope: Scope) {
  return scope.tables
    .selectFrom('staff_imports as brought')
    .innerJoin('files', (join) =>
      join
        .onRef('files.id', '=', 'brought.file_id')
        .onRef('files.organisation_id', '=', 'brought.organisation_id'),
    )
    .select([
      'brought.id',
      'brought.file_id',
      'brought.state',
      'brought.progress',
      'brought.refusal',
      'brought.mapping',
    ])
    .select(['brought.reading', 'brought.created_at', 'files.name', 'files.sha256'])
}

type Row = Awaited<ReturnType<ReturnType<typeof imports>['execute']>>[number]

function asImport(row: Row): StaffImport {
  const { file_id, name, created_at, mapping, reading, ...rest } = row
  return {
    ...rest,
    file: file_id,
    fileName: name,
    mapping: mapping as readonly ColumnChoice[],
    reading: reading as StaffList | null,
    createdAt: created_at,
  }
}
