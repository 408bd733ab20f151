import iconv from 'iconv-lite'
import type { Workbook } from '#domain/staff/workbook.ts'

const western = /[\u00c0-\u00ff]/gu

/** R-STF-13. Russian letters that an old program marked as western (one alphabet shown in the other) are read anew, and it is told. */
export function mendLetters(workbook: Workbook): Workbook {
  const all = workbook.sheets
    .flatMap((sheet) => sheet.rows.flatMap((row) => row.map((one) => one.text)))
    .join(' ')
  const wrong = all.match(western)?.length ?? 0
  if (wrong < 20 || /\p{Script=Cyrillic}/u.test(all)) return workbook
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    name: mended(sheet.name),
    rows: sheet.rows.map((row) => row.map((one) => ({ ...one, text: mended(one.text) }))),
  }))
  return { ...workbook, sheets, warnings: [...workbook.warnings, 'encoding-guessed'] }
}

function mended(text: string): string {
  return iconv.decode(iconv.encode(text, 'windows-1252'), 'windows-1251')
}
