import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#kit/day.ts'
import { lastsAsAllowed, meetingDays, programmeDays, proposedTerm } from './programme-days.ts'
import { daysBetween, isWorkday, pauseOf } from './school-days.ts'

const span = (from: string, through: string) => ({ from: day(from), through: day(through) })
const starts = fc.integer({ min: 0, max: 400 }).map((count) => addDays(day('2026-09-01'), count))

describe('R-DOC-10 the term of a programme', () => {
  it.each([
    ['2026-10-01', '2026-12-31', true],
    ['2026-10-01', '2026-12-30', false],
    ['2026-10-01', '2027-09-30', true],
    ['2026-10-01', '2027-10-01', false],
  ])('from %s through %s: %s', (from, through, allowed) => {
    expect(lastsAsAllowed(span(from, through))).toBe(allowed)
  })

  it('is proposed to the end of May, or into the autumn when less than three months are left', () => {
    expect(proposedTerm(day('2026-10-01'))).toEqual(span('2026-10-01', '2027-05-31'))
    expect(proposedTerm(day('2027-04-05'))).toEqual(span('2027-04-05', '2027-10-29'))
    fc.assert(fc.property(starts, (from) => lastsAsAllowed(proposedTerm(from))))
  })

  it('begins in September when it could only begin in the summer', () => {
    expect(proposedTerm(day('2027-06-17'))).toEqual(span('2027-09-01', '2028-05-31'))
    expect(proposedTerm(day('2027-05-29'))).toEqual(span('2027-05-31', '2027-10-29'))
    expect(proposedTerm(day('2026-05-30'))).toEqual(span('2026-09-01', '2027-05-31'))
  })
})

describe('R-DOC-11 the days of its plan', () => {
  it('lie inside the term, in order, whatever it is', () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 91, max: 360 }),
        fc.integer({ min: 1, max: 40 }),
        (from, length, steps) => {
          const term = { from, through: addDays(from, length) }
          const {
            entry,
            induction,
            interim,
            sharing,
            final,
            steps: windows,
          } = programmeDays(term, steps, pauseOf('school'))
          for (const one of [entry, induction, interim, sharing, final, ...windows]) {
            expect(one.from >= term.from && one.through <= addDays(term.through, 11)).toBe(true)
            expect(one.from <= one.through).toBe(true)
          }
          for (const [at, one] of windows.entries())
            expect(one.from >= (windows[at - 1]?.from ?? one.from)).toBe(true)
        },
      ),
    )
  })

  it('meetings are on working days, about twice a month, never two in one week', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 91, max: 360 }), (from, length) => {
        const met = meetingDays({ from, through: addDays(from, length) }, pauseOf('kindergarten'))
        expect(met.every(isWorkday)).toBe(true)
        for (const [at, one] of met.entries()) {
          if (at === 0) continue
          expect(daysBetween(met[at - 1]!, one)).toBeLessThanOrEqual(14 + 14)
          expect(daysBetween(met[at - 1]!, one)).toBeGreaterThanOrEqual(4)
        }
      }),
    )
  })

  it('no meeting is on summer leave, and no line of the plan begins in it, where there is such leave', () => {
    const term = span('2027-03-10', '2027-10-29')
    const inLeave = (one: string) => one >= '2027-06-16' && one <= '2027-08-24'
    const { steps, interim, sharing } = programmeDays(term, 9, pauseOf('school'))
    expect(meetingDays(term, pauseOf('school')).filter(inLeave)).toEqual([])
    expect([...steps, interim, sharing].filter((one) => inLeave(one.from))).toEqual([])
    expect(meetingDays(term, pauseOf('kindergarten')).filter(inLeave)).toHaveLength(5)
  })
})
