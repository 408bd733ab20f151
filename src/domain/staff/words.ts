import columns from '#reference/staff/columns.json' with { type: 'json' }
import firstNames from '#reference/staff/first_names.json' with { type: 'json' }
import words from '#reference/staff/words.json' with { type: 'json' }
import { foldYo } from './plain-text.ts'

/** The word lists of `reference/staff`, compiled once. Every expression expects `plain` text. */
const expression = (source: string) => new RegExp(source, 'u')

export const rowWords = {
  vacancy: expression(words.rows.vacancy),
  total: expression(words.rows.total),
  signature: expression(words.rows.signature),
  signatureAlone: expression(words.rows.signatureAlone),
  unnamed: expression(words.rows.unnamed),
  noData: expression(words.rows.noData),
  none: expression(words.rows.none),
  brokenFormula: expression(words.rows.brokenFormula),
  asOf: expression(words.rows.asOf),
}

export const nameWords = {
  patronymic: expression(words.names.patronymic),
  surname: expression(words.names.surname),
  malePatronymic: expression(words.names.malePatronymic),
  shortPatronymic: expression(words.names.shortPatronymic),
  patronymicWords: new Set(words.names.patronymicWords),
  particles: new Set(words.names.particles),
  bornMark: words.names.bornMark,
  phoneMark: words.names.phoneMark,
  noteWords: new Set(words.names.noteWords),
  firstNames: new Set(firstNames.names.split(' ').map(foldYo)),
}

export const noteWords = {
  leave: expression(words.notes.leave),
  dismissed: expression(words.notes.dismissed),
  external: expression(words.notes.external),
  internal: expression(words.notes.internal),
  partTime: expression(words.notes.partTime),
  main: expression(words.notes.main),
  contract: expression(words.notes.contract),
}

export const dateWords = words.dates
export const serviceWords = words.service
export const unitOfService = expression(
  `^(?:${words.service.years}|${words.service.months}|${words.service.days})$`,
)
export const monthsUnit = expression(`(^| )(?:${words.service.months})$`)
export const categoryWords = words.categories.map((one) => ({
  code: one.code,
  pattern: new RegExp(one.pattern, 'gu'),
}))
export const categoryFillers = new RegExp(words.categoryFillers, 'gu')
export const orderNumber = expression(words.order)
export const orderAfterWord = expression(words.orderAfterWord)
export const rateIn = expression(words.rateIn)
export const genderWords = { m: expression(words.gender.m), f: expression(words.gender.f) }
export const classTeacher = words.classTeacher
export const classTeacherPattern = expression(words.classTeacherPattern)
export const yes = expression(words.yes)

export const columnWords = columns.items.map((one) => ({
  kind: one.kind,
  certainty: 'certainty' in one && typeof one.certainty === 'number' ? one.certainty : 1,
  patterns: one.patterns.map(expression),
}))

/** A cell that says «there is nothing here»: empty, a dash, «б/д», «#Н/Д». */
export function saysNothing(plainText: string): boolean {
  return plainText === '' || rowWords.noData.test(plainText)
}
