import { z } from 'zod'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import type { PdfPrinter } from '#outside/pdf/pdf-printer.ts'
import { addFiles } from '#store/files.ts'
import { savePaperPdfs } from '#store/paper-changes.ts'
import { type KeptPaper, listPapers } from '#store/papers.ts'
import type { Who } from '#store/scope.ts'
import { command, done, query } from '../command.ts'
import { id } from '../fields.ts'
import { type JobDesk, settled } from '../job-desk.ts'

const nothing = z.object({})

const papersToPrint = query<typeof nothing, readonly KeptPaper[]>({
  deed: 'paper.print',
  input: nothing,
  run: async (scope) =>
    (await listPapers(scope)).filter(({ state, pdf }) => state === 'made' && pdf === 'waiting'),
})

const input = z.object({
  state: z.enum(['made', 'missing', 'failed']),
  papers: z.array(id<PaperId>()),
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
})

const notePdfs = command({
  deed: 'paper.print',
  input,
  run: async (scope, { state, papers, files }) => {
    const kept = await addFiles(
      scope,
      files.map((file) => ({ ...file, mediaType: 'application/pdf' })),
    )
    await savePaperPdfs(scope, papers, state, kept)
    return done(null)
  },
})

type Outside = { readonly files: FileKeeper; readonly printer: PdfPrinter }
const atOnce = 20

/** R-DOC-13. A PDF beside each paper where LibreOffice is; where it is not, the papers say so and stay whole. */
export async function printPapers(
  desk: JobDesk,
  { files, printer }: Outside,
  organisation: OrganisationId,
): Promise<void> {
  const who: Who = { organisation, as: { job: 'print-papers' } }
  const found = await desk.ask(who, papersToPrint, {})
  if (!found.ok) return
  for (let at = 0; at < found.value.length; at += atOnce) {
    const part = found.value.slice(at, at + atOnce)
    const papers = part.map((one) => one.id)
    const sources = await Promise.all(
      part.map(async ({ id, file }) => ({ name: `${id}.docx`, bytes: await bytesOf(files, file!.sha256) })),
    )
    const result = await printer.toPdf(sources)
    if (!result.ok) {
      const state = result.refusal.reason === 'no-libreoffice' ? 'missing' : 'failed'
      settled(await desk.carryOut(who, notePdfs, { state, papers, files: [] }))
      continue
    }
    const kept = []
    for (const [place, { bytes }] of result.value.entries()) {
      const name = part[place]!.file!.name.replace(/\.docx$/, '.pdf')
      kept.push({ name, bytes: bytes.length, sha256: await files.keep(bytes) })
    }
    settled(await desk.carryOut(who, notePdfs, { state: 'made', papers, files: kept }))
  }
}

/** A paper whose bytes are gone is a bug: an archive with a hole in it would be worse. */
export async function bytesOf(files: FileKeeper, sha256: string): Promise<Uint8Array> {
  const bytes = await files.read(sha256)
  if (!bytes) throw new Error(`the file ${sha256} of a paper is gone`)
  return bytes
}
