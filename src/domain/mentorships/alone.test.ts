import { describe, expect, it } from 'vitest'
import { noCorrections } from '#domain/needs/proposal.ts'
import { proposePairs } from '#domain/needs/propose-pairs.ts'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { novice, teacher, today } from '#tests/pool-people.ts'
import { alonePeople } from './alone.ts'
import type { Mentorship, MentorshipId } from './mentorship.ts'

const school = [
  teacher('иванова'),
  teacher('историк', { subject: 'история' }),
  novice('петров'),
  novice('сидоров'),
]
const proposalWith = (rest: Partial<typeof noCorrections> = {}) => {
  const found = proposePairs(school, { today, kind: 'school', corrections: { ...noCorrections, ...rest } })
  if (!found.ok) throw new Error(found.refusal.reason)
  return found.value
}
const source = {
  today,
  ordered: new Set<MentorshipId>(),
  proposal: proposalWith(),
  needing: [
    { person: 'петров', since: day('2025-09-01') },
    { person: 'сидоров', since: day('2025-10-01') },
  ],
  settled: [],
  leftAlone: [],
  refusals: [],
  mentorships: [],
}
const places = ['иванова', 'историк'].map((mentor) => ({ mentor, places: 0 }))

describe('R-MEN-13 the queue of those without a pair', () => {
  it('holds nobody who waits for a first proposal, nor who has a mentor', () => {
    expect(alonePeople(source)).toEqual([])
    const nobody = { ...source, proposal: proposalWith({ places }), settled: ['петров'] }
    expect(alonePeople(nobody).map((one) => one.person)).toEqual(['сидоров'])
  })
  it('says why nobody was found and since when, the longest first', () => {
    expect(alonePeople({ ...source, proposal: proposalWith({ places }) })).toMatchObject([
      { person: 'петров', because: { kind: 'nobody', alone: { why: 'no-place' } }, since: '2025-09-01' },
      { person: 'сидоров', because: { kind: 'nobody' }, since: '2025-10-01' },
    ])
  })
  it('names a refusal without whose it was, and says that somebody else is proposed', () => {
    const refusals = [{ mentee: 'петров', on: day('2026-11-10') }]
    expect(alonePeople({ ...source, refusals })).toEqual([
      { person: 'петров', because: { kind: 'refused' }, since: '2026-11-10', proposed: true },
    ])
  })
  it('the latest end counts, and the curator’s decision before it', () => {
    const dropped = {
      id: 'пара',
      droppedOn: day('2026-11-12'),
      members: [{ person: 'петров' as PersonId, side: 'mentee', topics: [], consent: null }],
    } as unknown as Mentorship
    const ended = {
      ...source,
      refusals: [{ mentee: 'петров', on: day('2026-11-10') }],
      mentorships: [dropped],
    }
    expect(alonePeople(ended)).toMatchObject([{ because: { kind: 'dropped' }, since: '2026-11-12' }])
    const leftAlone = [{ person: 'петров', because: 'уходит в отпуск', on: day('2026-11-01') }]
    expect(alonePeople({ ...ended, leftAlone })).toMatchObject([
      { because: { kind: 'left', because: 'уходит в отпуск' }, since: '2026-11-01', proposed: false },
    ])
  })
})
