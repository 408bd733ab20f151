import { describe, expect, it } from 'vitest'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { isStanding, measurementOf, measuringDue, measuringWindow } from './measuring-window.ts'

const term = (from: string, through: string) => ({ from: day(from), through: day(through), ending: null })
const year = term('2026-10-01', '2027-05-31')
const first = day('2026-10-05')
const petrov = 'петров' as PersonId
const pair = {
  id: 'пара' as MentorshipId,
  ...year,
  droppedOn: null,
  members: [
    { person: petrov, side: 'mentee', topics: [], consent: { answer: 'yes' } },
    { person: 'титов' as PersonId, side: 'mentor', topics: [], consent: { answer: 'yes' } },
  ],
} as unknown as Mentorship

describe('R-IMP-1 when how hard the topics are is measured', () => {
  it('entry until the first meeting, interim in winter, exit around the last day', () => {
    expect(measuringWindow('entry', year, first).through).toBe('2026-10-05')
    expect(measuringWindow('interim', year, first)).toEqual({ from: '2026-12-01', through: '2027-01-31' })
    expect(measuringWindow('exit', year, first)).toEqual({ from: '2027-05-01', through: '2027-06-30' })
  })
  it('a short term has its own middle, and one that ended early its own end', () => {
    const spring = term('2027-02-01', '2027-05-31')
    expect(measuringWindow('interim', spring, day('2027-02-03'))).toEqual({
      from: '2027-03-11',
      through: '2027-04-22',
    })
    const ended = { ...year, ending: { on: day('2026-12-20'), way: 'curator', by: null } as const }
    expect(measuringWindow('exit', ended, first)).toEqual({ from: '2026-11-20', through: '2027-01-19' })
  })
  it('is refused outside these days, of a day to come, and without a topic', () => {
    const window = measuringWindow('exit', year, first)
    const asked = { window, topics: ['methodical_01'], today: day('2027-07-20') }
    const of = (on: string, levels = { methodical_01: 1 }) => measurementOf({ on: day(on), levels }, asked)
    expect(of('2027-05-20')).toEqual({ ok: true, value: { methodical_01: 1 } })
    expect(of('2027-04-30')).toMatchObject({ refusal: { reason: 'outside', from: '2027-05-01' } })
    expect(of('2027-07-01')).toMatchObject({ refusal: { reason: 'outside' } })
    expect(of('2027-07-21')).toMatchObject({ refusal: { reason: 'not-yet' } })
    expect(of('2027-05-20', {} as never)).toMatchObject({ refusal: { reason: 'topics-missing' } })
  })
  it('what was not measured in time is missed for good', () => {
    const states = (today: string, measured: readonly { moment: 'entry' | 'interim' }[] = []) =>
      measuringDue(
        pair,
        first,
        measured.map((one) => ({ ...one, mentorship: pair.id, person: petrov })),
        day(today),
      ).map(({ state }) => state)
    expect(states('2026-10-01')).toEqual(['open', 'ahead', 'ahead'])
    expect(states('2026-12-10', [{ moment: 'entry' }])).toEqual(['taken', 'open', 'ahead'])
    expect(states('2027-05-10')).toEqual(['missed', 'missed', 'open'])
  })
  it('only what is agreed or in an order is asked of', () => {
    const none = new Set<MentorshipId>()
    expect(isStanding(pair, { ordered: none })).toBe(true)
    expect(isStanding({ ...pair, droppedOn: first }, { ordered: new Set([pair.id]) })).toBe(false)
    const asked = { ...pair, members: pair.members.map((one) => ({ ...one, consent: null })) }
    expect(isStanding(asked, { ordered: none })).toBe(false)
    expect(isStanding(asked, { ordered: new Set([pair.id]) })).toBe(true)
  })
})
