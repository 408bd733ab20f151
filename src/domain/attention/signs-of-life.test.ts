import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { signsOfLife } from './signs-of-life.ts'

const [october, november] = [day('2026-10-01'), day('2026-11-01')]
const entries = [
  { month: november, outcome: '', held: 2, inTime: 1, confirmed: 1 },
  { month: october, outcome: 'разобрали план урока по дробям', held: 3, inTime: 3, confirmed: 2 },
  { month: november, outcome: 'обсудили начало урока', held: 1, inTime: 1, confirmed: 1 },
]

describe('R-ATT-7 signs of life', () => {
  it('are counted over the organisation and by month', () => {
    expect(signsOfLife(entries, 5)).toEqual({
      kind: 'shown',
      all: { held: 6, inTime: 5, confirmed: 4, empty: 2 },
      months: [
        { month: october, signs: { held: 3, inTime: 3, confirmed: 2, empty: 0 } },
        { month: november, signs: { held: 3, inTime: 2, confirmed: 2, empty: 2 } },
      ],
    })
  })
  it('are hidden while fewer than five people write', () => {
    expect(signsOfLife(entries, 4)).toEqual({ kind: 'hidden', writers: 4 })
  })
})
