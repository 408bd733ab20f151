import { forOthers } from '#domain/indicators/issued.ts'
import {
  type Breakdown,
  breakdowns,
  type Line,
  mergedLines,
  type Statistics,
} from '#domain/indicators/statistics.ts'
import { statisticsTexts as texts } from '../texts.ts'

export type StatisticRow = { readonly title: string; readonly value: number | string; readonly note: string }
export type StatisticGroup = { readonly title: string; readonly rows: readonly StatisticRow[] }

const titles: Readonly<Record<Breakdown, string>> = {
  sex: texts.bySex,
  age: texts.byAge,
  experience: texts.byExperience,
  position: texts.byPosition,
  category: texts.byCategory,
}

/** The rows of the statement; for others small groups are merged. */
export function statisticGroups(found: Statistics, isMerged: boolean): readonly StatisticGroup[] {
  const told = isMerged ? forOthers(found) : found
  const row = (title: string, value: number | null) =>
    value === null ? { title, value: texts.hidden, note: texts.few } : { title, value, note: '' }
  return [
    {
      title: texts.caption,
      rows: wholeNumbers.map((name) => row(texts[name], told[name])),
    },
    ...breakdowns.map((by) => ({ title: titles[by], rows: rowsOf(by, found.by[by], isMerged) })),
  ]
}

const wholeNumbers = [
  'people',
  'mentors',
  'mentees',
  'both',
  'notOurs',
  'pairs',
  'groups',
  'programmes',
] as const satisfies readonly (keyof Statistics)[]

function rowsOf(by: Breakdown, lines: readonly Line[], isMerged: boolean): readonly StatisticRow[] {
  const shown = isMerged ? mergedLines(by, lines) : lines
  if (shown === null) return [{ title: titles[by], value: texts.hidden, note: texts.few }]
  return shown.map(({ labels, count }) => ({
    title: labels.map((label) => labelOf(by, label)).join(', '),
    value: count,
    note: labels.length > 1 ? texts.mergedNote : '',
  }))
}

function labelOf(by: Breakdown, label: string): string {
  if (by === 'sex') return label === 'm' || label === 'f' ? texts.sexes[label] : texts.sexes.unknown
  if (label !== '') return label
  return by === 'category' ? texts.noCategory : texts.unknown
}
