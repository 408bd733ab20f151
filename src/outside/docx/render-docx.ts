import type PizZip from 'pizzip'
import { type DocumentData, sameAsAbove } from '#domain/documents/document-draft.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { docxtemplater, pizZip } from '../word-packages.ts'
import { parser } from './parser.ts'

/** What is wrong with a template or its data: which tag, in which part of the file. */
export type TemplateFault = { readonly tag: string; readonly part: string; readonly fault: string }
export type RenderRefusal =
  | { readonly reason: 'not-a-docx' }
  | { readonly reason: 'template-faults'; readonly faults: readonly TemplateFault[] }

/** R-DOC-12. Fills a DOCX template. A tag without a value is a refusal with its name and place, never an empty line. */
export function renderDocx(template: Uint8Array, data: DocumentData): Result<Uint8Array, RenderRefusal> {
  const zip = unzip(template)
  if (zip === null) return no({ reason: 'not-a-docx' })
  try {
    const document = new (docxtemplater())(zip, {
      paragraphLoop: true,
      linebreaks: true,
      parser,
      errorLogging: false,
    })
    document.render(data)
    tidyCells(document.getZip())
    return ok(document.toBuffer({ compression: 'DEFLATE' }))
  } catch (error) {
    const faults = faultsOf(error)
    if (faults.length === 0) throw error
    return no({ reason: 'template-faults', faults })
  }
}

/** A cell that says «same as above» becomes one with the cell above it; a loop's end leaves no empty line in a cell. */
function tidyCells(zip: PizZip): void {
  const part = 'word/document.xml'
  const xml = zip.file(part)!.asText()
  zip.file(
    part,
    xml.replace(/<w:tc>(?:(?!<\/w:tc>)[\s\S])*<\/w:tc>/g, (cell) => joined(withoutEmptyEnd(cell))),
  )
}

function joined(cell: string): string {
  const mark = `>${sameAsAbove}<`
  if (!cell.includes(mark)) return cell
  return cell.replace('<w:vMerge w:val="restart"/>', '<w:vMerge/>').replace(mark, '><')
}

function withoutEmptyEnd(cell: string): string {
  return cell.replace(/(<\/w:p>)<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>(?=<\/w:tc>$)/, (whole, end: string) =>
    /<w:t[ >][^<]*[^<\s]/.test(whole.slice(end.length)) || whole.includes('<w:tbl>') ? whole : end,
  )
}

function unzip(bytes: Uint8Array): PizZip | null {
  try {
    const zip = new (pizZip())(bytes)
    return zip.file('word/document.xml') === null ? null : zip
  } catch {
    return null
  }
}

type Raw = { readonly message?: unknown; readonly properties?: Record<string, unknown> }

function faultsOf(error: unknown): TemplateFault[] {
  const raw = error as Raw
  const inner = (raw.properties?.errors as readonly Raw[] | undefined) ?? [raw]
  return inner.flatMap((one) => {
    const properties = one.properties
    if (properties === undefined || typeof properties.id !== 'string') return []
    return [{ tag: text(properties.xtag), part: text(properties.file), fault: properties.id }]
  })
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
