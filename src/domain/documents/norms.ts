import catalogue from '#reference/documents/catalogue.json' with { type: 'json' }
import norms from '#reference/norms.json' with { type: 'json' }
import type { DocumentDraft } from './document-draft.ts'

export type Norm = {
  readonly code: string
  readonly title: string
  /** What it demands of a document, in our words. */
  readonly says: string
  readonly status: NormStatus
  /** How far it has been checked, as the interface says it. */
  readonly statusWords: string
  /** To be shown to a lawyer before use. */
  readonly lawyer: boolean
}
export type NormStatus = keyof typeof norms._meta.status

/** R-DOC-14. The norms a document rests on, each with how far anybody has checked it against the official text. */
export function normsOf(draft: Pick<DocumentDraft, 'norms'>): Norm[] {
  return draft.norms.map(normByCode)
}

/** R-DOC-14. Once for a whole package: the norms under its documents that a lawyer is to see or nobody has confirmed. */
export function normsToCheck(documents: readonly string[]): Norm[] {
  const cited = catalogue.items.filter((one) => documents.includes(one.code)).flatMap((one) => one.norms)
  return [...new Set(cited)].map(normByCode).filter((one) => one.lawyer || one.status !== 'confirmed')
}

function normByCode(code: string): Norm {
  const found = norms.items.find((one) => one.code === code)
  if (found === undefined) throw new TypeError(`no such norm: ${code}`)
  const status = found.status as NormStatus
  return {
    code,
    title: found.title,
    says: found.says,
    status,
    statusWords: norms._meta.status[status],
    lawyer: found.lawyer,
  }
}
