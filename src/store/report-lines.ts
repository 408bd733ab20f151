import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Lines } from '#domain/reports/report-text.ts'
import type { Scope } from './scope.ts'

/** Whose lines: of which report, of which school year, about what. */
export type LinesOf = {
  readonly report: string
  readonly schoolYear: number
  /** `organisation`; of an account, the mentorship, and whose account it is where several may write one. */
  readonly subject: string
}

/** R-REP-3. The lines people added to a report, by its sections. */
export async function findReportLines(scope: Scope, of: LinesOf): Promise<Lines> {
  const rows = await scope.tables
    .selectFrom('report_lines')
    .select(['part', 'says'])
    .where('report', '=', of.report)
    .where('school_year', '=', of.schoolYear)
    .where('subject', '=', of.subject)
    .execute()
  return Object.fromEntries(rows.map(({ part, says }) => [part, says]))
}

/** What is sent takes the place of what was kept; sections that are not sent stand as they are. */
export async function saveReportLines(scope: Scope, of: LinesOf, lines: Lines): Promise<void> {
  const parts = Object.entries(lines)
  if (parts.length === 0) return
  await scope.tables
    .insertInto('report_lines')
    .values(
      parts.map(([part, says]) => ({
        report: of.report,
        school_year: of.schoolYear,
        subject: of.subject,
        part,
        says,
        person_id: scope.person!,
        saved_at: scope.now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'report', 'school_year', 'subject', 'part'])
        .doUpdateSet((excluded) => ({
          says: excluded.ref('excluded.says'),
          person_id: excluded.ref('excluded.person_id'),
          saved_at: excluded.ref('excluded.saved_at'),
        })),
    )
    .execute()
}

/** What mentees added to what their mentors wrote of their work. */
export async function listOpinions(
  scope: Scope,
  schoolYear: number,
): Promise<readonly { readonly person: PersonId; readonly says: string }[]> {
  const rows = await scope.tables
    .selectFrom('report_lines')
    .select(['person_id', 'says'])
    .where('report', '=', 'review')
    .where('part', '=', 'opinion')
    .where('says', '<>', '')
    .where('school_year', '=', schoolYear)
    .orderBy('saved_at')
    .execute()
  return rows.map((row) => ({ person: row.person_id, says: row.says }))
}

/** Mentorships whose mentor has handed in an account that stands. */
export async function listHandedInAccounts(scope: Scope): Promise<ReadonlySet<MentorshipId>> {
  const rows = await scope.tables
    .selectFrom('papers')
    .select('mentorship_id')
    .where('kind', '=', 'mentor_report')
    .where('lapsed_on', 'is', null)
    .execute()
  return new Set(rows.flatMap((row) => row.mentorship_id ?? []))
}
