import { type Case, type Cased, cases } from '#kit/russian/case.ts'
import { declinePhrase } from '#kit/russian/inflection/phrase.ts'
import { ordinal } from '#kit/russian/numbers.ts'

/**
 * R-RUS-5. A position in all cases: «заместитель директора по воспитательной работе» → «заместителя директора
 * по воспитательной работе»; «и. о. заведующего», «ПДО», «зам. директора» stay as they are.
 */
export function declinePosition(position: string): Cased {
  const [, number, letter, rest] = /^(\d+)-([йя])(\s.*)$/.exec(position) ?? []
  if (number === undefined || rest === undefined) return declinePhrase(position, 'position')
  const declined = declinePhrase(rest, 'position')
  const gender = letter === 'я' ? 'f' : 'm'
  const numeral = (one: Case) =>
    ordinal(Number(number), gender, gender === 'm' && one === 'acc' ? 'gen' : one)
  return Object.fromEntries(cases.map((one) => [one, numeral(one) + declined[one]])) as Cased
}
