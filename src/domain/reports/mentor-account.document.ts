import type { PersonFacts } from '#domain/documents/document-facts.ts'
import { fullName } from '#domain/documents/people.document.ts'
import { words, wordsOf } from '#domain/documents/words.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { topicNames } from '#domain/programmes/programme-topics.ts'
import { longDay, period, shortDay } from '#kit/russian/dates.ts'
import { pluralWord } from '#kit/russian/plural.ts'
import { type Account, countPlan } from './account.ts'
import type { Lines, ReportSection, ReportText } from './report-text.ts'
import {
  activityTitle,
  changesTable,
  meetingsWord,
  menteesIn,
  outcomeWords,
  outOf,
  rowFact,
  timeWords,
} from './report-words.document.ts'

/** Who an account is about and by what it went on: everything in it that is words and not a count. */
export type AccountFrame = {
  readonly kind: OrganisationKind
  readonly mentor: PersonFacts
  readonly mentees: readonly PersonFacts[]
  readonly form: string
  readonly types: readonly string[]
  /** «приказ от 28 сентября 2026 г. № 214-од»; `null` while there is none. */
  readonly order: string | null
  readonly aim: string
  readonly topics: readonly string[]
  readonly name: (person: string) => string
}

const section = (code: string, title: string, more: Partial<ReportSection> = {}): ReportSection => ({
  code,
  title,
  says: [],
  tables: [],
  asks: null,
  line: '',
  ...more,
})

const topicList = (codes: readonly string[], kind: OrganisationKind) => topicNames(codes, kind).join('; ')

/** R-REP-4. Отчёт наставника: made from facts; «Трудности» and «Выводы» are the mentor's own, or empty. */
export function mentorAccount(account: Account, frame: AccountFrame, lines: Lines): ReportText {
  const asked = (code: string, asks: string) => ({ asks, line: lines[code] ?? '' })
  return {
    title: 'Отчёт наставника',
    about: aboutOf(
      account,
      frame,
      `Наставник: ${fullName(frame.mentor.name).nom}, ${frame.mentor.position.nom}`,
    ),
    sections: [
      section('aim', '1. Цель и темы', {
        says: [
          frame.aim,
          ...(frame.topics.length > 0 ? [`Темы: ${topicList(frame.topics, frame.kind)}.`] : []),
        ].filter(Boolean),
      }),
      section('meetings', '2. Проведённые встречи', meetingsOf(account, frame)),
      section('plan', '3. Выполнение плана', planOf(account)),
      section('deficits', '4. Динамика по затруднениям', deficitsOf(account, frame)),
      section('achievements', '5. Достижения', {
        ...achievementsOf(account),
        ...asked('achievements', 'Что ещё получилось: конкурсы, категория, публикации'),
      }),
      section('difficulties', '6. Трудности', asked('difficulties', 'Что мешало работе')),
      section(
        'conclusions',
        '7. Выводы и рекомендации',
        asked('conclusions', 'Завершить программу, продлить или изменить, и почему'),
      ),
    ],
  }
}

/** R-REP-4. Самоанализ наставляемого: voluntary and short; the same facts, seen from the other side. */
export function menteeAccount(account: Account, frame: AccountFrame, lines: Lines): ReportText {
  const asked = (code: string, asks: string) => ({ asks, line: lines[code] ?? '' })
  const [me] = frame.mentees
  const became = (...outcomes: readonly string[]) =>
    account.changes.filter(({ outcome }) => outcomes.includes(outcome)).map(({ topic }) => topic)
  const better = became('closed', 'eased')
  const left = became('same', 'harder')
  return {
    title: 'Отчёт наставляемого (самоанализ)',
    about: [
      ...(me ? [`${capitalMentee(frame)}: ${fullName(me.name).nom}, ${me.position.nom}`] : []),
      `Наставник: ${fullName(frame.mentor.name).nom}`,
      `Период: ${period(account.from, account.through)}`,
    ],
    sections: [
      section('mastered', '1. Что освоено', {
        says: better.length > 0 ? [`По самооценке стало легче: ${topicList(better, frame.kind)}.`] : [],
        ...asked('mastered', 'Что теперь получается лучше'),
      }),
      section('plan', '2. Выполнение плана', {
        ...planOf(account),
        says: [heldWords(account), ...planOf(account).says],
      }),
      section('deficits', '3. Самооценка затруднений', deficitsOf(account, frame)),
      section('left', '4. Что осталось', {
        says: left.length > 0 ? [`Пока трудно: ${topicList(left, frame.kind)}.`] : [],
        ...asked('left', 'В чём ещё нужна помощь'),
      }),
      section('help', '5. Помощь наставника', {
        says: helpWords(account),
        ...asked('help', 'Что помогло больше всего'),
      }),
      section(
        'proposals',
        '6. Предложения',
        asked('proposals', 'Что изменить в работе пары или в школе наставника'),
      ),
    ],
  }
}

