import { longDay } from '#kit/russian/dates.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { YearFacts } from './document-facts.ts'
import { frame } from './frame.document.ts'
import { typeset } from './typeset.document.ts'

export const registryColumns = { registry_mentors: 16, registry_mentees: 13 } as const
export type RegistryKind = keyof typeof registryColumns

/** R-DOC-25. A bank in the ministry's columns, as a wide page to be filed. Rows come ready from the bank; what is not
 *  known or may not be shown is a dash. */
export function registry(
  facts: YearFacts,
  kind: RegistryKind,
  rows: readonly (readonly string[])[],
): DocumentDraft {
  const columns = Array.from({ length: registryColumns[kind] }, (_, at) => at)
  const data = {
    ...frame(facts, { draft: false }),
    asOf: longDay(facts.today),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((at) => [`c${at + 1}`, typeset(row[at] ?? '').trim() || '–'])),
    ),
  }
  return draftOf(kind, data)
}
