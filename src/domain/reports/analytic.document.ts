import { fullName, shortName } from '#domain/documents/people.document.ts'
import { leastPeople } from '#domain/impressions/impression-settings.ts'
import { longDay, sentenceEnd } from '#kit/russian/dates.ts'
import { listed } from '#kit/russian/words.ts'
import { indicatorsTable, influenceTable } from './indicators.document.ts'
import { deficitsOf, satisfactionOf, swotOf, threadWords } from './monitoring.document.ts'
import {
  annexOf,
  countsSays,
  countsTables,
  heldSays,
  meetingsSays,
  noRisks,
  programmesOf,
  type ReportFrame,
  risksOf,
} from './pairs-parts.document.ts'
import type { Lines, ReportSection, ReportText } from './report-text.ts'
import { outOf } from './report-words.document.ts'
import type { YearReport } from './year-report.ts'

const section = (code: string, title: string, more: Partial<ReportSection> = {}): ReportSection => ({
  code,
  title,
  says: [],
  tables: [],
  asks: null,
  line: '',
  ...more,
})

/** R-REP-7. Итоговый аналитический отчёт (000, 3.4; 003, 4.4; 004, 4.6.2): from facts, with the curator's lines. */
export function finalReport(report: YearReport, frame: ReportFrame, lines: Lines): ReportText {
  const asked = (code: string, asks: string) => ({ asks, line: lines[code] ?? '' })
  return {
    title: `Итоговый аналитический отчёт куратора\nо реализации системы наставничества в ${frame.year}`,
    about: [`По состоянию на ${longDay(report.on)}`],
    sections: [
      section('general', '1. Общие сведения', {
        says: generalOf(report, frame),
        ...asked('general', 'Что ещё сказать об организации работы'),
      }),
      section('counts', '2. Участники, пары и группы', {
        says: countsSays(report),
        tables: countsTables(report),
      }),
      section('roadmap', '3. Исполнение дорожной карты', roadmapOf(report)),
      section('programmes', '4. Реализация программ', {
        ...programmesOf(report),
        ...asked('programmes', 'Чем объясняются продления и прекращения'),
      }),
      section('process', '5. Мониторинг, этап 1: качество работы', {
        ...processOf(report),
        ...asked('process', 'Вывод о качестве работы'),
      }),
      section('swot', '5.1. SWOT-анализ', swotOf(report, lines)),
      section('influence', '5.2. Мониторинг, этап 2: влияние на участников', {
        ...influenceOf(report),
        ...asked('influence', 'Вывод о динамике'),
      }),
      section('threads', '5.3. От потребности к результату', { says: threadWords(report) }),
      section('indicators', '6. Показатели', { tables: [indicatorsTable(report.facts, report.on)] }),
      section('practices', '7. Лучшие практики', {
        ...practicesOf(report),
        ...asked('practices', 'Какой опыт стоит передать другим'),
      }),
      section('incentives', '8. Стимулирование', asked('incentives', 'Как поощрены наставники')),
      section('problems', '9. Проблемы, предложения и задачи', {
        says: problemsOf(report),
        ...asked('problems', 'Проблемы, предложения, задачи на следующий год'),
      }),
    ],
    annex: annexOf(report, frame),
  }
}

/** R-REP-7. Промежуточный аналитический отчёт (002, 7.2–7.3). */
export function interimReport(report: YearReport, frame: ReportFrame, lines: Lines): ReportText {
  const asked = (code: string, asks: string) => ({ asks, line: lines[code] ?? '' })
  return {
    title: `Промежуточный аналитический отчёт куратора\nо работе наставнических пар и групп в ${frame.year}`,
    about: [`По состоянию на ${longDay(report.on)}`],
    sections: [
      section('counts', '1. Пары и группы', { says: countsSays(report), tables: countsTables(report) }),
      section('roadmap', '2. Исполнение дорожной карты', roadmapOf(report)),
      section('programmes', '3. Исполнение планов', { ...programmesOf(report), ...meetingsSays(report) }),
      section('risks', '4. Риски', { tables: risksOf(report, frame), says: noRisks(report, frame) }),
      section('corrections', '5. Корректировки', {
        says: problemsOf(report),
        ...asked('corrections', 'Что меняем во втором полугодии'),
      }),
      section('conclusions', '6. Выводы', asked('conclusions', 'Выводы')),
    ],
    annex: annexOf(report, frame),
  }
}

