import { describe, expect, it } from 'vitest'
import type { Consent, Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { mentorLoads } from './mentor-load.ts'

const today = day('2026-12-04')
const yes: Consent = { answer: 'yes', on: today, source: 'link', enteredBy: null, scan: null }
const member = (person: string, side: 'mentor' | 'co_mentor' | 'mentee') => ({
  person: person as PersonId,
  side,
  topics: [],
  consent: yes,
})
const pair = (id: string, types: readonly string[], ...members: Mentorship['members']) =>
  mentorshipOf({
    id: id as MentorshipId,
    types,
    from: day('2026-09-01'),
    basis: 'job_function',
    madeOn: day('2026-08-20'),
    askedOn: day('2026-08-20'),
    members,
  })
const [иванова, волков] = ['иванова', 'волков'] as PersonId[] as [PersonId, PersonId]
const pairs = [
  pair('п1', ['traditional'], member('иванова', 'mentor'), member('петров', 'mentee')),
  pair('п2', ['group'], member('иванова', 'mentor'), member('орлов', 'mentee'), member('гусев', 'mentee')),
  pair('п3', ['traditional'], member('волков', 'mentor'), member('рыбин', 'mentee')),
]
const desk = {
  today,
  ordered: new Set(pairs.map(({ id }) => id)),
  mentorships: pairs,
  offers: new Map<PersonId, { places: number | null; minutesAWeek: number | null }>(),
  heldMinutes: new Map<MentorshipId, number>(),
  most: 120,
}

describe('R-ATT-5 the load of a mentor', () => {
  it('is minutes a week by the rhythm, one meeting for a whole group, and what was really held', () => {
    const heldMinutes = new Map([
      ['п1' as MentorshipId, 90],
      ['п2' as MentorshipId, 90],
    ])
    expect(mentorLoads({ ...desk, heldMinutes })).toMatchObject([
      { person: иванова, mentees: 3, planned: 45, held: 45, limit: 120, tooMuch: false },
      { person: волков, mentees: 1, planned: 23, held: 0 },
    ])
  })
  it('is too much over the open number, or over what the mentor said if that is less', () => {
    const offers = new Map([[волков, { places: null, minutesAWeek: 15 }]])
    const [first] = mentorLoads({ ...desk, offers })
    expect(first).toMatchObject({ person: волков, limit: 15, limitSaid: true, tooMuch: true })
    const held = new Map([['п1' as MentorshipId, 600]])
    expect(mentorLoads({ ...desk, heldMinutes: held })[0]).toMatchObject({
      person: иванова,
      held: 150,
      tooMuch: true,
    })
    const generous = new Map([[иванова, { places: null, minutesAWeek: 600 }]])
    expect(mentorLoads({ ...desk, offers: generous })[0]).toMatchObject({ limit: 120, limitSaid: false })
  })
  it('what is over is no load', () => {
    expect(mentorLoads({ ...desk, today: day('2027-06-01') })).toEqual([])
  })
})
