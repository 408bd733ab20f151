import type { ColumnKind } from './column.ts'
import { plainLabel } from './plain-text.ts'
import { columnWords } from './words.ts'

export type NamedColumn = { readonly kind: ColumnKind; readonly certainty: number }

/** R-STF-2. What a column's name says. The storeys of a header come from top to bottom; the lowest speaks first. */
export function kindByName(storeys: readonly string[]): NamedColumn | null {
  const labels = storeys.map(plainLabel).filter((one) => one !== '')
  for (let from = labels.length - 1; from >= 0; from--) {
    const label = [...new Set(labels.slice(from))].join(' ')
    if (label.length > 160) continue
    const found = columnWords.find((one) => one.patterns.some((pattern) => pattern.test(label)))
    if (found) return { kind: found.kind as ColumnKind, certainty: found.certainty }
  }
  return null
}
