import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { type Day, day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import type { DraftWorld } from './draft.ts'
import type { Ending } from './ending.ts'
import type { Member, Mentorship, MentorshipId } from './mentorship.ts'
import { moveReplacement, mustMove, type ReplaceWorld, replaceMentor } from './replace-mentor.ts'

const p = (id: string) => id as PersonId
const member = (person: string, side: Member['side']): Member => ({
  person: p(person),
  side,
  topics: ['methodical_01'],
  consent: null,
})
const pair = mentorshipOf({
  id: 'прежняя' as MentorshipId,
  askedOn: day('2026-09-02'),
  members: [member('иванова', 'mentor'), member('петров', 'mentee')],
})
const draft: DraftWorld = {
  today: day('2027-03-12'),
  here: new Set(['иванова', 'петров', 'сидорова', 'завуч']),
  outside: new Set(['гость']),
  leads: new Set(['завуч']),
  live: [{ mentee: 'петров', mentor: 'иванова' }],
  refusals: [],
  unfit: [],
  bossConsents: [],
}
const world = (rest: Partial<ReplaceWorld> = {}): ReplaceWorld => ({
  around: { today: day('2027-03-12'), ordered: new Set([pair.id]), noticeOn: day('2027-03-12'), left: false },
  draft,
  bans: [],
  places: { free: 1, leads: 1 },
  replaced: false,
  ...rest,
})
const to = (mentor: string, on: string, by: 'mentor' | 'curator' = 'mentor') => ({
  mentor: p(mentor),
  on: day(on),
  by,
})

describe('R-CHG-4 replacing a mentor', () => {
  it('leaves neither a gap nor an overlap, and the topics as they were', () => {
    expect(replaceMentor(pair, to('сидорова', '2027-03-19'), world())).toMatchObject({
      ok: true,
      value: {
        ending: { on: '2027-03-18', way: 'initiative', by: 'mentor' },
        draft: {
          mentor: 'сидорова',
          mentees: ['петров'],
          from: '2027-03-19',
          through: '2027-05-31',
          topics: ['methodical_01'],
        },
      },
    })
  })
  it('is the curator’s where the mentor did not ask, with the notice of an employer', () => {
    expect(replaceMentor(pair, to('сидорова', '2027-03-17', 'curator'), world())).toMatchObject({
      refusal: { reason: 'notice-late', first: '2027-03-17' },
    })
    const late = { around: { ...world().around, noticeOn: day('2027-03-10') } }
    expect(replaceMentor(pair, to('сидорова', '2027-03-17', 'curator'), world(late))).toMatchObject({
      value: { ending: { on: '2027-03-16', way: 'curator', by: null } },
    })
  })
  it('takes the place of one that has ended, and leaves that end as it is', () => {
    const ended = {
      ...pair,
      ending: { on: day('2027-03-05'), way: 'initiative', by: 'mentor' } satisfies Ending,
    }
    expect(replaceMentor(ended, to('сидорова', '2027-03-19'), world())).toMatchObject({
      ok: true,
      value: { ending: null, draft: { from: '2027-03-19' } },
    })
    expect(replaceMentor(ended, to('сидорова', '2027-03-05'), world())).toMatchObject({
      refusal: { reason: 'goes-on', last: '2027-03-05' },
    })
  })
  it.each<readonly [string, string, string, Partial<ReplaceWorld>]>([
    ['same-mentor', 'иванова', '2027-03-19', {}],
    ['own-mentor', 'петров', '2027-03-19', {}],
    ['banned', 'сидорова', '2027-03-19', { bans: [{ mentee: 'петров', mentor: 'сидорова' }] }],
    ['mentor-full', 'сидорова', '2027-03-19', { places: { free: 0, leads: 2 } }],
    ['not-started-yet', 'сидорова', '2026-10-01', {}],
    ['term-over', 'сидорова', '2027-06-01', {}],
    ['replaced', 'сидорова', '2027-03-19', { replaced: true }],
    ['draft', 'завуч', '2027-03-19', {}],
    [
      'draft',
      'сидорова',
      '2027-03-19',
      { draft: { ...draft, refusals: [{ mentee: 'петров', mentor: 'сидорова' }] } },
    ],
    ['not-ordered', 'сидорова', '2027-03-19', { around: { ...world().around, ordered: new Set() } }],
  ])('refuses: %s', (reason, mentor, on, rest) => {
    expect(replaceMentor(pair, to(mentor, on), world(rest))).toMatchObject({ ok: false, refusal: { reason } })
  })
})

describe('R-CHG-5 the day of a replacement moves forward while the consents are awaited', () => {
  const former = { ...pair, ending: { on: day('2027-03-18'), way: 'curator', by: null } satisfies Ending }
  const next: Mentorship = {
    ...pair,
    id: 'новая' as MentorshipId,
    from: day('2027-03-19'),
    succeeds: pair.id,
    members: [member('сидорова', 'mentor'), member('петров', 'mentee')],
  }
  const on = (today: string, ordered: readonly MentorshipId[] = []) => ({
    today: today as Day,
    ordered: new Set([pair.id, ...ordered]),
  })
  const known = { context: on('2027-03-19'), freeFrom: null }
  it('the former one leads till the new eve', () => {
    expect(moveReplacement(next, former, day('2027-03-25'), known)).toEqual({
      ok: true,
      value: { from: '2027-03-25', formerEnds: '2027-03-24' },
    })
  })
  it('one who is free from a day does not come back, one who ended before does not either', () => {
    const free = { ...known, freeFrom: day('2027-03-19') }
    expect(moveReplacement(next, former, day('2027-03-25'), free)).toMatchObject({
      value: { formerEnds: null },
    })
    const before = { ...former, ending: { ...former.ending, on: day('2027-03-05') } }
    expect(moveReplacement(next, before, day('2027-03-25'), known)).toMatchObject({
      value: { formerEnds: null },
    })
  })
  it.each<readonly [string, Mentorship, Mentorship | undefined, string, typeof known]>([
    ['not-a-successor', { ...next, succeeds: null }, former, '2027-03-25', known],
    ['ordered', next, former, '2027-03-25', { ...known, context: on('2027-03-19', [next.id]) }],
    ['not-later', next, former, '2027-03-19', known],
    ['term-over', next, former, '2027-06-01', known],
  ])('refuses: %s', (reason, one, before, till, what) => {
    expect(moveReplacement(one, before, day(till), what)).toMatchObject({ refusal: { reason } })
  })
  it('must be moved once the day has come without an order', () => {
    expect(mustMove(next, on('2027-03-18'))).toBe(false)
    expect(mustMove(next, on('2027-03-19'))).toBe(true)
    expect(mustMove(next, on('2027-03-19', [next.id]))).toBe(false)
    expect(mustMove(former, on('2027-03-19'))).toBe(false)
  })
})
