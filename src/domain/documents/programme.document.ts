import type { VersionText } from '#domain/programmes/check-content.ts'
import { draftContent } from '#domain/programmes/draft-content.ts'
import { directionsOf, headingOf, plainDirection, responsibleWords } from '#domain/programmes/plan-words.ts'
import type { PlanRow, ProgrammeContent } from '#domain/programmes/programme-content.ts'
import { topicNames } from '#domain/programmes/programme-topics.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { longDay, period, sentenceEnd } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import { shortPeriod } from './days.document.ts'
import { type DocumentDraft, draftOf, type PackageRefusal } from './document-draft.ts'
import type { OrganisationFacts, PairFacts, YearFacts } from './document-facts.ts'
import { frame, yearWords } from './frame.document.ts'
import { personData } from './people.document.ts'
import { openTopics } from './programme-content.ts'
import { lastsAsAllowed } from './programme-days.ts'
import { daysBetween, type Span, yearAt } from './school-days.ts'
import { typeset } from './typeset.document.ts'
import { titleOf, words } from './words.ts'

/** A line of the list of changes: what both sides agreed to change, and when. */
export type ProgrammeChange = { readonly day: string; readonly text: string }

const noChanges: readonly ProgrammeChange[] = [
  { day: ' ', text: ' ' },
  { day: ' ', text: ' ' },
]

/** Персонализированная программа with every parameter of the template of source 000 and a plan by topics: printed from
 *  what its people have agreed to, else made ready from the topics. */
export function programme(
  facts: YearFacts,
  asked: PairFacts,
  agreed?: VersionText,
  changes: readonly ProgrammeChange[] = noChanges,
): Result<DocumentDraft, PackageRefusal> {
  const pair = agreed ? { ...asked, from: agreed.from, through: agreed.through } : asked
  if (pair.mentees.length === 0) return no({ reason: 'no-mentees', pair: pair.id })
  if (!lastsAsAllowed(pair))
    return no({ reason: 'programme-term', pair: pair.id, from: pair.from, through: pair.through })
  const content = agreed?.content ?? contentOf(facts, pair)
  if (content === undefined) return no({ reason: 'no-topics', pair: pair.id })

  const { organisation } = facts
  const mentor = personData(pair.mentor)
  const mentees = pair.mentees.map(personData)
  const data = {
    ...frame(facts),
    year: yearWords(yearAt(pair.from), yearAt(pair.through)),
    mentor,
    mentees: { count: pair.mentees.length, list: mentees },
    term: period(pair.from, pair.through),
    duration: duration(pair),
    interimDay: longDay(interimDay(content.rows, pair)),
    problem: problem(content, pair),
    topics: numbered(topicNames(content.topics, organisation.kind)),
    ...explanation(content),
    indicators: content.indicators.map(({ title, method, when }) => ({ title, method, when })),
    meetings: content.meetings.map(({ day, subject }, at) => ({
      number: at + 1,
      day: longDay(day),
      subject,
    })),
    plan: planTable(content.rows, organisation, pair.mentees.length),
    changes: changes.map(({ day, text }) => ({ day, text: typeset(text) })),
    signers: [
      { who: `Наставник ${mentor.signature}` },
      ...mentees.map((one) => ({ who: `Наставляемый ${one.signature}` })),
    ],
  }
  return ok(draftOf('programme', data, { about: about(pair) }))
}

/** R-PRG-2. One truth: a package of the year prints what the page of a new programme would show. */
export function contentOf(facts: YearFacts, pair: PairFacts): ProgrammeContent | undefined {
  const { kind } = facts.organisation
  const drafted = draftContent({
    kind,
    from: pair.from,
    through: pair.through,
    mentees: pair.mentees.map((one) => ({ needCategory: one.needCategory ?? null })),
    topics: openTopics(pair.topics, { kind }).map(({ code }) => code),
    form: pair.form,
    format: null,
    types: [pair.type],
    mode: pair.mode ?? 'mixed',
    ground: pair.ground,
  })
  return drafted.ok ? drafted.value : undefined
}

function explanation(content: ProgrammeContent) {
  return {
    form: titleOf(words.forms, content.form),
    type: content.types.map((one) => titleOf(words.types, one)).join('; '),
    mode: titleOf(words.modes, content.mode),
    modeText: content.modeText,
    reason: typeset(content.ground),
    directions: directionsOf(content.rows).map(plainDirection).join('; '),
    conditions: content.conditions,
    scheduleRule: content.schedule,
    strengths: content.strengths,
    aim: content.aim,
    tasks: numbered(content.tasks.map(typeset)),
    mentorWork: content.mentorWork,
    menteeWork: content.menteeWork,
    interimResults: numbered(content.interimResults.map(typeset)),
    plannedResults: numbered(content.plannedResults.map(typeset)),
  }
}

function planTable(rows: readonly PlanRow[], { kind, head, curator }: OrganisationFacts, mentees: number) {
  const leads = curator.id === head.id ? head.position.nom : undefined
  return rows.map((one, at) => ({
    number: at + 1,
    direction: headingOf(one, kind),
    text: typeset(one.text),
    form: one.form,
    term: shortPeriod(one.from, one.through),
    responsible: responsibleWords(one, mentees, leads),
    result: typeset(one.result),
  }))
}

function interimDay(rows: readonly PlanRow[], term: Span) {
  return rows.find((one) => one.turning === 'interim')?.through ?? term.through
}

function numbered(lines: readonly string[]) {
  const mark = (at: number) => (at === lines.length - 1 ? '.' : ';')
  return lines.map((text, at) => ({ number: at + 1, text: `${text}${mark(at)}` }))
}

function problem({ problem: cause }: ProgrammeContent, pair: PairFacts): string {
  const [one] = pair.mentees
  const whom =
    pair.mentees.length > 1 || one === undefined
      ? `группы (${plural(pair.mentees.length, ['человек', 'человека', 'человек'])})`
      : `педагогического работника (${personData(one).name.nom}, ${one.position.nom})`
  return typeset(sentenceEnd(`Программа составлена для ${whom}: ${cause}`))
}

function duration(pair: Span): string {
  const weeks = Math.round((daysBetween(pair.from, pair.through) + 1) / 7)
  return plural(weeks, ['неделя', 'недели', 'недель']).replace(' ', '\u00a0')
}

function about(pair: PairFacts): string {
  const mentees = pair.mentees.length > 1 ? 'группа' : personData(pair.mentees[0]!).name.nom
  return `${personData(pair.mentor).name.nom} - ${mentees}`
}
