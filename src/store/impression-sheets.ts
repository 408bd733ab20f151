import type { ImpressionAnswers } from '#domain/impressions/read-impression.ts'
import type { ImpressionSheet, ImpressionSheetId, SheetDue } from '#domain/impressions/sheets-due.ts'
import type { Source } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

/** Who has begun or handed in which sheet, never what is answered; of one person, or of all. */
export async function listImpressionSheets(
  scope: Scope,
  person?: PersonId,
): Promise<readonly ImpressionSheet[]> {
  const rows = await scope.tables
    .selectFrom('impression_sheets')
    .select(['id', 'mentorship_id', 'person_id', 'questionnaire', 'version', 'moment', 'asked_on'])
    .select(['handed_in_on', 'source', 'entered_by_id'])
    .$if(person !== undefined, (query) => query.where('person_id', '=', person!))
    .orderBy('asked_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    mentorship: row.mentorship_id,
    person: row.person_id,
    questionnaire: row.questionnaire,
    version: row.version,
    moment: row.moment,
    askedOn: row.asked_on,
    handedIn:
      row.handed_in_on === null
        ? null
        : { on: row.handed_in_on, source: row.source as Source, enteredBy: row.entered_by_id },
  }))
}

/** R-IMP-6. What the person typed and has not handed in. */
export async function findImpressionDraft(
  scope: Scope,
  due: SheetDue,
): Promise<ImpressionAnswers | undefined> {
  const row = await sheetOf(scope, due).select('draft').executeTakeFirst()
  return (row?.draft as ImpressionAnswers | null) ?? undefined
}

export async function saveImpressionDraft(
  scope: Scope,
  due: SheetDue,
  draft: ImpressionAnswers,
): Promise<void> {
  await keep(scope, due, { draft: JSON.stringify(draft) })
}

/** R-IMP-7. That it was handed in; the draft is gone with it. */
export async function handInImpression(
  scope: Scope,
  due: SheetDue,
  by: { readonly on: Day; readonly source: Source; readonly enteredBy: PersonId | null },
): Promise<ImpressionSheetId> {
  const handedIn = { handed_in_on: by.on, source: by.source, entered_by_id: by.enteredBy }
  await keep(scope, due, { draft: null, ...handedIn })
  return (await sheetOf(scope, due).select('id').executeTakeFirstOrThrow()).id
}

function sheetOf(scope: Scope, { mentorship, person, moment, askedOn }: SheetDue) {
  return scope.tables
    .selectFrom('impression_sheets')
    .where('mentorship_id', '=', mentorship)
    .where('person_id', '=', person)
    .where('moment', '=', moment)
    .where('asked_on', '=', askedOn)
}

type Kept = {
  readonly draft: string | null
  readonly handed_in_on?: Day
  readonly source?: Source
  readonly entered_by_id?: PersonId | null
}

async function keep(scope: Scope, due: SheetDue, kept: Kept): Promise<void> {
  const { mentorship, person, moment, askedOn, questionnaire } = due
  await scope.tables
    .insertInto('impression_sheets')
    .values({
      id: newId<'impression-sheet'>(),
      mentorship_id: mentorship,
      person_id: person,
      questionnaire: questionnaire.code,
      version: questionnaire.version,
      moment,
      asked_on: askedOn,
      ...kept,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'mentorship_id', 'person_id', 'moment', 'asked_on'])
        .doUpdateSet(kept),
    )
    .execute()
}
