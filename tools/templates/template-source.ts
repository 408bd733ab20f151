import { readdirSync, readFileSync } from 'node:fs'
import { typeset } from '#domain/documents/typeset.document.ts'

/** One thing on a page, as a methodologist writes it in `reference/documents/sources`. */
export type Block =
  | readonly [style: ParagraphStyle, text: string]
  | readonly ['gap']
  | readonly ['page']
  | readonly ['part', string]
  | readonly ['if' | 'unless' | 'each', string, readonly Block[]]
  | readonly ['columns', readonly Block[], readonly Block[]]
  | readonly ['signature', string, string]
  | readonly ['table', TableSource]

export type ParagraphStyle =
  | 'body'
  | 'item'
  | 'left'
  | 'right'
  | 'centre'
  | 'centreBold'
  | 'title'
  | 'heading'
  | 'subject'
  | 'small'
  | 'smallCentre'
  | 'dateline'
  | 'note'
  | 'cell'
  | 'cellCentre'
  | 'cellSmall'
  | 'cellSmallCentre'
  | 'cellTiny'
  | 'cellTinyCentre'
  | 'keep'
  | 'sign'
  | 'label'
  | 'form'
  | 'formKeep'

export type TableSource = {
  /** Shares of the width; they need not sum to anything. */
  readonly widths: readonly number[]
  /** Empty for a table without a heading. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Letters of 11 points, for long annexes. */
  readonly small?: boolean
  /** Letters of 10 points and narrow margins, for the bank forms of thirteen and sixteen columns. */
  readonly tiny?: boolean
  /** All its rows on one page with what stands above: signatures are not parted. */
  readonly together?: boolean
}

/** A text, a text over several columns, or paragraphs. */
export type Cell =
  | string
  | { readonly span: number; readonly text: string }
  /** Joined with the cell above where the data says `sameAsAbove`. */
  | { readonly merged: string }
  | readonly Block[]

export type SectionSource = {
  readonly page: 'portrait' | 'landscape' | 'wide'
  readonly blocks: readonly Block[]
}
export type TemplateSource = { readonly title: string; readonly sections: readonly SectionSource[] }

const folder = new URL('../../reference/documents/sources/', import.meta.url)

export function templateNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'parts.json')
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

export function readSource(name: string): TemplateSource {
  return read(name) as TemplateSource
}

export function readParts(): Readonly<Record<string, readonly Block[]>> {
  return read('parts') as Record<string, readonly Block[]>
}

/** R-DOC-3. What may not part at the end of a line is held together. */
function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'), (_, value) =>
    typeof value === 'string' ? typeset(value) : value,
  )
}
