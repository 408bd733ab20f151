import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { YearFacts } from '#domain/documents/document-facts.ts'
import { organisationFacts } from '#domain/documents/facts-from.ts'
import { schoolYearOf, yearPairs } from '#domain/documents/pairs-of-proposal.ts'
import { yearPackage } from '#domain/documents/year-package.ts'
import type { Proposal } from '#domain/needs/proposal.ts'
import { proposePairs } from '#domain/needs/propose-pairs.ts'
import { no, ok, type Result } from '#kit/result.ts'
import type { NamedFile } from '#outside/archive.ts'
import { renderPackage } from '#outside/docx/render-package.ts'
import { findLibreOffice } from '#outside/pdf/find-libreoffice.ts'
import { pdfPrinter } from '#outside/pdf/pdf-printer.ts'
import { pairReason, tooFewMentors, whyNobody } from '#pieces/pair-texts.ts'
import type { CliCommand, Given } from './command-line.ts'
import { readOrganisation } from './organisation-file.ts'
import { answer, misused, type Outcome, refused } from './outcome.ts'
import { fileTrouble } from './read-json.ts'
import { readStaffList } from './staff.ts'
import { type StaffPool, staffPool } from './staff-pool.ts'
import { yearTexts as texts } from './texts.ts'
import { todayOf } from './today.ts'

/** R-CLI-9. `year`: from a staff list to the acts of a school year in a folder, all of them drafts. */
export const year: CliCommand = {
  usage: 'year --staff FILE --out DIR [--organisation FILE.json] [--today DAY] [--pdf]',
  files: 0,
  options: { staff: 'value', out: 'value', organisation: 'value', today: 'value', pdf: 'flag' },
  required: ['staff', 'out'],
  run: async (given) => {
    const today = todayOf(given)
    if (!today.ok) return misused(today.refusal)
    const list = await readStaffList(given.values.get('staff') ?? '', today.value)
    if (!list.ok) return refused(list.refusal)
    const staff = staffPool(list.value.people, today.value)
    if (staff.pool.length === 0) return refused(texts.nobody)
    const organisation = await readOrganisation(given.values.get('organisation'), staff.organisation)
    if (!organisation.ok) return refused(organisation.refusal)
    const proposed = proposePairs(staff.pool, {
      today: today.value,
      kind: organisation.value.kind,
    })
    // nobody has decided anything yet, so there is nothing that cannot stand
    if (!proposed.ok)
      throw new TypeError(`a proposal without decisions was refused: ${proposed.refusal.reason}`)

    const schoolYear = schoolYearOf(today.value)
    const facts: YearFacts = {
      today: today.value,
      schoolYear,
      organisation: organisationFacts(organisation.value),
      pairs: yearPairs(proposed.value, {
        today: today.value,
        schoolYear,
        known: staff.known,
        reasonOf: pairReason,
      }),
    }
    return writeYear(given, facts, proposed.value, staff)
  },
}

async function writeYear(
  given: Given,
  facts: YearFacts,
  proposal: Proposal,
  staff: StaffPool,
): Promise<Outcome> {
  const drawn = yearPackage(facts)
  if (!drawn.ok) return refused(texts.notDrawn(drawn.refusal.reason))
  const rendered = await renderPackage(drawn.value)
  if (!rendered.ok) return refused(texts.notDrawn(rendered.refusal.document))
  const printed = given.flags.has('pdf') ? await inPdf(rendered.value) : ok([])
  const files = [...rendered.value, ...(printed.ok ? printed.value : [])]
  const folder = given.values.get('out') ?? ''
  const written = await writeFiles(folder, files)
  if (!written.ok) return refused(written.refusal)
  const few = proposal.kind === 'too-few-mentors' ? [tooFewMentors(proposal.eligible)] : []
  return answer(summary(facts, proposal, staff, files), [...few, ...(printed.ok ? [] : [printed.refusal])])
}

/** PDF beside each document; without LibreOffice the Word files are there all the same. */
async function inPdf(documents: readonly NamedFile[]): Promise<Result<readonly NamedFile[], string>> {
  const printer = pdfPrinter(await findLibreOffice())
  try {
    const printed = await printer.toPdf(documents)
    return printed.ok ? printed : no(texts.notPrinted[printed.refusal.reason])
  } finally {
    await printer.close()
  }
}

async function writeFiles(folder: string, files: readonly NamedFile[]): Promise<Result<void, string>> {
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes)
    return ok(undefined)
  } catch (failure) {
    if (failure instanceof Error && 'syscall' in failure) return no(fileTrouble(folder, failure))
    throw failure
  }
}

function summary(facts: YearFacts, proposal: Proposal, { known }: StaffPool, files: readonly NamedFile[]) {
  const name = (id: string) => {
    const {
      surname,
      name: first,
      patronymic,
    } = known.get(id)?.name ?? { surname: id, name: '', patronymic: null }
    return [surname, first, patronymic].filter(Boolean).join(' ')
  }
  return {
    today: facts.today,
    schoolYear: `${facts.schoolYear}/${facts.schoolYear + 1}`,
    organisation: facts.organisation.shortName.nom,
    kind: facts.organisation.kind,
    mentees: proposal.mentees.map(({ person, categories, topics }) => ({
      person: name(person),
      categories: categories.map(({ category }) => category),
      topics,
    })),
    mentors: proposal.candidates.filter(({ verdict }) => verdict === 'yes').map(({ person }) => name(person)),
    pairs: facts.pairs.map(({ mentor, mentees, type, topics, from, through, reason }) => ({
      mentor: name(mentor.id),
      mentees: mentees.map(({ id }) => name(id)),
      type,
      topics: topics.map(({ code }) => code),
      from,
      through,
      reason,
    })),
    alone:
      proposal.kind === 'proposal'
        ? proposal.alone.map((one) => ({ person: name(one.mentee), why: whyNobody(one) }))
        : [],
    documents: files.map((file) => file.name),
  }
}
