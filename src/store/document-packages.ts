import { sql } from 'kysely'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Instant } from '#kit/instant.ts'
import type { FileId } from './files.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

export type PackageId = Id<'document-package'>
export type DocumentId = Id<'document'>

/** A package of drafts: asked for, being made, made; `pdf` says the same of the PDF beside each. */
export type DocumentPackage = {
  readonly id: PackageId
  readonly schoolYear: number
  readonly state: 'making' | 'made' | 'failed'
  readonly progress: number
  readonly pdf: 'waiting' | 'made' | 'missing' | 'failed'
  readonly createdAt: Instant
}

export type KeptDocument = {
  readonly id: DocumentId
  readonly code: string
  readonly title: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly pdf: { readonly name: string; readonly bytes: number; readonly sha256: string } | null
}

export async function addPackage(scope: Scope, schoolYear: number): Promise<PackageId> {
  const id = newId<'document-package'>(Date.parse(scope.now))
  const made = { id, school_year: schoolYear, state: 'making' as const, created_at: scope.now }
  await scope.tables
    .insertInto('document_packages')
    .values({ ...made, person_id: scope.person as PersonId })
    .execute()
  return id
}

export async function findPackage(scope: Scope, id: PackageId): Promise<DocumentPackage | undefined> {
  const row = await packages(scope).where('id', '=', id).executeTakeFirst()
  return row && asPackage(row)
}

/** The newest first. */
export async function listPackages(scope: Scope): Promise<readonly DocumentPackage[]> {
  return (await packages(scope).orderBy('created_at', 'desc').limit(50).execute()).map(asPackage)
}

export async function savePackage(
  scope: Scope,
  id: PackageId,
  changed: Partial<Pick<DocumentPackage, 'progress' | 'pdf'>>,
): Promise<void> {
  await scope.tables.updateTable('document_packages').set(changed).where('id', '=', id).execute()
}

/** False when it was made before: of two jobs that draw one package up, the first one's documents stand. */
export async function markMade(scope: Scope, id: PackageId): Promise<boolean> {
  const { numUpdatedRows } = await scope.tables
    .updateTable('document_packages')
    .set({ state: 'made', progress: 100 })
    .where('id', '=', id)
    .where('state', '<>', 'made')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What went wrong stands in the log; the job is tried again and may still make it. */
export async function markFailed(scope: Scope, id: PackageId): Promise<void> {
  await scope.tables
    .updateTable('document_packages')
    .set({ state: 'failed' })
    .where('id', '=', id)
    .where('state', '=', 'making')
    .execute()
}

type NewDocument = { readonly code: string; readonly title: string; readonly file: FileId }

/** In place of whatever the package held: a package begun again has each document once. */
export async function saveDocuments(
  scope: Scope,
  id: PackageId,
  documents: readonly NewDocument[],
): Promise<void> {
  await scope.tables.deleteFrom('documents').where('package_id', '=', id).execute()
  if (documents.length === 0) return
  await scope.tables
    .insertInto('documents')
    .values(
      documents.map(({ code, title, file }, place) => ({
        id: newId<'document'>(),
        package_id: id,
        place,
        code,
        title,
        file_id: file,
      })),
    )
    .execute()
}

/** The PDF beside each document, all in one statement. */
export async function savePdfs(
  scope: Scope,
  printed: readonly { readonly document: DocumentId; readonly file: FileId }[],
): Promise<void> {
  if (printed.length === 0) return
  const pairs = printed.map(({ document, file }) => sql`(${document}::uuid, ${file}::uuid)`)
  await sql`update documents set pdf_file_id = printed.file from (values ${sql.join(pairs)}) as printed (document, file)
    where documents.id = printed.document`.execute(scope.tables)
}

/** The documents of a package in their order. */
export async function listDocuments(scope: Scope, id: PackageId): Promise<readonly KeptDocument[]> {
  const rows = await scope.tables
    .selectFrom('documents as d')
    .innerJoin('files as f', (join) =>
      join.onRef('f.id', '=', 'd.file_id').onRef('f.organisation_id', '=', 'd.organisation_id'),
    )
    .leftJoin('files as p', (join) =>
      join.onRef('p.id', '=', 'd.pdf_file_id').onRef('p.organisation_id', '=', 'd.organisation_id'),
    )
    .select(['d.id', 'd.code', 'd.title', 'f.name', 'f.bytes', 'f.sha256'])
    .select(['p.name as pdf_name', 'p.bytes as pdf_bytes', 'p.sha256 as pdf_sha256'])
    .where('d.package_id', '=', id)
    .orderBy('d.place')
    .execute()
  return rows.map(({ pdf_name: name, pdf_bytes: bytes, pdf_sha256: sha256, ...row }) => ({
    ...row,
    pdf: name === null || bytes === null || sha256 === null ? null : { name, bytes, sha256 },
  }))
}

function packages(scope: Scope) {
  return scope.tables
    .selectFrom('document_packages')
    .select(['id', 'school_year', 'state', 'progress', 'pdf', 'created_at'])
}

type Row = Awaited<ReturnType<ReturnType<typeof packages>['execute']>>[number]

function asPackage({ school_year, created_at, ...row }: Row): DocumentPackage {
  return { ...row, schoolYear: school_year, createdAt: created_at }
}
