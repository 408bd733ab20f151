import type { Day } from '#kit/day.ts'
import type { Column } from './column.ts'
import { nameShape } from './name-tokens.ts'
import { parseCategories } from './parse-category.ts'
import { parseDay } from './parse-day.ts'
import { parsePhone, parseRate } from './parse-employment.ts'
import { parsePositions } from './parse-position.ts'
import { parseSeniority } from './parse-seniority.ts'
import type { Cell } from './workbook.ts'

/**
 * R-STF-10. A separator inside an unquoted cell pushes the rest of its row to the right. The cells are glued
 * where most of them then fit their columns; null when the row is not too wide or nothing fits better.
 */
export function mendWideRow(
  cells: readonly Cell[],
  columns: readonly Column[],
  today: Day,
): readonly Cell[] | null {
  const labelled = columns.findLastIndex((one) => one.label !== '') + 1
  const width = labelled || columns.findLastIndex((one) => one.kind !== null) + 1
  const filled = cells.findLastIndex((one) => one.text.trim() !== '') + 1
  const extra = filled - width
  if (width < 3 || extra < 1 || extra > 3) return null
  const start = { cells, score: fitness(cells, columns, today) }
  const tries = Array.from({ length: width }, (_, at) => {
    const glued = glue(cells, at, extra)
    const cue = (cells[at + 1]?.text ?? '').startsWith(' ') ? 0.5 : 0
    return { cells: glued, score: fitness(glued, columns, today) + cue }
  })
  const best = tries.reduce((one, other) => (other.score > one.score ? other : one), start)
  return best.score > start.score ? best.cells : null
}

function glue(cells: readonly Cell[], at: number, extra: number): readonly Cell[] {
  const text = cells
    .slice(at, at + extra + 1)
    .map((one) => one.text)
    .join(';')
  return [...cells.slice(0, at), { text }, ...cells.slice(at + extra + 1)]
}

/** How many cells read well in their columns, less those that do not. */
function fitness(cells: readonly Cell[], columns: readonly Column[], today: Day): number {
  return columns.reduce((sum, column) => sum + fits(cells[column.at] ?? { text: '' }, column, today), 0)
}

function fits(cell: Cell, { kind }: Column, today: Day): number {
  const well = (doubts: readonly string[]) => (doubts.length === 0 ? 1 : -1)
  const context = { kind: 'past', today, from1904: false, order: 'day-first' } as const
  if (kind === 'fullName') return nameShape(cell.text) === 'none' || cell.text.includes(';') ? -1 : 1
  if (kind === 'birth') return well(parseDay(cell, { ...context, kind: 'birth' }).doubts)
  if (kind === 'hiredOn' || kind === 'categorySince') return well(parseDay(cell, context).doubts)
  if (kind === 'position') return well(parsePositions(cell.text).doubts)
  if (kind === 'category') return well(parseCategories(cell.text, today).doubts)
  if (kind === 'totalService' || kind === 'pedagogicalService')
    return well(parseSeniority(cell, today).doubts)
  if (kind === 'phone') return well(parsePhone(cell.text).doubts)
  return kind === 'rate' ? well(parseRate(cell).doubts) : 0
}
