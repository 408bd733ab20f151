import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import {
  assigningKinds,
  type Must,
  type Paper,
  type PaperId,
  type PaperKind,
  type Reader,
} from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { together } from './journey.ts'
import type { Scope } from './scope.ts'

/** Somebody as a paper names one: the name stays as it was printed. */
export type Named = { readonly person: PersonId; readonly name: string }

type PrintedFile = { readonly name: string; readonly bytes: number; readonly sha256: string }

/** A paper with what is kept of it: files, who stands in it, who is to read it. */
export type KeptPaper = Paper & {
  readonly given: unknown
  readonly named: readonly Named[]
  readonly file: PrintedFile | null
  readonly pdf: 'waiting' | 'missing' | 'failed' | PrintedFile
  readonly scan: PrintedFile | null
  readonly readers: readonly Reader[]
}

/** The register, the newest first. */
export async function listPapers(scope: Scope): Promise<readonly KeptPaper[]> {
  const [rows, mentorships, readers] = await together(
    scope.tables,
    papers(scope),
    mentorshipsOf(scope),
    readersOf(scope),
  )
  const named = Map.groupBy(mentorships, (one) => one.paper_id)
  const asked = Map.groupBy(readers, (one) => one.paper_id)
  return rows.map((row) => asPaper(row, named.get(row.id), asked.get(row.id)))
}

export async function findPaper(scope: Scope, id: PaperId): Promise<KeptPaper | undefined> {
  const [[row], mentorships, readers] = await together(
    scope.tables,
    papers(scope).where('p.id', '=', id),
    mentorshipsOf(scope).where('paper_id', '=', id),
    readersOf(scope).where('paper_id', '=', id),
  )
  return row && asPaper(row, mentorships, readers)
}

/** The order a mentorship stands in. */
export type Ordered = {
  readonly paper: PaperId
  readonly number: string
  readonly on: Day
  readonly inForceFrom: Day
}

/** R-PAP-2. The signed order of each mentorship that has one; of several the last signed. One taken back orders nothing.
 *  Of all mentorships, or of some. */
export async function listOrdered(
  scope: Scope,
  of?: readonly MentorshipId[],
): Promise<ReadonlyMap<MentorshipId, Ordered>> {
  if (of?.length === 0) return new Map()
  const rows = await scope.tables
    .selectFrom('papers as p')
    .innerJoin('paper_mentorships as m', (join) =>
      join.onRef('m.paper_id', '=', 'p.id').onRef('m.organisation_id', '=', 'p.organisation_id'),
    )
    .select(['m.mentorship_id', 'p.id', 'p.number', 'p.signed_on', 'p.in_force_from'])
    .where('p.kind', 'in', assigningKinds)
    .where('p.signed_on', 'is not', null)
    .where((where) => where.or([where('p.lapsed_on', 'is', null), where('p.lapsed_on', '>', scope.today)]))
    .$if(of !== undefined, (query) => query.where('m.mentorship_id', 'in', of!))
    .orderBy('p.signed_on')
    .orderBy('p.id')
    .execute()
  return new Map(
    rows.map((row) => {
      const on = row.signed_on!
      const order = { paper: row.id, number: row.number ?? '', on, inForceFrom: row.in_force_from ?? on }
      return [row.mentorship_id, order]
    }),
  )
}

/** A paper that waits for somebody: to be signed, or once signed to be read. */
export type OpenReading = {
  readonly paper: PaperId
  readonly kind: PaperKind
  readonly title: string
  readonly must: Must
}

/** What waits for one person, the oldest first. */
export async function listOpenReadings(scope: Scope, person: PersonId): Promise<readonly OpenReading[]> {
  const rows = await scope.tables
    .selectFrom('paper_readers as r')
    .innerJoin('papers as p', (join) =>
      join.onRef('p.id', '=', 'r.paper_id').onRef('p.organisation_id', '=', 'r.organisation_id'),
    )
    .select(['p.id as paper', 'p.kind', 'p.title', 'r.must'])
    .where('r.person_id', '=', person)
    .where('r.done_on', 'is', null)
    .where('p.state', '=', 'made')
    .where('p.lapsed_on', 'is', null)
    .where((where) =>
      where.or([
        where.and([where('r.must', '=', 'sign'), where('p.signed_on', 'is', null)]),
        where.and([where('r.must', '=', 'acknowledge'), where('p.signed_on', 'is not', null)]),
      ]),
    )
    .orderBy('p.made_at')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as PaperKind }))
}

