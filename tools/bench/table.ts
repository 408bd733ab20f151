import { type Figure, isReached } from './figure.ts'

type Row = readonly string[]

const header: Row = ['figure', 'measured', 'target', 'reached', 'on what']

/** A plain table of one part: what, how much, the target, whether it was reached. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [header, ...figures.map(rowOf)]
  const widths = header.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function rowOf(one: Figure): Row {
  const reached = isReached(one)
  return [
    one.what,
    `${short(one.figure)} ${one.unit}`,
    targetOf(one),
    reached === undefined ? '' : reached ? 'yes' : 'NO',
    one.note ?? '',
  ]
}

function targetOf({ bound, unit }: Figure): string {
  if (bound === undefined) return ''
  return 'atMost' in bound ? `<= ${short(bound.atMost)} ${unit}` : `>= ${short(bound.atLeast)} ${unit}`
}

/** Three digits that mean something. */
export function short(figure: number): string {
  return figure >= 100 ? String(Math.round(figure)) : String(Number(figure.toPrecision(3)))
}
