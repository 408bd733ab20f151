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
  const row = (title: string, value: number) => ({ title, value, note: '' })
  return [
    {
      title: texts.caption,
      rows: [
        row(texts.people, found.people),
        row(texts.mentors, found.mentors),
        row(texts.mentees, found.mentees),
        row(texts.both, found.both),
        row(texts.notOurs, found.notOurs),
        row(texts.pairs, found.pairs),
        row(texts.groups, found.groups),
        row(texts.programmes, found.programmes),
      ].map((one, at) => (isMerged && at > 0 && at < 5 ? unlessFew(one) : one)),
    },
    ...breakdowns.map((by) => ({ title: titles[by], rows: rowsOf(by, found.by[by], isMerged) })),
  ]
}

const least = 5

/** A number of one to four people is not told either. */
function unlessFew(row: StatisticRow): StatisticRow {
  const { value } = row
  return typeof value === 'number' && value > 0 && value < least
    ? { ...row, value: texts.hidden, note: texts.few }
    : row
}

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
