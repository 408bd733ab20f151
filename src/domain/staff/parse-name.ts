import type { DoubtReason } from './doubt.ts'
import { cutExtras, type NameExtras, noNote } from './name-extras.ts'
import {
  isFirstName,
  isInitial,
  isParticle,
  isPatronymic,
  looksLikeSurname,
  nameTokens,
} from './name-tokens.ts'
import { mendLookAlikes, plain, tidy, titleCase } from './plain-text.ts'

/** How most of the column is written; `unclear` when nothing tells. */
export type NameOrder = 'surname-first' | 'name-first' | 'unclear'

/** A name as read: absent parts are empty strings, initials keep their full stop («А.»). */
export type ParsedName = NameExtras & {
  readonly surname: string
  readonly name: string
  readonly patronymic: string
  readonly doubts: readonly DoubtReason[]
}

type Parts = { surname: string; name: string; patronymic: string; doubts: DoubtReason[]; rest?: string }

/** R-STF-3. A name from one cell, with everything people paste around it set apart. */
export function parseFullName(text: string, order: NameOrder = 'unclear'): ParsedName {
  const { clean, extras, doubts } = cutExtras(text)
  const mended = mendLetters(clean)
  const parts = arrange(nameTokens(mended.text), order)
  const notes = parts.rest ? [...extras.notes, parts.rest] : extras.notes
  return finish(parts, { ...extras, notes }, [...doubts, ...mended.doubts, ...parts.doubts])
}

/** R-STF-3. A name from its own columns; a whole name typed into the surname's column is read as one. */
export function parseNameParts(surname: string, name: string, patronymic: string): ParsedName {
  const first = noNote(surname)
  if (noNote(name) === '' && noNote(patronymic) === '' && first.includes(' ')) return parseFullName(first)
  const read = [first, noNote(name), noNote(patronymic)].map((one) => {
    const cut = cutExtras(one.replace(/\s*[-\u2010-\u2015\u2212]\s*(?=\p{L})/gu, '-'))
    return { ...cut, mended: mendLetters(cut.clean) }
  })
  const [s, n, p] = read.map((one) => nameTokens(`x ${one.mended.text}`).slice(1).join(' '))
  const extras = read.map((one) => one.extras)
  const joined: NameExtras = {
    formerSurname: extras.find((one) => one.formerSurname !== null)?.formerSurname ?? null,
    bornText: extras.find((one) => one.bornText !== null)?.bornText ?? null,
    phoneText: extras.find((one) => one.phoneText !== null)?.phoneText ?? null,
    notes: extras.flatMap((one) => one.notes),
  }
  const doubts = read.flatMap((one) => [...one.doubts, ...one.mended.doubts])
  const split = splitInitials(n ?? '', p ?? '')
  return finish({ surname: s ?? '', ...split, doubts: [] }, joined, doubts)
}

function splitInitials(name: string, patronymic: string): { name: string; patronymic: string } {
  const tokens = name.split(' ')
  const together = patronymic === '' && tokens.length === 2
  if (!together || !(isInitial(tokens[1] ?? '') || isPatronymic(tokens[1] ?? ''))) return { name, patronymic }
  return { name: tokens[0] ?? '', patronymic: tokens[1] ?? '' }
}

/** Latin letters and digits that stand for Russian ones; letters lost in a wrong encoding are only told of. */
function mendLetters(text: string): { text: string; doubts: DoubtReason[] } {
  const doubts: DoubtReason[] = []
  const russian = mendLookAlikes(text)
  if (russian !== text) doubts.push('latin-letters')
  const whole = russian
    .replace(/(?<=\p{L})0|0(?=\p{L})/gu, '\u043e')
    .replace(/(?<=\p{L})3|3(?=\p{L})/gu, '\u0437')
  if (whole !== russian || /\d/u.test(whole)) doubts.push('digits-in-name')
  if (/[?\ufffd]/u.test(whole)) doubts.push('damaged-letters')
  return { text: whole, doubts }
}

function arrange(tokens: readonly string[], order: NameOrder): Parts {
  const [first = '', second = '', third = ''] = tokens
  if (tokens.length <= 1) return { surname: first, name: '', patronymic: '', doubts: [] }
  if (isInitial(first) && !isOneLetterSurname(tokens, order)) return initialsFirst(tokens)
  if (tokens.length === 2) return twoWords(first, second, order)
  if (tokens.length === 3) return threeWords(first, second, third, order)
  return manyWords(tokens)
}

/** «Ю Нина Петровна», «Э А. К.»: a letter without a full stop before a whole name is a surname. */
function isOneLetterSurname(
  [first = '', second = '', third = '']: readonly string[],
  order: NameOrder,
): boolean {
  if (first.endsWith('.')) return false
  if (third === '') return order === 'surname-first'
  return isPatronymic(third) || (second.endsWith('.') && third.endsWith('.'))
}

