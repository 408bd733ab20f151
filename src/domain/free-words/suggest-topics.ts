import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { topicGroups } from '#domain/surveys/topic-groups.ts'
import { type Met, readWords } from './read-words.ts'

/** A topic that the words speak for: how surely, 0 to 1, what was meant and the words of the text that say so. */
export type SuggestedTopic = {
  readonly code: string
  readonly surety: number
  readonly concepts: readonly string[]
  readonly said: readonly string[]
}

const most = 5
const least = 0.5
/** What is less than half as sure as the first is noise. */
const beside = 0.5
const voices: Readonly<Record<number, number>> = { 1: 0.35, 2: 0.65, 3: 1 }

/** R-WRD-6. The topics that free words speak for, the surest first; a person confirms them, nothing is chosen. */
export function suggestTopics(text: string, kind: OrganisationKind): readonly SuggestedTopic[] {
  const ranked = rankTopics(text, kind)
  const first = ranked[0]?.surety ?? 0
  return ranked.filter(({ surety }) => surety >= least && surety >= beside * first).slice(0, most)
}

/** Every topic of this kind of organisation that any word speaks for. */
export function rankTopics(text: string, kind: OrganisationKind): readonly SuggestedTopic[] {
  const { met } = readWords(text)
  const topics = topicGroups(kind).flatMap((group) => group.topics)
  return topics
    .flatMap(({ code }): SuggestedTopic[] => {
      const speak = met.filter(({ concept }) => concept.topics[code])
      if (speak.length === 0) return []
      const doubt = speak.reduce(
        (left, { concept, strength }) =>
          left * (1 - Math.min(0.97, strength * voices[concept.topics[code]!]!)),
        1,
      )
      return [
        {
          code,
          surety: 1 - doubt,
          concepts: speak.map(({ concept }) => concept.title),
          said: saidBy(text, speak),
        },
      ]
    })
    .sort((one, other) => other.surety - one.surety)
}

const longestQuote = 60
const mostQuotes = 3

/** The words as they were written: together where they stand together, and then no single ones. */
function saidBy(text: string, speak: readonly Met[]): readonly string[] {
  const words = [...new Set(speak.flatMap((one) => one.words))].sort((one, other) => one.from - other.from)
  const quotes: { from: number; through: number; sentence: number; clause: number }[] = []
  for (const { from, through, sentence, clause } of words) {
    const last = quotes.at(-1)
    const isNear = last && last.clause === clause && from - last.through < 12
    if (isNear && through - last.from <= longestQuote) last.through = through
    else quotes.push({ from, through, sentence, clause })
  }
  const said = quotes.map(({ from, through }) => text.slice(from, through).replace(/\s+/g, ' '))
  const longer = said.filter((one) => one.includes(' '))
  return (longer.length > 0 ? longer : said).slice(0, mostQuotes)
}
