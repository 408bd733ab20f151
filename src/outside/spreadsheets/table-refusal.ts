/** What a file that is not a table turned out to be. */
export type NotATable =
  | 'photo'
  | 'pdf'
  | 'text-document'
  | 'presentation'
  | 'archive'
  | 'program'
  | 'letter'
  | 'unknown'

/** Why a file is not read. Sizes are in bytes. Sentences: `features/staff/texts.ts`. */
export type TableRefusal =
  | { readonly reason: 'too-big'; readonly size: number; readonly allowed: number }
  | { readonly reason: 'too-many-rows'; readonly allowed: number }
  | { readonly reason: 'too-heavy' }
  | { readonly reason: 'zip-bomb' }
  | { readonly reason: 'macros' }
  | { readonly reason: 'password' }
  | { readonly reason: 'not-a-table'; readonly what: NotATable }
  | { readonly reason: 'empty' }
  | { readonly reason: 'broken' }

const mebibyte = 1024 * 1024

/** Nothing larger is opened at all; callers that read a file from disk ask its size first. */
export const largestFile = 20 * mebibyte
/** What an archive may unpack to, as declared and as counted while unpacking. */
export const largestUnpacked = 64 * mebibyte
/** An entry this large that shrank more than `steepestRatio` times is no table a person typed. */
export const ratioMattersFrom = 4 * mebibyte
export const steepestRatio = 120
export const mostEntries = 2_000
export const mostRows = 50_000
export const mostColumns = 300
