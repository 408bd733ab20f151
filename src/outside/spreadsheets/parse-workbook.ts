import * as XLSX from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import PizZip from 'pizzip'
import type { Workbook, WorkbookWarning } from '#domain/staff/workbook.ts'
import { printable } from '#kit/printable.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { decodeText } from './decode-text.ts'
import { mendLetters } from './mend-letters.ts'
import { readDelimited } from './read-delimited.ts'
import { isFrom1904, readSheets } from './read-sheets.ts'
import { readsForEver } from './reads-for-ever.ts'
import { mostRows, type TableRefusal } from './table-refusal.ts'
import type { Parts } from './unpack-zip.ts'

export type Source =
  | { readonly kind: 'parts'; readonly parts: Parts }
  | { readonly kind: 'compound'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly bytes: Uint8Array }

type Container = {
  readonly FullPaths: readonly string[]
  readonly FileIndex: readonly { readonly content?: Uint8Array | readonly number[] }[]
}

export type Progress = {
  readonly stage: 'checking' | 'opening' | 'sheets'
  readonly done: number
  readonly of: number
}

XLSX.set_cptable(codepages)

const options: XLSX.ParsingOptions = {
  dense: true,
  cellNF: true,
  cellText: true,
  cellFormula: false,
  cellHTML: false,
  cellStyles: false,
  sheetRows: mostRows + 1,
  codepage: 1251,
}

/** What the worker does: everything that may take long or run out of memory. */
export function parseWorkbook(
  source: Source,
  onProgress: (progress: Progress) => void,
): Result<Workbook, TableRefusal> {
  onProgress({ stage: 'opening', done: 0, of: 1 })
  if (source.kind === 'parts') {
    const warnings: WorkbookWarning[] = source.parts.externalLinks ? ['external-links'] : []
    return described(
      XLSX.read(stored(source.parts), { ...options, type: 'array' }),
      source.parts.format,
      null,
      warnings,
    )
  }
  if (source.kind === 'compound') return parseCompound(source.bytes)
  return parseText(source.bytes)

  function described(
    book: XLSX.WorkBook,
    format: string,
    encoding: string | null,
    warnings: readonly WorkbookWarning[],
  ): Result<Workbook, TableRefusal> {
    const sheets = readSheets(book, (done, of) => onProgress({ stage: 'sheets', done, of }))
    return checked({ format, from1904: isFrom1904(book), encoding, sheets, warnings })
  }

  function parseCompound(bytes: Uint8Array): Result<Workbook, TableRefusal> {
    const container = XLSX.CFB.read(Buffer.from(bytes), { type: 'buffer' }) as Container
    const streams = container.FullPaths
    const has = (pattern: RegExp) => streams.some((one) => pattern.test(one))
    if (has(/\/EncryptedPackage$/iu)) return no({ reason: 'password' })
    const book = streams.findIndex((one) => /^[^/]+\/(Workbook|Book)$/iu.test(one))
    if (book >= 0) {
      if (has(/\/_VBA_PROJECT_CUR\/|\/_VBA_PROJECT$/iu)) return no({ reason: 'macros' })
      if (readsForEver(container.FileIndex[book]?.content)) return no({ reason: 'broken' })
      return described(XLSX.read(bytes, { ...options, type: 'array' }), 'xls', null, [])
    }
    if (has(/\/WordDocument$/iu)) return no({ reason: 'not-a-table', what: 'text-document' })
    if (has(/\/PowerPoint Document$/iu)) return no({ reason: 'not-a-table', what: 'presentation' })
    return no({ reason: 'not-a-table', what: has(/__substg|__properties/iu) ? 'letter' : 'unknown' })
  }

  function parseText(bytes: Uint8Array): Result<Workbook, TableRefusal> {
    const { text, encoding, warnings } = decodeText(bytes)
    const start = text.slice(0, 4000).trimStart().toLowerCase()
    const workbookXml = start.includes('urn:schemas-microsoft-com:office:spreadsheet')
    const flatSheet = start.includes('opendocument:xmlns:office')
    if (start.startsWith('<') && (workbookXml || flatSheet)) {
      const utf8 = Buffer.from(text.replace(/(<\?xml[^>]*?)\s+encoding=["'][^"']*["']/iu, '$1'), 'utf8')
      return described(XLSX.read(utf8, { ...options, type: 'buffer' }), 'xml', encoding, warnings)
    }
    if (start.startsWith('<') && /<(table|tr|td|html|!doctype|body|meta|head)\b/u.test(start)) {
      if (!/<table[\s>]/iu.test(text)) return no({ reason: 'not-a-table', what: 'text-document' })
      return described(
        XLSX.read(withoutEntities(text), { ...options, type: 'string', raw: true }),
        'html',
        encoding,
        warnings,
      )
    }
    return checked({ format: 'csv', from1904: false, encoding, sheets: [readDelimited(text)], warnings })
  }
}

function checked(found: Workbook): Result<Workbook, TableRefusal> {
  const workbook = writable(found)
  if (workbook.sheets.some((one) => one.rows.length > mostRows))
    return no({ reason: 'too-many-rows', allowed: mostRows })
  const filled = workbook.sheets.some((sheet) =>
    sheet.rows.some((row) => row.some((one) => one.text.trim() !== '')),
  )
  return filled ? ok(mendLetters(workbook)) : no({ reason: 'empty' })
}

/** No table of ours takes the zero character or half a letter, and no person wrote them. */
function writable(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    name: printable(sheet.name),
    rows: sheet.rows.map((row) => row.map((one) => ({ ...one, text: printable(one.text) }))),
  }))
  return { ...workbook, sheets }
}

/** The unpacked parts as an archive again, not packed: the library inflates nothing we have not counted. */
function stored({ parts }: Parts): Uint8Array {
  const zip = new PizZip()
  for (const [name, bytes] of parts) zip.file(name, bytes)
  return zip.generate({ type: 'uint8array', compression: 'STORE' })
}

const entities: Readonly<Record<string, string>> = {
  laquo: '\u00ab',
  raquo: '\u00bb',
  mdash: '\u2014',
  ndash: '\u2013',
  hellip: '\u2026',
  ldquo: '\u201c',
  rdquo: '\u201d',
  bdquo: '\u201e',
  shy: '',
  numero: '\u2116',
}

/** Signs the library leaves as they are; those that make tags (`<`, `>`, `&`) stay escaped. */
function withoutEntities(html: string): string {
  return html
    .replace(/&(\w+);/gu, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/&#(x[\da-f]+|\d+);/giu, (whole, digits: string) => {
      const code = /^x/iu.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits)
      return code > 0x7f && code < 0x10000 ? String.fromCharCode(code) : whole
    })
}
