/** How much anybody may send at once, and how long it may take; docs/limits.md is made of this. */
export const limits = {
  /** Bytes of a body: the longest list of staff is a tenth of it, a scan half. */
  bodyBytes: 20 * 1024 * 1024,
  /** Fields of a form, files among them: a survey of five hundred people sends two thousand. */
  fields: 10_000,
  fieldNameLetters: 300,
  /** Letters of one field; what a field itself may hold is said by its schema, and is less. */
  fieldLetters: 200_000,
  files: 20,
  fileNameLetters: 300,
  /** What stands after «?»: by names. */
  searchFields: 100,
  searchLetters: 4_000,
  /** Bytes of the address and all headers together. */
  headerBytes: 16_384,
  headers: 100,
  /** Milliseconds in which headers must be there, and the whole of a request: a slow school brings 20 MB in three minutes. */
  headersWithin: 15_000,
  requestWithin: 300_000,
  /** Milliseconds a connection may be silent between two requests. */
  silentWithin: 10_000,
  /** Requests over one connection, and connections at once. */
  requestsPerConnection: 1_000,
  connections: 2_000,
} as const

/** The same of somebody who has not come in: the longest such form tells of a new organisation. */
export const limitsOfAnybody = { bodyBytes: 512 * 1024, fields: 100, fieldLetters: 10_000, files: 0 } as const
