import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Day } from '#kit/day.ts'
import categories from '#reference/mentee_categories.json' with { type: 'json' }
import types from '#reference/mentoring_types.json' with { type: 'json' }
import reference from '#reference/questionnaires.json' with { type: 'json' }

/** What is asked for: what people find hard, or who may be a mentor. */
export const surveys = ['needs', 'mentors'] as const
export type Survey = (typeof surveys)[number]

/** Who sees an answer besides the person; said beside each question. */
export type SeenBy = 'pair' | 'leaders' | 'bank' | 'curator' | 'psychologist'

export type Option = { readonly value: string; readonly title: string }

/** True when that question was answered by one of these. */
export type Condition = { readonly code: string; readonly is: readonly string[] }

export type Question = {
  readonly code: string
  readonly kind: 'groups' | 'topics' | 'sensitive' | 'yes' | 'one' | 'many' | 'line' | 'text'
  readonly label: string
  readonly hint?: string
  readonly seenBy: SeenBy
  readonly options?: readonly Option[]
  readonly ref?: string
  /** Without it no pair can be looked for. */
  readonly required?: boolean
  readonly optionalWhen?: Condition
  readonly hiddenWhen?: Condition
  readonly shownWhen?: Condition
  /** Of the first step: the others depend on it. */
  readonly first?: boolean
  /** Asked last, of whoever has another minute. */
  readonly more?: boolean
  readonly tight?: boolean
  /** Its words suggest topics. */
  readonly suggests?: boolean
}

export type Questionnaire = {
  readonly code: string
  readonly version: number
  readonly from: Day
  readonly through: Day | null
  readonly survey: Survey
  readonly kinds: readonly OrganisationKind[]
  readonly title: string
  readonly lead: string
  readonly basis: string
  /** «по памяти»: nobody has compared the wording with its source yet. */
  readonly verified: string
  readonly questions: readonly Question[]
}

export const questionnaires = reference.items as unknown as readonly Questionnaire[]

/** R-SUR-1. An answer is read by the version of the questionnaire it was given to. */
export function findQuestionnaire(code: string, version: number): Questionnaire | undefined {
  return questionnaires.find((one) => one.code === code && one.version === version)
}

/** R-SUR-1. The questionnaire in force on that day for this kind of organisation; of several the newest. */
export function questionnaireFor(
  survey: Survey,
  kind: OrganisationKind,
  on: Day,
  all: readonly Questionnaire[] = questionnaires,
): Questionnaire | undefined {
  return all
    .filter((one) => one.survey === survey && one.kinds.includes(kind))
    .filter((one) => one.from <= on && (one.through === null || one.through >= on))
    .sort((one, other) => other.version - one.version)[0]
}

const never = new Set(['burnout'])
const lists: Readonly<Record<string, readonly Option[]>> = {
  mentee_categories: categories.items
    .filter(({ code }) => !never.has(code))
    .map(({ code, title }) => ({ value: code, title })),
  mentoring_types: types.items.map(({ code, title }) => ({ value: code, title })),
}

export function optionsOf({ options, ref }: Question): readonly Option[] {
  return options ?? (ref ? lists[ref] : undefined) ?? []
}

export type Given = Readonly<Record<string, readonly string[]>>

/** R-SUR-2. The questions that make sense after what was answered; each says whether it must be answered. */
export function questionsFor({ questions }: Questionnaire, given: Given): readonly Question[] {
  const holds = (condition: Condition | undefined) =>
    condition?.is.some((value) => given[condition.code]?.includes(value)) ?? false
  return questions
    .filter((one) => !holds(one.hiddenWhen) && (one.shownWhen === undefined || holds(one.shownWhen)))
    .map((one) => (one.required ? { ...one, required: !holds(one.optionalWhen) } : one))
}
