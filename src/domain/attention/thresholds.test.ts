import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { knownThresholds, setThresholds, thresholdCodes, thresholdsOn } from './thresholds.ts'

const today = day('2026-11-10')

describe('R-ATT-2 open numbers', () => {
  it('each has a title, a reason and its bounds', () => {
    expect(knownThresholds.map(({ code }) => code)).toEqual(thresholdCodes)
    for (const one of knownThresholds) {
      expect(one.title.length * one.why.length).toBeGreaterThan(0)
      expect(one.amount >= one.least && one.amount <= one.most).toBe(true)
    }
  })
  it('those of the organisation hold from their day, the last one set by then', () => {
    const set = [
      { code: 'help_days' as const, amount: 7, from: day('2026-11-10') },
      { code: 'help_days' as const, amount: 5, from: day('2026-10-01') },
      { code: 'help_days' as const, amount: 1, from: day('2026-12-01') },
    ]
    expect(thresholdsOn(today, set).help_days).toBe(7)
    expect(thresholdsOn(day('2026-11-09'), set).help_days).toBe(5)
    expect(thresholdsOn(day('2026-09-01'), set).help_days).toBe(3)
  })
  it('only what differs is set; what would judge everybody is refused', () => {
    const now = thresholdsOn(today, [])
    expect(setThresholds(now, { help_days: 5, plan_days: 14 })).toEqual({
      ok: true,
      value: [{ code: 'help_days', amount: 5 }],
    })
    expect(setThresholds(now, { help_days: 0, early_weeks: 99, plan_days: 1.5 })).toMatchObject({
      refusal: { codes: ['early_weeks', 'help_days', 'plan_days'] },
    })
  })
})
