import { allIndicators } from '#domain/indicators/all-indicators.ts'
import type { Indicated } from '#domain/indicators/indicator.ts'
import type { YearFacts } from '#domain/indicators/year-facts.ts'
import type { Day } from '#kit/day.ts'
import { grouped } from '#kit/russian/numbers.ts'
import reference from '#reference/indicators.json' with { type: 'json' }
import type { ReportTable } from './report-text.ts'

const titles = new Map<string, string>(reference.items.map(({ code, title }) => [code, title]))
const tenths = (value: number) => grouped(Math.round(value * 10) / 10)

type Told = Pick<Indicated, 'unit' | 'value' | 'totals' | 'notes'>
/** Notes of what is not told because few people said it. */
const hidden: ReadonlySet<string> = new Set(['few-answers', 'few-pairs'])

/** As the page of indicators writes it: «40 % (2 из 5)», «0,9 (18 на 20)»; «нет данных» where there is nothing to count of, and never 0 %. */
export function indicatedWords({ unit, value, totals, notes }: Told): string {
  if (value === null)
    return notes.some((one) => hidden.has(one)) ? 'нет данных (в сводке меньше пяти ответов)' : 'нет данных'
  const { numerator, denominator } = totals
  const parts = (word: string) => `(${grouped(numerator)} ${word} ${grouped(denominator ?? 0)})`
  switch (unit) {
    case 'percent':
      return `${tenths(value)} % ${parts('из')}`
    case 'months':
      return `${tenths(value)} мес. ${parts('на')}`
    case 'ratio':
      return `${grouped(value)} ${parts('на')}`
    case 'delta':
      return `${value > 0 ? '+' : ''}${grouped(value)}`
    default:
      return grouped(value)
  }
}

/** R-REP-7. The indicators of the day, by the functions of the page of indicators. */
export function indicatorsTable(facts: YearFacts, on: Day): ReportTable {
  return {
    caption: 'Показатели на день отчёта',
    head: ['Показатель', 'Значение'],
    rows: allIndicators.map(({ code, count }) => [
      titles.get(code) ?? code,
      indicatedWords(count(facts, on)),
    ]),
  }
}

/** Of the same people at entry and at exit; told of five or more, as the page of indicators does. */
const influence = ['r145_tt_want_to_stay', 'r145_tt_job_satisfaction', 'r145_tt_publications']

/** R-REP-9. What the same people said at the beginning and at the end of the programme. */
export function influenceTable(facts: YearFacts, on: Day): ReportTable {
  const rows = allIndicators
    .filter(({ code }) => influence.includes(code))
    .map(({ code, count }) => ({ code, one: count(facts, on) }))
    .filter(({ one }) => one.value !== null)
    .map(({ code, one }) => {
      const part = (wanted: string) => {
        const value = one.parts.find((each) => each.code === wanted)?.value
        return value === undefined || value === null ? '–' : grouped(value)
      }
      return [titles.get(code) ?? code, part('people'), part('before'), part('now'), indicatedWords(one)]
    })
  return {
    caption: 'Ответы одних и тех же людей в начале и в конце',
    head: ['Показатель', 'Человек', 'Вход', 'Выход', 'Разница'],
    rows,
  }
}
