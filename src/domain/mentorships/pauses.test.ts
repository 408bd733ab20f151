import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { type Day, day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { kindFor, mayAskChange } from './ask-change.ts'
import { mentorshipsBroken } from './broken.ts'
import type { ChangeRequest, Pause } from './change-request.ts'
import type { Member, MentorshipId } from './mentorship.ts'
import { isPausedOn, mayPause, resumed } from './pauses.ts'

const id = 'пара' as MentorshipId
const member = (person: string, side: Member['side']): Member => ({
  person: person as PersonId,
  side,
  topics: [],
  consent: null,
})
const pair = mentorshipOf({
  id,
  basis: null,
  askedOn: null,
  members: [member('иванова', 'mentor'), member('орлова', 'co_mentor'), member('петров', 'mentee')],
})
const context = { today: day('2026-11-20'), ordered: new Set([id]) }
const pause = (from: string, through: string | null) =>
  ({ mentorship: id, from: day(from), through: through as Day | null, because: '' }) as Pause

describe('R-CHG-6 a pause', () => {
  it.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2026-12-10', true],
    ['2026-12-11', false],
  ])('on %s: %s', (on, paused) => {
    expect(isPausedOn([pause('2026-12-01', '2026-12-10')], id, on as Day)).toBe(paused)
  })
  it('without an end goes on, and is of one pair', () => {
    expect(isPausedOn([pause('2026-12-01', null)], id, day('2027-05-01'))).toBe(true)
    expect(isPausedOn([pause('2026-12-01', null)], 'другая' as MentorshipId, day('2027-05-01'))).toBe(false)
  })
  it.each<readonly [string, Pause, readonly Pause[], typeof context]>([
    ['backwards', pause('2026-12-10', '2026-12-01'), [], context],
    ['outside', pause('2026-09-01', '2026-09-10'), [], context],
    ['outside', pause('2027-06-01', null), [], context],
    ['paused-then', pause('2026-12-01', '2026-12-10'), [pause('2026-12-05', null)], context],
    ['paused-then', pause('2026-12-01', null), [pause('2027-01-05', '2027-01-10')], context],
    ['not-going', pause('2026-12-01', null), [], { ...context, ordered: new Set<MentorshipId>() }],
  ])('refuses: %s', (reason, wanted, pauses, known) => {
    expect(mayPause(pair, wanted, { pauses, context: known })).toMatchObject({ refusal: { reason } })
  })
  it('is taken beside another, and lasts through the eve of the day of resuming', () => {
    const known = { pauses: [pause('2026-12-01', '2026-12-10')], context }
    expect(mayPause(pair, pause('2026-12-11', null), known).ok).toBe(true)
    expect(resumed(pause('2026-12-01', null), day('2026-12-15'))).toEqual({ through: '2026-12-14' })
    expect(resumed(pause('2026-12-01', null), day('2026-12-01'))).toBe('never-was')
  })
})

describe('R-CHG-7 what each may ask for', () => {
  const asked = (person: string, settled: ChangeRequest['settled'] = null) =>
    ({ mentorship: id, person, settled }) as ChangeRequest
  it('a mentor to be relieved, a mentee for another mentor', () => {
    expect(kindFor(pair, 'иванова' as PersonId)).toBe('relief')
    expect(kindFor(pair, 'орлова' as PersonId)).toBe('relief')
    expect(kindFor(pair, 'петров' as PersonId)).toBe('another_mentor')
    expect(kindFor(pair, 'завуч' as PersonId)).toBeUndefined()
  })
  it.each<readonly [string, string, readonly ChangeRequest[], typeof context]>([
    ['not-yours', 'завуч', [], context],
    ['asked-already', 'петров', [asked('петров')], context],
    ['not-going', 'петров', [], { ...context, today: day('2027-06-01') }],
    ['not-going', 'петров', [], { ...context, ordered: new Set<MentorshipId>() }],
  ])('refuses: %s', (reason, person, requests, known) => {
    expect(mayAskChange(pair, person as PersonId, { requests, context: known })).toMatchObject({
      refusal: { reason },
    })
  })
  it('again, once the former request is settled', () => {
    const requests = [asked('петров', { on: day('2026-11-01'), as: 'stays' })]
    expect(mayAskChange(pair, 'петров' as PersonId, { requests, context }).ok).toBe(true)
  })
})

describe('R-CHG-9 whom leaving staff leave behind', () => {
  const worker = (name: string, ...days: readonly (string | null)[]) => ({
    id: name as PersonId,
    employments: days.map((through) => ({ through: through as Day | null })),
  })
  const outside = (through: string | null) => ({
    ...{ person: 'иванова' as PersonId, employer: '', position: '', agreement: null },
    from: day('2026-09-01'),
    through: through as Day | null,
  })
  it('names the pair, who leaves and when', () => {
    const people = [worker('иванова', '2026-08-31', '2026-12-31'), worker('петров', null)]
    expect(mentorshipsBroken([pair], people, [], context)).toEqual([
      { mentorship: id, person: 'иванова', side: 'mentor', through: '2026-12-31' },
    ])
  })
  it.each([
    ['one job of two goes on', [worker('иванова', '2026-12-31', null)], [], pair],
    ['the pair ends before', [worker('иванова', '2027-05-31')], [], pair],
    [
      'the end is entered already',
      [worker('иванова', '2026-12-31')],
      [],
      { ...pair, ending: { on: day('2026-12-31'), way: 'initiative' as const, by: 'mentor' as const } },
    ],
    ['she comes from outside', [worker('иванова', '2026-08-31')], [outside(null)], pair],
  ])('nobody: %s', (_, people, guests, one) => {
    expect(mentorshipsBroken([one], people, guests, context)).toEqual([])
  })
  it('whose term from outside ends before', () => {
    const found = mentorshipsBroken([pair], [worker('иванова')], [outside('2027-01-31')], context)
    expect(found).toMatchObject([{ person: 'иванова', through: '2027-01-31' }])
  })
})
