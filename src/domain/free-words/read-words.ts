import { inOurLayout, readText, type Token } from '#kit/russian/free-text/read-text.ts'
import { settledClauses, withoutAsides } from '#kit/russian/free-text/settled-clauses.ts'
import stemmed from '#reference/free-words/stemmed.generated.json' with { type: 'json' }
import { phraseFinder } from './find-phrases.ts'
import { readPlaces } from './phrase.ts'
import type { Concept } from './thesaurus.ts'

/** A concept met in a text: how surely, 0 to 1, and the words that say so. */
export type Met = {
  readonly concept: Concept
  readonly strength: number
  readonly words: readonly Token[]
}

export type WordsRead = {
  readonly met: readonly Met[]
  /** The words that count: none said to be no difficulty, none sensitive. */
  readonly words: readonly Token[]
  /** Something was said that only the psychologist should hear. */
  readonly isSensitive: boolean
}

/** By the number of words of a phrase: the longer, the surer. */
const surety = [0, 0.6, 0.85, 1]
const another = 0.1

type Index = {
  readonly phrases: readonly { readonly concept: Concept; readonly slots: number }[]
  readonly meaning: ReturnType<typeof phraseFinder>
  readonly sensitive: ReturnType<typeof phraseFinder>
}

let built: Index | undefined

/** R-WRD-2, R-WRD-4, R-WRD-5. What a text means in the words of the thesaurus. */
export function readWords(text: string): WordsRead {
  built ??= build()
  const { phrases, meaning, sensitive } = built
  const typed = withoutAsides(inOurLayout(text, (word, stem) => meaning.knows({ word, stem })))
  const { words, clauses } = readText(typed)
  const apart = sensitive.find(words)
  const hidden = new Set(apart.flatMap((one) => one.words))
  const settled = settledClauses(typed, clauses)
  const counting = words.filter((one) => !hidden.has(one) && !settled.has(one.clause))

  const byConcept = Map.groupBy(meaning.find(counting), ({ phrase }) => phrases[phrase]!.concept)
  const met = [...byConcept].map(([concept, found]): Met => {
    const said = new Set(found.flatMap((one) => one.words))
    const surest = Math.max(...found.map(({ phrase }) => surety[Math.min(3, phrases[phrase]!.slots)]!))
    const longest = Math.max(...found.map((one) => one.words.length))
    const strength = Math.min(1, surest + another * (said.size - longest))
    return { concept, strength, words: [...said].sort((one, other) => one.from - other.from) }
  })
  return { met, words: counting.filter((one) => !one.isSmall), isSensitive: apart.length > 0 }
}

function build(): Index {
  const concepts = stemmed.concepts as unknown as readonly Concept[]
  const said = concepts.flatMap((concept) =>
    concept.says.map((line) => ({ concept, places: readPlaces(line) })),
  )
  return {
    phrases: said.map(({ concept, places }) => ({ concept, slots: places.length })),
    meaning: phraseFinder(said.map(({ places }) => places)),
    sensitive: phraseFinder(stemmed.sensitive.map(readPlaces)),
  }
}
