import { otherLayout, spellings, withoutYo } from '#kit/russian/layout.ts'
import common from '#reference/common-passwords.json' with { type: 'json' }
import words from '#reference/password-words.json' with { type: 'json' }
import { isBreached } from './breached-passwords.ts'

const shortest = 8
const longest = 200

export type PasswordFault = 'too-short' | 'too-long' | 'same-as-login' | 'common' | 'about-you'

/** What somebody who wants to come in as this person knows of them. */
export type Known = { readonly login: string; readonly words: readonly string[] }

/**
 * R-SES-5, R-SES-7. Any password of eight characters or more that is not guessed first: it is not on the list of common
 * ones, was not stolen elsewhere (typed in the other layout neither), is not a date, not a usual word or one's own name with
 * a number. No rules about its letters.
 */
export function faultOf(password: string, known: Known): PasswordFault | undefined {
  const plain = plainly(password)
  if (plain.length < shortest) return 'too-short'
  if (password.length > longest) return 'too-long'
  if (plain === plainly(known.login)) return 'same-as-login'
  if (commonOnes().has(plain) || isDate(plain)) return 'common'
  const stem = withoutNumber(plain)
  if (commonWords().has(stem)) return 'common'
  if (ownWords(known).has(stem)) return 'about-you'
  return isBreached(plain) || (/\p{Script=Cyrillic}/u.test(plain) && isBreached(otherLayout(plain)))
    ? 'common'
    : undefined
}

let list: ReadonlySet<string> | undefined
function commonOnes(): ReadonlySet<string> {
  list ??= new Set(common)
  return list
}

let stems: ReadonlySet<string> | undefined
function commonWords(): ReadonlySet<string> {
  stems ??= new Set([...words.often, ...[...words.russian, ...words.names].flatMap(spellings)])
  return stems
}

function ownWords({ login, words }: Known): ReadonlySet<string> {
  const own = [login, login.split('@')[0] ?? '', ...words.flatMap((word) => word.split(/[^\p{L}\d]+/u))]
  return new Set(own.map(plainly).filter(Boolean).flatMap(spellings))
}

/** `name1985!` → `name`: up to eight digits and two signs at an end. */
function withoutNumber(text: string): string {
  return text.replace(/^\d{1,8}/, '').replace(/[!?.@#$%*_-]{0,2}\d{0,8}[!?.@#$%*_-]{0,2}$/, '')
}

/** A birthday or another day of a life: 01.09.2026, 01092026, 20260901. */
function isDate(text: string): boolean {
  const digits = text.replace(/[.\-/ ]/g, '')
  if (!/^\d{8}$/.test(digits)) return false
  const isDay = (day: string, month: string, year: string) =>
    Number(day) >= 1 &&
    Number(day) <= 31 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    /^(19|20)/.test(year)
  return (
    isDay(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)) ||
    isDay(digits.slice(6), digits.slice(4, 6), digits.slice(0, 4))
  )
}

function plainly(text: string): string {
  return withoutYo(text.normalize('NFKC').trim().toLowerCase())
}
