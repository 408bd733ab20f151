import { sql } from 'kysely'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type {
  Mark,
  MarkKind,
  Programme,
  ProgrammeVersion,
  ProgrammeVersionId,
  VersionOutline,
} from '#domain/programmes/programme.ts'
import type { ProgrammeContent } from '#domain/programmes/programme-content.ts'
import type { Day } from '#kit/day.ts'
import { type Instant, later } from '#kit/instant.ts'
import { newId } from './ids.ts'
import { together } from './journey.ts'
import { inParts } from './parts.ts'
import type { Scope } from './scope.ts'

/** Every programme of the organisation, whole: to read and print them. */
export async function listProgrammes(
  scope: Scope,
  of?: readonly MentorshipId[],
): Promise<readonly Programme[]> {
  if (of?.length === 0) return []
  const [rows, marks] = await together(
    scope.tables,
    outlines(scope, of).select('content'),
    marksOf(scope, of),
  )
  const saidOf = Map.groupBy(marks, (one) => one.version_id)
  return grouped(
    rows.map((row) => ({
      mentorship: row.mentorship_id,
      version: { ...outlineOf(row, saidOf.get(row.id)), content: row.content as ProgrammeContent },
    })),
  )
}

/** The same without the texts: how far each is. */
export async function listProgrammeOutlines(
  scope: Scope,
  of?: readonly MentorshipId[],
): Promise<readonly Programme<VersionOutline>[]> {
  if (of?.length === 0) return []
  const [rows, marks] = await together(scope.tables, outlines(scope, of), marksOf(scope, of))
  const said = Map.groupBy(marks, (one) => one.version_id)
  return grouped(
    rows.map((row) => ({ mentorship: row.mentorship_id, version: outlineOf(row, said.get(row.id)) })),
  )
}

export async function findProgramme(scope: Scope, mentorship: MentorshipId): Promise<Programme | undefined> {
  return (await listProgrammes(scope, [mentorship]))[0]
}

export type NewVersion = {
  readonly mentorship: MentorshipId
  readonly number: number
  readonly content: ProgrammeContent
  readonly from: Day
  readonly through: Day
  readonly because: string
}

export async function addVersions(
  scope: Scope,
  versions: readonly NewVersion[],
): Promise<readonly ProgrammeVersionId[]> {
  const rows = versions.map(({ mentorship, number, content, from, through, because }) => ({
    id: newId<'programme-version'>(),
    mentorship_id: mentorship,
    number,
    content: JSON.stringify(content),
    from_day: from,
    through_day: through,
    because,
    created_at: scope.now,
    created_by_id: scope.person,
    saved_at: scope.now,
  }))
  for (const part of inParts(rows)) await scope.tables.insertInto('programme_versions').values(part).execute()
  return rows.map(({ id }) => id)
}

/** R-PRG-5. A changed text is another text: it was saved after everything that was said of the former one. */
export async function saveContent(
  scope: Scope,
  { id, marks }: VersionOutline,
  { content, from, through }: Pick<ProgrammeVersion, 'content' | 'from' | 'through'>,
): Promise<void> {
  const last = marks.at(-1)
  const saved = last && last.at >= scope.now ? later(last.at, 1) : scope.now
  await scope.tables
    .updateTable('programme_versions')
    .set({ content: JSON.stringify(content), from_day: from, through_day: through, saved_at: saved })
    .where('id', '=', id)
    .execute()
}

export type NewMark = Pick<Mark, 'kind' | 'by' | 'on' | 'source' | 'enteredBy' | 'remark'>

/** A version nobody will agree to; what stood before it is the last again. */
export async function dropVersion(scope: Scope, id: ProgrammeVersionId): Promise<void> {
  await scope.tables.deleteFrom('programme_versions').where('id', '=', id).execute()
}

type Marked = Pick<VersionOutline, 'id' | 'savedAt' | 'marks'>

/** The same said of many versions, or several things of each: `mayMark` has been asked about them. */
export async function markVersions(
  scope: Scope,
  versions: readonly Marked[],
  marks: readonly NewMark[],
): Promise<void> {
  await addMarks(
    scope,
    versions.map((version) => ({ version, marks })),
  )
}

/** What was said of each version, all in few statements. */
export async function addMarks(
  scope: Scope,
  said: readonly { readonly version: Marked; readonly marks: readonly NewMark[] }[],
): Promise<void> {
  const rows = said.flatMap(({ version, marks }) =>
    marks.map((mark, at) => ({
      id: newId<'programme-mark'>(),
      version_id: version.id,
      person_id: mark.by,
      mark: mark.kind,
      on_day: mark.on,
      source: mark.source,
      entered_by_id: mark.enteredBy,
      remark: mark.remark,
      at: later(notBefore(version, scope.now), at),
    })),
  )
  for (const part of inParts(rows)) await scope.tables.insertInto('programme_marks').values(part).execute()
}

/** A clock that was set back does not make what is said now older than the text it is said of. */
function notBefore({ savedAt, marks }: Marked, now: Instant): Instant {
  const last = marks.at(-1)
  const floor = last && last.at >= savedAt ? later(last.at, 1) : savedAt
  return floor > now ? floor : now
}

/** The day of the first meeting, out of a text that is not read for it. */
const firstMeeting = sql<Day>`coalesce(
  (select min(one->>'day') from jsonb_array_elements(content->'meetings') one), from_day::text)`

function outlines(scope: Scope, of: readonly MentorshipId[] | undefined) {
  return scope.tables
    .selectFrom('programme_versions')
    .$if(of !== undefined, (query) => query.where('mentorship_id', 'in', of!))
    .select(['id', 'mentorship_id', 'number', 'from_day', 'through_day', 'because'])
    .select(['created_at', 'created_by_id', 'saved_at'])
    .select(firstMeeting.as('first_meeting'))
    .orderBy('mentorship_id')
    .orderBy('number')
}

function marksOf(scope: Scope, of: readonly MentorshipId[] | undefined) {
  const { tables } = scope
  const versions = () =>
    tables.selectFrom('programme_versions').select('id').where('mentorship_id', 'in', of!)
  return tables
    .selectFrom('programme_marks')
    .selectAll()
    .$if(of !== undefined, (query) => query.where('version_id', 'in', versions()))
    .orderBy('at')
    .orderBy('id')
}

type Row = Awaited<ReturnType<ReturnType<typeof outlines>['execute']>>[number]
type MarkRow = Awaited<ReturnType<ReturnType<typeof marksOf>['execute']>>[number]

function outlineOf(row: Row, marks: readonly MarkRow[] = []): VersionOutline {
  return {
    id: row.id,
    number: row.number,
    from: row.from_day,
    through: row.through_day,
    firstMeeting: row.first_meeting,
    because: row.because,
    createdAt: row.created_at,
    createdBy: row.created_by_id,
    savedAt: row.saved_at,
    marks: marks.map(asMark),
  }
}

function asMark(row: MarkRow): Mark {
  return {
    kind: row.mark as MarkKind,
    by: row.person_id as PersonId,
    on: row.on_day,
    source: row.source,
    enteredBy: row.entered_by_id,
    remark: row.remark,
    at: row.at,
  }
}

function grouped<Version extends VersionOutline>(
  found: readonly { readonly mentorship: MentorshipId; readonly version: Version }[],
): readonly Programme<Version>[] {
  const of = Map.groupBy(found, (one) => one.mentorship)
  return [...of].map(([mentorship, all]) => ({ mentorship, versions: all.map(({ version }) => version) }))
}
