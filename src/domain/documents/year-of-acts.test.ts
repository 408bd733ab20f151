import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { schoolYearOf, yearOfActs } from './pairs-of-proposal.ts'

describe('R-DOC-19 the school year the acts are drawn up for', () => {
  it.each([
    ['2026-08-25', 2026],
    ['2026-11-21', 2026],
    ['2027-02-10', 2026],
    ['2027-05-03', 2026],
    ['2027-05-04', 2027],
    ['2027-05-20', 2027],
    ['2026-12-20', 2026],
  ])('on %s it is %s', (today, year) => {
    expect(schoolYearOf(day(today))).toBe(year)
  })

  it('is the one the organisation has set, but never one whose work is over', () => {
    expect(yearOfActs(2027, day('2026-11-21'))).toBe(2027)
    expect(yearOfActs(2026, day('2027-05-20'))).toBe(2027)
    expect(yearOfActs(2025, day('2026-09-10'))).toBe(2026)
  })
})
