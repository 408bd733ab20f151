/** The first line: what the program was when it wrote, and the migrations that made the tables. */
export type BackupHead = {
  readonly backup: 'vektor'
  readonly format: number
  readonly madeAt: string
  readonly engine: string
  readonly migrations: readonly string[]
  readonly sequences: readonly { readonly name: string; readonly last: string }[]
}

/** The last line: what must be there after a restore. */
export type BackupEnd = {
  readonly rows: Readonly<Record<string, number>>
  readonly files: number
  /** The heads of the journals, one an organisation, as the database writes them. */
  readonly heads: readonly string[]
  readonly sha256: string
}

export type BackupManifest = BackupHead & BackupEnd

export type BackupRecord =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly json: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'piece'; readonly bytes: Buffer }
  | { readonly kind: 'end'; readonly end: BackupEnd }

export const backupFormat = 1

/** Why a backup is not restored. Nothing was changed. */
export type RestoreRefusal =
  | { readonly reason: 'no-such-file'; readonly file: string }
  | { readonly reason: 'backup-damaged'; readonly cause: string }
  | { readonly reason: 'backup-newer'; readonly unknown: readonly string[] }
  | { readonly reason: 'target-not-empty'; readonly found: string }
