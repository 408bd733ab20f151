import { fill } from '#domain/documents/expression.ts'
import { contentFor, type Step, type TopicContent } from '#domain/documents/programme-content.ts'
import { programmeDays } from '#domain/documents/programme-days.ts'
import { pauseOf, type Span } from '#domain/documents/school-days.ts'
import { words, wordsOf } from '#domain/documents/words.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import activities from '#reference/activity_types.json' with { type: 'json' }
import texts from '#reference/documents/programme_texts.json' with { type: 'json' }
import type { PlanRow, Responsible, TurningPoint } from './programme-content.ts'
import { topicFacts } from './programme-topics.ts'

const newcomers = [
  'young_teacher',
  'newcomer',
  'new_position',
  'student_trainee',
  'non_pedagogical_degree',
  'after_break',
]

export type PlanFacts = Span & {
  readonly kind: OrganisationKind
  /** Why each needs a mentor: codes of `mentee_categories.json`. */
  readonly mentees: readonly { readonly needCategory: string | null }[]
  readonly topics: readonly string[]
}

/** The words a text of the reference may ask for. */
export function scopeOf({ kind, mentees }: Pick<PlanFacts, 'kind' | 'mentees'>) {
  return { ...wordsOf({ kind }), mentees: mentees.length }
}

/** R-DOC-11. Every line of the plan hangs on a topic or on a turning point of the programme, and has its days. */
export function draftPlan(facts: PlanFacts): readonly PlanRow[] {
  const steps = interleaved(contentFor(topicFacts(facts.topics), { kind: facts.kind }))
  const days = programmeDays(facts, steps.length, pauseOf(facts.kind))
  const inducted = facts.mentees.some((one) => newcomers.includes(one.needCategory ?? ''))
  const rows = [
    turningRow('start', days.entry, facts),
    ...(inducted ? [turningRow('induction', days.induction, facts)] : []),
    ...steps.map(([topic, step], at) => stepRow(topic, step, days.steps[at]!, facts)),
    turningRow('interim', days.interim, facts),
    turningRow('sharing', days.sharing, facts),
    turningRow('final', days.final, facts),
  ].sort((a, b) => a.from.localeCompare(b.from))
  return rows.map((row, at) => ({ ...row, id: `r${at + 1}` }))
}

/** First steps of all topics, then second ones, then third ones: no topic waits for spring. */
function interleaved(topics: readonly TopicContent[]): [TopicContent, Step][] {
  const most = Math.max(0, ...topics.map((one) => one.steps.length))
  return Array.from({ length: most }, (_, at) =>
    topics.flatMap((topic): [TopicContent, Step][] => {
      const step = topic.steps[at]
      return step === undefined ? [] : [[topic, step]]
    }),
  ).flat()
}

type NewRow = Omit<PlanRow, 'id'>

function stepRow(topic: TopicContent, step: Step, span: Span, facts: PlanFacts): NewRow {
  const scope = { ...scopeOf(facts), topic: topic.topic }
  return {
    topics: topic.codes,
    turning: null,
    direction: topic.direction,
    activity: step.form,
    form: activityTitle(step.form, facts),
    text: fill(step.text, scope),
    ...span,
    responsible: step.who === 'both' ? ['mentor', 'mentee'] : [step.who as Responsible],
    result: fill(step.result, scope),
  }
}

export function turningRow(turning: TurningPoint, span: Span, facts: PlanFacts): NewRow {
  const scope = scopeOf(facts)
  const { direction, activity, form, text, responsible, result } = texts.turning[turning]
  return {
    topics: [],
    turning,
    direction,
    activity,
    form,
    text: fill(text, scope),
    ...span,
    responsible: responsible as readonly Responsible[],
    result: fill(result, scope),
  }
}

/** What the form of an activity is called in the plan of an organisation of this kind. */
export function activityTitle(code: string, facts: Pick<PlanFacts, 'kind' | 'mentees'>): string {
  const own: Readonly<Record<string, string>> = words.activityTitles
  const known = own[code] ?? activities.items.find((one) => one.code === code)?.title
  if (known === undefined) throw new TypeError(`no such activity: ${code}`)
  return fill(known, scopeOf(facts))
}
