import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#kit/day.ts'
import { countedFrom, published } from './published.ts'

const on = (...days: readonly string[]) => days.map((one) => ({ countedFrom: countedFrom(day(one)) }))
const times = (count: number, one: string) => Array.from({ length: count }, () => one)

describe('R-IMP-10 results change on a few days of the year', () => {
  it.each([
    ['2026-09-05', '2026-12-01'],
    ['2026-11-30', '2026-12-01'],
    ['2026-12-01', '2027-01-01'],
    ['2027-05-31', '2027-06-01'],
    ['2027-06-01', '2027-06-15'],
    ['2027-08-19', '2027-08-20'],
    ['2027-08-20', '2027-12-01'],
  ])('an answer of %s counts from %s', (given, from) => {
    expect(countedFrom(day(given))).toBe(from)
  })
  it('before that day nothing is seen, and it is said when', () => {
    const all = on(...times(7, '2026-10-01'))
    expect(published(all, day('2026-11-30'))).toEqual({ counted: [], waiting: 7, next: '2026-12-01' })
    expect(published(all, day('2026-12-01'))).toEqual({ counted: all, waiting: 0, next: null })
  })
  it('one late answer waits for four more', () => {
    const all = on(...times(6, '2026-10-01'), '2026-12-05')
    expect(published(all, day('2027-01-10'))).toMatchObject({ counted: { length: 6 }, waiting: 1 })
    const more = [...all, ...on(...times(4, '2027-03-01'))]
    expect(published(more, day('2027-04-01'))).toMatchObject({ counted: { length: 11 }, waiting: 0 })
  })
  it('two results of any two days differ by five or by none', () => {
    const days = fc.array(fc.nat({ max: 300 }).map((after) => addDays(day('2026-09-01'), after)))
    fc.assert(
      fc.property(days, fc.nat({ max: 350 }), fc.nat({ max: 350 }), (answered, one, other) => {
        const all = on(...answered)
        const seen = (after: number) => published(all, addDays(day('2026-09-01'), after)).counted.length
        const apart = Math.abs(seen(one) - seen(other))
        expect(apart === 0 || apart >= 5).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
