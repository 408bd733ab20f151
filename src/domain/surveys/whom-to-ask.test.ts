import { describe, expect, it } from 'vitest'
import { usualThresholds } from '#domain/needs/pair-settings.ts'
import type { Employment } from '#domain/people/employment.ts'
import { day } from '#kit/day.ts'
import { whomToAsk } from './whom-to-ask.ts'

const today = day('2026-09-01')

function member(id: string, positionCode: string | null, more: Partial<Employment> = {}, months = 240) {
  const job = { id: `e-${id}`, position: '', positionCode, subject: null, kind: 'main', rate: null }
  const days = { from: day('2010-09-01'), through: null, onLeave: false, leaveThrough: null }
  return {
    id,
    birthDay: day('1980-03-03'),
    birthYear: null,
    pedagogicalDegree: true,
    totalMonths: months,
    pedagogicalMonths: months,
    serviceOn: today,
    employments: [{ ...job, ...days, ...more } as Employment],
    categories: [{ category: 'highest', from: day('2024-01-01'), through: null }],
  }
}

const staff = [
  member('teacher', 'teacher'),
  member('beginner', 'teacher', { from: day('2026-08-20') }, 1),
  member('on-leave', 'teacher', { onLeave: true }),
  member('gone', 'teacher', { through: day('2026-08-31') }),
  member('engineer', null),
  member('head', 'director'),
]
const asked = (survey: 'needs' | 'mentors') =>
  whomToAsk(survey, staff, [{ person: 'head', role: 'head' }], today, usualThresholds)
const proposed = (survey: 'needs' | 'mentors') =>
  asked(survey).flatMap((one) => (one.proposed ? one.person : []))

describe('R-SUR-10 whom to ask', () => {
  it('may be anybody who works here', () => {
    expect(asked('needs').map(({ person }) => person)).toEqual([
      'teacher',
      'beginner',
      'on-leave',
      'engineer',
      'head',
    ])
  })
  it('about needs: every teacher at work', () => {
    expect(proposed('needs')).toEqual(['teacher', 'beginner'])
  })
  it('about being a mentor: those of them whom the rules allow', () => {
    expect(proposed('mentors')).toEqual(['teacher'])
  })
})
