import Papa from 'papaparse'
import type { Cell, Sheet } from '#domain/staff/workbook.ts'

/** Stands in no text: lines without a separator stay whole. */
const none = '\u0001'
const separators = [';', ',', '\t', '|', '^', '~'] as const

/** R-STF-13. Separated text as one sheet; the separator is the one that cuts most rows alike. */
export function readDelimited(text: string): Sheet {
  const told = /^sep=(.)\r?\n/iu.exec(text)
  const body = told ? text.replace(told[0], '\n') : text
  const separator = told?.[1] ?? bestSeparator(body)
  const rows = cut(body, separator).map((row) => row.map((one): Cell => ({ text: one })))
  return { name: '', hidden: false, rows, merges: [] }
}

function bestSeparator(text: string): string {
  const head = text.slice(0, 60_000)
  const scored = separators.map((separator) => {
    const inText =
      separator === ',' && (head.match(/, /gu)?.length ?? 0) * 2 > (head.match(/,/gu)?.length ?? 0)
    return { separator, score: evenness(cut(head, separator, 120)) * (inText ? 0.5 : 1) }
  })
  const [best] = scored.sort((one, other) => other.score - one.score)
  return best && (best.score > 0.1 || !/[\p{L}\d]/u.test(head)) ? best.separator : none
}

/** Share of rows cut into the usual number of cells, the more cells the better; commas of plain text count half. */
function evenness(rows: readonly (readonly string[])[]): number {
  const widths = rows.filter((row) => row.some((one) => one.trim() !== '')).map((row) => row.length)
  const counts = Map.groupBy(widths, (one) => one)
  let best = 0
  for (const [width, same] of counts) {
    if (width > 1) best = Math.max(best, (same.length / widths.length) ** 2 * Math.min(width, 8))
  }
  return best
}

function cut(text: string, separator: string, preview = 0): string[][] {
  const quoted = Papa.parse<string[]>(text, { delimiter: separator, preview })
  if (!quoted.errors.some((one) => one.type === 'Quotes')) return quoted.data
  const bare = Papa.parse<string[]>(text, { delimiter: separator, preview, quoteChar: '\u0000' })
  return bare.data.map((row) => row.map((one) => one.replace(/^"(.*)"$/u, '$1').replaceAll('""', '"')))
}
