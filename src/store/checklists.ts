import { checklist } from '#domain/impressions/checklist.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Scope } from './scope.ts'

const report = checklist.code

export type KeptChecklist = {
  /** By the order of the criteria; `null` where nothing was answered. */
  readonly answers: readonly (number | null)[]
  readonly by: PersonId
}

/** The curator's list of criteria of a school year. */
export async function findChecklist(scope: Scope, schoolYear: number): Promise<KeptChecklist | undefined> {
  const rows = await scope.tables
    .selectFrom('report_lines')
    .select(['part', 'says', 'person_id'])
    .where('report', '=', report)
    .where('school_year', '=', schoolYear)
    .execute()
  const [first] = rows
  if (!first) return undefined
  const says = new Map(rows.map((row) => [row.part, Number(row.says)]))
  return { answers: checklist.criteria.map((_, at) => says.get(String(at)) ?? null), by: first.person_id }
}

/** Taken again, it takes the place of the former one. */
export async function saveChecklist(
  scope: Scope,
  schoolYear: number,
  answers: readonly number[],
): Promise<void> {
  await scope.tables
    .insertInto('report_lines')
    .values(
      answers.map((one, at) => ({
        report,
        school_year: schoolYear,
        subject: scope.organisation,
        part: String(at),
        says: String(one),
        person_id: scope.person!,
        saved_at: scope.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'report', 'school_year', 'subject', 'part']).doUpdateSet((eb) => ({
        says: eb.ref('excluded.says'),
        person_id: scope.person!,
        saved_at: scope.now,
      })),
    )
    .execute()
}
