import { type Likeness, likeness, type Meaning, meaningOf } from '#domain/free-words/likeness.ts'
import type { Corrections } from './proposal.ts'

/** R-WRD-10. How much alike the words of two people are; undefined when one of them wrote nothing. Each text is read once. */
export function alikeBy(
  words: Corrections['words'],
): (mentee: string, mentor: string) => Likeness | undefined {
  const needs = readOnce(words.needs)
  const offers = readOnce(words.offers)
  return (mentee, mentor) => {
    const need = needs(mentee)
    const offer = need && offers(mentor)
    return offer && likeness(need, offer)
  }
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
