import type { ColumnKind } from './column.ts'
import { kindByName } from './column-names.ts'
import { isPatronymic, nameShape } from './name-tokens.ts'
import { plain, plainLabel } from './plain-text.ts'
import { unitOfService } from './words.ts'
import type { Cell, Sheet } from './workbook.ts'

/** Rows `from … through` hold the header (indexes from 0); `labels[column]` are its storeys from top to bottom. */
export type Header = {
  readonly from: number
  readonly through: number
  readonly labels: readonly (readonly string[])[]
}

const deepest = 60

/** R-STF-1. The rows that name the columns, wherever they stand, in one storey or up to three. */
export function findHeader(sheet: Sheet): Header | null {
  let best: { header: Header; score: number } | null = null
  const last = Math.min(sheet.rows.length, deepest)
  for (let from = 0; from < last; from++) {
    for (let storeys = 1; storeys <= 3 && from + storeys <= sheet.rows.length; storeys++) {
      const header = { from, through: from + storeys - 1, labels: labelsOf(sheet, from, storeys) }
      const score = scoreOf(sheet, header)
      if (score > 0 && (best === null || score > best.score)) best = { header, score }
    }
  }
  return best ? extend(sheet, best.header) : null
}

/** A lower storey that says little («лет», «мес.») still belongs to the header when cells are merged into it. */
function extend(sheet: Sheet, header: Header): Header {
  const reached = sheet.merges.filter((one) => one.fromRow >= header.from && one.fromRow <= header.through)
  const byMerges = Math.max(header.through, ...reached.map((one) => one.throughRow))
  const next = (sheet.rows[header.through + 1] ?? [])
    .map((one) => plainLabel(one.text))
    .filter((one) => one !== '')
  const units = next.length > 1 && next.every((one) => unitOfService.test(one))
  const through = Math.min(header.from + 3, Math.max(byMerges, header.through + (units ? 1 : 0)))
  if (through === header.through || sheet.rows.slice(header.through + 1, through + 1).some(looksLikePerson))
    return header
  return { from: header.from, through, labels: labelsOf(sheet, header.from, through - header.from + 1) }
}

/** Labels by column: merged cells speak for all they cover, an upper storey reaches right over empty cells. */
export function labelsOf(sheet: Sheet, from: number, storeys: number): readonly (readonly string[])[] {
  const width = Math.max(0, ...sheet.rows.slice(from, from + storeys).map((row) => row.length))
  return Array.from({ length: width }, (_, column) =>
    Array.from({ length: storeys }, (_, storey) => labelAt(sheet, from, storeys, storey, column)),
  )
}

function labelAt(sheet: Sheet, from: number, storeys: number, storey: number, column: number): string {
  const row = from + storey
  const own = textAt(sheet, row, column)
  if (own !== '') return own
  const merge = sheet.merges.find(
    (one) =>
      row >= one.fromRow && row <= one.throughRow && column >= one.fromColumn && column <= one.throughColumn,
  )
  if (merge) return merge.fromRow < row ? '' : textAt(sheet, merge.fromRow, merge.fromColumn)
  const under = storey < storeys - 1 && textAt(sheet, row + 1, column) !== ''
  if (!under) return ''
  for (let left = column - 1; left >= 0; left--) {
    const text = textAt(sheet, row, left)
    if (text !== '') return text
    if (textAt(sheet, row + 1, left) === '') return ''
  }
  return ''
}

function textAt(sheet: Sheet, row: number, column: number): string {
  return sheet.rows[row]?.[column]?.text.trim() ?? ''
}

function scoreOf(sheet: Sheet, { from, through, labels }: Header): number {
  const kinds = labels.map((storeys) => kindByName(storeys)?.kind ?? null)
  const distinct = new Set(kinds.filter((one): one is ColumnKind => one !== null && one !== 'other'))
  const rows = sheet.rows.slice(from, through + 1)
  if (rows.some((row) => looksLikePerson(row) || isSpread(row))) return 0
  const filled = rows.map((row) => row.filter((one) => one.text.trim() !== '').length)
  if (filled[0] === 0 || filled.at(-1) === 0) return 0
  if (rows.length > 1 && filled.some((one) => one === 1)) return 0
  const named = ['fullName', 'surname', 'nameAndPatronymic'].some((one) => distinct.has(one as ColumnKind))
  if (!named || (distinct.size === 1 && !singleLabel(rows))) return 0
  const repeats = kinds.filter((one) => one !== null).length - distinct.size
  return distinct.size + (named ? 1 : 0) - (through - from) * 0.4 - repeats * 0.05 - from * 0.001
}

/** A title stretched over the table: one text in many cells, or alone in its row beside an empty rest. */
function isSpread(row: readonly Cell[]): boolean {
  const filled = row.filter((one) => one.text.trim() !== '')
  return row.length > 2 && filled.length === 1 && (filled[0]?.text.length ?? 0) > 40
}

function singleLabel(rows: readonly (readonly Cell[])[]): boolean {
  const texts = rows.flatMap((row) => row.map((one) => plain(one.text)).filter((one) => one !== ''))
  return rows.length === 1 && texts.length <= 2 && texts.every((one) => one.length <= 30)
}

/** A row with a day, a person's full name, a patronymic or a long number is data, not a header. */
function looksLikePerson(row: readonly Cell[]): boolean {
  return row.some(
    (one) =>
      one.day !== undefined ||
      nameShape(one.text) === 'full' ||
      isPatronymic(one.text.trim()) ||
      /^[+\d][\d ()-]{4,}$/u.test(one.text.trim()) ||
      /^\d{1,2}[./]\d{1,2}[./]\d{2,4}/u.test(one.text.trim()),
  )
}