function papers(scope: Scope) {
  return scope.tables
    .selectFrom('papers as p')
    .leftJoin('files as d', (join) =>
      join.onRef('d.id', '=', 'p.file_id').onRef('d.organisation_id', '=', 'p.organisation_id'),
    )
    .leftJoin('files as f', (join) =>
      join.onRef('f.id', '=', 'p.pdf_file_id').onRef('f.organisation_id', '=', 'p.organisation_id'),
    )
    .leftJoin('files as s', (join) =>
      join.onRef('s.id', '=', 'p.scan_file_id').onRef('s.organisation_id', '=', 'p.organisation_id'),
    )
    .selectAll('p')
    .select(['d.name as docx_name', 'd.bytes as docx_bytes', 'd.sha256 as docx_sha256'])
    .select(['f.name as pdf_name', 'f.bytes as pdf_bytes', 'f.sha256 as pdf_sha256'])
    .select(['s.name as scan_name', 's.bytes as scan_bytes', 's.sha256 as scan_sha256'])
    .orderBy('p.made_at', 'desc')
    .orderBy('p.id', 'desc')
}

function mentorshipsOf(scope: Scope) {
  return scope.tables
    .selectFrom('paper_mentorships')
    .select(['paper_id', 'mentorship_id'])
    .orderBy('mentorship_id')
}

function readersOf(scope: Scope) {
  return scope.tables
    .selectFrom('paper_readers')
    .select(['paper_id', 'person_id', 'must', 'done_on', 'source', 'entered_by_id'])
    .orderBy('person_id')
}

type Row = Awaited<ReturnType<ReturnType<typeof papers>['execute']>>[number]
type MentorshipRow = Awaited<ReturnType<ReturnType<typeof mentorshipsOf>['execute']>>[number]
type ReaderRow = Awaited<ReturnType<ReturnType<typeof readersOf>['execute']>>[number]

function asPaper(
  row: Row,
  named: readonly MentorshipRow[] = [],
  readers: readonly ReaderRow[] = [],
): KeptPaper {
  const pdf = fileOf(row.pdf_name, row.pdf_bytes, row.pdf_sha256)
  return {
    id: row.id,
    kind: row.kind as PaperKind,
    title: row.title,
    schoolYear: row.school_year,
    mentorship: row.mentorship_id,
    mentorships: row.mentorship_id ? [row.mentorship_id] : named.map((one) => one.mentorship_id),
    person: row.person_id,
    given: row.given,
    named: row.named as readonly Named[],
    state: row.state,
    madeAt: row.made_at,
    file: fileOf(row.docx_name, row.docx_bytes, row.docx_sha256),
    pdf: pdf ?? (row.pdf === 'made' ? 'failed' : row.pdf),
    scan: fileOf(row.scan_name, row.scan_bytes, row.scan_sha256),
    number: row.number,
    signedOn: row.signed_on,
    source: row.source,
    inForceFrom: row.in_force_from,
    inForceThrough: row.in_force_through,
    lapsedOn: row.lapsed_on,
    lapsedBecause: row.lapsed_because,
    replaces: row.replaces_id,
    readers: readers.map(asReader),
  }
}

function fileOf(name: string | null, bytes: number | null, sha256: string | null): PrintedFile | null {
  return name === null || bytes === null || sha256 === null ? null : { name, bytes, sha256 }
}

function asReader(row: ReaderRow): Reader {
  const { person_id: person, must, done_on: on, source, entered_by_id: enteredBy } = row
  return { person, must, done: on && source ? { on, source, enteredBy } : null }
}
