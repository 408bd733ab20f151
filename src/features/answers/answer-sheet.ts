import { z } from 'zod'
import type { InvitationId } from '#domain/surveys/campaign.ts'
import type { Given, Questionnaire } from '#domain/surveys/questionnaire.ts'
import { draftOf, fieldsOf, type Problem, readSheet } from '#domain/surveys/read-sheet.ts'
import { no } from '#kit/result.ts'
import { clockTime } from '#kit/russian/dates.ts'
import { handIn, saveDraft } from '#store/answer-sheets.ts'
import { handInSensitive, saveSensitiveDraft } from '#store/sensitive-answers.ts'
import { command, done } from '../command.ts'
import { anyText, id } from '../fields.ts'
import { type OwnSheet, ownSheetOf } from './queries.ts'

const input = z.object({
  invitation: id<InvitationId>(),
  /** Which step the fields come from: those of the other one stand as they were. */
  part: z.enum(['first', 'rest']),
  /** Without a button it is the autosave. */
  do: z.enum(['next', 'hand-in']).optional(),
  fields: z.record(anyText, z.array(anyText)),
})

export type Answered = { readonly is: 'saved' | 'next' | 'handed-in'; readonly at: string }

export type AnsweringRefusal =
  | { readonly reason: 'wrong'; readonly problems: Readonly<Record<string, Problem>> }
  | { readonly reason: 'closed' }

/** R-SUR-2, R-SUR-4. Keeps what is typed, goes on to the topics, or hands the sheet in; what is for the psychologist goes
 *  apart (R-SUR-3). */
export const answerSheet = command<typeof input, Answered, AnsweringRefusal>({
  deed: 'self.answer',
  input,
  run: async (scope, { invitation, part, do: pressed, fields }) => {
    const own = await ownSheetOf(scope, invitation)
    if (!own) return no({ reason: 'not-found' })
    if (!own.isOpen) return no({ reason: 'closed' })
    const { questionnaire, kind, person, campaign } = own
    const whole = mergedFields(own, part, fields)
    const { answers, sensitive, problems } = readSheet(questionnaire, kind, whole)
    const at = clockTime(scope.now, scope.zone)

    if (pressed === 'hand-in') {
      if (Object.keys(problems).length > 0) return no({ reason: 'wrong', problems })
      const source = scope.came
      await handIn(scope, invitation, answers, { on: scope.today, source, enteredBy: null })
      await handInSensitive(scope, invitation, sensitive)
      const fact = { kind: 'sheet-handed-in', campaign: campaign.id, person: person.id, source } as const
      return done({ is: 'handed-in', at }, fact)
    }
    const here = firstCodes(questionnaire)
    const wrong = Object.entries(problems).filter(([code]) => here.has(code))
    if (pressed === 'next' && wrong.length > 0)
      return no({ reason: 'wrong', problems: Object.fromEntries(wrong) })
    await saveDraft(scope, invitation, draftOf(questionnaire, kind, whole))
    if (part === 'rest') await saveSensitiveDraft(scope, invitation, sensitive)
    return done({ is: pressed ?? 'saved', at })
  },
})

/** The fields of both steps: all that come, and those of the other step as they are kept. */
export function mergedFields(
  { questionnaire, sheet, sensitive }: OwnSheet,
  part: 'first' | 'rest',
  fields: Given,
) {
  const kept: Given = keptFields({ sheet, sensitive })
  const first = firstCodes(questionnaire)
  const isHere = (code: string) => first.has(code) === (part === 'first')
  const other = Object.entries(kept).filter(([code]) => !isHere(code))
  return { ...Object.fromEntries(other), ...fields }
}

/** What the form shows: what is typed, else what was handed in. */
export function keptFields({ sheet, sensitive }: Pick<OwnSheet, 'sheet' | 'sensitive'>): Given {
  const apart = fieldsOf({ given: {}, topics: {} }, sensitive)
  const kept = sheet.draft ?? (sheet.answers ? fieldsOf(sheet.answers) : {})
  return { ...kept, ...apart }
}

export function firstCodes({ questions }: Questionnaire): ReadonlySet<string> {
  return new Set(questions.filter((one) => one.first).map(({ code }) => code))
}
