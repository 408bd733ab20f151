import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { autumn, beginner, facts, order, pair, teacher } from '#tests/indicator-facts.ts'
import { pairsTotal } from './coverage.ts'
import { shareOfTeachers } from './participation.ts'
import { slicesOf } from './slices.ts'
import { differenceOf, figureOf } from './snapshot.ts'
import { everybodyLeft } from './staff.ts'

const school = facts({
  people: [
    teacher('Белова'),
    teacher('Громов', { birthDay: day('1991-11-20') }),
    teacher('Дятлова', { birthDay: day('1991-11-21') }),
    beginner('Юрьев'),
    beginner('Яшин', { birthDay: null, pedagogicalMonths: null }),
  ],
  mentorships: [pair('а', 'Белова', ['Юрьев', 'Яшин'])],
  papers: [order(['а'])],
})

describe('R-IND-20 an indicator by groups', () => {
  it('of age adds up to 3 of 5', () => {
    const found = slicesOf(shareOfTeachers(school, autumn), school, autumn, 'age')
    expect(found.map(({ group, numerator, denominator }) => [group, numerator, denominator])).toEqual([
      ['25_29', 1, 1],
      ['30_35', 0, 2],
      ['50_59', 1, 1],
      ['unknown', 1, 1],
    ])
    expect(found.map(({ value }) => value)).toEqual([100, 0, 100, 100])
  })
  it('of experience too; service is not pedagogical experience', () => {
    const found = slicesOf(shareOfTeachers(school, autumn), school, autumn, 'experience')
    expect(found.map(({ group, numerator, denominator }) => [group, numerator, denominator])).toEqual([
      ['under_3', 1, 1],
      ['11_20', 1, 3],
      ['unknown', 1, 1],
    ])
  })
  it('is nothing where lists are not of people', () => {
    expect(slicesOf(pairsTotal(school, autumn), school, autumn, 'age')).toEqual([])
    expect(slicesOf(everybodyLeft(school, autumn), school, autumn, 'age')).toEqual([])
  })
})

describe('R-IND-21 a snapshot', () => {
  const kept = figureOf(shareOfTeachers(school, autumn))
  it('holds numbers and ids', () => {
    expect(kept).toMatchObject({
      code: 'share_teachers_in_mentoring',
      value: 60,
      numerator: 3,
      denominator: 5,
    })
    expect(kept.counted).toEqual(['person Белова', 'person Юрьев', 'person Яшин'])
    expect(differenceOf(kept, kept)).toBeNull()
  })
  it('says what became otherwise since, even where the number did not', () => {
    const later = { ...school, mentorships: [pair('а', 'Белова', ['Юрьев', 'Громов'])] }
    expect(differenceOf(kept, figureOf(shareOfTeachers(later, autumn)))).toEqual({
      numerator: { added: ['person Громов'], gone: ['person Яшин'] },
      denominator: { added: [], gone: [] },
    })
  })
})
