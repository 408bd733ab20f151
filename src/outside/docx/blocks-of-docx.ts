import { pizZip } from '../word-packages.ts'

/** A document as a page can show it: what stands in the body, in order, without the file's own look. */
export type DocumentBlock =
  | { readonly kind: 'paragraph'; readonly align: Align; readonly runs: readonly Run[] }
  /** Rows of cells, a cell being its paragraphs; `borders` is false for marks of approval set side by side. */
  | {
      readonly kind: 'table'
      readonly borders: boolean
      readonly head: boolean
      readonly rows: readonly Row[]
    }
  | { readonly kind: 'page' }
export type Align = 'left' | 'centre' | 'right' | 'both'
/** `text` may hold a line feed, and a tab that leads to the right edge. */
export type Run = { readonly text: string; readonly bold: boolean }
export type Row = readonly Cell[]
export type Cell = { readonly span: number; readonly lines: readonly string[] }

export function blocksOfDocx(bytes: Uint8Array): DocumentBlock[] {
  const xml = new (pizZip())(bytes).file('word/document.xml')?.asText() ?? ''
  const found = xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>|<w:p[ >][\s\S]*?<\/w:p>|<w:p\/>/g)
  return [...found].flatMap(([one]): DocumentBlock[] => {
    if (one.startsWith('<w:tbl>')) return [table(one)]
    if (/<w:br w:type="page"\/>/.test(one)) return [{ kind: 'page' }]
    const runs = runsOf(one)
    return runs.length === 0 ? [] : [{ kind: 'paragraph', align: alignOf(one), runs }]
  })
}

/** The words of paragraphs in some XML, one line each, without the empty ones. */
export function linesOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)]
    .map(([one]) =>
      runsOf(one)
        .map((run) => run.text)
        .join('')
        .replace(/[\n\t]/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
}

function table(xml: string): DocumentBlock {
  const rows = [...xml.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/g)].map(([row]) => row)
  return {
    kind: 'table',
    borders: !/<w:tblBorders>(?:(?!<\/w:tblBorders>)[\s\S])*w:val="none"/.test(xml),
    head: rows[0]?.includes('<w:tblHeader/>') ?? false,
    rows: rows.map((row) =>
      [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => ({
        span: Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
        lines: linesOf(cell),
      })),
    ),
  }
}

function runsOf(paragraph: string): Run[] {
  return [...paragraph.matchAll(/<w:r[ >][\s\S]*?<\/w:r>/g)]
    .map(([run]) => ({
      text: [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
        .map(([, text, mark]) => (mark === undefined ? plain(text ?? '') : mark === 'tab' ? '\t' : '\n'))
        .join(''),
      bold: /<w:b(?: w:val="(?:true|1)")?\/>/.test(run),
    }))
    .filter((run) => run.text !== '')
}

function alignOf(paragraph: string): Align {
  const value = /<w:jc w:val="(\w+)"/.exec(paragraph)?.[1]
  if (value === 'center') return 'centre'
  return value === 'right' || value === 'both' ? value : 'left'
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
