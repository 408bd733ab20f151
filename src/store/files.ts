import { sql } from 'kysely'
import type { Id } from '#kit/brand.ts'
import type { Instant } from '#kit/instant.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

export type FileId = Id<'file'>

/** What the organisation knows about kept bytes; the bytes themselves lie outside, under their digest. */
export type NewFile = {
  readonly sha256: string
  readonly bytes: number
  readonly name: string
  readonly mediaType: string
}

export type KeptFile = NewFile & { readonly id: FileId; readonly createdAt: Instant }

/** R-FILE-4. Bytes are kept first and named here after: a row never speaks of bytes that are not there. */
export async function addFile(scope: Scope, file: NewFile): Promise<FileId> {
  const [id] = await addFiles(scope, [file])
  return id!
}

/** Many in one statement; ids in the order of the files. */
export async function addFiles(scope: Scope, files: readonly NewFile[]): Promise<readonly FileId[]> {
  if (files.length === 0) return []
  const rows = files.map((file) => ({
    id: newId<'file'>(Date.parse(scope.now)),
    sha256: file.sha256,
    bytes: file.bytes,
    name: file.name,
    media_type: file.mediaType,
    created_at: scope.now,
  }))
  await scope.tables.insertInto('files').values(rows).execute()
  return rows.map((row) => row.id)
}

export async function findFile(scope: Scope, id: FileId): Promise<KeptFile | undefined> {
  const row = await scope.tables
    .selectFrom('files')
    .select(['id', 'sha256', 'bytes', 'name', 'media_type', 'created_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { media_type, created_at, ...rest } = row
  return { ...rest, mediaType: media_type, createdAt: created_at }
}

/** Names and digests of several files, for those who take them away together. */
export async function listFiles(
  scope: Scope,
  ids: readonly FileId[],
): Promise<readonly { readonly id: FileId; readonly name: string; readonly sha256: string }[]> {
  if (ids.length === 0) return []
  return scope.tables.selectFrom('files').select(['id', 'name', 'sha256']).where('id', 'in', ids).execute()
}

/** Of these digests, those that any organisation still names: their bytes stay. */
export async function listKeptFiles(scope: Scope, digests: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ digest: string }>`select digest from unnest(${digests}::text[]) as digest
    where file_is_kept(digest)`.execute(scope.tables)
  return rows.map(({ digest }) => digest)
}
