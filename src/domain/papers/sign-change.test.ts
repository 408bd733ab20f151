import { describe, expect, it } from 'vitest'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import { day } from '#kit/day.ts'
import { maySignChange } from './sign-change.ts'

const [old, fresh] = ['прежняя' as MentorshipId, 'новая' as MentorshipId]
const ending = { on: day('2027-03-18'), way: 'curator', by: null } as const
const yes = { answer: 'yes', on: day('2027-03-15'), source: 'paper', enteredBy: null, scan: null } as const
const pair = (id: MentorshipId, rest: Partial<Mentorship> = {}) =>
  ({
    ...{ id, from: day('2026-10-01'), through: day('2027-05-31'), basis: 'job_function', droppedOn: null },
    ...{ ending: null, members: [{ person: 'дёмин', side: 'mentor', topics: [], consent: yes }] },
    ...rest,
  }) as unknown as Mentorship
const pairs = [pair(old, { ending }), pair(fresh, { from: day('2027-03-19') })]
const context = { papers: [], ordered: new Map([[old, { number: '214-од' }]]), today: day('2027-03-19') }
const known = { pairs, context }
const blank = { day: null, number: null }
const replace = {
  former: { mentorship: old, last: day('2027-03-18') },
  order: blank,
  adoption: blank,
  act: null,
}

describe('R-CHG-12 an order says what is so on the day it is signed', () => {
  const order = { kind: 'order_replace' as const, mentorships: [fresh], given: replace }
  it('of a replacement: the new pair lacks nothing, the former ends on the day that is named', () => {
    expect(maySignChange(order, day('2027-03-17'), known).ok).toBe(true)
    expect(maySignChange(order, day('2027-03-20'), known)).toMatchObject({
      refusal: { reason: 'after-start' },
    })
    const noBasis = { ...known, pairs: [pairs[0]!, { ...pairs[1]!, basis: null }] }
    expect(maySignChange(order, day('2027-03-17'), noBasis)).toMatchObject({
      refusal: { reason: 'pair-lacks' },
    })
    const moved = {
      ...known,
      pairs: [pair(old, { ending: { ...ending, on: day('2027-03-25') } }), pairs[1]!],
    }
    expect(maySignChange(order, day('2027-03-17'), moved)).toMatchObject({ refusal: { reason: 'outdated' } })
  })
  it('of another term: the pair goes on', () => {
    const term = { ...order, given: { ...replace, former: null } }
    expect(maySignChange(term, day('2027-03-17'), known).ok).toBe(true)
    const ended = { ...term, mentorships: [old] }
    expect(maySignChange(ended, day('2027-03-17'), known)).toMatchObject({ refusal: { reason: 'outdated' } })
  })
  it('of ends: each is still that one', () => {
    const close = (way: 'curator' | 'done') => ({
      kind: 'order_close' as const,
      mentorships: [old],
      given: {
        closed: [{ mentorship: old, ending: { ...ending, way }, because: '' }],
        adoption: blank,
        act: null,
      },
    })
    expect(maySignChange(close('curator'), day('2027-03-19'), known).ok).toBe(true)
    expect(maySignChange(close('done'), day('2027-03-19'), known)).toMatchObject({
      refusal: { reason: 'outdated' },
    })
  })
  it('a notice of the employer leaves three working days', () => {
    const notice = { kind: 'cancel_notice' as const, mentorships: [], given: { on: day('2027-05-06') } }
    expect(maySignChange(notice, day('2027-04-29'), known).ok).toBe(true)
    expect(maySignChange(notice, day('2027-04-30'), known)).toMatchObject({
      refusal: { reason: 'notice-late', first: '2027-05-07' },
    })
  })
})
