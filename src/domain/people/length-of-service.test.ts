import { expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { monthsBetween, serviceOn } from './length-of-service.ts'

it('R-PER-1 grows by whole months only', () => {
  expect(serviceOn(11, day('2026-09-01'), day('2026-09-30'))).toBe(11)
  expect(serviceOn(11, day('2026-09-01'), day('2026-10-01'))).toBe(12)
  expect(serviceOn(11, day('2026-09-01'), day('2027-11-21'))).toBe(25)
})

it('R-PER-1 never shrinks and never invents', () => {
  expect(serviceOn(11, day('2026-09-01'), day('2026-08-01'))).toBe(11)
  expect(serviceOn(null, day('2026-09-01'), day('2027-08-01'))).toBeNull()
  expect(serviceOn(30, null, day('2027-08-01'))).toBe(30)
})

it('counts months over the end of a year', () => {
  expect(monthsBetween(day('2025-12-15'), day('2026-01-14'))).toBe(0)
  expect(monthsBetween(day('2025-12-15'), day('2026-01-15'))).toBe(1)
})
