import positions from '#reference/positions.json' with { type: 'json' }
import extra from '#reference/staff/positions_words.json' with { type: 'json' }
import { foldYo, mendLookAlikes, plain } from './plain-text.ts'

/** One word of a cell: as written, and as compared (abbreviations opened). */
export type Word = { readonly raw: string; readonly plain: string }

export type Phrase = {
  readonly words: readonly string[]
  readonly kind: 'position' | 'non-pedagogical' | 'function'
  /** Reference code of a position, title of the rest. */
  readonly code: string
  /** Words of the title itself: what a synonym says beyond them is the subject. */
  readonly titleLength: number
}

const abbreviations: Readonly<Record<string, string>> = extra.abbreviations
const genitives: Readonly<Record<string, string>> = extra.genitives
const acting = new Set(extra.acting)

/** Words of a position: hyphens closed, abbreviations opened, «и. о. директора» brought to «директор». */
export function positionWords(text: string): { words: Word[]; acting: boolean } {
  const closed = mendLookAlikes(text)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s*-\s*/gu, '-')
    .replace(/([.,:])(?=\p{L})/gu, '$1 ')
  const all = closed.split(/\s+/u).flatMap((raw) => {
    const bare = plain(raw).replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})]+$/gu, '')
    return bare === '' ? [] : [{ raw, plain: abbreviations[bare] ?? bare }]
  })
  let start = 0
  while (start < all.length - 1 && acting.has(all[start]?.plain ?? '')) start++
  const words = all.slice(start)
  const head = words[0]
  if (start > 0 && head) words[0] = { raw: head.raw, plain: genitives[head.plain] ?? head.plain }
  return { words, acting: start > 0 }
}

const wordsOf = (text: string) => positionWords(text).words.map((one) => one.plain)

function positionPhrases(): Phrase[] {
  const synonyms: Readonly<Record<string, readonly string[]>> = extra.synonyms
  return positions.items.flatMap((item) => {
    const own = 'synonyms' in item && Array.isArray(item.synonyms) ? item.synonyms : []
    const title = wordsOf(item.title)
    return [item.title, ...own, ...(synonyms[item.code] ?? [])].map((one) => ({
      words: wordsOf(one),
      kind: 'position' as const,
      code: item.code,
      titleLength: startsWith(wordsOf(one), title) ? title.length : wordsOf(one).length,
    }))
  })
}

function plainPhrases(titles: readonly string[], kind: 'non-pedagogical' | 'function'): Phrase[] {
  return titles.map((title) => {
    const words = wordsOf(title)
    return { words, kind, code: title, titleLength: words.length }
  })
}

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.length > 0 && start.length <= words.length && start.every((one, index) => one === words[index])
}

/** Longest first, so that «старший вожатый» is met before «вожатый», «завхоз» before «заведующий». */
const phrases: readonly Phrase[] = [
  ...positionPhrases(),
  ...plainPhrases(positions._meta.non_pedagogical.titles, 'non-pedagogical'),
  ...plainPhrases(extra.nonPedagogical, 'non-pedagogical'),
  ...plainPhrases(positions._meta.functions_not_positions.titles, 'function'),
  ...plainPhrases(extra.functions, 'function'),
].sort((one, other) => other.words.length - one.words.length)

const byFirstWord = Map.groupBy(phrases, (one) => one.words[0] ?? '')

/** The longest phrase that the words begin with. */
export function findPhrase(words: readonly string[]): Phrase | undefined {
  return byFirstWord.get(words[0] ?? '')?.find((one) => startsWith(words, one.words))
}

export const ambiguousTitles = new Set(extra.ambiguous.map(foldYo))
