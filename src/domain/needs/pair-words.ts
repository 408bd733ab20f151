import { type Likeness, likeness, type Meaning, meaningOf } from '#domain/free-words/likeness.ts'
import type { Corrections } from './proposal.ts'

type Alike = (mentee: string, mentor: string) => Likeness | undefined

/** What was worked out for the words of one moment: whoever asks of the same words again is answered at once. */
const answered = new WeakMap<Corrections['words'], Alike>()

/** R-WRD-10. How much alike the words of two people are; undefined when one of them wrote nothing. Each text is read once. */
export function alikeBy(words: Corrections['words']): Alike {
  const before = answered.get(words)
  if (before) return before
  const needs = readOnce(words.needs)
  const offers = readOnce(words.offers)
  const known = new Map<string, Likeness | undefined>()
  const alike: Alike = (mentee, mentor) => {
    const key = `${mentee}\u0000${mentor}`
    if (known.has(key)) return known.get(key)
    const need = needs(mentee)
    const offer = need && offers(mentor)
    const found = offer && likeness(need, offer)
    known.set(key, found)
    return found
  }
  answered.set(words, alike)
  return alike
}

function readOnce(texts: ReadonlyMap<string, string>): (person: string) => Meaning | undefined {
  const known = new Map<string, Meaning>()
  return (person) => {
    const text = texts.get(person)
    if (text === undefined) return undefined
    const meaning = known.get(person) ?? meaningOf(text)
    known.set(person, meaning)
    return meaning
  }
}
