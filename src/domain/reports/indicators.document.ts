import { allIndicators } from '#domain/indicators/all-indicators.ts'
import type { Indicated } from '#domain/indicators/indicator.ts'
import type { YearFacts } from '#domain/indicators/year-facts.ts'
import type { Day } from '#kit/day.ts'
import reference from '#reference/indicators.json' with { type: 'json' }
import type { ReportTable } from './report-text.ts'

const titles = new Map<string, string>(reference.items.map(({ code, title }) => [code, title]))
const tenths = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 })

/** «40 % (2 из 5)», «0,9 (18 на 20)»; «нет данных» where there is nothing to count of, and never 0 %. */
export function indicatedWords({
  unit,
  value,
  totals,
}: Pick<Indicated, 'unit' | 'value' | 'totals'>): string {
  if (value === null) return 'нет данных'
  const { numerator, denominator } = totals
  switch (unit) {
    case 'percent':
      return `${tenths.format(value)} % (${tenths.format(numerator)} из ${tenths.format(denominator ?? 0)})`
    case 'ratio':
    case 'months':
      return `${tenths.format(value)} (${tenths.format(numerator)} на ${tenths.format(denominator ?? 0)})`
    default:
      return tenths.format(value)
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
