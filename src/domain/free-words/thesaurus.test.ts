import { describe, expect, it } from 'vitest'
import { organisationKinds } from '#domain/organisations/organisation.ts'
import { isSensitive, topicGroups } from '#domain/surveys/topic-groups.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import sensitive from '#reference/free-words/sensitive.json' with { type: 'json' }
import { readPhrase, readPlaces, writePlaces } from './phrase.ts'
import { rankTopics, suggestTopics } from './suggest-topics.ts'
import { concepts, sensitiveSays } from './thesaurus.ts'

const codes = new Set(concepts.map(({ code }) => code))
const topics = deficits.items.map(({ code }) => code).filter((code) => !isSensitive(code))

describe('R-WRD-8 the thesaurus', () => {
  it('has at least fifteen ways to say each topic', () => {
    const ways = (topic: string) =>
      concepts.filter((one) => one.topics[topic] === 3).flatMap(({ says }) => says).length
    expect(topics.filter((topic) => ways(topic) < 15)).toEqual([])
  })
  it('holds no concept alone: each leads to a topic, and to nothing that is not there or sensitive', () => {
    for (const { code, topics: led, broader = [], related = [] } of concepts) {
      expect(Object.values(led).includes(3), code).toBe(true)
      expect(
        Object.keys(led).filter((topic) => !topics.includes(topic)),
        code,
      ).toEqual([])
      expect(
        [...broader, ...related].filter((one) => one === code || !codes.has(one)),
        code,
      ).toEqual([])
    }
    expect(codes.size).toBe(concepts.length)
  })
  it('says nothing twice in one concept, and nothing that has no word in it', () => {
    for (const { code, says } of concepts) expect(new Set(says).size, code).toBe(says.length)
    const all = [...concepts.flatMap(({ says }) => says), ...sensitiveSays]
    expect(all.filter((phrase) => readPhrase(phrase).length === 0)).toEqual([])
    expect(all.filter((phrase) => /[ёЁA-ZА-Я]|\*./.test(phrase.replaceAll(/\*[| ]/g, ' ')))).toEqual([])
  })
  it('is written down with its stems and read back the same', () => {
    for (const phrase of concepts.flatMap(({ says }) => says))
      expect(readPlaces(writePlaces(readPhrase(phrase))), phrase).toEqual(readPhrase(phrase))
  })
  it('says where it comes from', () => {
    expect(sensitive._meta).toMatchObject({ version: 1, basis: expect.stringMatching(/^составлено нами/) })
  })
  it.each(organisationKinds)('the title of a topic suggests it: %s', (kind) => {
    const missed = topicGroups(kind)
      .flatMap((group) => group.topics)
      .filter(({ code, title }) => {
        const rank = rankTopics(title, kind).findIndex((one) => one.code === code)
        return rank < 0 || rank > 1 || !suggestTopics(title, kind).some((one) => one.code === code)
      })
    expect(missed).toEqual([])
  })
})