function initialsFirst(tokens: readonly string[]): Parts {
  const initials = tokens.filter(isInitial)
  const surname = tokens.filter((one) => !isInitial(one)).join(' ')
  return { surname, name: initials[0] ?? '', patronymic: initials[1] ?? '', doubts: [] }
}

function twoWords(first: string, second: string, order: NameOrder): Parts {
  if (isPatronymic(second) && isFirstName(first))
    return { surname: '', name: first, patronymic: second, doubts: [] }
  const turned = isFirstName(first) && !isFirstName(second) && !isInitial(second)
  const straight = isFirstName(second) && !isFirstName(first)
  const swapped =
    order === 'name-first' ? !straight : turned && (order === 'unclear' || looksLikeSurname(second))
  const [surname, name] = swapped ? [second, first] : [first, second]
  return { surname, name, patronymic: '', doubts: swapped || turned ? ['name-order-unclear'] : [] }
}

function threeWords(first: string, second: string, third: string, order: NameOrder): Parts {
  const nameFirst =
    isPatronymic(second) &&
    !/^\p{L}\.$/u.test(third) &&
    (order === 'name-first' || isFirstName(first) || isPatronymic(third))
  if (nameFirst) return { surname: third, name: first, patronymic: second, doubts: [] }
  if (isPatronymic(third) && isParticle(first)) {
    return { surname: `${first} ${second}`, name: '', patronymic: third, doubts: ['name-parts-unusual'] }
  }
  if (isParticle(first) && !isInitial(third)) {
    return { surname: `${first} ${second}`, name: third, patronymic: '', doubts: ['name-parts-unusual'] }
  }
  const usual = isPatronymic(third) || isInitial(third)
  return { surname: first, name: second, patronymic: third, doubts: usual ? [] : ['name-parts-unusual'] }
}

/** Four words and more: the patronymic tells where the name ends; what follows it is not the name. */
function manyWords(tokens: readonly string[]): Parts {
  const at = tokens.findLastIndex((one, index) => index >= 2 && (isPatronymic(one) || isInitial(one)))
  const end = at === -1 ? 2 : at
  const rest = tokens.slice(end + 1).join(' ')
  const before = tokens.slice(0, end)
  const simple = before.length === 2 || isParticle(before[0] ?? '')
  const doubleName = before.length === 3 && isFirstName(before[1] ?? '') && isFirstName(before[2] ?? '')
  const surnameEnds = doubleName ? 1 : before.length - 1
  const doubts: DoubtReason[] = []
  if (!simple || at === -1) doubts.push('name-parts-unusual')
  if (rest !== '') doubts.push('name-tail')
  return {
    surname: before.slice(0, surnameEnds).join(' '),
    name: before.slice(surnameEnds).join(' '),
    patronymic: tokens[end] ?? '',
    doubts,
    rest,
  }
}

function finish(parts: Parts, extras: NameExtras, doubts: readonly DoubtReason[]): ParsedName {
  const name = capital(parts.name)
  const patronymic = capital(parts.patronymic)
  const own: DoubtReason[] = []
  if (isInitial(name)) own.push('initials-only')
  else if (patronymic === '' && name !== '') own.push('patronymic-absent')
  else if (isInitial(patronymic)) own.push('initials-only')
  return {
    ...extras,
    surname: /^\p{L}$/u.test(parts.surname) ? parts.surname.toUpperCase() : capital(parts.surname),
    name,
    patronymic,
    doubts: [...new Set([...doubts, ...own])],
  }
}

/** Capitals where names have them; particles and the second word of a patronymic stay small. */
function capital(text: string): string {
  const word = text.replace(/[?*.,\s]+$/u, '')
  if (/^\p{L}$/u.test(word)) return `${word.toUpperCase()}.`
  return tidy(word)
    .split(' ')
    .map((one, index, all) => {
      if (one === one.toLowerCase() && isParticle(one) && all.some((other) => other !== other.toLowerCase()))
        return one
      if (index > 0 && isPatronymic(all.slice(0, index + 1).join(' ')) && plain(one).length <= 5)
        return plain(one)
      return titleCase(one).replace(/-(\p{L}+)$/u, (whole, last: string) =>
        isOglu(last) ? `-${last.toLowerCase()}` : whole,
      )
    })
    .join(' ')
}

function isOglu(word: string): boolean {
  return isPatronymic(`xxxxx ${word}`) && plain(word).length <= 5 && isPatronymicWord(word)
}

function isPatronymicWord(word: string): boolean {
  return nameTokens(`x x ${word}`).length === 2
}
