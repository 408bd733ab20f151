import * as XLSX from '@e965/xlsx'
import type { Cell, Merge, Sheet } from '#domain/staff/workbook.ts'
import type { Day } from '#kit/day.ts'
import { mostColumns } from './table-refusal.ts'

/** Sheets of a parsed workbook in our own words: cells by rows from the first row of the file. */
export function readSheets(book: XLSX.WorkBook, onSheet: (done: number, of: number) => void): Sheet[] {
  const from1904 = isFrom1904(book)
  return book.SheetNames.map((name, index) => {
    const sheet = readSheet(name, book.Sheets[name] ?? {}, hidden(book, index), from1904)
    onSheet(index + 1, book.SheetNames.length)
    return sheet
  })
}

export function isFrom1904(book: XLSX.WorkBook): boolean {
  return book.Workbook?.WBProps?.date1904 === true
}

function hidden(book: XLSX.WorkBook, index: number): boolean {
  return (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0
}

function readSheet(name: string, sheet: XLSX.WorkSheet, isHidden: boolean, from1904: boolean): Sheet {
  const data = (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][]
  const rows: Cell[][] = []
  for (const [at, row] of data.entries()) {
    const cells: Cell[] = []
    row?.slice(0, mostColumns).forEach((cell, column) => {
      if (cell) cells[column] = readCell(cell, from1904)
    })
    rows[at] = Array.from({ length: lastFilled(cells) }, (_, column) => cells[column] ?? { text: '' })
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  return { name, hidden: isHidden, rows: Array.from(rows, (row) => row ?? []), merges: mergesOf(sheet) }
}

function lastFilled(cells: readonly (Cell | undefined)[]): number {
  return cells.findLastIndex((one) => one !== undefined && one.text !== '') + 1
}

function mergesOf(sheet: XLSX.WorkSheet): Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    fromRow: s.r,
    fromColumn: s.c,
    throughRow: e.r,
    throughColumn: Math.min(e.c, mostColumns),
  }))
}

function readCell(cell: XLSX.CellObject, from1904: boolean): Cell {
  if (cell.t === 'z' || cell.v === undefined) return { text: '' }
  if (cell.t === 'd' && cell.v instanceof Date) return dayCell(cell.v.toISOString().slice(0, 10))
  if (cell.t !== 'n' || typeof cell.v !== 'number') return { text: String(cell.w ?? cell.v) }
  const format = String(cell.z ?? 'General')
  if (XLSX.SSF.is_date(format)) {
    const date = XLSX.SSF.parse_date_code(cell.v, { date1904: from1904 })
    if (date && cell.v >= 1)
      return dayCell([date.y, date.m, date.d].map((one) => String(one).padStart(2, '0')).join('-'))
  }
  const bare = format === 'General' || format === '0' || format === '@'
  return { text: bare ? String(cell.v) : String(cell.w ?? cell.v).trim(), number: cell.v }
}

/** Days are shown the way Russian spreadsheets show them, whatever the library's default is. */
function dayCell(iso: string): Cell {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { text: `${day}.${month}.${year}`, day: iso as Day }
}
