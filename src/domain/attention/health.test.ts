import { describe, expect, it } from 'vitest'
import type { HelpRequestId } from '#domain/meetings/help-request.ts'
import type { Meeting, MeetingId } from '#domain/meetings/meeting.ts'
import type { Pause } from '#domain/mentorships/change-request.ts'
import type { Consent, Mentorship } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { addDays, type Day, day } from '#kit/day.ts'
import { instant } from '#kit/instant.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { byNeed, concernKey, healthOf, type PairFacts } from './health.ts'
import { schoolCalendar } from './school-calendar.ts'
import { thresholdsOn } from './thresholds.ts'

const [mentor, mentee] = ['иванова', 'петров'] as PersonId[] as [PersonId, PersonId]
const today = day('2026-12-04')
const calendar = schoolCalendar('school')
const yes: Consent = { answer: 'yes', on: day('2026-08-25'), source: 'link', enteredBy: null, scan: null }
const pair = mentorshipOf({
  from: day('2026-09-01'),
  madeOn: day('2026-08-20'),
  askedOn: day('2026-08-20'),
  members: [
    { person: mentor, side: 'mentor', topics: [], consent: yes },
    { person: mentee, side: 'mentee', topics: [], consent: yes },
  ],
})
const quiet: PairFacts = {
  lastHeld: day('2026-11-30'),
  meetings: [],
  requests: [],
  pauses: [],
  needsProgramme: true,
  hasApprovedProgramme: true,
  overdueRows: [],
  gone: [],
}
const held = (id: string, on: Day, more: Partial<Meeting> = {}): Meeting => ({
  id: id as MeetingId,
  mentorship: pair.id,
  kind: 'consultation',
  mode: 'in_person',
  subject: 'план урока',
  topics: [],
  planRow: null,
  plannedOn: null,
  plannedAt: null,
  place: '',
  plannedBy: null,
  held: {
    on,
    minutes: 45,
    outcome: '',
    worth: null,
    enteredBy: mentor,
    enteredAt: instant(Date.parse(`${on}T10:00:00Z`)),
    enteredOn: on,
    source: 'link',
  },
  cancelledOn: null,
  confirmations: [],
  ...more,
})
const said = (answer: 'confirmed' | 'disputed', worth: 'doubtful' | null = null) => ({
  confirmations: [{ person: mentee, answer, worth, on: today, source: 'link' as const, enteredBy: null }],
})
const judged = (facts: Partial<PairFacts>, more: Partial<Mentorship> = {}, on = today) =>
  healthOf({ ...pair, ...more }, { ...quiet, ...facts }, thresholdsOn(on, []), { today: on, calendar })
const reasons = (...given: Parameters<typeof judged>) => {
  const health = judged(...given)
  return health.state === 'help' ? health.concerns.map(({ kind }) => kind) : health.state
}
const request = (askedOn: Day, answered = false) => ({ id: 'просьба' as HelpRequestId, askedOn, answered })
const pause = (from: string, through: string | null): Pause => ({
  id: 'пауза' as Pause['id'],
  mentorship: pair.id,
  from: day(from),
  through: through === null ? null : day(through),
  because: 'болезнь',
})

