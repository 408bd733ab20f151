import { describe, expect, it } from 'vitest'
import type { Likeness } from '#domain/free-words/likeness.ts'
import weights from '#reference/matching/weights.json' with { type: 'json' }
import { novice, teacher, usual } from '#tests/pool-people.ts'
import { type EligibilityContext, eligibility, ineligibleReasons } from './eligibility.ts'
import { alikeBy } from './pair-words.ts'
import { wordsOffered } from './said.ts'
import { scorePair } from './score.ts'

const open: EligibilityContext = {
  refusals: [],
  bans: [],
  failed: [],
  bossConsents: [],
  admitted: new Set(['и', 'п']),
  covered: ['legal_02'],
  requested: ['legal_02'],
  kindsOffered: new Map(),
  kindAsked: 'traditional',
  acrossSites: true,
}
const pair = { mentee: 'п', mentor: 'и' }

describe('R-NEE-6 which pairs may not be', () => {
  it.each([
    ['self', teacher('п'), open],
    ['boss-line', teacher('и', { role: 'deputy' }), open],
    ['refused', teacher('и'), { ...open, refusals: [pair] }],
    ['curator-ban', teacher('и'), { ...open, bans: [pair] }],
    ['failed-before', teacher('и'), { ...open, failed: [pair] }],
    ['mentor-away', teacher('и', { onLeave: true }), open],
    ['mentor-not-admitted', teacher('и'), { ...open, admitted: new Set<string>() }],
    ['kind-not-offered', teacher('и'), { ...open, kindsOffered: new Map([['и', ['group']]]) }],
    ['territory', teacher('и', { site: 'Б' }), { ...open, acrossSites: false }],
    ['no-topic-covered', teacher('и'), { ...open, covered: [] }],
  ])('%s', (reason, mentor, context) => {
    expect(eligibility(novice('п', { site: 'А' }), mentor, context)).toEqual([reason])
  })

  it('names all reasons, the gravest first, and none where there is none', () => {
    const found = eligibility(novice('п'), teacher('и', { role: 'head', onLeave: true }), {
      ...open,
      refusals: [pair],
    })
    expect(found).toEqual(['boss-line', 'refused', 'mentor-away'])
    expect(eligibility(novice('п'), teacher('и'), open)).toEqual([])
    expect(ineligibleReasons[0]).toBe('self')
  })

  it('lifts the boss line by the explicit consent of the teacher alone', () => {
    const head = teacher('и', { role: 'head' })
    expect(eligibility(novice('п'), head, { ...open, bossConsents: [pair] })).toEqual([])
    expect(eligibility(novice('п'), head, { ...open, bossConsents: [{ mentee: 'и', mentor: 'п' }] })).toEqual(
      ['boss-line'],
    )
  })
})

describe('R-NEE-7 the score by parts', () => {
  const requested = ['methodical_04', 'psych_ped_02', 'communication_01']
  it('adds whole points, and says where nobody has answered', () => {
    const score = scorePair(
      { person: novice('п'), topics: requested },
      { person: teacher('и'), covered: requested.slice(0, 2) },
      usual,
    )
    expect(score.total).toBe(186 + 120 + 100 + 40)
    expect(score.weights).toBe('1')
    const silent = score.parts.filter((one) => one.because.kind === 'no-data')
    expect(silent.map((one) => [one.part, one.points])).toEqual([
      ['marks', 0],
      ['text', 0],
      ['style', 0],
      ['hours', 0],
    ])
  })

  it('weighs to a thousand', () => {
    expect(Object.values(weights.weights).reduce((all, one) => all + one, 0)).toBe(1000)
  })

  it.each([
    [120, { subject: 'Математика' }],
    [60, { subject: 'история' }],
    [60, { position: 'lecturer', subject: 'история' }],
    [0, { position: 'music_director', subject: null }],
  ])('subject and stage: %s', (points, facts) => {
    const score = scorePair(
      { person: novice('п'), topics: [] },
      { person: teacher('и', facts), covered: [] },
      usual,
    )
    expect(score.parts.find((one) => one.part === 'subject')?.points).toBe(points)
  })

  it('does not see age', () => {
    const of = (birth: null | { year: number }) =>
      scorePair(
        { person: novice('п'), topics: requested },
        { person: teacher('и', { birth }), covered: [] },
        usual,
      )
    expect(of({ year: 1950 })).toEqual(of(null))
  })
})

describe('R-WRD-10 free words in the score', () => {
  const score = (words?: Likeness) =>
    scorePair({ person: novice('п'), topics: [] }, { person: teacher('и'), covered: [] }, usual, { words })
  it('are a share of their weight in whole points, and nobody’s words are no words', () => {
    const text = (words?: Likeness) => score(words).parts.find(({ part }) => part === 'text')
    expect(text({ points: 57, concepts: ['журнал'] })).toMatchObject({
      points: 57,
      because: { kind: 'words', concepts: ['журнал'] },
    })
    expect(text({ points: 0, concepts: [] })).toMatchObject({ points: 0, because: { kind: 'words' } })
    expect(text()).toMatchObject({ points: 0, because: { kind: 'no-data', data: 'text' } })
    expect(score({ points: 57, concepts: [] }).total).toBe(score().total + 57)
  })
  it('are read of both, what a mentor wrote anywhere; one alone is nothing', () => {
    const alike = alikeBy({
      needs: new Map([
        ['п', 'журнал не идёт'],
        ['в', 'выгораю'],
      ]),
      offers: new Map([
        ['и', wordsOffered({ ...offer, interests: 'Электронный журнал' })],
        ['в', 'Справилась с выгоранием'],
      ]),
    })
    expect(alike('п', 'и')!.points).toBeGreaterThan(50)
    expect([alike('п', 'никто'), alike('никто', 'и')]).toEqual([undefined, undefined])
    expect(alike('в', 'в')).toEqual({ points: 0, concepts: [] })
  })
})

const offer = { person: 'и', wish: 'yes', topics: [], kinds: [], places: null } as const
