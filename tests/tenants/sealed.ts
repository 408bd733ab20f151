import type { Seal } from '#store/seal.ts'
import type { Row } from './base-world.ts'

/** Columns that lie closed, and what each is bound to. */
const sealed: Readonly<Record<string, Readonly<Record<string, (row: Row) => readonly string[]>>>> = {
  sealed_answers: {
    said: (row) => [String(row.organisation_id), 'sealed_answers', String(row.invitation_id), 'said'],
    draft: (row) => [String(row.organisation_id), 'sealed_answers', String(row.invitation_id), 'draft'],
  },
  psychologist_notes: {
    says: (row) => [
      String(row.organisation_id),
      'psychologist_notes',
      String(row.id),
      String(row.person_id),
      String(row.written_by_id),
    ],
  },
}

/** A row with its closed texts open: only so can they be bound to another organisation. */
export function openedRow(table: string, row: Row, seal: Seal): Row {
  return changedRow(table, row, (about, value) =>
    seal.open('notes', about, Buffer.from(value.slice(2), 'hex')),
  )
}

export function closedRow(table: string, row: Row, seal: Seal): Row {
  return changedRow(table, row, (about, value) => {
    const bytes = Buffer.from(seal.close('notes', about, value))
    return `\\x${bytes.toString('hex')}`
  })
}

function changedRow(
  table: string,
  row: Row,
  change: (about: readonly string[], value: string) => string,
): Row {
  const own = Object.entries(sealed[table] ?? {}).flatMap(([column, about]) => {
    const value = row[column]
    return typeof value === 'string' ? [[column, change(about(row), value)]] : []
  })
  return { ...row, ...Object.fromEntries(own) }
}
