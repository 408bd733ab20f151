import { no, ok, type Result } from '#kit/result.ts'
import type { Cased } from '#kit/russian/case.ts'
import { longDay, period } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import { type DocumentDraft, draftOf, type PackageRefusal } from './document-draft.ts'
import type { PairFacts, YearFacts } from './document-facts.ts'
import { fill } from './expression.ts'
import { frame, yearWords } from './frame.document.ts'
import { personData } from './people.document.ts'
import { contentFor, openTopics, type TopicContent } from './programme-content.ts'
import { lastsAsAllowed, meetsWeekly } from './programme-days.ts'
import { meetingTable, plainDirection, planRows, planTable, scopeOf } from './programme-plan.document.ts'
import { daysBetween, yearAt } from './school-days.ts'
import { typeset } from './typeset.document.ts'
import { titleOf, words, wordsOf } from './words.ts'

/** Персонализированная программа with every parameter of the template of source 000 and a plan by topics. */
export function programme(facts: YearFacts, pair: PairFacts): Result<DocumentDraft, PackageRefusal> {
  if (pair.mentees.length === 0) return no({ reason: 'no-mentees', pair: pair.id })
  if (!lastsAsAllowed(pair))
    return no({ reason: 'programme-term', pair: pair.id, from: pair.from, through: pair.through })
  if (openTopics(pair.topics, facts.organisation).length === 0)
    return no({ reason: 'no-topics', pair: pair.id })

  const mentor = personData(pair.mentor)
  const mentees = pair.mentees.map(personData)
  const rows = planRows(facts, pair)
  const mode = pair.mode ?? 'mixed'
  const data = {
    ...frame(facts),
    year: yearWords(yearAt(pair.from), yearAt(pair.through)),
    mentor,
    mentees: { count: pair.mentees.length, list: mentees },
    form: titleOf(words.forms, pair.form),
    type: titleOf(words.types, pair.type),
    term: period(pair.from, pair.through),
    duration: duration(pair),
    mode: titleOf(words.modes, mode),
    modeText: titleOf(words.modeTexts, mode),
    reason: typeset(pair.ground ?? 'Предложение куратора'),
    conditions: wordsOf(facts.organisation).conditions,
    scheduleRule: `Как правило, один раз в ${meetsWeekly(pair) ? 'неделю' : 'две недели'}; в праздничные дни и во время отпусков встречи не проводятся.`,
    interimDay: longDay(rows.find((one) => one.direction.startsWith('Промежуточный'))!.span.through),
    ...explanation(facts, pair),
    indicators: indicators(pair),
    meetings: meetingTable(facts, pair, rows),
    plan: planTable(rows),
    signers: [
      { who: `Наставник ${mentor.signature}` },
      ...mentees.map((one) => ({ who: `Наставляемый ${one.signature}` })),
    ],
  }
  return ok(draftOf('programme', data, { about: about(pair) }))
}

function explanation(facts: YearFacts, pair: PairFacts) {
  const content = contentFor(pair.topics, facts.organisation)
  const scope = scopeOf(facts, pair)
  const said = (text: (one: TopicContent) => string) =>
    content.map((one) => typeset(fill(text(one), { ...scope, topic: one.topic })))
  return {
    problem: problem(facts, pair),
    aim: `${aim(pair)}; преодоление затруднений по темам программы.`,
    directions: [...new Set(content.map((one) => plainDirection(one.direction)))].join('; '),
    topics: numbered(
      openTopics(pair.topics, facts.organisation).map((one) => one.title),
      true,
    ),
    tasks: numbered(
      [...said((one) => one.task), 'поддержать сильные стороны и поделиться опытом с коллегами'],
      true,
    ),
    interimResults: numbered([...said((one) => one.interim), 'план программы подтвержден или изменен'], true),
    plannedResults: numbered(
      [
        ...said((one) => one.planned),
        'самооценка затруднений по темам программы снизилась до 0–1',
        'сильные стороны показаны коллегам',
      ],
      true,
    ),
  }
}

function numbered(lines: readonly string[], closed = false) {
  const mark = (at: number) => (!closed ? '' : at === lines.length - 1 ? '.' : ';')
  return lines.map((text, at) => ({ number: at + 1, text: `${text}${mark(at)}` }))
}

/** A sensitive category has no sentence of its own here, so it cannot be read out of the programme. */
function problem(facts: YearFacts, pair: PairFacts): string {
  const known: Readonly<Record<string, string>> = words.problems
  const causes = new Set(pair.mentees.map((one) => known[one.needCategory ?? 'none'] ?? known.none!))
  if (causes.size > 1) causes.delete(known.none!)
  const cause = fill([...causes].join('; '), wordsOf(facts.organisation))
  if (pair.mentees.length > 1) {
    return typeset(
      `Программа составлена для группы (${plural(pair.mentees.length, ['человек', 'человека', 'человек'])}): ${cause}.`,
    )
  }
  const one = pair.mentees[0]!
  const name: Cased = personData(one).name
  return typeset(
    `Программа составлена для педагогического работника (${name.nom}, ${one.position.nom}): ${cause}.`,
  )
}

function aim(pair: PairFacts): string {
  const known: Readonly<Record<string, string>> = words.aims
  const categories = [...new Set(pair.mentees.map((one) => one.needCategory ?? 'none'))]
  return (categories.length === 1 ? known[categories[0]!] : undefined) ?? known.none!
}

function duration(pair: PairFacts): string {
  const weeks = Math.round((daysBetween(pair.from, pair.through) + 1) / 7)
  return plural(weeks, ['неделя', 'недели', 'недель']).replace(' ', '\u00a0')
}

function indicators(pair: PairFacts) {
  const who = pair.mentees.length > 1 ? 'наставляемых' : 'наставляемого'
  return [
    {
      title: 'Уровень затруднений по темам программы',
      method: `самооценка ${who} по шкале от 0 до 3`,
      when: 'на входной, промежуточной и итоговой встречах',
    },
    {
      title: 'Выполнение плана мероприятий',
      method: 'отметки в плане, сверяет куратор',
      when: 'в середине и в конце программы',
    },
    {
      title: 'Применение освоенного в работе',
      method: 'наблюдение по договоренности, самоанализ',
      when: 'в ходе программы',
    },
    {
      title: 'Удовлетворенность участников',
      method: `анкеты наставника и ${who}`,
      when: 'в начале и при завершении',
    },
  ]
}

function about(pair: PairFacts): string {
  const mentees = pair.mentees.length > 1 ? 'группа' : personData(pair.mentees[0]!).name.nom
  return `${personData(pair.mentor).name.nom} - ${mentees}`
}
