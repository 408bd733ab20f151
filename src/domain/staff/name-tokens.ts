import { mendLookAlikes, plain, tidy } from './plain-text.ts'
import { nameWords } from './words.ts'

/** One letter, with or without a full stop: what is left of a name in «И. И.»; «I.» and «V.» are numbers of sections. */
export function isInitial(token: string): boolean {
  return /^(?![IViv\u0456\u0406])\p{L}\.?$/u.test(token)
}

export function isPatronymic(token: string): boolean {
  const word = plain(token)
  return word.length > 4 && (nameWords.patronymic.test(word) || nameWords.shortPatronymic.test(word))
}

export function isFirstName(token: string): boolean {
  return plain(token)
    .split('-')
    .every((part) => nameWords.firstNames.has(part))
}

export function looksLikeSurname(token: string): boolean {
  return nameWords.surname.test(plain(token))
}

export function isParticle(token: string): boolean {
  return nameWords.particles.has(plain(token))
}

/** Words of a name; initials written together are set apart, a patronymic in two words stays one token. */
export function nameTokens(text: string): string[] {
  const spaced = text
    .replace(/(\p{Ll})(?=\p{Lu}\.)/gu, '$1 ')
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(' ')
    .filter((one) => one !== '' && /[\p{L}\d]/u.test(one))
  const tokens: string[] = []
  for (const one of spaced) {
    const last = tokens.at(-1)
    if (
      last !== undefined &&
      tokens.length > 1 &&
      nameWords.patronymicWords.has(plain(one).replace(/[.,*]+$/u, ''))
    ) {
      tokens[tokens.length - 1] = `${last} ${one.toLowerCase().replace(/[.,*]+$/u, '')}`
    } else tokens.push(one)
  }
  return tokens
}

export type NameShape = 'full' | 'initials' | 'two-words' | 'one-word' | 'none'

/** How much a text looks like a person's name, without reading it: for telling people from headings. */
export function nameShape(text: string): NameShape {
  const clean = mendLookAlikes(tidy(text))
    .replace(/\([^)]*\)?/gu, ' ')
    .replace(/^\s*\d+[.)]\s*/u, '')
  const tokens = nameTokens(clean.split(/[,;]|\s[-–—]\s|\s(?=\d{2})/u)[0] ?? '')
  if (tokens.length === 0 || tokens.length > 7 || !tokens.every((one) => /^[\p{L}\d'’. ?*-]+$/u.test(one))) {
    return 'none'
  }
  const [first = '', second = ''] = tokens
  if (!/\p{L}/u.test(first)) return 'none'
  if (tokens.slice(1).some(isPatronymic)) return 'full'
  if (isInitial(second) && !first.endsWith('.')) return 'initials'
  const initialFirst = isInitial(first) && (first.endsWith('.') || isInitial(second))
  if (initialFirst && (tokens.at(-1)?.length ?? 0) > 2) return 'initials'
  if (tokens.length === 2 && (isFirstName(first) || isFirstName(second))) return 'two-words'
  if (tokens.length === 3 && (isFirstName(second) || isFirstName(first))) return 'two-words'
  return tokens.length === 1 ? 'one-word' : 'none'
}
