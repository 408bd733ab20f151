import type { Cased } from '#kit/russian/case.ts'
import { declineMasculine } from '#kit/russian/inflection/noun.ts'

const names = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
] as const

const byNumber: readonly Cased[] = names.map((name) => ({ ...declineMasculine(name), acc: name }))

/** A month by its number, 1 … 12, in all cases: «сентябрь», «сентября», «в сентябре». */
export function month(number: number): Cased {
  const found = byNumber[number - 1]
  if (found === undefined) throw new RangeError(`no such month: ${number}`)
  return found
}
