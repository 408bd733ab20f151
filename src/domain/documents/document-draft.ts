import type { Day } from '#kit/day.ts'
import catalogue from '#reference/documents/catalogue.json' with { type: 'json' }

export type DocumentValue = string | number | boolean | DocumentData | readonly DocumentValue[]
export type DocumentData = { readonly [tag: string]: DocumentValue }

/** A value that joins its table cell with the cell above it. */
export const sameAsAbove = '\u2191'

/** Everything needed to print one document; nothing in it is consented or signed yet. */
export type DocumentDraft = {
  readonly code: string
  readonly title: string
  /** «06 Согласие наставника - Кузнецова М. П..docx» never: safe on any disk, one document one name. */
  readonly fileName: string
  /** Name of a file in `reference/documents/templates`, without its ending. */
  readonly template: string
  readonly data: DocumentData
  /** Codes of `reference/norms.json` the text rests on. */
  readonly norms: readonly string[]
}

export type PackageRefusal =
  | { readonly reason: 'programme-term'; readonly pair: string; readonly from: Day; readonly through: Day }
  | { readonly reason: 'no-topics'; readonly pair: string }
  | { readonly reason: 'no-mentees'; readonly pair: string }

/** `about` says whom the document is about, where there are several of a kind. */
export function draftOf(
  code: string,
  data: DocumentData,
  more: { template?: string; about?: string } = {},
): DocumentDraft {
  const kind = catalogue.items.find((one) => one.code === code)
  if (kind === undefined) throw new TypeError(`no such document: ${code}`)
  return {
    code,
    title: more.about === undefined ? kind.title : `${kind.title}: ${more.about}`,
    fileName: safeFileName(more.about === undefined ? kind.file : `${kind.file} - ${more.about}`),
    template: more.template ?? code,
    data,
    norms: kind.norms,
  }
}

/** R-DOC-4. Namesakes get a number, so that no file overwrites another. */
export function withDistinctNames(drafts: readonly DocumentDraft[]): DocumentDraft[] {
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const count = (seen.get(draft.fileName.toLowerCase()) ?? 0) + 1
    seen.set(draft.fileName.toLowerCase(), count)
    return count === 1 ? draft : { ...draft, fileName: draft.fileName.replace(/\.docx$/, ` (${count}).docx`) }
  })
}

function safeFileName(name: string): string {
  const clean = name
    .replace(/\u00a0/g, ' ')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .replace(/\s+/g, ' ')
    .slice(0, 110)
    .replace(/[. ]+$/, '')
  return `${clean}.docx`
}
