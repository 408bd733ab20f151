import type { Cased } from '#kit/russian/case.ts'
import { declineNumbered } from '#kit/russian/inflection/phrase.ts'

/**
 * R-RUS-6. The name of an organisation in all cases: the words before the quotation marks decline, the name
 * inside them and abbreviations do not: «муниципального учреждения «Школа № 5»», «МБОУ СШ № 27», «Лицея № 1».
 */
export function declineOrganisation(name: string): Cased {
  return declineNumbered(name, 'organisation')
}
