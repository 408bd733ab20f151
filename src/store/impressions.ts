import { randomInt, randomUUID } from 'node:crypto'
import { yearAt } from '#domain/documents/school-days.ts'
import type { ImpressionQuestionnaire } from '#domain/impressions/impression-questionnaire.ts'
import type { Impression } from '#domain/impressions/impression-results.ts'
import { countedFrom } from '#domain/impressions/published.ts'
import type { ImpressionAnswers } from '#domain/impressions/read-impression.ts'
import type { ImpressionSheetId } from '#domain/impressions/sheets-due.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from './scope.ts'

/** What was answered: all, or in one school year. Those that left their sheet come in no order. */
export async function listImpressions(scope: Scope, schoolYear?: number): Promise<readonly Impression[]> {
  const rows = await scope.tables
    .selectFrom('impressions as i')
    .leftJoin('impression_sheets as s', 's.id', 'i.sheet_id')
    .select(['i.questionnaire', 'i.version', 'i.moment', 'i.school_year', 'i.counted_from', 'i.answers'])
    .select(['s.mentorship_id', 's.person_id'])
    .$if(schoolYear !== undefined, (query) => query.where('i.school_year', '=', schoolYear!))
    .orderBy('i.id')
    .execute()
  return rows.map((row) => ({
    questionnaire: row.questionnaire,
    version: row.version,
    moment: row.moment,
    schoolYear: row.school_year,
    countedFrom: row.counted_from,
    answers: row.answers as ImpressionAnswers,
    of: row.mentorship_id && row.person_id ? { mentorship: row.mentorship_id, person: row.person_id } : null,
  }))
}

type Place = { readonly questionnaire: ImpressionQuestionnaire; readonly on: Day }

/** Answers that stay with their sheet, as was said beside the questions. */
export async function addImpressionOfSheet(
  scope: Scope,
  { questionnaire, on }: Place,
  sheet: ImpressionSheetId,
  answers: ImpressionAnswers,
): Promise<void> {
  await scope.tables
    .insertInto('impressions')
    .values({ ...rowOf(questionnaire, on, answers), sheet_id: sheet })
    .execute()
}

/**
 * R-IMP-7. Answers that leave their sheet for good. A new row alone would lie behind the others and carry the number of the
 * transaction in which its sheet was handed in: so all rows of the questionnaire and year are written anew, with new ids
 * and in a new order, and nothing tells which of them came with this one.
 */
export async function addAnonymousImpression(
  scope: Scope,
  { questionnaire, on }: Place,
  answers: ImpressionAnswers,
): Promise<void> {
  const row = rowOf(questionnaire, on, answers)
  const lying = await scope.tables
    .deleteFrom('impressions')
    .where('sheet_id', 'is', null)
    .where('questionnaire', '=', row.questionnaire)
    .where('school_year', '=', row.school_year)
    .returning(['questionnaire', 'version', 'moment', 'school_year', 'counted_from', 'answers'])
    .execute()
  const kept = lying.map((one) => ({
    ...one,
    id: randomUUID() as Id<'impression'>,
    answers: JSON.stringify(one.answers),
  }))
  await scope.tables
    .insertInto('impressions')
    .values(mixed([...kept, row]).map((one) => ({ ...one, sheet_id: null })))
    .execute()
}

function rowOf({ code, version, moment }: ImpressionQuestionnaire, on: Day, answers: ImpressionAnswers) {
  return {
    id: randomUUID() as Id<'impression'>,
    questionnaire: code,
    version,
    moment,
    school_year: yearAt(on),
    counted_from: countedFrom(on),
    answers: JSON.stringify(answers),
  }
}

/** In an order that tells nothing (Fisher–Yates). */
export function mixed<One>(list: readonly One[]): readonly One[] {
  const all = [...list]
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1)
    const one = all[at]!
    all[at] = all[other]!
    all[other] = one
  }
  return all
}
