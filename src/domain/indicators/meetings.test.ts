import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import {
  autumn,
  confirmed,
  facts,
  meeting,
  named,
  order,
  pair,
  pairId,
  whyLeftOut,
} from '#tests/indicator-facts.ts'
import { meetingsPerPair, pairMonths } from './meetings.ts'

const still = (from: string, through: string | null) => ({
  id: from as never,
  mentorship: pairId('а'),
  from: day(from),
  through: through === null ? null : day(through),
  because: '',
})

describe('R-IND-11 months of a pair', () => {
  const one = pair('а', 'М', ['Н'])
  it.each([
    ['from 10 September through 20 November, 72 days', [], '2026-11-20', 2.37],
    ['without the days it stood still, 62', [still('2026-10-01', '2026-10-10')], '2026-11-20', 2.04],
    [
      'days two pauses share once',
      [still('2026-10-01', '2026-10-10'), still('2026-10-05', '2026-10-10')],
      '2026-11-20',
      2.04,
    ],
    ['a pause nobody knows the end of, 21', [still('2026-10-01', null)], '2026-11-20', 0.69],
    ['not after its last day, 264', [], '2027-08-01', 8.68],
    ['in the next school year none', [], '2027-09-15', 0],
  ])('%s', (_, pauses, on, months) => {
    expect(pairMonths(one, { pauses }, day(on))).toBe(months)
  })
})

describe('R-IND-11 meetings of a pair in a month', () => {
  const school = facts({
    mentorships: [pair('а', 'М', ['Н']), pair('б', 'М', ['П'], { from: day('2026-10-22') })],
    papers: [order(['а', 'б'])],
    meetings: [
      meeting('1', 'а', '2026-09-20', confirmed('2026-09-21')),
      meeting('2', 'а', '2026-10-20', confirmed('2026-10-20')),
      meeting('3', 'а', '2026-11-01', confirmed('2026-11-25')),
      meeting('4', 'а', '2026-11-05', confirmed('2026-11-06', 'disputed')),
      meeting('5', 'а', '2026-09-02', confirmed('2026-09-02')),
      meeting('6', 'б', '2026-11-10', confirmed('2026-11-10')),
      meeting('8', 'скоростная', '2026-11-10', confirmed('2026-11-10')),
    ],
  })
  it('are confirmed ones: 3 in 2.37 + 0.99 months', () => {
    const found = meetingsPerPair(school, autumn)
    expect(named(found.numerator)).toEqual(['1', '2', '6'])
    expect(found).toMatchObject({ value: 0.89, totals: { numerator: 3, denominator: 3.36 } })
  })
  it('name those nobody had confirmed by that day', () => {
    expect(whyLeftOut(meetingsPerPair(school, autumn).leftOut)).toEqual([
      '3: unconfirmed',
      '4: disputed',
      '5: outside-term',
    ])
    expect(named(meetingsPerPair(school, day('2026-11-25')).numerator)).toContain('3')
  })
})
