import { impressionQuestionnaires } from '#domain/impressions/impression-questionnaire.ts'
import type { Satisfaction } from '#domain/impressions/impression-results.ts'
import { leastPeople } from '#domain/impressions/impression-settings.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import type { Lines, ReportSection } from './report-text.ts'
import { outcomeWords, outOf, share } from './report-words.document.ts'
import { countThreads } from './threads.ts'
import type { GroupChange, YearReport } from './year-report.ts'

const tenths = new Intl.NumberFormat('ru', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const groupTitles = new Map<string, string>(deficits.groups.map(({ code, title }) => [code, title]))

/** «Методические»; of several that are told together, «прочие группы тем». */
export const groupTitle = ({ groups }: Pick<GroupChange, 'groups'>) =>
  groups.length === 1 ? (groupTitles.get(groups[0]!) ?? groups[0]!) : 'Прочие группы тем вместе'

const sides = { mentee: 'наставляемые', mentor: 'наставники' } as const

/** R-REP-9. Satisfaction of each side; under five answers it is not told, and why is. */
export function satisfactionOf({ satisfaction }: Pick<YearReport, 'satisfaction'>): readonly string[] {
  return (['mentee', 'mentor'] as const).map((side) => satisfactionWords(side, satisfaction[side]))
}

function satisfactionWords(side: 'mentee' | 'mentor', one: Satisfaction | null): string {
  const who = `Удовлетворённость (${sides[side]})`
  if (one === null || one.answered === null)
    return `${who}: пока не показана, в сводке анкет выхода меньше пяти ответов.`
  const mean = one.mean === null ? '' : `, средний балл ${tenths.format(one.mean)} из 10`
  return one.satisfied === null
    ? `${who}: ответов ${one.answered}${mean}; доля довольных скрыта: одна из частей меньше пяти человек.`
    : `${who}: ${share(one.satisfied, one.answered)}${mean}.`
}

const labels = new Map(
  impressionQuestionnaires.flatMap(({ questions }) =>
    questions.map(({ code, label }) => [code, label] as const),
  ),
)

const swotParts = [
  ['swot_strengths', 'Сильные стороны (внутренние)'],
  ['swot_weaknesses', 'Слабые стороны (внутренние)'],
  ['swot_opportunities', 'Возможности (внешние)'],
  ['swot_threats', 'Угрозы (внешние)'],
] as const

/** R-REP-9. SWOT: shares from the questionnaires where five or more answered, the rest in the curator's words. */
export function swotOf({ said }: YearReport, lines: Lines): Partial<ReportSection> {
  const shares = said.map(
    ({ code, side, yes, of }) => `«${labels.get(code) ?? code}» — да, ${share(yes, of)} (${sides[side]})`,
  )
  const own = (code: string) => lines[code]?.trim() ?? ''
  const cell = (parts: readonly string[]) => parts.filter((one) => one !== '').join('; ') || '–'
  return {
    says:
      shares.length > 0
        ? []
        : [
            'Доли из анкет не показаны: в сводке анкет выхода меньше пяти ответов или одна из частей меньше пяти.',
          ],
    tables: [
      {
        caption: 'Сильные и слабые стороны, возможности и угрозы',
        isText: true,
        head: ['Факторы', 'Позитивные', 'Негативные'],
        rows: [
          ['Внутренние', cell([...shares, own('swot_strengths')]), cell([own('swot_weaknesses')])],
          ['Внешние', cell([own('swot_opportunities')]), cell([own('swot_threats')])],
        ],
      },
    ],
    more: swotParts.map(([code, asks]) => ({ code, asks, line: lines[code] ?? '' })),
  }
}

/** R-REP-9. Difficulties at entry and now, by groups of topics of five people or more. */
export function deficitsOf({ changes, groups }: YearReport): Partial<ReportSection> {
  if (changes.length === 0) return { says: ['Самооценка затруднений не проводилась: сравнить нечего.'] }
  const counted = [...Map.groupBy(changes, ({ outcome }) => outcome)]
  const told = counted.map(([outcome, all]) => `${outcomeWords[outcome]} – ${all.length}`).join(', ')
  const shown = groups.reduce((sum, { topics }) => sum + topics, 0)
  const measured = changes.filter(({ outcome }) => outcome !== 'not-measured').length
  return {
    says: [
      `Затруднений в программах: ${changes.length}; из них ${told}.`,
      ...(shown < measured
        ? [`Группы тем, где замеров меньше чем у ${leastPeople} человек, отдельно не показаны.`]
        : []),
    ],
    tables: [
      {
        caption: 'Средний балл затруднений (меньше – легче)',
        head: ['Группа тем', 'Человек', 'Вход', 'Сейчас', 'Разница'],
        rows: groups.map((one) => [
          groupTitle(one),
          String(one.people),
          tenths.format(one.before),
          tenths.format(one.now),
          tenths.format(one.now - one.before).replace('-', '−'),
        ]),
      },
    ],
  }
}

/** How far the needs have come, each number of how many. */
export function threadWords({ threads }: YearReport): readonly string[] {
  const count = countThreads(threads)
  if (count.all === 0) return ['Потребности не собраны: анкет и тем в программах нет.']
  const of = (part: number) => outOf(part, count.all)
  return [
    `Потребностей в анкетах и программах: ${count.all}. Есть наставник: ${of(count.paired)}; есть строка плана: ${of(count.planned)}; были встречи: ${of(count.worked)}; встречи подтверждены: ${of(count.confirmed)}.`,
    `Измерен результат: ${of(count.measured)}; из измеренных снято ${outOf(count.closed, count.measured)}, стало легче ${outOf(count.eased, count.measured)}.`,
  ]
}
