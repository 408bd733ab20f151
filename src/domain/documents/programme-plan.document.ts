import { longDay } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import activities from '#reference/activity_types.json' with { type: 'json' }
import directions from '#reference/programme_directions.json' with { type: 'json' }
import { shortPeriod } from './days.document.ts'
import type { PairFacts, YearFacts } from './document-facts.ts'
import { fill } from './expression.ts'
import { contentFor, type Step, type TopicContent } from './programme-content.ts'
import { meetingDays, programmeDays, within } from './programme-days.ts'
import { pauseOf, type Span } from './school-days.ts'
import { typeset } from './typeset.document.ts'
import { titleOf, words, wordsOf } from './words.ts'

export type PlanRow = {
  readonly direction: string
  readonly text: string
  readonly form: string
  readonly span: Span
  readonly responsible: string
  readonly result: string
  /** What the schedule of meetings says of it. */
  readonly subject: string
  /** A turning point of the programme, which takes the meeting before any topic does. */
  readonly turning: boolean
}

const newcomers = [
  'young_teacher',
  'newcomer',
  'new_position',
  'student_trainee',
  'non_pedagogical_degree',
  'after_break',
]

/** The words a text of the content may ask for. */
export function scopeOf(facts: YearFacts, pair: PairFacts) {
  return { ...wordsOf(facts.organisation), mentees: pair.mentees.length }
}

