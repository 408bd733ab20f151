import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import {
  autumn,
  beginner,
  facts,
  named,
  order,
  pair,
  pairId,
  row,
  teacher,
  whyLeftOut,
} from '#tests/indicator-facts.ts'
import {
  menteeCoverage,
  menteesTotal,
  mentorLoad,
  mentorsTotal,
  pairsTotal,
  shareOfBeginners,
  shareOfYoung,
  youngWithoutMentor,
} from './coverage.ts'
import { missingOf } from './indicator.ts'

/** Three of the five who began are young: one turned thirty-six, of one the year of birth is unknown. */
const school = facts({
  people: [
    teacher('Белова'),
    teacher('Громов'),
    beginner('Юрьев'),
    beginner('Яшин', { birthDay: null, birthYear: 1991 }),
    beginner('Щукин', { birthDay: day('1991-01-10') }),
    beginner('Эткин', { birthDay: day('1990-11-20') }),
    beginner('Хлебова', { birthDay: null }),
    beginner('Фомина', { pedagogicalMonths: null, totalMonths: 60 }),
  ],
  mentorships: [
    pair('первая', 'Белова', ['Юрьев', 'Эткин']),
    pair('вторая', 'Громов', ['Хлебова']),
    pair('реверс', 'Хлебова', ['Громов'], { reverseOf: 'вторая' as never }),
    pair('без приказа', 'Громов', ['Щукин']),
  ],
  papers: [order(['первая', 'вторая', 'реверс'])],
  menteesOn: () => [
    row('Юрьев', 'paired'),
    row('Эткин', 'paired'),
    row('Щукин', 'asked'),
    row('Яшин', 'alone'),
    row('Фомина', 'asking'),
    row('Хлебова', 'not-needed'),
  ],
})

describe('R-IND-5 young teachers', () => {
  it('are through thirty-five years of age: of three one is led', () => {
    const found = shareOfYoung(school, autumn)
    expect(named(found.denominator)).toEqual(['Юрьев', 'Яшин', 'Щукин'])
    expect(named(found.numerator)).toEqual(['Юрьев'])
    expect(found.value).toBe(33.33)
    expect(whyLeftOut(found.leftOut)).toEqual([
      'Хлебова: age-or-experience-unknown',
      'Фомина: age-or-experience-unknown',
    ])
    expect(found.notes).toEqual(['young-setting'])
  })
  it('are so on the day: a day before the birthday one more', () => {
    expect(shareOfYoung(school, day('2026-11-19')).totals).toEqual({ numerator: 2, denominator: 4 })
  })
  it('of Р-145 are young by experience alone: 3 of 5', () => {
    expect(shareOfBeginners(school, autumn).totals).toEqual({ numerator: 3, denominator: 5 })
  })
  it('had less experience in the past and have more later', () => {
    const three = facts({ people: [beginner('Юрьев', { pedagogicalMonths: 36 })] })
    const years = ['2026-08-31', '2026-09-01'].map(
      (on) => shareOfBeginners(three, day(on)).totals.denominator,
    )
    expect(years).toEqual([1, 0])
    const two = facts({ people: [beginner('Юрьев', { pedagogicalMonths: 34 })] })
    const later = ['2026-10-31', '2026-11-01'].map((on) => shareOfBeginners(two, day(on)).totals.denominator)
    expect(later).toEqual([1, 0])
  })
  it('without a mentor are named, unless it is decided that none is needed', () => {
    expect(named(youngWithoutMentor(school, autumn).numerator)).toEqual(['Яшин', 'Щукин'])
    const decided = { ...school, menteesOn: () => [row('Яшин', 'not-needed')] }
    expect(named(youngWithoutMentor(decided, autumn).numerator)).toEqual(['Щукин'])
  })
})

describe('R-IND-8 coverage of the bank of mentees', () => {
  it('is of those who are in need: 2 of 4, each of the others with the reason', () => {
    const found = menteeCoverage(school, autumn)
    expect(found).toMatchObject({ value: 50, totals: { numerator: 2, denominator: 4 } })
    expect(whyLeftOut(missingOf(found))).toEqual(['Щукин: pair-not-ordered', 'Яшин: alone'])
    expect(whyLeftOut(found.leftOut.filter(({ from }) => from === 'all'))).toEqual([
      'Фомина: asks-only',
      'Хлебова: not-needed',
    ])
  })
})

describe('R-IND-6 pairs and their people', () => {
  it('the threads of a reverse pair are one pair: 2 pairs, 3 mentors, 4 mentees', () => {
    const found = pairsTotal(school, autumn)
    expect(found.value).toBe(2)
    expect(whyLeftOut(found.leftOut)).toEqual(['реверс: second-thread'])
    expect(mentorsTotal(school, autumn).value).toBe(3)
    expect(menteesTotal(school, autumn).value).toBe(4)
  })
  it('R-IND-9 load: 4 mentees of 3 mentors, two at most', () => {
    const found = mentorLoad(school, autumn)
    expect(found).toMatchObject({ value: 1.33, totals: { numerator: 4, denominator: 3 } })
    expect(found.parts[0]).toMatchObject({ code: 'most-of-one', value: 2 })
    expect(mentorLoad(facts(), autumn)).toMatchObject({ value: null })
  })
})

describe('R-IND-6 the pair of a mentor who took another’s place', () => {
  it('works by the order that names the replacement, from its first day', () => {
    const after = facts({
      people: [teacher('Белова'), teacher('Громов'), beginner('Юрьев')],
      mentorships: [
        pair('прежняя', 'Белова', ['Юрьев'], {
          ending: { on: day('2026-10-31'), way: 'initiative', by: 'mentor' },
        }),
        pair('новая', 'Громов', ['Юрьев'], { from: day('2026-11-01'), succeeds: pairId('прежняя') }),
      ],
      papers: [order(['прежняя']), { ...order(['новая'], '2026-10-28'), kind: 'order_replace' }],
    })
    expect(named(mentorsTotal(after, autumn).numerator)).toEqual(['Громов'])
    expect(named(mentorsTotal(after, day('2026-10-31')).numerator)).toEqual(['Белова'])
  })
})

describe('R-IND-6 the two threads of a reverse pair', () => {
  it('name one another, and are one pair', () => {
    const both = facts({
      people: [teacher('Белова'), beginner('Юрьев')],
      mentorships: [
        pair('туда', 'Белова', ['Юрьев'], { reverseOf: pairId('обратно') }),
        pair('обратно', 'Юрьев', ['Белова'], { reverseOf: pairId('туда') }),
      ],
      papers: [order(['туда', 'обратно'])],
    })
    expect(pairsTotal(both, autumn).numerator).toHaveLength(1)
  })
})
