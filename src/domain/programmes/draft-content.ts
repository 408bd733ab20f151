import { fill } from '#domain/documents/expression.ts'
import { contentFor, type TopicContent } from '#domain/documents/programme-content.ts'
import { words, wordsOf } from '#domain/documents/words.ts'
import type { Mode } from '#domain/mentorships/mentorship.ts'
import { no, ok, type Result } from '#kit/result.ts'
import texts from '#reference/documents/programme_texts.json' with { type: 'json' }
import { draftMeetings } from './draft-meetings.ts'
import { draftPlan, type PlanFacts, scopeOf } from './draft-plan.ts'
import type { ProgrammeContent } from './programme-content.ts'
import { type TermRefusal, termOf } from './programme-term.ts'
import { topicFacts } from './programme-topics.ts'
import { scheduleOf } from './rhythm-of.ts'

export type DraftFacts = PlanFacts & {
  readonly form: string
  readonly format: string | null
  readonly types: readonly string[]
  readonly mode: Mode
  /** Why these people, as an act says it; without it the curator's proposal. */
  readonly ground?: string | undefined
  /** In the mentee's own words. */
  readonly strengths?: string | undefined
}

export type DraftRefusal = TermRefusal | { readonly reason: 'no-topics' } | { readonly reason: 'no-mentees' }

/** R-PRG-2. A programme made ready from topics: nothing in it is empty, and every line has its days inside the term. */
export function draftContent(facts: DraftFacts): Result<ProgrammeContent, DraftRefusal> {
  if (facts.mentees.length === 0) return no({ reason: 'no-mentees' })
  const term = termOf(facts)
  if (!term.ok) return term
  const topics = topicFacts(facts.topics)
  if (topics.length === 0) return no({ reason: 'no-topics' })

  const { kind, form, format, types, mode } = facts
  const content = contentFor(topics, { kind })
  const rows = draftPlan(facts)
  return ok({
    ...{ form, format, types, mode },
    topics: topics.map(({ code }) => code),
    ground: facts.ground ?? texts.ground,
    ...explanation(content, facts),
    schedule: scheduleOf(facts, facts),
    meetings: draftMeetings(facts, rows, facts),
    modeText: words.modeTexts[mode],
    conditions: wordsOf(facts).conditions,
    rows,
  })
}

function explanation(content: readonly TopicContent[], facts: DraftFacts) {
  const scope = scopeOf(facts)
  const filled = (text: string) => fill(text, scope)
  const each = (text: (one: TopicContent) => string) =>
    content.map((one) => fill(text(one), { ...scope, topic: one.topic }))
  const { strengths } = facts
  return {
    problem: problem(facts),
    strengths: strengths
      ? `${fill(texts.ownStrengths, { ...scope, strengths })} ${filled(texts.strengths)}`
      : filled(texts.strengths),
    aim: fill(texts.aimTail, { aim: aim(facts) }),
    tasks: [...each((one) => one.task), ...texts.tasks],
    mentorWork: filled(texts.mentorWork),
    menteeWork: filled(texts.menteeWork),
    interimResults: [...each((one) => one.interim), ...texts.interimResults],
    plannedResults: [...each((one) => one.planned), ...texts.plannedResults],
    indicators: texts.indicators.map(({ title, method, when }) => ({
      title,
      method: filled(method),
      when,
    })),
  }
}

/** A sensitive category has no sentence of its own here, so it cannot be read out of the programme. */
function problem(facts: DraftFacts): string {
  const known: Readonly<Record<string, string>> = words.problems
  const causes = new Set(facts.mentees.map((one) => known[one.needCategory ?? 'none'] ?? known.none!))
  if (causes.size > 1) causes.delete(known.none!)
  return fill([...causes].join('; '), wordsOf(facts))
}

function aim({ mentees }: DraftFacts): string {
  const known: Readonly<Record<string, string>> = words.aims
  const categories = [...new Set(mentees.map((one) => one.needCategory ?? 'none'))]
  return (categories.length === 1 ? known[categories[0]!] : undefined) ?? known.none!
}
