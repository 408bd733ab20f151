import { sql } from 'kysely'
import type { MentorshipId, Source } from '#domain/mentorships/mentorship.ts'
import type { Must, PaperId, PaperKind } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { FileId } from './files.ts'
import { newId } from './ids.ts'
import type { Named } from './papers.ts'
import { inParts } from './parts.ts'
import type { Scope } from './scope.ts'

/** A paper that is asked for: a job prints it. */
export type NewPaper = {
  readonly kind: PaperKind
  readonly title: string
  readonly schoolYear: number
  readonly mentorship: MentorshipId | null
  /** Of an order or minutes that name several. */
  readonly mentorships: readonly MentorshipId[]
  readonly person: PersonId | null
  /** What was typed for it and stands in no record. */
  readonly given: unknown
  readonly replaces: PaperId | null
  readonly readers: readonly { readonly person: PersonId; readonly must: Must }[]
}

/** All of them in three statements, however many. */
export async function addPapers(scope: Scope, asked: readonly NewPaper[]): Promise<readonly PaperId[]> {
  const papers = asked.map((one) => ({ ...one, id: newId<'paper'>(Date.parse(scope.now)) }))
  for (const part of inParts(papers)) {
    await scope.tables
      .insertInto('papers')
      .values(
        part.map((one) => ({
          id: one.id,
          kind: one.kind,
          title: one.title,
          school_year: one.schoolYear,
          mentorship_id: one.mentorship,
          person_id: one.person,
          given: JSON.stringify(one.given),
          state: 'making' as const,
          pdf: 'waiting' as const,
          made_at: scope.now,
          made_by_id: scope.person,
          replaces_id: one.replaces,
        })),
      )
      .execute()
  }
  const named = papers.flatMap(({ id, mentorships }) =>
    mentorships.map((mentorship) => ({ paper_id: id, mentorship_id: mentorship })),
  )
  for (const part of inParts(named)) await scope.tables.insertInto('paper_mentorships').values(part).execute()
  await addReaders(
    scope,
    papers.flatMap(({ id, readers }) => readers.map((one) => ({ ...one, paper: id }))),
  )
  return papers.map(({ id }) => id)
}

type NewReader = { readonly paper: PaperId; readonly person: PersonId; readonly must: Must }

