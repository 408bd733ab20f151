import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { type Day, day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import type { Consent, Member, Mentorship, MentorshipId } from './mentorship.ts'
import { isLive, phaseOf } from './phase-of.ts'

const id = 'пара' as MentorshipId
const yes: Consent = { answer: 'yes', on: day('2026-09-10'), source: 'link', enteredBy: null, scan: null }
const no: Consent = { ...yes, answer: 'no' }
const nobody = new Set<MentorshipId>()
const signed = new Set([id])

function pair(mentor: Consent | null, mentee: Consent | null, rest: Partial<Mentorship> = {}): Mentorship {
  const member = (person: string, side: Member['side'], consent: Consent | null): Member => ({
    person: person as PersonId,
    side,
    topics: [],
    consent,
  })
  return mentorshipOf({
    id,
    basis: null,
    askedOn: day('2026-09-02'),
    members: [member('иванова', 'mentor', mentor), member('петров', 'mentee', mentee)],
    ...rest,
  })
}
const on = (today: string, ordered = nobody) => ({ today: today as Day, ordered })

describe('R-MEN-3 where a mentorship stands', () => {
  it.each([
    ['draft', pair(null, null, { askedOn: null }), on('2026-09-15')],
    ['asked', pair(yes, null), on('2026-09-15')],
    ['asked', pair(yes, null, { askedOn: null }), on('2026-09-15')],
    ['refused', pair(yes, no), on('2026-09-15')],
    ['agreed', pair(yes, yes), on('2026-09-15')],
    ['agreed', pair(yes, yes), on('2026-11-15')],
    ['ordered', pair(yes, yes), on('2026-09-30', signed)],
    ['going', pair(yes, yes), on('2026-10-01', signed)],
    ['going', pair(yes, yes), on('2027-05-31', signed)],
    ['over', pair(yes, yes), on('2027-06-01', signed)],
    ['over', pair(yes, null), on('2027-06-01')],
    ['dropped', pair(yes, yes, { droppedOn: day('2026-09-12') }), on('2026-09-15')],
  ])('%s', (phase, mentorship, context) => {
    expect(phaseOf(mentorship, context)).toBe(phase)
  })
  it('a consent taken back after the order leaves the order standing', () => {
    expect(phaseOf(pair(yes, null), on('2026-10-10', signed))).toBe('going')
  })
  it('is live until it is refused, over or given up', () => {
    expect(isLive(pair(null, null, { askedOn: null }), on('2026-09-15'))).toBe(true)
    expect(isLive(pair(yes, yes), on('2027-01-01', signed))).toBe(true)
    expect(isLive(pair(yes, no), on('2026-09-15'))).toBe(false)
    expect(isLive(pair(yes, yes), on('2027-06-01', signed))).toBe(false)
  })
})
