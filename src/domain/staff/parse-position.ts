import type { DoubtReason } from './doubt.ts'
import { plain, tidy } from './plain-text.ts'
import { ambiguousTitles, findPhrase, type Phrase, positionWords, type Word } from './position-phrases.ts'
import { noteWords, rowWords, saysNothing } from './words.ts'

/** `code` is null when the reference has no such position; `title` is as written in the list. */
export type StaffPosition = {
  readonly code: string | null
  readonly title: string
  readonly subject: string | null
  readonly acting: boolean
}

export type ParsedPositions = {
  readonly positions: readonly StaffPosition[]
  readonly functions: readonly string[]
  /** Titles known not to be pedagogical: such a row is passed over with an explanation. */
  readonly nonPedagogical: readonly string[]
  readonly doubts: readonly DoubtReason[]
}

type Part = { title: string; match: Phrase | undefined; words: readonly Word[]; acting: boolean }

/** R-STF-7. Positions of a cell by the codes of the reference, the subject and functions kept apart. */
export function parsePositions(cellText: string): ParsedPositions {
  const text = spoken(withoutNotes(tidy(cellText)))
  if (rowWords.brokenFormula.test(plain(text))) return nothing(['formula-broken'])
  if (saysNothing(plain(text))) return nothing([])
  const whole = matchPart(text)
  const parts = splitParts(text)
  const matched = parts.map(matchPart)
  if (whole.match && matched.slice(1).every((one) => !one.match)) return describe([whole])
  return describe(matched)
}

/** A cell in capitals is written as it is spoken; what is as short as «ОБЖ» stays, prepositions do not. */
function spoken(text: string): string {
  if (/\p{Ll}/u.test(text)) return text
  return text.replace(/\p{Lu}+/gu, (word) => (word.length > 4 || word.length < 3 ? word.toLowerCase() : word))
}

/** «(внеш. совм.)» after a position is about employment, not about the subject. */
function withoutNotes(text: string): string {
  return tidy(
    text.replace(/\(([^()]*)\)/gu, (whole, inside: string) =>
      [noteWords.partTime, noteWords.external, noteWords.internal].some((one) => one.test(plain(inside)))
        ? ' '
        : whole,
    ),
  )
}

function nothing(doubts: readonly DoubtReason[]): ParsedPositions {
  return { positions: [], functions: [], nonPedagogical: [], doubts }
}

/** Parts are split at commas, semicolons and slashes outside brackets; «д/о», «п/о», «б/к» stay whole. */
function splitParts(text: string): string[] {
  return text
    .split(/[;,\n+](?![^(]*\))|(?<=\p{L}{3})\s*\/\s*(?=\p{L}{3})/u)
    .map(tidy)
    .filter((one) => one !== '')
}

function matchPart(title: string): Part {
  const { words, acting } = positionWords(title)
  const plainWords = words.map((one) => one.plain)
  return { title, words, acting, match: findPhrase(plainWords) }
}

function describe(parts: readonly Part[]): ParsedPositions {
  const positions: StaffPosition[] = []
  const functions: string[] = []
  const nonPedagogical: string[] = []
  const doubts: DoubtReason[] = []
  for (const part of parts) {
    const last = positions.at(-1)
    if (part.match?.kind === 'function') functions.push(part.title)
    else if (part.match?.kind === 'non-pedagogical') nonPedagogical.push(part.title)
    else if (part.match) {
      positions.push(asPosition(part, part.match))
      if (ambiguousTitles.has(plain(part.title))) doubts.push('position-ambiguous')
    } else if (last?.subject) {
      positions[positions.length - 1] = {
        ...last,
        title: `${last.title}, ${part.title}`,
        subject: `${last.subject}, ${part.title}`,
      }
    } else if (last) {
      positions[positions.length - 1] = {
        ...last,
        title: `${last.title}, ${part.title}`,
        subject: part.title,
      }
    } else {
      positions.push({ code: null, title: part.title, subject: null, acting: part.acting })
      doubts.push('position-unknown')
    }
  }
  return { positions, functions, nonPedagogical, doubts: [...new Set(doubts)] }
}

function asPosition(part: Part, match: Phrase): StaffPosition {
  const rest = part.words
    .slice(match.titleLength)
    .map((one) => one.raw)
    .join(' ')
  const subject = unwrap(tidy(rest.replace(/^[-–—\s:]+|[\s,;:]+$/gu, '')))
  return {
    code: match.code,
    title: part.title,
    subject: subject === '' ? null : subject,
    acting: part.acting,
  }
}

/** Brackets and quotes around the whole subject, and the word «предмет» before it, are not the subject. */
function unwrap(subject: string): string {
  const inside = /^\(([^()]*)\)$/u.exec(subject)?.[1] ?? subject
  const bare = tidy(inside.replace(/^-\s*/u, ''))
  return /^\d+(?:[.,]\d+)?(?: ?\p{L}{1,6}\.?)?$/u.test(bare) ? '' : bare
}
