import { z } from 'zod'
import { questionsOf } from '#domain/impressions/impression-questionnaire.ts'
import { moments } from '#domain/impressions/measurement.ts'
import {
  apart,
  type ImpressionAnswers,
  type ImpressionProblem,
  impressionDraft,
  readImpression,
} from '#domain/impressions/read-impression.ts'
import type { SheetDue } from '#domain/impressions/sheets-due.ts'
import type { MentorshipId, Source } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { clockTime } from '#kit/russian/dates.ts'
import { handInImpression, saveImpressionDraft } from '#store/impression-sheets.ts'
import { addAnonymousImpression, addImpressionOfSheet } from '#store/impressions.ts'
import { decideAlone, findOrganisation } from '#store/organisations.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { anyText, day, id } from '../fields.ts'
import { dueOf } from './impression-desk.ts'

const fields = z.record(anyText, anyText)
const own = z.object({
  mentorship: id<MentorshipId>(),
  moment: z.enum(moments),
  /** Without a button it is the autosave. */
  do: z.literal('hand-in').optional(),
  fields,
})
const paper = z.object({
  mentorship: id<MentorshipId>(),
  moment: z.enum(moments),
  person: id<PersonId>(),
  on: day,
  fields,
})

export type Answered = { readonly is: 'saved' | 'handed-in'; readonly at: string }
export type ImpressionRefusal =
  | { readonly reason: 'wrong'; readonly problems: Readonly<Record<string, ImpressionProblem>> }
  | { readonly reason: 'empty' }
  | { readonly reason: 'answered' }
  | { readonly reason: 'closed'; readonly through: Day }
  | { readonly reason: 'outside'; readonly from: Day; readonly through: Day }

/** R-IMP-6. Keeps what is typed, or hands the sheet in: once, for whose answers they are is not known afterwards. */
export const handInOwn = command<typeof own, Answered, ImpressionRefusal>({
  deed: 'self.answer',
  input: own,
  run: async (scope, { mentorship, moment, do: pressed, fields }) => {
    if (pressed) await decideAlone(scope)
    const found = await dueOf(scope, mentorship, scope.person, moment)
    if (!found) return no({ reason: 'not-found' })
    const { due } = found
    if (due.state === 'answered') return no({ reason: 'answered' })
    if (due.state === 'missed') return no({ reason: 'closed', through: due.through })
    const at = clockTime(scope.now, scope.zone)
    const questions = await asked(scope, due)
    if (!pressed) {
      await saveImpressionDraft(scope, due, impressionDraft(questions, fields))
      return done({ is: 'saved', at })
    }
    const read = readImpression(questions, fields)
    const refusal = refusalOf(read)
    if (refusal) return no(refusal)
    const by = { on: scope.today, source: scope.came, enteredBy: null }
    return done({ is: 'handed-in', at }, await keep(scope, due, read.answers, by))
  },
})

/** R-IMP-8. From an unsigned sheet of a pile: who handed one in is marked, and what stands on it is entered apart. */
export const enterImpression = command<typeof paper, MentorshipId, ImpressionRefusal>({
  deed: 'impression.keep',
  input: paper,
  run: async (scope, { mentorship, moment, person, on, fields }) => {
    await decideAlone(scope)
    const found = await dueOf(scope, mentorship, person, moment)
    if (!found) return no({ reason: 'not-found' })
    const { due } = found
    if (due.state === 'answered') return no({ reason: 'answered' })
    const { askedOn: from, through } = due
    if (on > scope.today || on < from || on > through) return no({ reason: 'outside', from, through })
    const read = readImpression(onPaper(await asked(scope, due)), fields)
    const refusal = refusalOf(read)
    if (refusal) return no(refusal)
    const by = { on, source: 'paper', enteredBy: scope.person } as const
    return done(mentorship, await keep(scope, due, read.answers, by))
  },
})

/** An unsigned sheet cannot carry what is kept with its person. */
export const onPaper = (questions: Awaited<ReturnType<typeof asked>>) =>
  questions.filter(({ seenBy }) => seenBy === 'anonymous')

async function asked(scope: Scope, { questionnaire, again }: SheetDue) {
  return questionsOf(questionnaire, (await findOrganisation(scope))?.kind ?? 'school', again)
}

function refusalOf({ answers, problems }: ReturnType<typeof readImpression>): ImpressionRefusal | undefined {
  if (Object.keys(problems).length > 0) return { reason: 'wrong', problems }
  return Object.keys(answers).length === 0 ? { reason: 'empty' } : undefined
}

type By = { readonly on: Day; readonly source: Source; readonly enteredBy: PersonId | null }

/** R-IMP-7. Counted by today, whatever day stands on the paper: former results never change. */
async function keep(scope: Scope, due: SheetDue, answers: ImpressionAnswers, by: By) {
  const { questionnaire, mentorship, person, moment } = due
  const sheet = await handInImpression(scope, due, by)
  const { anonymous, withSheet } = apart(questionnaire.questions, answers)
  const place = { questionnaire, on: scope.today }
  if (Object.keys(withSheet).length > 0) await addImpressionOfSheet(scope, place, sheet, withSheet)
  if (Object.keys(anonymous).length > 0) await addAnonymousImpression(scope, place, anonymous)
  return { kind: 'impression-handed-in', mentorship, person, moment, source: by.source } as const
}
