import { describe, expect, it } from 'vitest'
import type { Consent, Mentorship } from '#domain/mentorships/mentorship.ts'
import { day } from '#kit/day.ts'
import { awaitsProgramme } from './needs-programme.ts'

const said = (answer: Consent['answer']) => ({ answer, on: day('2026-09-18') }) as Consent
const pair = (mentor: Consent | null, types: Mentorship['types'] = ['traditional']) =>
  ({
    form: 'teacher_teacher',
    types,
    droppedOn: null,
    members: [
      { side: 'mentor', consent: mentor },
      { side: 'mentee', consent: said('yes') },
    ],
  }) as unknown as Mentorship

describe('R-PRG-1 who waits for a programme', () => {
  it('a pair that is asked or agreed, and none where somebody has refused', () => {
    expect(awaitsProgramme(pair(null))).toBe(true)
    expect(awaitsProgramme(pair(said('yes')))).toBe(true)
    expect(awaitsProgramme(pair(said('no')))).toBe(false)
  })
})
