import { z } from 'zod'
import { yearAt } from '#domain/documents/school-days.ts'
import { checklistResult } from '#domain/impressions/checklist.ts'
import { type ImpressionQuestion, questionsOf } from '#domain/impressions/impression-questionnaire.ts'
import type { Impression } from '#domain/impressions/impression-results.ts'
import { type Measurement, moments } from '#domain/impressions/measurement.ts'
import type { MeasuringDue } from '#domain/impressions/measuring-window.ts'
import type { ImpressionAnswers } from '#domain/impressions/read-impression.ts'
import { type SheetDue, sheetsDue } from '#domain/impressions/sheets-due.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { findChecklist, type KeptChecklist } from '#store/checklists.ts'
import { findImpressionDraft, listImpressionSheets } from '#store/impression-sheets.ts'
import { listImpressions } from '#store/impressions.ts'
import { listMeetings } from '#store/meetings.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'
import {
  type Around,
  allMeasuring,
  aroundOf,
  dueOf,
  listStanding,
  type MeasuringOf,
  measuringOf,
} from './impression-desk.ts'
import { laterMoment } from './take-measurement.ts'

const nothing = z.object({})
const peopleIn = (mentorships: readonly Mentorship[]) => [
  ...new Set(mentorships.flatMap(({ members }) => members.map(({ person }) => person))),
]

export type MeasurementsPage = Around & {
  readonly mentorships: readonly Mentorship[]
  readonly measured: readonly Measurement[]
  readonly due: readonly MeasuringDue[]
  readonly mayKeep: boolean
}

/** Who has measured what, and what has changed. */
export const showMeasurements = query<typeof nothing, MeasurementsPage>({
  deed: 'measurement.read',
  input: nothing,
  run: async (scope) => ({
    ...(await aroundOf(scope)),
    ...(await allMeasuring(scope)),
    mayKeep: mayHere(scope, 'measurement.keep'),
  }),
  shows: ({ mentorships }) => peopleIn(mentorships),
})

const measuring = z.object({ mentorship: id<MentorshipId>(), moment: laterMoment })
const measuringOfOne = measuring.extend({ person: z.string().max(36).optional() })
export type MeasuringPage = Around & { readonly asked: MeasuringOf }

async function withAround(scope: Scope, asked: MeasuringOf | undefined): Promise<MeasuringPage | undefined> {
  return asked && { ...(await aroundOf(scope)), asked }
}

export const showOwnMeasuring = query<typeof measuring, MeasuringPage>({
  deed: 'self.read',
  input: measuring,
  run: async (scope, { mentorship, moment }) =>
    withAround(scope, await measuringOf(scope, mentorship, scope.person, moment)),
})

/** From paper; without a person named, of the first mentee. */
export const showPaperMeasuring = query<typeof measuringOfOne, MeasuringPage>({
  deed: 'measurement.keep',
  input: measuringOfOne,
  run: async (scope, { mentorship, moment, person }) => {
    const mentees = (await listStanding(scope))
      .find((one) => one.id === mentorship)
      ?.members.filter(({ side }) => side === 'mentee')
    const of = mentees?.find((one) => !person || one.person === person)?.person ?? null
    return withAround(scope, await measuringOf(scope, mentorship, of, moment))
  },
  shows: ({ asked }) => [asked.person],
})

const sheet = z.object({ mentorship: id<MentorshipId>(), moment: z.enum(moments) })
const sheetOfOne = sheet.extend({ person: z.string().max(36).optional() })

export type SheetPage = Around & {
  readonly mentorship: Mentorship
  readonly due: SheetDue
  readonly questions: readonly ImpressionQuestion[]
  readonly draft: ImpressionAnswers
}

/** One's own sheet with what is typed in it. */
export const showOwnImpression = query<typeof sheet, SheetPage>({
  deed: 'self.read',
  input: sheet,
  run: async (scope, { mentorship, moment }) => {
    const found = await dueOf(scope, mentorship, scope.person, moment)
    if (!found) return undefined
    const around = await aroundOf(scope)
    const questions = questionsOf(found.due.questionnaire, around.kind, found.due.again)
    return { ...around, ...found, questions, draft: (await findImpressionDraft(scope, found.due)) ?? {} }
  },
})

/** The same from paper: nothing of what the person typed is in it. */
export const showPaperImpression = query<typeof sheetOfOne, SheetPage>({
  deed: 'impression.keep',
  input: sheetOfOne,
  run: async (scope, { mentorship, moment, person }) => {
    const members = (await listStanding(scope)).find((one) => one.id === mentorship)?.members ?? []
    const of = members.find((one) => (person ? one.person === person : one.side === 'mentee'))?.person ?? null
    const found = await dueOf(scope, mentorship, of, moment)
    if (!found) return undefined
    const around = await aroundOf(scope)
    return {
      ...around,
      ...found,
      questions: questionsOf(found.due.questionnaire, around.kind, found.due.again),
      draft: {},
    }
  },
  shows: ({ due }) => [due.person],
})

const ofYear = z.object({ year: z.coerce.number().int().min(2020).max(2100).optional().catch(undefined) })

export type ImpressionsPage = Around & {
  readonly schoolYear: number
  readonly years: readonly number[]
  readonly mentorships: readonly Mentorship[]
  readonly due: readonly SheetDue[]
  readonly impressions: readonly Impression[]
  readonly checklist: KeptChecklist | undefined
  readonly mayKeep: boolean
}

/** Who was asked and has answered, never what; and what may be told of the answers. What is for the curator by name goes
 *  to nobody else. */
export const showImpressions = query<typeof ofYear, ImpressionsPage>({
  deed: 'impression.read',
  input: ofYear,
  run: async (scope, { year }) => {
    const around = await aroundOf(scope)
    const schoolYear = year ?? yearAt(scope.today)
    const mentorships = await listStanding(scope)
    const [meetings, sheets] = [await listMeetings(scope), await listImpressionSheets(scope)]
    const all = await listImpressions(scope)
    const due = sheetsDue(mentorships, { meetings, sheets, today: scope.today })
    return {
      ...around,
      schoolYear,
      years: [...new Set([yearAt(scope.today), ...all.map((one) => one.schoolYear)])].toSorted(),
      mentorships,
      due: due.filter(({ askedOn, handedInOn }) => yearAt(handedInOn ?? askedOn) === schoolYear),
      impressions: all.filter((one) => one.schoolYear === schoolYear),
      checklist: await findChecklist(scope, schoolYear),
      mayKeep: mayHere(scope, 'impression.keep'),
    }
  },
  shows: ({ mentorships }) => peopleIn(mentorships),
})

export type ChecklistPage = {
  readonly schoolYear: number
  readonly answers: readonly (number | null)[]
  readonly result: ReturnType<typeof checklistResult>
}

export const showChecklist = query<typeof nothing, ChecklistPage>({
  deed: 'impression.keep',
  input: nothing,
  run: async (scope) => {
    const schoolYear = yearAt(scope.today)
    const answers = (await findChecklist(scope, schoolYear))?.answers ?? []
    return { schoolYear, answers, result: checklistResult(answers) }
  },
})

export type CallForHelp = { readonly person: PersonId; readonly answers: ImpressionAnswers }

/** R-IMP-8. What was written for the curator, with the name: the last of each person, nearest first. */
export function callsForHelp({ impressions, mayKeep }: ImpressionsPage): readonly CallForHelp[] {
  if (!mayKeep) return []
  return impressions
    .filter((one) => one.of !== null && ((one.answers.help ?? 'no') !== 'no' || one.answers.comment))
    .map((one) => ({ person: one.of!.person, answers: one.answers }))
}
