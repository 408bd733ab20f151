import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import {
  type ImpressionQuestion,
  type ImpressionQuestionnaire,
  questionsOf,
} from './impression-questionnaire.ts'
import { leastPeople, settings } from './impression-settings.ts'
import type { Moment } from './measurement.ts'
import { type Published, published } from './published.ts'
import type { ImpressionAnswers } from './read-impression.ts'
import { type Shown, shownMean, suppress } from './suppress.ts'

/** Answers as they are kept. `of` is there only where that was said beside the question. */
export type Impression = {
  readonly questionnaire: string
  readonly version: number
  readonly moment: Moment
  readonly schoolYear: number
  readonly countedFrom: Day
  readonly answers: ImpressionAnswers
  readonly of: { readonly mentorship: MentorshipId; readonly person: PersonId } | null
}

export type QuestionResult = {
  readonly question: ImpressionQuestion
  readonly waiting: Published<Impression>['waiting']
  readonly next: Day | null
  /** How many answers are counted; `null` under five. */
  readonly answered: number | null
  /** Of a scale. */
  readonly mean: number | null
  readonly shown: Shown | null
  /** Comments without their people, in no order; `null` under five. */
  readonly comments: readonly string[] | null
}

/** R-IMP-9, R-IMP-10. What may be told of each question of a questionnaire today. `mixed` puts comments into an order that
 *  tells nothing. */
export function resultsOf(
  questionnaire: ImpressionQuestionnaire,
  kind: OrganisationKind,
  impressions: readonly Impression[],
  { today, mixed }: { readonly today: Day; readonly mixed: <One>(list: readonly One[]) => readonly One[] },
): readonly QuestionResult[] {
  return questionsOf(questionnaire, kind)
    .filter(({ seenBy }) => seenBy !== 'curator')
    .map((question) => {
      const given = impressions.filter((one) => isOf(one, questionnaire) && question.code in one.answers)
      const { counted, waiting, next } = published(given, today)
      const values = counted.map(({ answers }) => answers[question.code]!)
      const enough = values.length >= leastPeople
      return {
        question,
        waiting,
        next,
        answered: enough ? values.length : null,
        mean: question.kind === 'scale' ? shownMean(values.map(Number)) : null,
        shown: question.kind === 'text' ? null : suppress(cellsOf(question, values), orderOf(question)),
        comments: question.kind === 'text' && enough ? mixed(values) : null,
      }
    })
}

const isOf = (one: Impression, { code, version }: ImpressionQuestionnaire) =>
  one.questionnaire === code && one.version === version
const orderOf = ({ kind }: ImpressionQuestion) => (kind === 'scale' ? 'scale' : 'none')

function cellsOf({ kind, options }: ImpressionQuestion, values: readonly string[]) {
  const all =
    kind === 'scale'
      ? Array.from({ length: 10 }, (_, at) => ({ value: String(at + 1), title: String(at + 1) }))
      : (options ?? [])
  return all.map(({ value, title }) => ({
    label: title,
    count: values.filter((one) => one === value).length,
  }))
}

export type Satisfaction = {
  /** Whose mean over the scale questions is not under the threshold; `null` where that may not be told. */
  readonly satisfied: number | null
  readonly answered: number | null
  readonly mean: number | null
  readonly waiting: number
  readonly next: Day | null
}

/** R-IMP-11. r145_sat_…: of those who answered at the end, how many give 7 of 10 or more on the mean. Answers are anonymous:
 *  both are numbers, there are no lists of people. Where one of the two parts is of one to four people, only the mean is told. */
export function satisfactionOf(
  questionnaire: ImpressionQuestionnaire,
  impressions: readonly Impression[],
  today: Day,
  threshold = settings.satisfied,
): Satisfaction {
  const scales = questionnaire.questions.filter(
    ({ kind, seenBy }) => kind === 'scale' && seenBy === 'anonymous',
  )
  const meanOf = ({ answers }: Impression) => {
    const given = scales.filter(({ code }) => code in answers).map(({ code }) => Number(answers[code]))
    return given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length
  }
  const rated = impressions.filter(
    (one) => one.of === null && isOf(one, questionnaire) && meanOf(one) !== null,
  )
  const { counted, waiting, next } = published(rated, today)
  const means = counted.map((one) => meanOf(one)!)
  const satisfied = means.filter((one) => one >= threshold).length
  const mayBeTold = [satisfied, means.length - satisfied].every((one) => one === 0 || one >= leastPeople)
  const enough = means.length >= leastPeople
  return {
    satisfied: enough && mayBeTold ? satisfied : null,
    answered: enough ? means.length : null,
    mean: shownMean(means),
    waiting,
    next,
  }
}

/** R-IMP-11. r145_tt_…: the same people at entry and at exit. `null` where fewer than five gave both. */
export function pairedChange(
  impressions: readonly Impression[],
  code: string,
  today: Day,
  measure: (answer: string) => number = Number,
): { readonly people: number; readonly before: number; readonly now: number } | null {
  const answered = impressions.filter((one) => one.of !== null && code in one.answers)
  const threads = Map.groupBy(answered, ({ of }) => of!.person)
  const pairs = [...threads.values()].flatMap((thread) => {
    const at = (moment: Moment) => thread.find((one) => one.moment === moment)
    const [entry, exit] = [at('entry'), at('exit')]
    return entry && exit ? [{ entry, exit, countedFrom: exit.countedFrom }] : []
  })
  const both = published(pairs, today).counted
  if (both.length < leastPeople) return null
  const sum = (of: (one: (typeof both)[number]) => Impression) =>
    both.reduce((total, one) => total + measure(of(one).answers[code]!), 0)
  return { people: both.length, before: sum(({ entry }) => entry), now: sum(({ exit }) => exit) }
}
