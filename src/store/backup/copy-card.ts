import type { BackupHead } from './backup-record.ts'

/** A piece of a table (or of a kept file) as it lies in the vault. */
export type CopyPart = { readonly name: string; readonly rows: number }

export type CopiedTable = {
  readonly table: string
  readonly columns: readonly string[]
  readonly parts: readonly CopyPart[]
}

/** R-BAK-1. What one copy holds: every table, every kept file and the keys, each by the names of its parts. It is whole by
 *  itself; parts that did not change are shared with the copies before it. */
export type CopyCard = BackupHead & {
  readonly tables: readonly CopiedTable[]
  readonly heads: readonly string[]
  readonly files: readonly { readonly path: string; readonly part: string }[]
  /** Files of the key folder by name: without them closed texts would stay closed for ever. */
  readonly keys: Readonly<Record<string, string>>
}

/** The names of all parts that a copy needs. */
export function partsOf(card: CopyCard): ReadonlySet<string> {
  return new Set([
    ...card.tables.flatMap(({ parts }) => parts.map(({ name }) => name)),
    ...card.files.map(({ part }) => part),
  ])
}

/** Where parts are kept and read, closed by whoever stands behind it. */
export type PartKeeper = {
  readonly nameOf: (sha256: string) => string
  /** Whether it lies there already. */
  readonly has: (name: string) => boolean
  readonly keep: (name: string, bytes: Uint8Array) => Promise<void>
}

export type PartReader = (name: string) => Promise<Uint8Array | undefined>

/** The kept files of the program, wherever they lie. */
export type KeptFiles = {
  readonly list: () => Promise<readonly string[]>
  readonly read: (sha256: string) => Promise<Uint8Array | undefined>
}
