/** What is kept under lock: each name is a key of its own, so that one that is lost does not open the others. */
export const keyNames = ['notes', 'second-factor', 'answers'] as const
export type KeyName = (typeof keyNames)[number]

/**
 * Texts that lie closed in the tables: whoever copies the database sees bytes. `about` says what the text belongs to
 * (organisation, table, row): moved to another row, it does not open.
 */
export type Seal = {
  readonly close: (key: KeyName, about: readonly string[], text: string) => Uint8Array
  /** Throws when it was changed, moved, or closed with a key that is not here. */
  readonly open: (key: KeyName, about: readonly string[], closed: Uint8Array) => string
}