describe('R-ATT-1 how a pair is doing', () => {
  it('is in order while they meet, confirm and keep to the plan', () => {
    expect(judged({})).toEqual({ state: 'ok' })
  })
  it.each<readonly [string, Partial<PairFacts>]>([
    ['programme', { hasApprovedProgramme: false }],
    ['help', { requests: [request(day('2026-11-27'))] }],
    ['plan', { overdueRows: [{ id: 'с1', text: 'показ урока', through: day('2026-11-10') }] }],
    ['gone', { gone: [mentor] }],
    ['disputed', { meetings: [held('в1', day('2026-11-20'), said('disputed'))] }],
    [
      'doubtful',
      {
        meetings: [
          held('в1', day('2026-11-10'), said('confirmed', 'doubtful')),
          held('в2', day('2026-11-20'), said('confirmed', 'doubtful')),
        ],
      },
    ],
    ['unconfirmed', { meetings: [held('в1', day('2026-11-10')), held('в2', day('2026-11-12'))] }],
    ['silence', { lastHeld: day('2026-10-30') }],
  ])('needs help: %s', (kind, facts) => {
    expect(reasons(facts)).toEqual([kind])
  })
  it('needs help when a consent is lacking, even in its first weeks', () => {
    const [first, second] = pair.members
    const members = [first!, { ...second!, consent: null }]
    expect(reasons({}, { members, from: day('2026-12-01') })).toEqual(['consent'])
  })
  it.each<readonly [string, Partial<PairFacts>]>([
    ['a request of three working days', { requests: [request(day('2026-12-01'))] }],
    ['a request that was answered', { requests: [request(day('2026-11-01'), true)] }],
    ['one line of two weeks', { overdueRows: [{ id: 'с', text: '', through: day('2026-11-20') }] }],
    ['a line of the former pair', { overdueRows: [{ id: 'с', text: '', through: day('2026-08-30') }] }],
    ['one entry nobody confirmed', { meetings: [held('в1', day('2026-11-10'))] }],
    ['two fresh ones', { meetings: [held('в1', day('2026-11-25')), held('в2', day('2026-11-26'))] }],
    ['one doubtful', { meetings: [held('в1', day('2026-11-20'), said('confirmed', 'doubtful'))] }],
    ['a dispute of long ago', { meetings: [held('в1', day('2026-09-08'), said('disputed'))] }],
  ])('does not yet: %s', (_, facts) => {
    expect(reasons(facts)).toBe('ok')
  })
})

describe('R-ATT-3 too early to judge', () => {
  it('in the first three school weeks, and again not after them', () => {
    const facts = { lastHeld: null, hasApprovedProgramme: false }
    expect(judged(facts, {}, day('2026-09-18'))).toEqual({
      state: 'early',
      because: { kind: 'first-weeks', from: '2026-09-01', weeks: 3 },
    })
    expect(reasons({ lastHeld: null }, {}, day('2026-09-22'))).toBe('ok')
  })
  it('on a pause and where there is one single meeting, but for what a person or the law waits for', () => {
    const pauses = [pause('2026-11-20', null)]
    expect(judged({ pauses, lastHeld: null })).toMatchObject({ because: { kind: 'paused', through: null } })
    expect(reasons({ pauses, requests: [request(day('2026-11-27'))] })).toEqual(['help'])
    expect(judged({ lastHeld: null }, { types: ['speed'] })).toMatchObject({ because: { kind: 'once' } })
  })
  it('neither the leave of the summer nor the holidays of January count as silence', () => {
    expect(calendar.between(day('2027-06-15'), day('2027-08-24'))).toBe(0)
    expect(schoolCalendar('kindergarten').between(day('2027-06-15'), day('2027-08-24'))).toBeGreaterThan(40)
    expect(calendar.between(day('2026-12-30'), day('2027-01-11'))).toBe(1)
    expect(calendar.back(day('2027-01-11'), 1)).toBe('2026-12-30')
  })
})

describe('R-ATT-4 silence is measured by the rhythm', () => {
  const weeksAgo = (weeks: number) => ({ lastHeld: addDays(today, -7 * weeks) })
  it.each<readonly [string, string, readonly [quiet: number, loud: number]]>([
    ['a type without a schedule', 'traditional', [4, 5]],
    ['on request', 'situational', [8, 10]],
  ])('%s', (_, type, [calm, loud]) => {
    expect(reasons(weeksAgo(calm), { types: [type] })).toBe('ok')
    expect(reasons(weeksAgo(loud), { types: [type] })).toEqual(['silence'])
  })
  it('days of a pause do not count', () => {
    expect(reasons({ ...weeksAgo(5), pauses: [pause('2026-11-05', '2026-11-20')] })).toBe('ok')
  })
})

describe('R-ATT-6 a reason is known by its own name', () => {
  it('which is another one when the reason becomes another', () => {
    const silent = (lastHeld: Day) => {
      const health = judged({ lastHeld })
      return health.state === 'help' ? concernKey(pair, health.concerns[0]!) : health.state
    }
    expect(silent(day('2026-10-30'))).toBe('pair/пара/silence/2026-10-30')
    expect(silent(day('2026-10-29'))).not.toBe(silent(day('2026-10-30')))
  })
  it('the heaviest comes first', () => {
    const gone = [{ kind: 'gone', person: mentor }] as const
    const doubtful = [{ kind: 'doubtful', count: 2, last: 'в' }] as const
    expect([[...doubtful], [...gone]].toSorted(byNeed)).toEqual([gone, doubtful])
  })
})
