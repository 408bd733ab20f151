import { z } from 'zod'
import type { Registered } from '#domain/documents/document-facts.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { OrderGiven } from '#domain/papers/given.ts'
import { byMaking, type PaperId, type Reader, stateOf } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type AccountKind, accountKinds } from '#domain/reports/report.document.ts'
import { plain } from '#domain/staff/plain-text.ts'
import type { Day } from '#kit/day.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { listAdmissions } from '#store/mentor-bank.ts'
import { findMentorship, listMentorships } from '#store/mentorships.ts'
import { findOrganisation } from '#store/organisations.ts'
import { findPaper, type KeptPaper, listPapers } from '#store/papers.ts'
import { listNames, listPeople } from '#store/people.ts'
import { listProgrammeOutlines } from '#store/programmes.ts'
import { listRoles } from '#store/role-assignments.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { query } from '../command.ts'
import { anyText, id } from '../fields.ts'
import { pairsToPaper } from './ask-papers.ts'
import { paperTexts as texts } from './texts.ts'

const nothing = z.object({})
const filters = z.object({
  kind: z.string().max(40).default(''),
  state: z.string().max(20).default(''),
  year: z.string().max(4).default(''),
  find: z.string().max(100).default(''),
})
export type RegisterFilters = z.output<typeof filters>

export type Register = {
  readonly papers: readonly KeptPaper[]
  readonly all: number
  readonly years: readonly number[]
  readonly unsigned: number
  readonly names: ReadonlyMap<string, string>
  readonly filters: RegisterFilters
  readonly today: Day
  readonly mayKeep: boolean
}

/** The register: everything, narrowed by kind, state, year and words. */
export const showRegister = query<typeof filters, Register>({
  deed: 'paper.read',
  input: filters,
  run: async (scope, given) => {
    const papers = await listReadable(scope)
    const fits = (one: KeptPaper) =>
      (given.kind === '' || one.kind === given.kind) &&
      (given.state === '' || stateOf(one, scope.today) === given.state) &&
      (given.year === '' || String(one.schoolYear) === given.year) &&
      matches(one, given.find)
    return {
      papers: papers.filter(fits).toSorted(byMaking),
      all: papers.length,
      years: [...new Set(papers.map((one) => one.schoolYear))].sort((a, b) => b - a),
      unsigned: papers.filter(waitsForHand).length,
      names: await listNames(scope),
      filters: given,
      today: scope.today,
      mayKeep: mayHere(scope, 'paper.keep'),
    }
  },
  shows: ({ papers }) => [...new Set(papers.flatMap(({ named }) => named.map(({ person }) => person)))],
})

/** R-REP-10. What people tell of their work in pairs is for those who read reports; whoever else keeps the register does not
 *  see it. */
const toldByPeople: ReadonlySet<string> = new Set<AccountKind>(accountKinds)
const mayRead = (scope: Scope, { kind }: KeptPaper) =>
  !toldByPeople.has(kind) || mayHere(scope, 'report.read')
const listReadable = async (scope: Scope) => (await listPapers(scope)).filter((one) => mayRead(scope, one))

function matches(one: KeptPaper, find: string): boolean {
  const named = one.named.map(({ name }) => name).join(' ')
  const whole = plain([one.title, texts.kinds[one.kind], one.number ?? '', named].join(' '))
  return plain(find)
    .split(/\s+/)
    .every((word) => whole.includes(word))
}

/** Signed by hand and entered: everything but what the head signs in a sitting of one's own. */
export function waitsForHand({ kind, state, signedOn }: KeptPaper): boolean {
  return signedOn === null && state === 'made' && kind !== 'order_pairs' && kind !== 'programme'
}

const one = z.object({ paper: id<PaperId>() })

/** Somebody who is called otherwise now than when the paper was printed. */
export type Renamed = { readonly was: string; readonly now: string }

export type PaperPage = {
  readonly paper: KeptPaper
  readonly renamed: readonly Renamed[]
  /** Another paper of its kind and year with the same number. */
  readonly sameNumber: KeptPaper | undefined
  readonly names: ReadonlyMap<string, string>
  readonly zone: string
  readonly today: Day
  readonly mayKeep: boolean
  readonly maySign: boolean
}

export const showPaper = query<typeof one, PaperPage>({
  deed: 'paper.read',
  input: one,
  run: async (scope, { paper: paperId }) => {
    const papers = await listReadable(scope)
    const paper = papers.find((each) => each.id === paperId)
    if (!paper) return undefined
    const people = await listPeople(scope)
    const now = new Map(people.map((person) => [person.id as string, wholeName(person)]))
    return {
      paper,
      renamed: paper.named.flatMap(({ person, name }) => {
        const called = now.get(person)
        return called && called !== name ? [{ was: name, now: called }] : []
      }),
      sameNumber: papers.find(
        (each) =>
          each.id !== paper.id &&
          paper.number !== null &&
          each.number === paper.number &&
          each.kind === paper.kind &&
          each.schoolYear === paper.schoolYear,
      ),
      names: now,
      zone: scope.zone,
      today: scope.today,
      mayKeep: mayHere(scope, 'paper.keep'),
      maySign: mayHere(scope, 'paper.sign'),
    }
  },
  shows: ({ paper }) => paper.named.map(({ person }) => person),
})

const file = one.extend({ format: z.enum(['docx', 'pdf', 'scan']) })
export type PaperFile = {
  readonly name: string
  readonly sha256: string
  /** Who stands in it. */
  readonly named: readonly PersonId[]
}

