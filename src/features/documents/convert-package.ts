import { z } from 'zod'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import type { PdfPrinter } from '#outside/pdf/pdf-printer.ts'
import {
  type DocumentId,
  findPackage,
  type KeptDocument,
  listDocuments,
  type PackageId,
  savePackage,
  savePdfs,
} from '#store/document-packages.ts'
import { addFiles } from '#store/files.ts'
import type { Who } from '#store/scope.ts'
import { command, done, query } from '../command.ts'
import { id } from '../fields.ts'
import { type JobDesk, settled } from '../job-desk.ts'

const one = z.object({ package: id<PackageId>() })

const documentsToPrint = query<
  typeof one,
  { readonly documents: readonly KeptDocument[]; readonly waiting: boolean }
>({
  deed: 'package.write',
  input: one,
  run: async (scope, { package: id }) => {
    const made = await findPackage(scope, id)
    return (
      made && {
        documents: await listDocuments(scope, id),
        waiting: made.state === 'made' && made.pdf === 'waiting',
      }
    )
  },
})

const printedFile = z.object({
  document: id<DocumentId>(),
  name: z.string(),
  sha256: z.string(),
  bytes: z.number(),
})
const input = one.extend({ state: z.enum(['made', 'missing', 'failed']), printed: z.array(printedFile) })

const notePdf = command({
  deed: 'package.write',
  input,
  run: async (scope, { package: id, state, printed }) => {
    const files = await addFiles(
      scope,
      printed.map(({ name, sha256, bytes }) => ({ name, sha256, bytes, mediaType: 'application/pdf' })),
    )
    await savePdfs(
      scope,
      printed.map(({ document }, at) => ({ document, file: files[at]! })),
    )
    await savePackage(scope, id, { pdf: state })
    return done(null)
  },
})

type Outside = { readonly files: FileKeeper; readonly printer: PdfPrinter }

/** R-DOC-13. A PDF beside each document where LibreOffice is; where it is not, the package says so and stays whole. */
export async function convertPackage(
  desk: JobDesk,
  { files, printer }: Outside,
  organisation: OrganisationId,
  made: PackageId,
): Promise<void> {
  const who: Who = { organisation, as: { job: 'convert-package' } }
  const found = await desk.ask(who, documentsToPrint, { package: made })
  if (!found.ok || !found.value.waiting) return
  const { documents } = found.value
  const sources = await Promise.all(
    documents.map(async ({ name, sha256 }) => ({ name, bytes: await bytesOf(files, sha256) })),
  )
  const result = await printer.toPdf(sources)
  if (!result.ok) {
    const state = result.refusal.reason === 'no-libreoffice' ? 'missing' : 'failed'
    settled(await desk.carryOut(who, notePdf, { package: made, state, printed: [] }))
    return
  }
  const printed = []
  for (const [at, { name, bytes }] of result.value.entries()) {
    printed.push({ document: documents[at]!.id, name, bytes: bytes.length, sha256: await files.keep(bytes) })
  }
  settled(await desk.carryOut(who, notePdf, { package: made, state: 'made', printed }))
}

/** A document whose bytes are gone is a bug: an archive with a hole in it would be worse. */
export async function bytesOf(files: FileKeeper, sha256: string): Promise<Uint8Array> {
  const bytes = await files.read(sha256)
  if (!bytes) throw new Error(`the file ${sha256} of a document is gone`)
  return bytes
}
