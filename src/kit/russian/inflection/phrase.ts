import { type Case, type Cased, cases } from '#kit/russian/case.ts'
import { adjectiveKind, declineAdjective } from '#kit/russian/inflection/adjective.ts'
import { declineGroup, type Wanted } from '#kit/russian/inflection/group.ts'
import { joinForms, unchanged } from '#kit/russian/inflection/paradigm.ts'
import { ordinal } from '#kit/russian/numbers.ts'
import nouns from '#reference/russian/nouns.json' with { type: 'json' }

const shortAdjectives = new Set(nouns.adjectiveAbbreviations)
const adverbs = new Set(nouns.adverbs)

/** Whether only the first head of each part declines, or every listed thing that stands in the nominative. */
export type Kin = 'position' | 'organisation'

const borders =
  /(\s+[–—-]\s*|\s*[–—-]\s+|(?<![ео])-(?=[а-яё]+(?:ий|ый|ая|ое)\s)|\/(?=[а-яё]{4})|,\s*|\s+и\s+|\s*\(|\)\s*)/
const words = /((?<!\d-?|\/)[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*\.?)/

/**
 * A noun phrase: the head and the adjectives that agree with it decline, what depends on the head stays, and
 * so does everything from the first quotation mark on. A dash, a comma, «и» or a bracket may begin one more
 * head («учитель, классный руководитель»); then it has to be a word of the list in the nominative.
 */
export function declinePhrase(phrase: string, kin: Kin): Cased {
  const quote = phrase.search(/[«»"„“”]/)
  const [open, closed] = quote < 0 ? [phrase, ''] : [phrase.slice(0, quote), phrase.slice(quote)]
  const parts = open.split(borders)
  const later: Wanted = kin === 'position' ? 'people' : 'things'
  const declined = parts.map((part, at) =>
    at % 2 === 1
      ? unchanged(part)
      : (insertedAdjective(parts, at) ?? declinePart(part, at === 0 ? 'any' : later, kin)),
  )
  return joinForms([...declined, unchanged(closed)], '')
}

/** «1-я школа», «2-й заместитель»: the ordinal in figures agrees with what follows it. */
export function declineNumbered(phrase: string, kin: Kin): Cased {
  const [, number, letter, rest] = /^(\d+)-([йя])(\s.*)$/.exec(phrase) ?? []
  if (number === undefined || rest === undefined) return declinePhrase(phrase, kin)
  const gender = letter === 'я' ? 'f' : 'm'
  const living = gender === 'm' && kin === 'position'
  const numeral = (one: Case) => ordinal(Number(number), gender, living && one === 'acc' ? 'gen' : one)
  const declined = declinePhrase(rest, kin)
  return Object.fromEntries(cases.map((one) => [one, numeral(one) + declined[one]])) as Cased
}

/** «Вечерняя (сменная) школа»: an adjective in brackets between an adjective like it and their noun. */
function insertedAdjective(parts: readonly string[], at: number): Cased | undefined {
  const [part = '', before = '', after = ''] = [parts[at], parts[at - 2], parts[at + 2]]
  const kind = adjectiveKind(part)
  const between = parts[at - 1]?.trim() === '(' && parts[at + 1]?.trim() === ')' && after !== ''
  if (!between || kind === undefined || /\s|ой$/.test(part)) return undefined
  return kind === adjectiveKind(before) ? declineAdjective(part, false) : undefined
}

function declinePart(part: string, first: Wanted, kin: Kin): Cased {
  const tokens = part.split(words)
  const declined: Cased[] = []
  let wanted: Wanted | undefined = first
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? ''
    const group = at % 2 === 1 && wanted !== undefined ? declineGroup(tokens, at, wanted) : undefined
    if (group === undefined) {
      if (at % 2 === 1) wanted = wantedPast(token, wanted, kin)
      declined.push(unchanged(token))
      at += 1
    } else {
      declined.push(...group)
      at += group.length
      wanted = kin === 'organisation' ? 'things' : undefined
    }
  }
  return joinForms(declined, '')
}

/** What may still follow a word that is no head: «ст.» and «МБОУ» let a head follow, «зам.» and «и. о.» do not. */
function wantedPast(token: string, wanted: Wanted | undefined, kin: Kin): Wanted | undefined {
  const plain = token.toLowerCase()
  if (adverbs.has(plain) || (plain.endsWith('.') && shortAdjectives.has(plain.slice(0, -1)))) return wanted
  if (/^[А-ЯЁ]{2,}$/.test(token) && wanted !== undefined) return wanted === 'any' ? 'listed' : wanted
  return kin === 'organisation' && wanted !== undefined ? 'things' : undefined
}
