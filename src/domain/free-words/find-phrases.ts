import type { Token } from '#kit/russian/free-text/read-text.ts'
import type { Slot } from './phrase.ts'
import { typoFinder } from './typos.ts'

/** A phrase found in a text: which, and the words that made it. */
export type Found = { readonly phrase: number; readonly words: readonly Token[] }
export type PhraseFinder = {
  readonly find: (text: readonly Token[]) => readonly Found[]
  readonly knows: (token: Pick<Token, 'word' | 'stem'>) => boolean
}

/** How many foreign words may stand among those of a phrase. */
const slack = 2
const shortestPrefix = 2

/** R-WRD-2. Finds phrases whatever the order of their words, near one another in one sentence. */
export function phraseFinder(phrases: readonly (readonly Slot[])[]): PhraseFinder {
  const places = { word: new Map(), prefix: new Map(), stem: new Map() } as Readonly<
    Record<'word' | 'prefix' | 'stem', Map<string, Place[]>>
  >
  for (const [phrase, slots] of phrases.entries())
    for (const [slot, { terms, not }] of slots.entries())
      for (const { kind, text } of terms) {
        const list = places[kind].get(text)
        if (list) list.push({ phrase, slot, not })
        else places[kind].set(text, [{ phrase, slot, not }])
      }
  const nearest = typoFinder([...places.stem.keys(), ...places.prefix.keys()])

  const placesOf = (word: string, stem: string): Place[] => {
    const found = [...(places.stem.get(stem) ?? []), ...(places.word.get(word) ?? [])]
    for (let length = shortestPrefix; length <= word.length; length++)
      found.push(...(places.prefix.get(word.slice(0, length)) ?? []))
    return found
  }
  const mended = ({ word, stem, isSmall }: Token): readonly Place[] => {
    if (isSmall) return places.word.get(word) ?? []
    const known = placesOf(word, stem)
    if (known.length > 0) return known
    const meant = nearest(stem)
    return meant === undefined ? [] : placesOf(meant, meant)
  }
  return {
    knows: ({ word, stem }) => placesOf(word, stem).length > 0,
    find: (text) => {
      const seen = new Map<number, (number | undefined)[]>()
      const found = new Map<number, Found>()
      for (const [at, token] of text.entries())
        for (const { phrase, slot, not } of mended(token)) {
          if (not !== undefined && not !== token.not) continue
          const slots = phrases[phrase]!
          const last = seen.get(phrase) ?? []
          last[slot] = at
          seen.set(phrase, last)
          const whole = allOf(last, slots.length)
          if (whole && isNear(text, whole) && !found.has(phrase))
            found.set(phrase, { phrase, words: whole.map((one) => text[one]!) })
        }
      return [...found.values()]
    },
  }
}

type Place = { readonly phrase: number; readonly slot: number; readonly not: boolean | undefined }

function allOf(last: readonly (number | undefined)[], count: number): readonly number[] | undefined {
  const all = last.filter((one) => one !== undefined)
  if (all.length < count || new Set(all).size < count) return undefined
  return all.sort((one, other) => one - other)
}

function isNear(text: readonly Token[], all: readonly number[]): boolean {
  const [first, last] = [text[all[0]!]!, text[all.at(-1)!]!]
  return last.nth - first.nth < all.length + slack && first.sentence === last.sentence
}
