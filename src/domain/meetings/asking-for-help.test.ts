import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import type { Instant } from '#kit/instant.ts'
import { isOpen, mayAnswerHelp, mayAskForHelp, minutesToAnswer } from './asking-for-help.ts'

const [mentor, coMentor, mentee] = ['m', 'c', 'p'] as PersonId[]
const sides = ['mentor', 'co_mentor', 'mentee'] as const
const pair = {
  members: [mentor!, coMentor!, mentee!].map((person, at) => ({
    person,
    side: sides[at]!,
    topics: [],
    consent: null,
  })),
}

describe('R-MTG-8 asking for help', () => {
  const asked = { person: mentee!, askedAt: '2026-10-05T06:00:00.000Z' as Instant, withdrawnAt: null }
  it('is the mentee’s, and the answer the mentor’s or the co-mentor’s', () => {
    const open = { ...asked, answer: null }
    expect([mentor!, coMentor!, mentee!].map((one) => mayAskForHelp(pair, one))).toEqual([false, false, true])
    expect([mentor!, coMentor!, mentee!].map((one) => mayAnswerHelp(open, pair, one))).toEqual([
      true,
      true,
      false,
    ])
    expect(isOpen({ ...open, withdrawnAt: '2026-10-05T07:00:00.000Z' as Instant })).toBe(false)
  })
  it('its time to answer is counted, or how long it has waited', () => {
    const answer = { at: '2026-10-05T10:00:00.000Z' as Instant, by: mentor!, says: 'Иду', meeting: null }
    expect(minutesToAnswer({ ...asked, answer }, '2026-10-07T06:00:00.000Z' as Instant)).toBe(240)
    expect(minutesToAnswer({ ...asked, answer: null }, '2026-10-05T06:30:00.000Z' as Instant)).toBe(30)
  })
})
