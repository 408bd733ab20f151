import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { type Given, optionsOf, type Question, type Questionnaire, questionsFor } from './questionnaire.ts'
import { suggestedTopics } from './suggested-topics.ts'
import { sensitiveTopics, topicGroups } from './topic-groups.ts'

/** What was answered, by the codes of the questions; topics with their level. Holds nothing sensitive, ever. */
export type Answers = {
  readonly given: Given
  /** Level 1 to 3 by the code of a topic. */
  readonly topics: Readonly<Record<string, number>>
}

export type Levels = Readonly<Record<string, number>>
export type Problem = 'missing' | 'too-long' | 'unknown' | 'too-many'

export type Reading = {
  readonly answers: Answers
  /** R-SUR-3. Kept apart from the answers from here on. */
  readonly sensitive: Levels
  readonly problems: Readonly<Record<string, Problem>>
}

/** Fields of topics begin so: `topic.ict_01`, `sensitive.self_01`. */
export const topicField = (code: string) => `topic.${code}`
export const sensitiveField = (code: string) => `sensitive.${code}`

export const longest = { line: 200, text: 1500 } as const
/** More rows than that nobody fills in attentively. */
export const mostTopics = 40

/** R-SUR-2. Reads a form that was sent: what it answers, and what is wrong with it by field. R-WRD-9: a topic that the words
 *  suggest may be marked as well, and brings its group with it. */
export function readSheet(questionnaire: Questionnaire, kind: OrganisationKind, raw: Given): Reading {
  const asked = questionsFor(questionnaire, raw)
  const given: Record<string, readonly string[]> = {}
  const problems: Record<string, Problem> = {}
  for (const question of asked) {
    if (question.kind === 'topics' || question.kind === 'sensitive') continue
    const answer = (raw[question.code] ?? []).map((one) => one.trim()).filter(Boolean)
    const problem = problemOf(question, answer, kind)
    if (problem) problems[question.code] = problem
    else if (answer.length > 0) given[question.code] = answer
  }
  const matrix = asked.find((one) => one.kind === 'topics')
  const suggested = matrix ? suggestedTopics(questionnaire, kind, raw).map(({ code }) => code) : []
  const shown = matrix ? [...topicsOfGroups(kind, given.groups ?? []), ...suggested] : []
  const topics = levels(raw, shown, topicField)
  const groups = withGroupsOf(kind, given.groups ?? [], Object.keys(topics))
  if (groups.length > 0) given.groups = groups
  const isHard = groups.length > 0 || (problems.groups === 'missing' && suggested.length > 0)
  if (isHard && problems.groups === 'missing') delete problems.groups
  if (matrix?.required && isHard && Object.keys(topics).length === 0) problems.topics = 'missing'
  const apart = asked.some((one) => one.kind === 'sensitive') ? sensitiveTopics(kind) : []
  const codes = apart.map(({ code }) => code)
  return { answers: { given, topics }, sensitive: levels(raw, codes, sensitiveField), problems }
}

/** The codes of all topics of these groups. */
export function topicsOfGroups(kind: OrganisationKind, groups: readonly string[]): readonly string[] {
  return topicGroups(kind)
    .filter((group) => groups.includes(group.code))
    .flatMap((group) => group.topics.map(({ code }) => code))
}

function withGroupsOf(
  kind: OrganisationKind,
  chosen: readonly string[],
  topics: readonly string[],
): readonly string[] {
  const groups = topicGroups(kind).filter((group) => group.topics.some(({ code }) => topics.includes(code)))
  return [...new Set([...chosen, ...groups.map(({ code }) => code)])]
}

function levels(raw: Given, codes: readonly string[], field: (code: string) => string): Levels {
  const found = codes.map((code) => [code, Number(raw[field(code)]?.[0] ?? 0)] as const)
  return Object.fromEntries(found.filter(([, level]) => [1, 2, 3].includes(level)))
}

function problemOf(
  question: Question,
  answer: readonly string[],
  kind: OrganisationKind,
): Problem | undefined {
  if (answer.length === 0) return question.required ? 'missing' : undefined
  if (question.kind === 'line' || question.kind === 'text')
    return answer[0]!.length > longest[question.kind] ? 'too-long' : undefined
  if (question.kind === 'groups' && topicsOfGroups(kind, answer).length > mostTopics) return 'too-many'
  const known =
    question.kind === 'groups'
      ? topicGroups(kind).map(({ code }) => code)
      : question.kind === 'yes'
        ? ['yes']
        : optionsOf(question).map(({ value }) => value)
  const isOneOf = question.kind === 'many' || question.kind === 'groups' || answer.length === 1
  return isOneOf && answer.every((one) => known.includes(one)) ? undefined : 'unknown'
}

/** What the form shows of answers: the value of each of its fields. */
export function fieldsOf(answers: Answers, sensitive: Levels = {}): Given {
  const marks = (levels: Levels, field: (code: string) => string) =>
    Object.entries(levels).map(([code, level]) => [field(code), [String(level)]] as const)
  return {
    ...answers.given,
    ...Object.fromEntries([...marks(answers.topics, topicField), ...marks(sensitive, sensitiveField)]),
  }
}

const mostKept = 4000

/** R-SUR-4. What is typed and not handed in: every field that belongs to the questionnaire, unchecked and in full; what is
 *  sensitive is not among them. */
export function draftOf(questionnaire: Questionnaire, kind: OrganisationKind, raw: Given): Given {
  const codes = questionnaire.questions.filter((one) => !isMatrix(one)).map(({ code }) => code)
  const topics = topicGroups(kind).flatMap((group) => group.topics.map(({ code }) => topicField(code)))
  const kept = [...codes, ...topics].filter((field) => raw[field] !== undefined)
  return Object.fromEntries(
    kept.map((field) => [field, raw[field]!.slice(0, 50).map((one) => one.slice(0, mostKept))]),
  )
}

const isMatrix = ({ kind }: Question) => kind === 'topics' || kind === 'sensitive'