/** Whoever stands in the list of a paper already stays as one is. */
export async function addReaders(scope: Scope, readers: readonly NewReader[]): Promise<void> {
  for (const part of inParts(readers)) {
    await scope.tables
      .insertInto('paper_readers')
      .values(part.map(({ paper, person, must }) => ({ paper_id: paper, person_id: person, must })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** R-PAP-5. Drafts alone go; what is signed stays. */
export async function dropDrafts(scope: Scope, ids: readonly PaperId[]): Promise<void> {
  if (ids.length === 0) return
  await scope.tables.deleteFrom('papers').where('id', 'in', ids).where('signed_on', 'is', null).execute()
}

/** A draft is printed anew from the records of today. */
export async function remake(scope: Scope, id: PaperId): Promise<boolean> {
  const { numUpdatedRows } = await scope.tables
    .updateTable('papers')
    .set({ state: 'making', pdf: 'waiting', file_id: null, pdf_file_id: null, made_at: scope.now })
    .where('id', '=', id)
    .where('signed_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type MadePaper = {
  readonly paper: PaperId
  readonly title: string
  readonly file: FileId
  readonly named: readonly Named[]
  readonly through: Day | null
}

/** R-PAP-7. Of two jobs that print one paper the first one's text stands. */
export async function saveMade(scope: Scope, made: readonly MadePaper[]): Promise<void> {
  if (made.length === 0) return
  const rows = made.map(
    ({ paper, title, file, named, through }) =>
      sql`(${paper}::uuid, ${title}::text, ${file}::uuid, ${JSON.stringify(named)}::jsonb, ${through}::date)`,
  )
  await sql`update papers set state = 'made', title = made.title, file_id = made.file, named = made.named,
      in_force_through = made.through
    from (values ${sql.join(rows)}) as made (paper, title, file, named, through)
    where papers.id = made.paper and papers.state <> 'made'`.execute(scope.tables)
}

export async function markPapersFailed(scope: Scope, ids: readonly PaperId[]): Promise<void> {
  if (ids.length === 0) return
  await scope.tables
    .updateTable('papers')
    .set({ state: 'failed' })
    .where('id', 'in', ids)
    .where('state', '=', 'making')
    .execute()
}

/** A PDF beside each, or why there is none. */
export async function savePaperPdfs(
  scope: Scope,
  papers: readonly PaperId[],
  state: 'made' | 'missing' | 'failed',
  files: readonly FileId[],
): Promise<void> {
  if (papers.length === 0) return
  if (state !== 'made') {
    await scope.tables.updateTable('papers').set({ pdf: state }).where('id', 'in', papers).execute()
    return
  }
  const pairs = papers.map((paper, at) => sql`(${paper}::uuid, ${files[at]!}::uuid)`)
  await sql`update papers set pdf = 'made', pdf_file_id = printed.file
    from (values ${sql.join(pairs)}) as printed (paper, file) where papers.id = printed.paper`.execute(
    scope.tables,
  )
}

export type Signature = {
  readonly paper: PaperId
  readonly number: string | null
  readonly on: Day
  readonly inForceFrom: Day | null
}

/** R-PAP-5. Only what nobody has signed; answers how many were. */
export async function saveSignatures(
  scope: Scope,
  signed: readonly Signature[],
  source: Source,
): Promise<number> {
  if (signed.length === 0) return 0
  const rows = signed.map(
    ({ paper, number, on, inForceFrom }) =>
      sql`(${paper}::uuid, ${number}::text, ${on}::date, ${inForceFrom}::date)`,
  )
  const entered = source === 'paper' ? scope.person : null
  const { numAffectedRows } =
    await sql`update papers set number = signed.number, signed_on = signed.day, in_force_from = signed.force,
      source = ${source}, entered_by_id = ${entered}::uuid
    from (values ${sql.join(rows)}) as signed (paper, number, day, force)
    where papers.id = signed.paper and papers.signed_on is null and papers.state = 'made'`.execute(
      scope.tables,
    )
  return Number(numAffectedRows ?? 0n)
}

/** Each line of the lists of acquaintance that is still open; answers how many were. */
export async function markRead(
  scope: Scope,
  lines: readonly { readonly paper: PaperId; readonly person: PersonId }[],
  { on, source }: { readonly on: Day; readonly source: Source },
): Promise<number> {
  if (lines.length === 0) return 0
  const rows = lines.map(({ paper, person }) => sql`(${paper}::uuid, ${person}::uuid)`)
  const entered = source === 'paper' ? scope.person : null
  const { numAffectedRows } =
    await sql`update paper_readers set done_on = ${on}::date, source = ${source}, entered_by_id = ${entered}::uuid
    from (values ${sql.join(rows)}) as lines (paper, person)
    where paper_id = lines.paper and person_id = lines.person and done_on is null`.execute(scope.tables)
  return Number(numAffectedRows ?? 0n)
}

export async function attachScan(scope: Scope, id: PaperId, scan: FileId): Promise<void> {
  await scope.tables.updateTable('papers').set({ scan_file_id: scan }).where('id', '=', id).execute()
}

/** Signed papers lose their force from that day; drafts have none to lose. */
export async function lapsePapers(
  scope: Scope,
  ids: readonly PaperId[],
  on: Day,
  because: string,
): Promise<number> {
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await scope.tables
    .updateTable('papers')
    .set({ lapsed_on: on, lapsed_because: because })
    .where('id', 'in', ids)
    .where('signed_on', '<=', on)
    .where('lapsed_on', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What a signed paper was made to replace loses its force on the day of the new signature. */
export async function lapseReplaced(scope: Scope, signed: readonly PaperId[]): Promise<void> {
  if (signed.length === 0) return
  await sql`update papers set lapsed_on = greatest(papers.signed_on, new.signed_on), lapsed_because = 'replaced'
    from papers as new where new.id in (${sql.join(signed)}) and papers.id = new.replaces_id
      and papers.organisation_id = new.organisation_id and papers.signed_on is not null and papers.lapsed_on is null`.execute(
    scope.tables,
  )
}

/** R-PAP-13. An approved programme becomes a paper of its own; drafts of it go, the former one is replaced. */
export async function addProgrammePaper(
  scope: Scope,
  mentorship: MentorshipId,
  { title, schoolYear }: { readonly title: string; readonly schoolYear: number },
): Promise<void> {
  const former = await scope.tables
    .selectFrom('papers')
    .select(['id', 'signed_on', 'lapsed_on'])
    .where('mentorship_id', '=', mentorship)
    .where('kind', '=', 'programme')
    .orderBy('made_at')
    .execute()
  await dropDrafts(
    scope,
    former.map((one) => one.id),
  )
  const replaces = former.findLast((one) => one.signed_on !== null && one.lapsed_on === null)?.id ?? null
  const about = { mentorship, mentorships: [], person: null, given: {}, replaces, readers: [] }
  await addPapers(scope, [{ kind: 'programme', title, schoolYear, ...about }])
}

const ofConsent = ['consent_mentor', 'consent_mentee', 'addendum']

/** R-PAP-10. What rested on the consent of this person: signed papers lose their force today, drafts go. */
export async function lapseOwnPapers(
  scope: Scope,
  mentorship: MentorshipId,
  person: PersonId,
): Promise<void> {
  await endPapers(scope, mentorship, (one) => one.person === person, 'consent-withdrawn')
}

/** R-PAP-10. Papers of terms that hold no more: drafts go, and of what is signed what no consent in force stands behind. */
export async function lapseOutdatedPapers(scope: Scope, mentorship: MentorshipId): Promise<void> {
  const consenting = await scope.tables
    .selectFrom('consents')
    .select('person_id')
    .where('mentorship_id', '=', mentorship)
    .where('answer', '=', 'yes')
    .where('withdrawn_on', 'is', null)
    .execute()
  const still = new Set(consenting.map((one) => one.person_id))
  await endPapers(
    scope,
    mentorship,
    (one) => !one.signed || one.person === null || !still.has(one.person),
    'terms-changed',
  )
}

type Resting = { readonly person: PersonId | null; readonly signed: boolean }

async function endPapers(
  scope: Scope,
  mentorship: MentorshipId,
  ends: (one: Resting) => boolean,
  because: string,
): Promise<void> {
  const rows = await scope.tables
    .selectFrom('papers')
    .select(['id', 'person_id', 'signed_on'])
    .where('mentorship_id', '=', mentorship)
    .where('kind', 'in', ofConsent)
    .where('lapsed_on', 'is', null)
    .execute()
  const ended = rows.filter((row) => ends({ person: row.person_id, signed: row.signed_on !== null }))
  const ids = ended.map((row) => row.id)
  await dropDrafts(scope, ids)
  await lapsePapers(scope, ids, scope.today, because)
}
