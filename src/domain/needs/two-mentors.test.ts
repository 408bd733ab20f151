import { describe, expect, it } from 'vitest'
import { desk, novice, person } from '#tests/living-pairs.ts'
import { proposeForStaff } from './propose-for-staff.ts'
import type { SaidNeed, SaidOffer } from './said.ts'
import { twoMentorsFor } from './two-mentors.ts'

const level = (codes: readonly string[]) => codes.map((code) => ({ code, level: 3 }))
const offer = (id: string, topics: readonly string[], places: number | null = null): SaidOffer => ({
  ...{ person: id, wish: 'yes', topics: level(topics), kinds: [], places },
})
const all = ['methodical_01', 'ict_01', 'legal_01']

/** А asks for three topics; each mentor leads what is said. */
function found(offers: readonly SaidOffer[], refusals: readonly string[] = []) {
  const staff = [...offers.map((one) => person(one.person)), novice('А')]
  const needs = new Map<string, SaidNeed>([['А', { person: 'А', topics: level(all) }]])
  const { said } = desk(staff, [])
  const { open } = proposeForStaff(
    desk(staff, [], {
      said: {
        ...said,
        needs,
        offers: new Map(offers.map((one) => [one.person, one])),
        refusals: refusals.map((mentor) => ({ mentee: 'А', mentor })),
      },
    }),
  )
  return twoMentorsFor(open!, 'А')
}

describe('R-PYR-7 two mentors of one person', () => {
  it('lead together what nobody leads alone, each what is one’s own', () => {
    const pair = found([
      offer('Орлов', ['ict_01', 'methodical_01']),
      offer('Сомова', ['legal_01', 'ict_01']),
    ])!
    expect([...pair.topics, ...pair.coTopics].sort()).toEqual([...all].sort())
    expect(pair.missing).toEqual([])
    expect(new Set([pair.mentor, pair.coMentor])).toEqual(new Set(['Орлов', 'Сомова']))
    expect(pair.topics).toHaveLength(2)
  })
  it('are not needed where one leads everything', () => {
    expect(found([offer('Орлов', all), offer('Сомова', ['legal_01'])])).toBeUndefined()
  })
  it('add nothing where both lead the same', () => {
    expect(found([offer('Орлов', ['ict_01']), offer('Сомова', ['ict_01'])])).toBeUndefined()
  })
  it('lead as much as there is, and say what is still missing', () => {
    expect(found([offer('Орлов', ['ict_01']), offer('Сомова', ['legal_01'])])?.missing).toEqual([
      'methodical_01',
    ])
  })
  it('are eligible and have a place', () => {
    const two = [offer('Орлов', ['ict_01', 'methodical_01']), offer('Сомова', ['legal_01'])]
    expect(found(two, ['Сомова'])).toBeUndefined()
    expect(found([two[0]!, offer('Сомова', ['legal_01'], 0)])).toBeUndefined()
  })
  it('of several pairs the one with the most topics', () => {
    const pair = found([
      offer('Ким', ['ict_01']),
      offer('Орлов', ['methodical_01', 'legal_01']),
      offer('Сомова', ['legal_01']),
    ])!
    expect(new Set([pair.mentor, pair.coMentor])).toEqual(new Set(['Ким', 'Орлов']))
  })
  it('nobody is found for whoever needs no mentor', () => {
    const staff = [person('Орлов'), person('Сомова')]
    expect(twoMentorsFor(proposeForStaff(desk(staff, [])).open!, 'Орлов')).toBeUndefined()
  })
})
