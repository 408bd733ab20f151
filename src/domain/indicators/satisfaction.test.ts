import { describe, expect, it } from 'vitest'
import { questionnaireAt } from '#domain/impressions/impression-questionnaire.ts'
import type { Impression } from '#domain/impressions/impression-results.ts'
import { countedFrom } from '#domain/impressions/published.ts'
import { day } from '#kit/day.ts'
import { autumn, facts, order, pair, pairId, personId, whyLeftOut } from '#tests/indicator-facts.ts'
import { closedDeficits, growthOfCompetence } from './growth.ts'
import { missingOf } from './indicator.ts'
import { jobSatisfaction, menteesSatisfied, mentorsSatisfied, ownWorks, wantToStay } from './satisfaction.ts'

const june = day('2027-06-20')
const exit = questionnaireAt('exit', 'mentee', june)!
const said = (answers: Impression['answers'], rest: Partial<Impression> = {}): Impression => ({
  questionnaire: exit.code,
  version: exit.version,
  moment: 'exit',
  schoolYear: 2026,
  countedFrom: countedFrom(day('2027-05-10')),
  answers,
  of: null,
  ...rest,
})
const marks = (...all: readonly number[]) => all.map((one) => said({ programme: String(one) }))

describe('R-IND-24 satisfaction', () => {
  it('is of those who answered: 6 of 12, without a list of people', () => {
    const found = menteesSatisfied(
      facts({
        impressions: marks(7, 7, 8, 9, 9, 10, 1, 2, 3, 4, 5, 6),
        exitAsked: [
          { questionnaire: exit.code, on: day('2027-05-01') },
          { questionnaire: exit.code, on: day('2027-06-21') },
        ],
      }),
      june,
    )
    expect(found).toMatchObject({ value: 50, totals: { numerator: 6, denominator: 12 } })
    expect([...found.numerator, ...found.denominator!].every(({ of }) => of.kind === 'anonymous')).toBe(true)
    expect(found.parts.map(({ code, value }) => [code, value])).toEqual([
      ['mean', 5.92],
      ['sheets-asked', 1],
    ])
  })
  it('of four is not told, and that is said', () => {
    const found = menteesSatisfied(facts({ impressions: marks(7, 7, 8, 1) }), june)
    expect(found).toMatchObject({ value: null, totals: { numerator: 0, denominator: 0 } })
    expect(mentorsSatisfied(facts({ impressions: marks(7, 7, 8, 1) }), june).value).toBeNull()
  })
  it('R-IND-3 of June is not told in spring, nor counted in the next year', () => {
    const known = facts({ impressions: marks(7, 7, 8, 9, 9) })
    expect(menteesSatisfied(known, day('2027-05-20')).value).toBeNull()
    expect(menteesSatisfied(known, june).value).toBe(100)
    expect(menteesSatisfied(known, day('2027-10-01')).value).toBeNull()
  })
})

describe('R-IND-24 the same people at the beginning and at the end', () => {
  const of = (person: number) => ({ mentorship: pairId(`п${person}`), person: personId(`н${person}`) })
  const both = (people: number) =>
    Array.from({ length: people }, (_, at) => [
      said({ stay: 'unsure', job: '5', works: '0' }, { moment: 'entry', of: of(at) }),
      said({ stay: at < 4 ? 'yes' : 'no', job: '8', works: '2' }, { of: of(at) }),
    ]).flat()
  it('of six: four more want to stay, job 8 after 5, twelve works more', () => {
    const known = facts({ impressions: both(6) })
    expect(wantToStay(known, june)).toMatchObject({ value: 4 })
    expect(jobSatisfaction(known, june)).toMatchObject({ value: 3 })
    expect(ownWorks(known, june).value).toBe(12)
    expect(JSON.stringify(wantToStay(known, june))).not.toContain('н0')
  })
  it('of four nothing is told', () => {
    expect(wantToStay(facts({ impressions: both(4) }), june)).toMatchObject({
      value: null,
      notes: ['few-pairs'],
    })
  })
})

describe('R-IND-24 difficulties', () => {
  const measured = (moment: 'entry' | 'exit', on: string, levels: Record<string, number>) => ({
    mentorship: pairId('а'),
    person: personId('Юрьев'),
    moment,
    on: day(on),
    levels,
    source: 'account' as const,
    enteredBy: null,
  })
  const [one, two, three, four] = [
    'methodical_01',
    'methodical_02',
    'methodical_03',
    'methodical_04',
  ] as const
  const school = facts({
    mentorships: [pair('а', 'Белова', ['Юрьев'])],
    papers: [order(['а'])],
    measurements: [
      measured('entry', '2026-09-12', { [one]: 3, [two]: 2, [three]: 3, [four]: 1 }),
      measured('exit', '2027-05-10', { [one]: 0, [two]: 2, [four]: 0 }),
    ],
  })
  it('that were hard and are not: 1 of 2, one not measured', () => {
    const found = closedDeficits(school, june)
    expect(found).toMatchObject({ value: 50, totals: { numerator: 1, denominator: 2 } })
    expect(whyLeftOut(missingOf(found))).toEqual(['Юрьев: still-hard'])
    expect(found.leftOut.filter(({ from }) => from === 'all')).toHaveLength(1)
  })
  it('became easier by (3 + 0 + 1) / 3 on the mean', () => {
    expect(growthOfCompetence(school, june).value).toBe(1.33)
  })
  it('R-IND-2 before the end nothing is measured', () => {
    expect(closedDeficits(school, autumn).value).toBeNull()
    expect(growthOfCompetence(school, autumn).value).toBeNull()
  })
})
