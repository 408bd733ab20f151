import pg from 'pg'

const oid = { int8: 20, date: 1082, dates: 1182, timestamptz: 1184, texts: 1009 } as const

const parsers: Record<number, (text: string) => unknown> = {
  [oid.int8]: toWholeNumber,
  [oid.date]: (text) => text,
  [oid.dates]: pg.types.getTypeParser(oid.texts as number),
  [oid.timestamptz]: (text) => new Date(text).toISOString(),
}

/** R-STO-6. Values as the domain has them: a day is `2026-09-01`, an instant ISO text, a whole number a number. */
export const columnValues: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[type]) ||
    pg.types.getTypeParser(type, format as 'text')) as typeof pg.types.getTypeParser,
}

function toWholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} does not fit into a number`)
  return number
}