/** One file of a paper; what is not there is not found. */
export const findPaperFile = query<typeof file, PaperFile>({
  deed: 'paper.read',
  input: file,
  run: async (scope, { paper: paperId, format }) => {
    const paper = await findPaper(scope, paperId)
    return paper && mayRead(scope, paper) ? fileOf(paper, format) : undefined
  },
  shows: ({ named }) => named,
})

function fileOf(paper: KeptPaper, format: 'docx' | 'pdf' | 'scan'): PaperFile | undefined {
  const pdf = typeof paper.pdf === 'string' ? null : paper.pdf
  const found = { docx: paper.file, scan: paper.scan, pdf }[format]
  return found ? { ...found, named: paper.named.map(({ person }) => person) } : undefined
}

const chosen = z.object({ papers: z.array(anyText) })

/** The papers that are named, as they are printed. */
export const findChosen = query<typeof chosen, readonly KeptPaper[]>({
  deed: 'paper.read',
  input: chosen,
  run: async (scope, { papers }) => {
    const wanted = new Set(papers)
    return wanted.size === 0 ? [] : (await listReadable(scope)).filter((each) => wanted.has(each.id))
  },
  shows: (papers) => [...new Set(papers.flatMap(({ named }) => named.map(({ person }) => person)))],
})

export type SigningPage = { readonly papers: readonly KeptPaper[]; readonly today: Day }

/** Everything that is printed and waits for a signature by hand, people together. */
export const showSigning = query<typeof nothing, SigningPage>({
  deed: 'paper.keep',
  input: nothing,
  run: async (scope) => ({
    papers: (await listPapers(scope)).filter(waitsForHand).toSorted(byMaking),
    today: scope.today,
  }),
})

export type PreparingPage = {
  readonly pairs: readonly Mentorship[]
  readonly names: ReadonlyMap<string, string>
  readonly chosen: MentorshipId | null
  readonly adoption: Registered
  readonly today: Day
}

const preparing = z.object({ mentorship: anyText.default('') })

export const showPreparing = query<typeof preparing, PreparingPage>({
  deed: 'paper.keep',
  input: preparing,
  run: async (scope, { mentorship }) => {
    const named = z.uuid().safeParse(mentorship).success
      ? await findMentorship(scope, mentorship as MentorshipId)
      : undefined
    return {
      pairs: named ? [named] : await pairsToPaper(scope),
      names: await listNames(scope),
      chosen: named?.id ?? null,
      adoption: await lastAdoption(scope),
      today: scope.today,
    }
  },
})

/** As it was typed for the last order: nobody types it twice. */
export async function lastAdoption(scope: Scope): Promise<Registered> {
  const order = (await listPapers(scope)).find(({ kind }) => kind === 'order_pairs')
  return (order?.given as OrderGiven | undefined)?.adoption ?? { day: null, number: null }
}

export type MinutesPage = {
  readonly people: ReadonlyMap<string, string>
  /** «Иванова М. — Петров А.», for the question on programmes. */
  readonly programmes: readonly Mentorship[]
  /** Mentors whom the council admits. */
  readonly admitted: readonly string[]
  /** Who sits on the council: they come first and are ticked. */
  readonly council: readonly string[]
  readonly today: Day
}

export const showMinutes = query<typeof nothing, MinutesPage>({
  deed: 'paper.keep',
  input: nothing,
  run: async (scope) => {
    if (!(await findOrganisation(scope))) return undefined
    const outlines = new Set((await listProgrammeOutlines(scope)).map(({ mentorship }) => mentorship))
    const mentorships = await listMentorships(scope)
    return {
      people: await listNames(scope),
      admitted: (await listAdmissions(scope)).flatMap(({ by, person, through }) =>
        by === 'council' && (through === null || through >= scope.today) ? [person] : [],
      ),
      council: (await listRoles(scope)).flatMap(({ role, person }) => (role === 'council' ? [person] : [])),
      programmes: mentorships.filter((each) => outlines.has(each.id) && each.droppedOn === null),
      today: scope.today,
    }
  },
})

export type OwnPaper = {
  readonly paper: KeptPaper
  readonly line: Reader
  /** Where the pair was asked by a link, what this person answered. */
  readonly answered: boolean
  readonly today: Day
}

/** A paper that waits for this person, or waited: of others it is not found. */
export const showOwnPaper = query<typeof one, OwnPaper>({
  deed: 'self.read',
  input: one,
  run: async (scope, { paper: paperId }) => {
    const paper = await ownPaper(scope, paperId)
    const line = paper?.readers.find(({ person }) => person === scope.person)
    if (!paper || !line) return undefined
    const pair = paper.mentorship ? await findMentorship(scope, paper.mentorship) : undefined
    const answer = pair?.members.find(({ person }) => person === scope.person)?.consent
    return { paper, line, answered: answer?.answer === 'yes', today: scope.today }
  },
})

export const findOwnFile = query<typeof file, PaperFile>({
  deed: 'self.read',
  input: file,
  run: async (scope, { paper: paperId, format }) => {
    const paper = await ownPaper(scope, paperId)
    return paper && fileOf(paper, format)
  },
  shows: ({ named }) => named,
})

async function ownPaper(scope: Scope, paperId: PaperId): Promise<KeptPaper | undefined> {
  const paper = await findPaper(scope, paperId)
  const isOwn = (person: PersonId) => person === scope.person
  return paper?.readers.some(({ person }) => isOwn(person)) ? paper : undefined
}
