export type TableColumn = { readonly title: string; readonly width?: number }
export type TableValue = string | number | null

export type TableSheet = {
  readonly name: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableValue[])[]
}

const longestSheetName = 31

/** R-STF-14. An XLSX with a fixed, bold first row. No text can become a formula when the file is opened. */
export async function writeTable({
  sheets,
}: {
  readonly sheets: readonly TableSheet[]
}): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return await writeXlsx({
    sheets: sheets.map(({ name, columns, rows }, index) => ({
      name: sheetName(name, index),
      columns: columns.map(({ title, width }) => ({
        width: width ?? Math.min(60, Math.max(12, title.length + 2)),
      })),
      rows: [columns.map((one) => harmless(one.title)), ...rows.map((row) => row.map(harmless))],
      freezePane: { rows: 1 },
    })),
  })
}

/** A text that a spreadsheet would run (`=`, `+`, `-`, `@`, tab, return first) gets an apostrophe before it. */
export function harmless(value: TableValue): TableValue {
  if (typeof value !== 'string') return value
  const clean = value.replace(/(?!\n)[\p{Cc}\ufffe\uffff]/gu, '')
  const phone = /^\+\d[\d\s()-]*$/u.test(clean)
  return /^[=+@-]/u.test(clean) && clean.length > 1 && !phone ? `'${clean}` : clean
}

function sheetName(name: string, index: number): string {
  const clean = name
    .replace(/[\\/?*[\]:]/gu, ' ')
    .trim()
    .slice(0, longestSheetName)
  return clean === '' ? `${index + 1}` : clean
}