/** R-REP-8. Отзыв наставника: of the work, never of the person; the mentee reads it and may add an opinion. */
export function mentorReview(account: Account, frame: AccountFrame, lines: Lines): ReportText {
  const asked = (code: string, asks: string) => ({ asks, line: lines[code] ?? '' })
  const better = account.changes
    .filter(({ outcome }) => outcome === 'closed' || outcome === 'eased')
    .map(({ topic }) => topic)
  return {
    title: `Отзыв о работе ${menteesIn('gen', frame.mentees)}`,
    about: [
      ...frame.mentees.map((one) => `${fullName(one.name).nom}, ${one.position.nom}`),
      `Период: ${period(account.from, account.through)}`,
      `Наставник: ${fullName(frame.mentor.name).nom}`,
    ],
    sections: [
      section('mastered', '1. Освоенные умения', {
        says: better.length > 0 ? [`По самооценке стало легче: ${topicList(better, frame.kind)}.`] : [],
        ...asked('mastered', 'Что получается хорошо: назовите умения, а не черты человека'),
      }),
      section(
        'attitude',
        '2. Отношение к работе',
        asked('attitude', 'Как шла работа: подготовка, участие во встречах'),
      ),
      section('results', '3. Результаты', {
        says: [heldWords(account), ...achievementsOf(account).says],
        ...asked('results', 'Что ещё стоит назвать'),
      }),
      section('advice', '4. Рекомендации', asked('advice', 'Что делать дальше')),
    ],
  }
}

function aboutOf(account: Account, frame: AccountFrame, first: string): readonly string[] {
  const [one] = frame.mentees
  const types = frame.types.map((code) => (words.types as Readonly<Record<string, string>>)[code] ?? code)
  return [
    first,
    `Работа с ${menteesIn('ins', frame.mentees)}${frame.mentees.length === 1 && one ? `, ${one.position.ins}` : ''}`,
    `Форма: «${(words.forms as Readonly<Record<string, string>>)[frame.form] ?? frame.form}»; вид: ${types.join('; ')}`,
    `Период: ${period(account.from, account.through)}`,
    ...(frame.order ? [`Основание: ${frame.order}`] : []),
  ]
}

const capitalMentee = ({ mentees }: AccountFrame) => {
  const said = menteesIn('nom', mentees).split(' ')[0] ?? ''
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}

function heldWords(account: Account): string {
  if (account.held.length === 0) return 'Записанных встреч нет.'
  const { length } = account.held
  const verb = pluralWord(length, ['Состоялась', 'Состоялись', 'Состоялось'])
  return `${verb} ${meetingsWord(length)}, всего ${timeWords(account.minutes)}. Вторая сторона подтвердила ${outOf(account.confirmed, length)}.`
}

function meetingsOf(account: Account, { kind }: AccountFrame): Partial<ReportSection> {
  const lessons = wordsOf({ kind }).lessons.gen
  const observed = account.observed > 0 ? [`Посещено и разобрано ${lessons}: ${account.observed}.`] : []
  if (account.held.length === 0) return { says: [heldWords(account), ...observed] }
  return {
    says: [heldWords(account), ...observed, ...helpWords(account)],
    tables: [
      {
        caption: 'Встречи по видам работы',
        head: ['Вид работы', 'Встреч'],
        rows: account.kinds.map(({ activity, count }) => [activityTitle(activity), String(count)]),
      },
    ],
  }
}

function helpWords({ help }: Account): readonly string[] {
  if (help.asked === 0) return []
  return [`Просьб о помощи между встречами: ${help.asked}, с ответом: ${help.answered}.`]
}

function planOf({ plan }: Account): { says: readonly string[]; tables: ReportSection['tables'] } {
  if (plan.length === 0) return { says: ['Утверждённого плана нет.'], tables: [] }
  const { all, done, overdue } = countPlan(plan)
  return {
    says: [
      `Выполнено мероприятий плана: ${outOf(done, all)}${overdue > 0 ? `; срок прошёл без отметки: ${overdue}` : ''}.`,
    ],
    tables: [
      {
        caption: 'План и факт',
        head: ['Мероприятие', 'План', 'Факт', 'Результат'],
        rows: plan.map((one) => [
          one.row.text,
          `до ${shortDay(one.row.through)}`,
          rowFact(one),
          one.row.result,
        ]),
      },
    ],
  }
}

function deficitsOf({ changes }: Account, frame: AccountFrame): Partial<ReportSection> {
  if (changes.length === 0) return { says: ['Самооценка не проводилась: сравнить нечего.'] }
  const counted = Map.groupBy(changes, ({ outcome }) => outcome)
  const said = [...counted].map(([outcome, all]) => `${outcomeWords[outcome]} – ${all.length}`)
  return {
    says: [`Тем с самооценкой: ${changes.length}; из них ${said.join(', ')}.`],
    tables: [changesTable(changes, frame.kind, frame.name)],
  }
}

function achievementsOf({ achievements }: Account) {
  return { says: achievements.map(({ on, title }) => `${longDay(on)}: ${title}.`) }
}
