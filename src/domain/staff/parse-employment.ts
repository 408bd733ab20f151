import { type Read, read } from './doubt.ts'
import { plain } from './plain-text.ts'
import { genderWords, noteWords, saysNothing } from './words.ts'
import type { Cell } from './workbook.ts'

export type EmploymentKind = 'main' | 'internal-part-time' | 'external-part-time' | 'part-time' | 'contract'

/** R-STF-8. «Внутреннее совместительство», «внешн. совм.», «осн.»; a bare «совместитель» leaves the kind open. */
export function parseEmployment(text: string): Read<EmploymentKind | null> {
  const words = plain(text)
  if (saysNothing(words)) return read(null)
  if (noteWords.external.test(words)) return read('external-part-time')
  if (noteWords.internal.test(words) && (noteWords.partTime.test(words) || words.length < 14)) {
    return read('internal-part-time')
  }
  if (noteWords.partTime.test(words)) return read('part-time', 'employment-unclear')
  if (noteWords.contract.test(words)) return read('contract')
  if (noteWords.main.test(words)) return read('main')
  return read(null, 'employment-unclear')
}

/** R-STF-8. «1,00», «1.5», «0,5 ст.» as a number of rates. */
export function parseRate(cell: Cell): Read<number | null> {
  const words = plain(cell.text)
  if (cell.day !== undefined) return read(null, 'rate-unreadable')
  if (saysNothing(words)) return read(null)
  const match = /^(\d{1,2}(?:[.,]\d{1,4})?) ?(\p{L}{2,}\.?)?$/u.exec(words)
  const rate = Number(match?.[1]?.replace(',', '.') ?? Number.NaN)
  return rate > 0 && rate <= 3 ? read(rate) : read(null, 'rate-unreadable')
}

export function parseGender(text: string): Read<'m' | 'f' | null> {
  const words = plain(text)
  if (saysNothing(words)) return read(null)
  if (genderWords.m.test(words)) return read('m')
  return genderWords.f.test(words) ? read('f') : read(null, 'gender-unreadable')
}

/** R-STF-8. A Russian number as `+79000000000`, the first one when a cell holds several. */
export function parsePhone(text: string): Read<string | null> {
  if (saysNothing(plain(text)) || /^[^\d]*$/u.test(text)) return read(null)
  for (const one of text.split(/[,;/\n]/u)) {
    const digits = one.replace(/\D/gu, '').replace(/^[78](?=\d{10}$)/u, '')
    if (/^[3489]\d{9}$/u.test(digits)) return read(`+7${digits}`)
  }
  return /@/u.test(text) ? read(null) : read(null, 'phone-unreadable')
}

export function parseEmail(text: string): Read<string | null> {
  if (saysNothing(plain(text))) return read(null)
  const match = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u.exec(text)
  return match ? read(match[0].toLowerCase()) : read(null, 'email-unreadable')
}
