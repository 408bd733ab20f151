import { describe, expect, it } from 'vitest'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { day } from '#kit/day.ts'
import { checkPutOff, keyOf, mayDismiss } from './task-key.ts'

describe('R-TOD-6 a task put off', () => {
  it('is the same another day, and another one when it is about something else', () => {
    const waiting = { task: 'confirm-categories', count: 3, by: day('2026-11-20') } as const
    expect(keyOf(waiting)).toBe('confirm-categories/3')
    expect(keyOf({ ...waiting, by: day('2026-11-27') })).toBe(keyOf(waiting))
    expect(keyOf({ ...waiting, count: 4 })).not.toBe(keyOf(waiting))
  })
  it('may be dismissed unless a person or the law waits for it', () => {
    const answer = { task: 'answer-pair', mentorship: 'п1' as MentorshipId, by: day('2026-11-20') } as const
    expect(mayDismiss(answer)).toBe(false)
    expect(checkPutOff(['answer-pair/p1'], 'never')).toMatchObject({ refusal: { reason: 'must-be-done' } })
    expect(checkPutOff(['answer-pair/p1'], 'later').ok).toBe(true)
    expect(checkPutOff(['find-mentors/2'], 'never').ok).toBe(true)
  })
  it('of the reasons of a pair, one that waits for a person keeps them all', () => {
    expect(checkPutOff(['pair/p/silence/2026-10-01', 'pair/p/help/x'], 'never').ok).toBe(false)
    expect(checkPutOff(['pair/p/silence/2026-10-01', 'pair/p/plan/r1'], 'never').ok).toBe(true)
  })
  it('what is no name of a task is refused', () => {
    expect(checkPutOff([], 'later')).toMatchObject({ refusal: { reason: 'unknown' } })
    expect(checkPutOff(['<b>'], 'later')).toMatchObject({ refusal: { reason: 'unknown' } })
  })
})
