import { z } from 'zod'
import { draftOfPaper } from '#domain/documents/draft-of-paper.ts'
import { fullName } from '#domain/documents/people.document.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { renderPackage } from '#outside/docx/render-package.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import { menteeRegister, mentorRegister, type RegisterDesk } from '#pieces/register-texts.ts'
import { findBanksDesk } from '#store/banks-desk.ts'
import { addFiles } from '#store/files.ts'
import { findOrganisation, type Organisation } from '#store/organisations.ts'
import { lapseReplaced, markPapersFailed, saveMade, saveSignatures } from '#store/paper-changes.ts'
import type { KeptPaper } from '#store/papers.ts'
import { findPapersDesk, type PapersDesk } from '#store/papers-desk.ts'
import type { Person } from '#store/people.ts'
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

const banks = query<typeof nothing, RegisterDesk<Person>>({
  deed: 'paper.print',
  input: nothing,
  run: async (scope) => {
    const desk = await findBanksDesk(scope)
    const organisation = await findOrganisation(scope)
    return desk && organisation && { ...desk, organisation: nameOf(organisation), contacts: false }
  },
})

const nameOf = ({ shortName, fullName }: Organisation) => shortName || fullName

const made = z.object({
  paper: id<PaperId>(),
  title: z.string(),
  name: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  named: z.array(z.object({ person: id<PersonId>(), name: z.string() })),
  through: z.string().nullable(),
  signedOn: z.string().nullable(),
  source: z.enum(['account', 'link', 'paper']),
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
    const signed = papers.filter(({ signedOn }) => signedOn !== null)
    for (const [source, of] of Map.groupBy(signed, (one) => one.source)) {
      const given = of.map(({ paper, signedOn }) => ({ paper, number: null, on: signedOn as Day }))
      await saveSignatures(
        scope,
        given.map((one) => ({ ...one, inForceFrom: one.on })),
        source,
      )
    }
    await lapseReplaced(
      scope,
      signed.map(({ paper }) => paper),
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
  const registries = await registryRows(desk, who, waiting)
  const troubles: unknown[] = []
  for (let at = 0; at < waiting.length; at += atOnce) {
    const papers: Made[] = []
    const failed: PaperId[] = []
    for (const paper of waiting.slice(at, at + atOnce)) {
      try {
        papers.push(await printed(registries(paper), facts, files))
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

/** R-DOC-25. The rows of a bank, as they are when it is printed; loaded only where a registry waits. */
async function registryRows(desk: JobDesk, who: Who, waiting: readonly KeptPaper[]) {
  const rowsOf = { registry_mentors: mentorRegister, registry_mentees: menteeRegister } as const
  const wanted = waiting.some(({ kind }) => kind in rowsOf)
  const found = wanted ? await desk.ask(who, banks, {}) : undefined
  return (paper: KeptPaper): KeptPaper => {
    const { kind } = paper
    if (!found?.ok || (kind !== 'registry_mentors' && kind !== 'registry_mentees')) return paper
    return { ...paper, given: { rows: rowsOf[kind]<Person>(found.value) } }
  }
}

async function printed(
  paper: KeptPaper,
  facts: ReturnType<typeof paperFacts>,
  files: FileKeeper,
): Promise<Made> {
  const drawn = draftOfPaper(paper, facts)
  if (!drawn.ok) throw new Error(`a paper could not be drawn up: ${JSON.stringify(drawn.refusal)}`)
  const { draft, named, through, signedOn, source } = drawn.value
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
    signedOn,
    source,
  }
}
