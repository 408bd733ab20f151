import { z } from 'zod'
import { draftOfPaper } from '#domain/documents/draft-of-paper.ts'
import { fullName } from '#domain/documents/people.document.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { renderPackage } from '#outside/docx/render-package.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import { addFiles } from '#store/files.ts'
import { markPapersFailed, saveMade } from '#store/paper-changes.ts'
import type { KeptPaper } from '#store/papers.ts'
import { findPapersDesk, type PapersDesk } from '#store/papers-desk.ts'
import type { Who } from '#store/scope.ts'
import { command, done, query } from '../command.ts'
import { id } from '../fields.ts'
import { type JobDesk, settled } from '../job-desk.ts'
import { paperFacts } from './paper-facts.ts'

const nothing = z.object({})

const papersToMake = query<typeof nothing, PapersDesk>({
  deed: 'paper.print',
  input: nothing,
  run: findPapersDesk,
})

const made = z.object({
  paper: id<PaperId>(),
  title: z.string(),
  name: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  named: z.array(z.object({ person: id<PersonId>(), name: z.string() })),
  through: z.string().nullable(),
})
type Made = z.input<typeof made>

const noteMade = command({
  deed: 'paper.print',
  input: z.object({ papers: z.array(made) }),
  run: async (scope, { papers }) => {
    const files = await addFiles(
      scope,
      papers.map(({ name, sha256, bytes }) => ({ name, sha256, bytes, mediaType: docx })),
    )
    await saveMade(
      scope,
      papers.map(({ paper, title, named, through }, at) => ({
        paper,
        title,
        named,
        through: through as Day | null,
        file: files[at]!,
      })),
    )
    return done(null, { kind: 'papers-made', papers: papers.length })
  },
})

const noteFailed = command({
  deed: 'paper.print',
  input: z.object({ papers: z.array(id<PaperId>()) }),
  run: async (scope, { papers }) => {
    await markPapersFailed(scope, papers)
    return done(null)
  },
})

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** Papers are shown as they come: so many at a time. */
const atOnce = 20

/** R-PAP-7. Prints everything that is asked for and not printed yet, outside any scope; begun again after a kill, it goes
 *  on with what lacks. What cannot be printed is told to those who wait, and thrown for the log and the next try. */
export async function makePapers(
  desk: JobDesk,
  files: FileKeeper,
  organisation: OrganisationId,
): Promise<void> {
  const who: Who = { organisation, as: { job: 'make-papers' } }
  const found = await desk.ask(who, papersToMake, {})
  if (!found.ok) return
  const waiting = found.value.papers.filter(({ state }) => state !== 'made')
  if (waiting.length === 0) return
  const facts = paperFacts(found.value)
  const troubles: unknown[] = []
  for (let at = 0; at < waiting.length; at += atOnce) {
    const papers: Made[] = []
    const failed: PaperId[] = []
    for (const paper of waiting.slice(at, at + atOnce)) {
      try {
        papers.push(await printed(paper, facts, files))
      } catch (trouble) {
        failed.push(paper.id)
        troubles.push(trouble)
      }
    }
    if (papers.length > 0) settled(await desk.carryOut(who, noteMade, { papers }))
    if (failed.length > 0) settled(await desk.carryOut(who, noteFailed, { papers: failed }))
  }
  if (troubles.length > 0)
    throw new AggregateError(troubles, `${troubles.length} papers could not be printed`)
}

async function printed(
  paper: KeptPaper,
  facts: ReturnType<typeof paperFacts>,
  files: FileKeeper,
): Promise<Made> {
  const drawn = draftOfPaper(paper, facts)
  if (!drawn.ok) throw new Error(`a paper could not be drawn up: ${JSON.stringify(drawn.refusal)}`)
  const { draft, named, through } = drawn.value
  const rendered = await renderPackage([draft])
  if (!rendered.ok) throw new Error(`a paper could not be printed: ${JSON.stringify(rendered.refusal)}`)
  const [{ name, bytes }] = rendered.value as [(typeof rendered.value)[number]]
  return {
    paper: paper.id,
    title: draft.title,
    name,
    bytes: bytes.length,
    sha256: await files.keep(bytes),
    named: named.map((one) => ({ person: one.id, name: fullName(one.name).nom })),
    through,
  }
}
