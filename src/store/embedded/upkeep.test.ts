import { describe, expect, it } from 'vitest'
import { isVacuumDue } from './upkeep.ts'

const at = (day: number, hour: number) => new Date(2026, 8, day, hour)

describe('R-STO-9 vacuum', () => {
  it.each([
    ['at night, a day later', at(2, 3), at(1, 3), true],
    ['at night, but done this night', at(2, 3), at(2, 1), false],
    ['by day, when the nights pass without us', at(5, 12), at(1, 12), true],
    ['by day, yesterday it was done', at(2, 12), at(1, 3), false],
  ])('%s', (_, now, last, due) => {
    expect(isVacuumDue(now, last)).toBe(due)
  })
})
