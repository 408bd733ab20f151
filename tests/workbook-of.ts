import type { Cell, Merge, Sheet, Workbook } from '#domain/staff/workbook.ts'

/** A sheet for tests: one line a row, cells between `|`. */
export function sheetOf(text: string, merges: readonly Merge[] = []): Sheet {
  const lines = text
    .split('\n')
    .filter((one, index, all) => one.trim() !== '' || (index > 0 && index < all.length - 1))
  const rows = lines.map((line) => line.split('|').map((one): Cell => ({ text: one.trim() })))
  return { name: 'Лист1', hidden: false, rows, merges }
}

export function workbookOf(text: string, merges: readonly Merge[] = []): Workbook {
  return { format: 'xlsx', from1904: false, encoding: null, sheets: [sheetOf(text, merges)], warnings: [] }
}
