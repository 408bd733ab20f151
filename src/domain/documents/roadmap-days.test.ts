import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#kit/day.ts'
import { type PlacedMeasure, roadmapDays } from './roadmap-days.ts'
import { dayOfYear, daysBetween, isWorkday } from './school-days.ts'

const measures = (today: string): PlacedMeasure[] =>
  roadmapDays(2026, day(today), []).flatMap((stage) => stage.measures)
const find = (today: string, code: string) => measures(today).find((one) => one.code === code)!.span

/** Any day on which a school may begin. */
const days = fc.integer({ min: 0, max: 283 }).map((count) => addDays(day('2026-08-10'), count))

describe('R-DOC-5 the days of a roadmap', () => {
  it('keeps the days of the template when the year has not begun', () => {
    expect(find('2026-08-10', 'prep_regulation')).toEqual({ from: '2026-08-20', through: '2026-08-31' })
    expect(find('2026-08-10', 'final_report')).toEqual({ from: '2027-05-20', through: '2027-06-10' })
    expect(measures('2026-08-10').some((one) => one.moved)).toBe(false)
  })

  it('moves what is over into thirty days from today, in the same order', () => {
    expect(find('2026-11-21', 'prep_curator').from).toBe('2026-11-23')
    expect(find('2026-11-21', 'programmes').from >= find('2026-11-21', 'prep_pairs_order').through).toBe(true)
    expect(find('2026-11-21', 'interim').from >= addDays(find('2026-11-21', 'programmes').through, 60)).toBe(
      true,
    )
    expect(find('2026-11-21', 'monitoring')).toEqual({ from: '2027-04-01', through: '2027-04-30' })
  })

  it('gives no task whose days are past, and none that ends before it begins', () => {
    fc.assert(
      fc.property(days, (today) => {
        for (const { span, second } of measures(today)) {
          expect(span.through >= today).toBe(true)
          expect(span.from >= today || span.through >= today).toBe(true)
          expect(span.from <= span.through).toBe(true)
          if (second !== null) expect(second.from > span.through && second.from <= second.through).toBe(true)
        }
      }),
    )
  })

  it('keeps the order of what was missed', () => {
    fc.assert(
      fc.property(days, (today) => {
        const moved = measures(today).filter((one) => one.moved && one.after === undefined)
        const byTemplate = [...moved].sort((a, b) =>
          dayOfYear(a.default_start, 2026).localeCompare(dayOfYear(b.default_start, 2026)),
        )
        for (const [at, one] of byTemplate.entries()) {
          expect(one.span.from >= (byTemplate[at - 1]?.span.from ?? one.span.from)).toBe(true)
          expect(daysBetween(today, one.span.from)).toBeLessThanOrEqual(42)
        }
      }),
    )
  })

  it('takes an optional measure only where it is asked for', () => {
    const codes = (asked: string[]) =>
      roadmapDays(2026, day('2026-08-10'), asked).flatMap((one) => one.measures.map((it) => it.code))
    expect(codes([])).not.toContain('prep_council')
    expect(codes(['prep_council'])).toContain('prep_council')
  })
})

describe('R-DOC-5 days of work', () => {
  it.each([
    ['2026-11-04', false],
    ['2026-11-21', false],
    ['2027-05-03', false],
    ['2027-05-10', false],
    ['2027-01-11', true],
    ['2026-09-01', true],
  ])('%s: %s', (one, free) => {
    expect(isWorkday(day(one))).toBe(free)
  })
})
