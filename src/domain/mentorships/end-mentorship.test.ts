import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { type Day, day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { type Around, endMentorship, freeAfterNotice } from './end-mentorship.ts'
import type { Ending } from './ending.ts'
import type { Member, Mentorship, MentorshipId } from './mentorship.ts'
import { isLive, phaseOf } from './phase-of.ts'
import { takenBy } from './taken.ts'

const id = 'пара' as MentorshipId
const member = (person: string, side: Member['side']): Member => ({
  person: person as PersonId,
  side,
  topics: ['methodical_01'],
  consent: { answer: 'yes', on: day('2026-09-10'), source: 'paper', enteredBy: null, scan: null },
})
const pair = mentorshipOf({
  id,
  askedOn: day('2026-09-02'),
  members: [member('иванова', 'mentor'), member('петров', 'mentee')],
})
const around = (today: string, rest: Partial<Around> = {}): Around => ({
  today: today as Day,
  ordered: new Set([id]),
  noticeOn: today as Day,
  left: false,
  ...rest,
})
const ending = (on: string, way: Ending['way'], by: Ending['by'] = null): Ending => ({ on: day(on), way, by })

describe('R-CHG-2 three working days over the holidays of May', () => {
  it.each([
    ['asked in the middle of a week', '2027-03-15', '2027-03-19'],
    // 30 April, 4 and 5 May are worked; the 3rd is off for the 1st, which falls on a Saturday
    ['asked on 29 April', '2027-04-29', '2027-05-06'],
    // 7, 11 and 12 May are worked; the 10th is off for the 9th, which falls on a Sunday
    ['asked on 6 May', '2027-05-06', '2027-05-13'],
    ['asked on a holiday', '2027-05-01', '2027-05-07'],
    ['asked on a Friday', '2026-11-20', '2026-11-26'],
    ['asked before the New Year', '2026-12-29', '2027-01-13'],
  ])('%s', (_, asked, free) => {
    expect(freeAfterNotice(day(asked))).toBe(free)
  })
})

describe('R-CHG-1 three ways to end', () => {
  it.each<readonly [string, Ending, Around]>([
    ['the plan is done', ending('2027-04-15', 'done'), around('2027-04-15')],
    [
      'the plan is done at the end of the term that is ahead',
      ending('2027-05-31', 'done'),
      around('2027-05-25'),
    ],
    ['both wish it', ending('2027-02-01', 'initiative', 'both'), around('2027-02-01')],
    ['the curator, with the notice given', ending('2027-02-04', 'curator'), around('2027-02-01')],
    ['entered after the term', ending('2027-05-31', 'done'), around('2027-06-15')],
    ['before it begins', ending('2026-09-30', 'initiative', 'mentor'), around('2026-09-20')],
  ])('%s', (_, wanted, when) => {
    expect(endMentorship(pair, wanted, when)).toEqual({ ok: true, value: wanted })
  })
  it.each<readonly [string, Mentorship, Ending, Around]>([
    ['not-ordered', pair, ending('2027-02-01', 'done'), around('2027-02-01', { ordered: new Set() })],
    [
      'not-ordered',
      { ...pair, droppedOn: day('2026-09-20') },
      ending('2027-02-01', 'done'),
      around('2027-02-01'),
    ],
    [
      'already-ended',
      { ...pair, ending: ending('2027-01-31', 'done') },
      ending('2027-02-01', 'done'),
      around('2027-02-01'),
    ],
    ['before-start', pair, ending('2026-09-29', 'initiative', 'mentor'), around('2026-09-20')],
    ['after-term', pair, ending('2027-06-01', 'done'), around('2027-06-15')],
    ['done-ahead', pair, ending('2027-04-30', 'done'), around('2027-04-15')],
  ])('refuses: %s', (reason, one, wanted, when) => {
    expect(endMentorship(one, wanted, when)).toMatchObject({ ok: false, refusal: { reason } })
  })
  it('leaves the mentor a free place from the next day on, and not before', () => {
    const ended = { ...pair, ending: ending('2027-02-01', 'initiative', 'mentor') }
    const places = (today: string) => takenBy([ended], around(today)).places.get('иванова')
    expect([places('2027-02-01'), places('2027-02-02')]).toEqual([1, undefined])
    expect(phaseOf(ended, around('2027-02-02'))).toBe('over')
    expect(isLive(ended, around('2027-02-02'))).toBe(false)
  })
})

describe('R-CHG-3 the employer warns three working days ahead, a mentor never has to', () => {
  it('names the first possible day', () => {
    expect(endMentorship(pair, ending('2027-05-04', 'curator'), around('2027-04-29'))).toEqual({
      ok: false,
      refusal: { reason: 'notice-late', first: '2027-05-05' },
    })
    expect(endMentorship(pair, ending('2027-05-05', 'curator'), around('2027-04-29')).ok).toBe(true)
    const earlier = around('2027-04-29', { noticeOn: day('2027-04-26') })
    expect(endMentorship(pair, ending('2027-04-29', 'curator'), earlier).ok).toBe(true)
    const ahead = around('2027-04-29', { noticeOn: day('2027-04-30') })
    expect(endMentorship(pair, ending('2027-05-10', 'curator'), ahead)).toMatchObject({
      refusal: { reason: 'notice-ahead' },
    })
  })
  it.each<readonly [string, Mentorship, Ending, Partial<Around>]>([
    ['the mentor leaves today', pair, ending('2027-04-29', 'initiative', 'mentor'), {}],
    ['both leave today', pair, ending('2027-04-29', 'initiative', 'both'), {}],
    ['the work is part of the job', { ...pair, basis: 'job_function' }, ending('2027-04-29', 'curator'), {}],
    ['a mentor from outside', { ...pair, basis: 'outside' }, ending('2027-04-29', 'curator'), {}],
    ['one of the two has left the school', pair, ending('2027-04-29', 'curator'), { left: true }],
    ['the term has run out', { ...pair, through: day('2027-04-29') }, ending('2027-04-29', 'curator'), {}],
  ])('needs no notice: %s', (_, one, wanted, rest) => {
    expect(endMentorship(one, wanted, around('2027-04-29', rest)).ok).toBe(true)
  })
  it('does when the mentee wishes it', () => {
    const wanted = ending('2027-04-29', 'initiative', 'mentee')
    expect(endMentorship(pair, wanted, around('2027-04-29'))).toMatchObject({
      refusal: { reason: 'notice-late' },
    })
  })
})
