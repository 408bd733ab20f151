import { allIndicators } from '#domain/indicators/all-indicators.ts'
import { referencesOf, themes } from '#domain/indicators/indicator-reference.ts'
import { issuedDay } from '#domain/indicators/issued.ts'
import { statisticsOf } from '#domain/indicators/statistics.ts'
import type { Day } from '#kit/day.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { type TableValue, writeTable } from '#outside/spreadsheets/write-table.ts'
import { basisTexts, noData, partTitle } from '#pieces/indicator-texts.ts'
import type { Answer } from '../route.ts'
import { statisticGroups } from './parts/statistic-rows.ts'
import type { IndicatorsDesk } from './queries.ts'
import { statisticsTexts as texts } from './texts.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** R-IND-23. The statement for statistics, and for oneself the indicators of the day too: numbers without names. */
export async function exportStatistics(desk: IndicatorsDesk, isForOthers: boolean): Promise<Answer> {
  if (isForOthers) return forOthers(desk)
  return file(desk.on, [statement(desk, false), indicators(desk)])
}

/** R-IND-25. As of the last day that may be told, whichever was asked; where there is none yet, that is said instead. */
function forOthers(desk: IndicatorsDesk): Promise<Answer> {
  const on = issuedDay(desk.facts, desk.on)
  if (on !== null) return file(on, [statement({ ...desk, on }, true)])
  const rows: TableValue[][] = [
    [texts.organisation, desk.organisation, ''],
    [texts.nothingYet, null, ''],
  ]
  return file(desk.on, [{ name: texts.sheet, columns, rows }])
}

async function file(on: Day, sheets: Parameters<typeof writeTable>[0]['sheets']): Promise<Answer> {
  return { file: { name: texts.fileName(on), mediaType: xlsx, bytes: await writeTable({ sheets }) } }
}

const columns = [
  { title: texts.row, width: 60 },
  { title: texts.value, width: 22 },
  { title: texts.note, width: 40 },
]

function statement({ facts, on, organisation }: IndicatorsDesk, isMerged: boolean) {
  const rows: TableValue[][] = [
    [texts.organisation, organisation, ''],
    [texts.on, shortDay(on), isMerged ? texts.issued : ''],
    ...statisticGroups(statisticsOf(facts, on), isMerged).flatMap(({ title, rows: own }): TableValue[][] => [
      [title, null, ''],
      ...own.map(({ title: name, value, note }): TableValue[] => [name, value, note]),
    ]),
    [texts.how, texts.howText, ''],
  ]
  return {
    name: texts.sheet,
    columns,
    rows,
  }
}

function indicators({ facts, on }: IndicatorsDesk) {
  const counts = new Map(allIndicators.map(({ code, count }) => [code, count]))
  const rows = themes.flatMap(({ code: theme, title: themeTitle }) =>
    referencesOf(theme).flatMap((said): TableValue[][] => {
      const found = counts.get(said.code)!(facts, on)
      const source = `${said.source}; ${basisTexts[said.basis]}`
      const numbers = (one: typeof found): TableValue[] => [
        one.value ?? noData,
        one.totals.numerator,
        one.totals.denominator,
      ]
      return [
        [themeTitle, said.title, ...numbers(found), said.formula, source],
        ...found.parts.map((part): TableValue[] => [
          themeTitle,
          `— ${partTitle(part.code)}`,
          ...numbers(part),
          '',
          '',
        ]),
      ]
    }),
  )
  const titles = [
    texts.theme,
    texts.row,
    texts.value,
    texts.numerator,
    texts.denominator,
    texts.formula,
    texts.source,
  ]
  return { name: texts.indicatorsSheet, columns: titles.map((title) => ({ title })), rows }
}