/** R-DOC-11. Every line of the plan hangs on a topic or on a turning point of the programme, and has its days. */
export function planRows(facts: YearFacts, pair: PairFacts): PlanRow[] {
  const topics = contentFor(pair.topics, facts.organisation)
  const steps = interleaved(topics)
  const days = programmeDays(pair, steps.length, pauseOf(facts.organisation.kind))
  const rows = steps.map(([topic, step], at) => stepRow(facts, pair, topic, step, days.steps[at]!))
  const inducted = pair.mentees.some((one) => newcomers.includes(one.needCategory ?? ''))
  const fixed = milestones(facts, pair)
  return [
    { ...fixed.entry, turning: true, span: days.entry },
    ...(inducted ? [{ ...fixed.induction, turning: true, span: days.induction }] : []),
    ...rows,
    { ...fixed.interim, turning: true, span: days.interim },
    { ...fixed.sharing, turning: true, span: days.sharing },
    { ...fixed.final, turning: true, span: days.final },
  ].sort((a, b) => a.span.from.localeCompare(b.span.from))
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

function stepRow(facts: YearFacts, pair: PairFacts, topic: TopicContent, step: Step, span: Span): PlanRow {
  const scope = { ...scopeOf(facts, pair), topic: topic.topic }
  const form = activityTitle(step.form, scope)
  return {
    direction: `${capitalise(plainDirection(topic.direction))}: ${topic.topic}`,
    text: typeset(fill(step.text, scope)),
    form,
    span,
    responsible: responsible(step.who, pair),
    result: typeset(fill(step.result, scope)),
    turning: false,
    subject: `${capitalise(form)} по теме «${topic.topic}»`,
  }
}

function milestones(facts: YearFacts, pair: PairFacts) {
  const many = pair.mentees.length > 1
  const both = responsible('both', pair)
  const scope = scopeOf(facts, pair)
  const curator =
    facts.organisation.curator.id === facts.organisation.head.id
      ? facts.organisation.head.position.nom
      : 'куратор'
  return {
    entry: {
      direction: 'Начало программы: все темы',
      text: 'Знакомство, договоренности о встречах, входная самооценка по темам программы, выбор первоочередных затруднений и сильных сторон, на которые опирается программа',
      form: 'самооценка, беседа',
      responsible: both,
      result: `Темы программы подтверждены или изменены, сильные стороны названы, ${many ? 'участники заполнили' : 'участники пары заполнили'} входные анкеты`,
      subject: 'Знакомство, входная самооценка, уточнение тем и договоренности о встречах',
    },
    induction: {
      direction: 'Вхождение в должность, адаптация, традиции и уклад',
      text: 'Знакомство с должностными обязанностями, локальными актами, правилами внутреннего трудового распорядка, требованиями охраны труда, помещениями и коллегами; перечень обязательной документации педагога',
      form: 'индивидуальная консультация',
      responsible: responsible('mentor', pair),
      result: `${many ? 'Наставляемые знают' : 'Наставляемый знает'}, к кому и с каким вопросом обращаться и какие документы обязательны`,
      subject: 'Вхождение в должность: обязанности, локальные акты, порядок работы',
    },
    interim: {
      direction: 'Промежуточный анализ: все темы',
      text: 'Промежуточная самооценка, сравнение с входной, обсуждение с куратором, изменение плана при обоюдном желании',
      form: 'рефлексивная беседа',
      responsible: `${both}, ${curator}`,
      result: 'Видно, какие затруднения уменьшились; план подтвержден или изменен',
      subject: 'Промежуточный анализ: сравнение с входной самооценкой, изменение плана',
    },
    sharing: {
      direction: 'Трансляция опыта, поддержка сильных сторон',
      text: typeset(
        fill(
          '{mentees|Наставляемый показывает|Наставляемые показывают} коллегам то, что получается лучше всего: открытое занятие, мастер-класс или сообщение по выбору',
          scope,
        ),
      ),
      form: 'открытое мероприятие',
      responsible: responsible('mentee', pair),
      result: 'Опыт представлен, получены отзывы коллег',
      subject: 'Подготовка и обсуждение выступления перед коллегами',
    },
    final: {
      direction: 'Завершение программы: все темы',
      text: 'Итоговая самооценка, анкеты удовлетворенности, обсуждение результатов и рекомендаций на следующий год',
      form: 'самооценка, беседа',
      responsible: `${both}, ${curator}`,
      result: 'Результаты сопоставлены с входными, рекомендации приняты, основание завершения названо',
      subject: 'Итоговая самооценка, обсуждение результатов и рекомендаций',
    },
  } satisfies Record<string, Omit<PlanRow, 'span' | 'turning'>>
}

function responsible(who: string, pair: PairFacts): string {
  const mentees = pair.mentees.length > 1 ? 'наставляемые' : 'наставляемый'
  return who === 'mentor' ? 'наставник' : who === 'mentee' ? mentees : `наставник, ${mentees}`
}

function activityTitle(code: string, scope: object): string {
  const own: Readonly<Record<string, string>> = words.activityTitles
  const known = own[code] ?? activities.items.find((one) => one.code === code)?.title
  if (known === undefined) throw new TypeError(`no such activity: ${code}`)
  return fill(known, scope)
}

/** The title of a direction without what stands in brackets after it. */
export function plainDirection(code: string): string {
  const titles = Object.fromEntries(directions.items.map((one) => [one.code, one.title]))
  return titleOf(titles, code).replace(/ \(.*\)$/, '')
}

export function planTable(rows: readonly PlanRow[]) {
  return rows.map((one, at) => ({
    number: at + 1,
    direction: one.direction,
    text: one.text,
    form: one.form,
    term: shortPeriod(one.span.from, one.span.through),
    responsible: one.responsible,
    result: one.result,
  }))
}

/** Each meeting takes up a line of the plan that is going on that day: a turning point first, then what is still untouched. */
export function meetingTable(facts: YearFacts, pair: PairFacts, rows: readonly PlanRow[]) {
  const untouched = new Set(rows)
  const days = meetingDays(pair, pauseOf(facts.organisation.kind))
  return days.map((one, at) => {
    const going = rows.filter((row) => within(one, row.span))
    const fresh = going.filter((row) => untouched.has(row))
    const row =
      (at === days.length - 1 ? rows.findLast((row) => row.turning) : undefined) ??
      fresh.find((row) => row.turning) ??
      fresh[0] ??
      going.at(-1) ??
      rows.findLast((row) => row.span.from <= one) ??
      rows[0]!
    const again = untouched.delete(row) ? '' : ' (продолжение)'
    return { number: at + 1, day: longDay(one), subject: `${row.subject}${again}` }
  })
}
