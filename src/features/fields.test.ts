import { describe, expect, it } from 'vitest'
import { isDay } from '#kit/day.ts'
import { day, optionalDay } from './fields.ts'

describe('R-SEC-6 a day of a form', () => {
  it.each([
    ['01.09.2026', '2026-09-01'],
    ['1.9.2026', '2026-09-01'],
    ['2026-09-01', '2026-09-01'],
    ['01.01.1900', '1900-01-01'],
  ])('%s is one', (text, read) => {
    expect(day.parse(text)).toBe(read)
  })
  it.each(['00.00.0000', '01.01.0000', '31.12.9999', '01.01.1899', '31.02.2026', '2026-9-1', 'вчера'])(
    '%s is none: neither the tables nor the day after it would take it',
    (text) => {
      expect(day.safeParse(text).success).toBe(false)
      expect(optionalDay.safeParse(text).success).toBe(false)
    },
  )
  it('has no year 0 anywhere', () => {
    expect(isDay('0000-01-01')).toBe(false)
    expect(isDay('0001-01-01')).toBe(true)
  })
})
