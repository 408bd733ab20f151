import { scanKind, scanMediaTypes } from '#domain/mentorships/scan.ts'
import { zip } from '#outside/archive.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import type { KeptPaper } from '#store/papers.ts'
import { type Answer, Refused } from '../../route.ts'
import { bytesOf } from '../print-papers.ts'
import type { PaperFile } from '../queries.ts'
import { paperTexts as texts } from '../texts.ts'

export const scanTypeOf = (bytes: Uint8Array) => {
  const kind = scanKind(bytes)
  return kind && scanMediaTypes[kind]
}

const mediaTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** What is to be read or printed opens; what is to be changed is saved. */
export async function fileAnswer(
  file: PaperFile,
  format: string | undefined,
  files: FileKeeper,
): Promise<Answer> {
  const bytes = await files.read(file.sha256)
  if (!bytes) throw new Refused({ reason: 'not-found' })
  const mediaType = mediaTypes[format ?? ''] ?? scanTypeOf(bytes) ?? 'application/octet-stream'
  return { file: { name: file.name, mediaType, bytes, opens: format !== 'docx' } }
}

/** Each chosen paper as DOCX, its PDF and its scan where they are. */
export async function archiveOf(papers: readonly KeptPaper[], files: FileKeeper): Promise<Answer> {
  if (papers.length === 0) return { go: '/papers' }
  const wanted = papers.flatMap(({ file, pdf, scan, number }) =>
    [file, typeof pdf === 'string' ? null : pdf, scan].flatMap((one) => (one ? [{ ...one, number }] : [])),
  )
  const seen = new Map<string, number>()
  const named = await Promise.all(
    wanted.map(async ({ name, sha256 }) => {
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      const distinct = count === 1 ? name : name.replace(/(\.\w+)$/, ` (${count})$1`)
      return { name: distinct, bytes: await bytesOf(files, sha256) }
    }),
  )
  return { file: { name: texts.register.archive, mediaType: 'application/zip', bytes: zip(named) } }
}
