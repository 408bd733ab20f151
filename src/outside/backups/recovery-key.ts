import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { closeBytes, openBytes } from '../keys/sealed-box.ts'

/** No letters that a hand writes like digits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretLetters = 28
const checkLetters = 4
const inGroup = 4
const bitsOfLetter = 5
const about = ['recovery']

/** What a Russian keyboard and a tired hand write instead: Cyrillic А В С Е Н К М Р Т Х О У, letters O, I and L. */
const instead: Readonly<Record<string, string>> = {
  '\u0410': 'A',
  '\u0412': 'B',
  '\u0421': 'C',
  '\u0415': 'E',
  '\u041d': 'H',
  '\u041a': 'K',
  '\u041c': 'M',
  '\u0420': 'P',
  '\u0422': 'T',
  '\u0425': 'X',
  '\u0423': 'Y',
  '\u041e': '0',
  '\u0417': '3',
  O: '0',
  I: '1',
  L: '1',
}

/** R-BAK-5. 140 bits by chance and four letters that catch a slip of the pen, in eight groups of four. */
export function newRecoveryKey(): string {
  const secret = lettersOf(randomBytes(secretLetters), secretLetters)
  return inGroups(secret + checkOf(secret))
}

/** As typed from paper: any case, spaces or dashes, letters that look alike. `undefined` when it is no such key. */
export function readRecoveryKey(typed: string): string | undefined {
  const letters = lettersIn(typed)
  if (letters.length !== secretLetters + checkLetters) return undefined
  const secret = letters.slice(0, secretLetters)
  return checkOf(secret) === letters.slice(secretLetters) ? inGroups(letters) : undefined
}

export function lastGroupOf(key: string): string {
  return lettersIn(key).slice(-inGroup)
}

/** The key of the copies, closed with the recovery key. */
export function wrapKey(recovery: string, key: Uint8Array): Uint8Array {
  return closeBytes(keyFrom(recovery), 0, about, key)
}

/** Throws `DoesNotOpen` when it was closed with another one. */
export function unwrapKey(recovery: string, wrapped: Uint8Array): Uint8Array {
  return openBytes(keyFrom(recovery), about, wrapped)
}

function keyFrom(recovery: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', lettersIn(recovery), '', 'vektor recovery', 32))
}

/** What of it can be part of a key, as it is written there. */
export function lettersIn(typed: string): string {
  return [...typed.toUpperCase()]
    .map((letter) => instead[letter] ?? letter)
    .filter((letter) => alphabet.includes(letter))
    .join('')
}

function checkOf(secret: string): string {
  return lettersOf(createHash('sha256').update(`vektor recovery ${secret}`).digest(), checkLetters)
}

/** One letter of five bits from each byte. */
function lettersOf(bytes: Uint8Array, count: number): string {
  return [...bytes.subarray(0, count)].map((byte) => alphabet[byte & ((1 << bitsOfLetter) - 1)]).join('')
}

function inGroups(letters: string): string {
  return (letters.match(/.{1,4}/g) ?? []).join('-')
}
