import { z } from 'zod'
import type { PairFacts, YearFacts } from '#domain/documents/document-facts.ts'
import { organisationFacts } from '#domain/documents/facts-from.ts'
import { factsOfMentorships, type Told } from '#domain/documents/facts-of-mentorships.ts'
import { organisationOfDocuments, personOfDocuments } from '#domain/documents/facts-of-organisation.ts'
import { yearOfActs, yearPairs } from '#domain/documents/pairs-of-proposal.ts'
import { yearPackage } from '#domain/documents/year-package.ts'
import { isLive } from '#domain/mentorships/phase-of.ts'
import { termsOf } from '#domain/mentorships/terms.ts'
import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { printedRoadmap } from '#domain/roadmaps/printed-roadmap.ts'
import type { Roadmap } from '#domain/roadmaps/roadmap.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { renderPackage } from '#outside/docx/render-package.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import { pairReason } from '#pieces/pair-texts.ts'
import { documentNames } from '#pieces/texts.ts'
import {
  type DocumentPackage,
  findPackage,
  markFailed,
  markMade,
  type PackageId,
  saveDocuments,
  savePackage,
} from '#store/document-packages.ts'
import { addFiles } from '#store/files.ts'
import { findOrganisation, type Organisation } from '#store/organisations.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import { findRoadmap } from '#store/roadmaps.ts'
import type { Who } from '#store/scope.ts'
import { command, done, query } from '../command.ts'
import { id } from '../fields.ts'
import { type JobDesk, settled } from '../job-desk.ts'

const one = z.object({ package: id<PackageId>() })

type Asked = PairsDesk & {
  readonly made: DocumentPackage
  readonly organisation: Organisation
  readonly roadmap: Roadmap | undefined
}

const packageToMake = query<typeof one, Asked>({
  deed: 'package.write',
  input: one,
  run: async (scope, { package: id }) => {
    const made = await findPackage(scope, id)
    const organisation = await findOrganisation(scope)
    const desk = await findPairsDesk(scope)
    if (!made || !organisation || !desk) return undefined
    const roadmap = await findRoadmap(scope, yearOfActs(organisation.schoolYear, scope.today))
    return { ...desk, made, organisation, roadmap }
  },
})

const noteProgress = command({
  deed: 'package.write',
  input: one.extend({ percent: z.number().int() }),
  run: async (scope, { package: id, percent }) => {
    await savePackage(scope, id, { progress: percent })
    return done(null)
  },
})

const drawnUp = z.object({
  code: z.string(),
  title: z.string(),
  name: z.string(),
  sha256: z.string(),
  bytes: z.number(),
})

const notePackage = command({
  deed: 'package.write',
  input: one.extend({ documents: z.array(drawnUp) }),
  run: async (scope, { package: id, documents }) => {
    if (!(await markMade(scope, id))) return done(null)
    const files = await addFiles(
      scope,
      documents.map(({ name, sha256, bytes }) => ({ name, sha256, bytes, mediaType: docx })),
    )
    await saveDocuments(
      scope,
      id,
      documents.map(({ code, title }, at) => ({ code, title, file: files[at]! })),
    )
    return done(null, { kind: 'package-made', package: id, documents: documents.length })
  },
})

const noteFailure = command({
  deed: 'package.write',
  input: one,
  run: async (scope, { package: id }) => {
    await markFailed(scope, id)
    return done(null)
  },
})

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** R-DOC-20. Draws the package up outside any scope; begun again after a kill, it is made once. A failure is told to
 *  those who wait, and thrown for the log and the next try. */
export async function makePackage(
  desk: JobDesk,
  files: FileKeeper,
  organisation: OrganisationId,
  made: PackageId,
): Promise<void> {
  const who: Who = { organisation, as: { job: 'make-package' } }
  const found = await desk.ask(who, packageToMake, { package: made })
  if (!found.ok || found.value.made.state === 'made') return
  try {
    const documents = await drawUp(found.value, files, (percent) => {
      desk.carryOut(who, noteProgress, { package: made, percent }).catch(() => undefined)
    })
    settled(await desk.carryOut(who, notePackage, { package: made, documents }))
  } catch (failure) {
    settled(await desk.carryOut(who, noteFailure, { package: made }))
    throw failure
  }
}

/** The documents of the year as kept files; `progress` hears per cents. */
async function drawUp(
  asked: Asked,
  files: FileKeeper,
  progress: (percent: number) => void,
): Promise<readonly z.input<typeof drawnUp>[]> {
  const drawn = yearPackage(yearFacts(asked))
  if (!drawn.ok) throw new Error(`a package could not be drawn up: ${JSON.stringify(drawn.refusal)}`)

  const rendered = await renderPackage(drawn.value, (through) => {
    if (through % 10 === 0) progress(Math.floor((100 * through) / drawn.value.length))
  })
  if (!rendered.ok) throw new Error(`a document could not be printed: ${JSON.stringify(rendered.refusal)}`)
  const documents = []
  for (const [at, { name, bytes }] of rendered.value.entries()) {
    const { code, title } = drawn.value[at]!
    documents.push({ code, title, name, bytes: bytes.length, sha256: await files.keep(bytes) })
  }
  return documents
}

function yearFacts(asked: Asked): YearFacts {
  const { today, roles, organisation } = asked
  const { proposal, people } = proposeForStaff(asked)
  const known = new Map(
    [...people].map(([id, person]) => [id, personOfDocuments(person, today, documentNames)]),
  )
  const withRole = (role: string) => known.get(roles.find((one) => one.role === role)?.person ?? '') ?? null
  const head = withRole('head')
  if (!head) throw new Error('an organisation without a head')
  const leading = { head, curator: withRole('curator'), hasUnion: withRole('trade_union') !== null }
  const schoolYear = yearOfActs(organisation.schoolYear, today)
  return {
    today,
    schoolYear,
    organisation: organisationFacts(organisationOfDocuments(organisation, leading)),
    ...keptRoadmap(asked),
    pairs: [
      ...madePairs(asked, known),
      ...(proposal.ok ? yearPairs(proposal.value, { today, schoolYear, known, reasonOf: pairReason }) : []),
    ],
  }
}

/** R-RMP-10. The roadmap the organisation keeps goes before the one of the template. */
function keptRoadmap({ roadmap, staff }: Asked): Pick<YearFacts, 'roadmap' | 'roadmapColumns'> {
  if (!roadmap) return {}
  const people = new Map(staff.map((one) => [one.id, one]))
  const nameOf = (id: PersonId) => {
    const person = people.get(id)
    return person && surnameFirst(person)
  }
  return { roadmapColumns: roadmap.columns, roadmap: printedRoadmap(roadmap, nameOf) }
}

/** Pairs that were made already, whatever they wait for: the package is drafts alone. */
function madePairs({ mentorships, ordered, today, said }: Asked, known: Told['known']): readonly PairFacts[] {
  const lasting = mentorships.filter(
    (one) => isLive(one, { ordered, today }) && termsOf(one.form, one.types)?.needsProgramme !== false,
  )
  const outside = new Map(said.outside.map((one) => [one.person as string, one]))
  const told = { today, known, outside, papers: [], approved: new Set<never>() }
  return factsOfMentorships(lasting, told).map(({ agreed, ...draft }) => draft)
}
