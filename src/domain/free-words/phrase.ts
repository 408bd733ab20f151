import { readText, type Token } from '#kit/russian/free-text/read-text.ts'
import { stem } from '#kit/russian/free-text/stem.ts'

/** One place of a phrase: any of these words, after «не» or not; undefined is either: «не хотят учиться», «учиться не хотят». */
export type Slot = {
  readonly terms: readonly Term[]
  readonly not: boolean | undefined
  readonly isSmall: boolean
}
/** `word`: in this very form; `prefix`: however it goes on; `stem`: in any form of its own. */
export type Term = { readonly kind: 'word' | 'prefix' | 'stem'; readonly text: string }

/**
 * Reads how a phrase of the thesaurus is written: «не слуша* урок*» is two places, the first after «не»; «a|b» either
 * word, «слово*» whatever it goes on with, «=слово» in this form alone. Little words count only so: «=моя школа».
 */
export function readPhrase(phrase: string): readonly Slot[] {
  const places = new Map<string, readonly string[]>()
  const bare = phrase.split(' ').map((place) => {
    const written = place.split('|')
    const first = written[0]!.replace(/^=|\*$/g, '')
    places.set(first, written)
    return first
  })
  return readText(bare.join(' ')).words.flatMap((token) => {
    const written = places.get(token.word) ?? [token.word]
    if (token.isSmall && !written[0]!.startsWith('=')) return []
    return [
      {
        terms: written.map((one) => readTerm(one, token)),
        not: token.isReached ? undefined : token.not,
        isSmall: token.isSmall,
      },
    ]
  })
}

function readTerm(written: string, token: Token): Term {
  const term = termOf(written)
  if (term.kind !== 'stem') return term
  return { kind: 'stem', text: written === token.word ? token.stem : stem(written) }
}

/** One line of places with their stems found; `readPlaces` reads it without looking for them again. */
export function writePlaces(slots: readonly Slot[]): string {
  const term = ({ kind, text }: Term) =>
    kind === 'word' ? `=${text}` : kind === 'prefix' ? `${text}*` : text
  return slots
    .map(
      ({ terms, not, isSmall }) =>
        `${not === undefined ? '?' : not ? '!' : ''}${isSmall ? '.' : ''}${terms.map(term).join('|')}`,
    )
    .join(' ')
}

export function readPlaces(line: string): readonly Slot[] {
  return line.split(' ').map((place) => {
    const [, not, isSmall, terms] = /^([!?]?)(\.?)(.*)$/.exec(place)!
    return {
      terms: terms!.split('|').map(termOf),
      not: not === '?' ? undefined : not === '!',
      isSmall: isSmall !== '',
    }
  })
}

function termOf(written: string): Term {
  if (written.startsWith('=')) return { kind: 'word', text: written.slice(1) }
  if (written.endsWith('*')) return { kind: 'prefix', text: written.slice(0, -1) }
  return { kind: 'stem', text: written }
}
