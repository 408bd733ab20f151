import type { Cased } from '#kit/russian/case.ts'
import { declineNumbered } from '#kit/russian/inflection/phrase.ts'

/**
 * R-RUS-5. A position in all cases: «заместитель директора по воспитательной работе» → «заместителя директора
 * по воспитательной работе»; «и. о. заведующего», «ПДО», «зам. директора» stay as they are.
 */
export function declinePosition(position: string): Cased {
  return declineNumbered(position, 'position')
}
