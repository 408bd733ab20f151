import type { DoubtReason } from './doubt.ts'
import { isFirstName, isPatronymic } from './name-tokens.ts'
import { plain, tidy, titleCase } from './plain-text.ts'
import { dateWords, nameWords, noteWords, saysNothing } from './words.ts'

/** What stood in the cell beside the name. */
export type NameExtras = {
  readonly formerSurname: string | null
  readonly bornText: string | null
  readonly phoneText: string | null
  readonly notes: readonly string[]
}

export type Cut = {
  readonly clean: string
  readonly extras: NameExtras
  readonly doubts: readonly DoubtReason[]
}

const dayForms = `\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2} (?:${dateWords.months.join('|')})\\p{L}* \\d{4}`
const born = new RegExp(
  `[,;]?\\s*\\(?(${dayForms}|(?:19|20)\\d{2})(?!\\d)(?: 0?0:00(?::00)?)?\\s*(?:${nameWords.bornMark})?\\)?`,
  'iu',
)
/** A bracket that holds a birth and nothing else: «(1991)», «(род. 05.06.1977)». */
const bornInside = new RegExp(
  `^\\s*(?:${nameWords.bornMark})?\\s*(${dayForms}|(?:19|20)\\d{2})\\s*(?:${nameWords.bornMark}|\\u0433\\.?)?\\s*$`,
  'iu',
)
const phone = new RegExp(
  `[,;]?\\s*(?:${nameWords.phoneMark})?\\s*(\\+?[78]?[-\\s(]*\\d{3}[-\\s)]*\\d{3}[-\\s]*\\d{2}[-\\s]*\\d{2})`,
  'iu',
)
const email = /[,;]?\s*([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/u

/** R-STF-3. Sets apart a number before the name, brackets, birth, phone and tails after it. */
export function cutExtras(text: string): Cut {
  const doubts: DoubtReason[] = []
  const notes: string[] = []
  let formerSurname: string | null = null
  let rest = tidy(
    text
      .replace(/[\u2010-\u2015\u2212]/gu, '-')
      .replace(/\*+|(?<=\p{L}{4})[ .]+$/gu, ' ')
      .replace(/-\s*\n\s*/gu, '-'),
  ).replace(/^\d+\s*[.)]\s*/u, '')

  const phoneText = take(phone)
  const mail = take(email)
  rest = rest.replace(/[([]([^)\]]*)[)\]]?/gu, (_, inside: string) => {
    if (bornInside.test(inside)) return ` ${inside.replace(bornInside, '$1')} `
    const surname = asFormerSurname(inside)
    if (surname !== null && formerSurname === null) formerSurname = surname
    else if (tidy(inside) !== '') {
      notes.push(tidy(inside))
      if (!isKnownNote(inside)) doubts.push('name-tail')
    }
    return ' '
  })
  const bornText = take(born)
  if (mail !== null) notes.push(mail)
  const cut = cutTail(tidy(rest))
  if (cut.tail !== '') {
    notes.push(cut.tail)
    if (!isKnownNote(cut.tail)) doubts.push('name-tail')
  }
  return { clean: cut.head, extras: { formerSurname, bornText, phoneText, notes }, doubts }

  function take(pattern: RegExp): string | null {
    const match = pattern.exec(rest)
    if (!match) return null
    rest = rest.replace(match[0], ' , ')
    return match[1] ?? null
  }
}

/** «(Иванова)» and «(урожд. Иванова)» are a former surname; «(декрет)» and «(внешн. совм.)» are notes. */
function asFormerSurname(inside: string): string | null {
  const bare = tidy(inside).replace(/( \p{Lu}\.)+ ?(\p{Lu}\.)?$|( \p{Lu}\.\p{Lu}\.)$/u, '')
  const word = bare.split(' ').at(-1) ?? ''
  const words = bare.split(' ').length
  if (words > 2 || !/^\p{Lu}[\p{L}-]{2,}$/u.test(word)) return null
  return isKnownNote(inside) || isFirstName(word) || isPatronymic(word) ? null : titleCase(word)
}

function isKnownNote(text: string): boolean {
  const words = plain(text)
  return (
    Object.values(noteWords).some((one) => one.test(words)) ||
    words.split(/[ .]+/u).some((one) => nameWords.noteWords.has(one))
  )
}

function cutTail(text: string): { head: string; tail: string } {
  const joined = text
    .replace(/^(\p{L}+),\s*(?=\p{Lu}[\p{L}.]+( \p{Lu}[\p{L}.]+)?\s*,*$)/u, '$1 ')
    .replace(/^(\p{Lu}\p{L}+)\s*[-–—]\s+(?=\p{Lu}\p{L}+ \p{Lu})/u, '$1-')
    .replace(/^(\p{Lu}\p{L}+)\s+[-–—](?=\p{Lu}\p{L}+ \p{Lu})/u, '$1-')
    .replace(/(?<=\p{L})(?: -|- )(?=\p{Lu}\p{L})/gu, '-')
    .replace(/(?<=\p{L})(?: -|- )(\p{L}+)/gu, (whole, next: string) =>
      isPatronymic(next) ? `-${next}` : whole,
    )
    .replace(/ ?- ?(\p{L}+)(?!\p{L})/gu, (whole, next: string) =>
      nameWords.patronymicWords.has(plain(next)) ? `-${next}` : whole,
    )
  const [head = '', ...tails] = joined.split(
    /\s*[,;|]\s*|\s*(?<!(?<!\p{L})\p{L})\/\s*|\s+[-–—]\s+|\s+[-–—]$/u,
  )
  const words = tidy(head).split(' ')
  const at = words.findIndex(
    (one, index) =>
      (index >= 1 && (index >= 2 || /^\p{Ll}/u.test(one)) && isNoteWord(one)) ||
      (index >= 3 &&
        ((!/^\p{Lu}\p{Ll}/u.test(one) && isKnownNote(one)) || isPreposition(one, words[index + 1]))),
  )
  const name = at === -1 ? words : words.slice(0, at)
  const tail = [...(at === -1 ? [] : [words.slice(at).join(' ')]), ...tails]
    .map(tidy)
    .filter((one) => one !== '')
  return { head: name.join(' '), tail: tail.join(', ') }
}

/** «… в декрете», «… на больничном», «… и. о. директора»: a little word followed by a long one begins a note. */
function isPreposition(word: string, next = ''): boolean {
  return plain(word).length <= 2 && word === word.toLowerCase() && !word.endsWith('.') && next.length > 2
}

function isNoteWord(word: string): boolean {
  const bare = plain(word).replace(/[.,*]+$/u, '')
  return nameWords.noteWords.has(bare) || /^\d/u.test(bare)
}

/** An empty string for cells that only say there is nothing. */
export function noNote(text: string): string {
  return saysNothing(plain(text)) ? '' : tidy(text)
}