function influenceOf(report: YearReport): Partial<ReportSection> {
  const { tables = [], says = [] } = deficitsOf(report)
  const both = influenceTable(report.facts, report.on)
  const few =
    'Желание остаться, довольство работой и свои работы не показаны: в начале и в конце ответило меньше пяти человек.'
  return both.rows.length > 0 ? { says, tables: [...tables, both] } : { says: [...says, few], tables }
}

function generalOf({ pairs }: YearReport, { curator, council, orders }: ReportFrame): readonly string[] {
  return [
    `Куратор: ${fullName(curator.name).nom}, ${curator.position.nom}.`,
    ...(council.length > 0
      ? [sentenceEnd(`Совет наставников: ${listed(council.map(({ name }) => shortName(name).nom))}`)]
      : []),
    orders.length > 0 ? `Основание работы: ${orders.join('; ')}.` : 'Подписанных приказов в реестре нет.',
    ...(pairs.length === 0 ? ['Пар и групп, работавших в этом учебном году, нет.'] : []),
  ]
}

function roadmapOf({ stages }: YearReport): Partial<ReportSection> {
  if (stages.length === 0) return { says: ['Дорожная карта на этот учебный год не составлена.'] }
  const [done, total] = [sum(stages, ({ done: one }) => one), sum(stages, ({ total: one }) => one)]
  const overdue = stages.flatMap((one) => one.overdue)
  return {
    says: [
      `Подтверждены фактами мероприятия: ${outOf(done, total)}.`,
      ...(overdue.length > 0 ? [`Срок прошёл, подтверждения нет: ${overdue.join('; ')}.`] : []),
    ],
    tables: [
      {
        caption: 'Этапы дорожной карты',
        head: ['Этап', 'Подтверждено', 'Всего мероприятий'],
        rows: stages.map(({ title, done: one, total: all }) => [title, String(one), String(all)]),
      },
    ],
  }
}

function processOf(report: YearReport): Partial<ReportSection> {
  const { checklist } = report
  return {
    says: [
      ...heldSays(report),
      ...satisfactionOf(report),
      checklist
        ? `Чек-лист куратора: ${checklist.sum} из 18, уровень ${checklist.level}.`
        : 'Чек-лист куратора не заполнен.',
    ],
  }
}

function practicesOf({ facts, from, on }: YearReport): Partial<ReportSection> {
  const kinds: readonly string[] = ['practice', 'publication', 'final_event']
  const found = facts.events
    .filter((one) => one.droppedOn === null && kinds.includes(one.kind) && one.on >= from && one.on <= on)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
  if (found.length === 0) return {}
  return {
    tables: [
      {
        caption: 'Практики, публикации, итоговое мероприятие',
        head: ['Что', 'Когда', 'Где посмотреть'],
        rows: found.map(({ title, on: day, link }) => [title, longDay(day), link ?? '–']),
      },
    ],
  }
}

function problemsOf({ requests, paused, pairs, changes }: YearReport): readonly string[] {
  const replaced = pairs.filter(({ state }) => state === 'replaced').length
  const unmeasured = changes.filter(({ outcome }) => outcome === 'not-measured').length
  const said = [
    requests.relief > 0 && `просьб наставников освободить от работы: ${requests.relief}`,
    // R-CHG-7: the curator alone reads such a request; a number of one would tell the head of it
    requests.another_mentor >= leastPeople && `просьб сменить наставника: ${requests.another_mentor}`,
    replaced > 0 && `наставник сменён: ${replaced}`,
    paused > 0 && `приостановок: ${paused}`,
    unmeasured > 0 && `затруднений без второго замера: ${unmeasured}`,
  ].filter((one) => one !== false)
  return said.length > 0 ? [`За год: ${said.join('; ')}.`] : []
}

const sum = <One>(all: readonly One[], of: (one: One) => number) =>
  all.reduce((total, one) => total + of(one), 0)
