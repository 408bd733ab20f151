import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { type Consent, isAgreed, type Member } from './mentorship.ts'

const on = day('2026-09-10')
const yes: Consent = { answer: 'yes', on, source: 'paper', enteredBy: null, scan: null }
const member = (person: string, side: Member['side'], consent: Consent | null = yes): Member => ({
  person: person as PersonId,
  side,
  topics: [],
  consent,
})
const pair = (...members: readonly Member[]) =>
  mentorshipOf({
    from: on,
    madeOn: on,
    askedOn: on,
    members,
  })

describe('R-MEN-1 a pair with the consent of everybody', () => {
  it('is agreed', () => {
    expect(isAgreed(pair(member('иванова', 'mentor'), member('петров', 'mentee')))).toBe(true)
  })
  it.each([
    ['one side has not answered', member('петров', 'mentee', null)],
    ['one side refused', member('петров', 'mentee', { ...yes, answer: 'no' })],
    ['one of the group has not answered', member('сидоров', 'mentee', null)],
    ['the co-mentor has not answered', member('орлова', 'co_mentor', null)],
  ])('is not when %s', (_, other) => {
    expect(isAgreed(pair(member('иванова', 'mentor'), member('петрова', 'mentee'), other))).toBe(false)
  })
  it('is not when it was given up', () => {
    const given = pair(member('иванова', 'mentor'), member('петров', 'mentee'))
    expect(isAgreed({ ...given, droppedOn: on })).toBe(false)
  })
})
