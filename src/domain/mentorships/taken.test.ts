import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import type { Member, Mentorship, MentorshipId } from './mentorship.ts'
import { takenBy } from './taken.ts'

const context = { today: day('2026-09-15'), ordered: new Set<MentorshipId>() }
const member = (person: string, side: Member['side']): Member => ({
  person: person as PersonId,
  side,
  topics: [],
  consent: null,
})
const made = (mentees: readonly string[], rest: Partial<Mentorship> = {}) =>
  mentorshipOf({
    basis: null,
    askedOn: null,
    members: [member('иванова', 'mentor'), ...mentees.map((one) => member(one, 'mentee'))],
    ...rest,
  })

describe('R-MEN-4 what live mentorships take', () => {
  it('settles every mentee and a place for each', () => {
    const taken = takenBy([made(['петров']), made(['сидоров', 'орлов'], { types: ['group'] })], context)
    expect(taken.settled).toEqual(['петров', 'сидоров', 'орлов'])
    expect(taken.places).toEqual(new Map([['иванова', 3]]))
  })
  it('a single meeting settles nobody, but the two are a pair', () => {
    const taken = takenBy([made(['петров'], { types: ['speed'] })], context)
    expect(taken).toEqual({
      settled: [],
      places: new Map(),
      pairs: [{ mentee: 'петров', mentor: 'иванова' }],
      failed: [],
    })
  })
  it('what was given up takes nothing', () => {
    const taken = takenBy([made(['петров'], { droppedOn: day('2026-09-10') })], context)
    expect(taken).toEqual({ settled: [], places: new Map(), pairs: [], failed: [] })
  })
  it('R-NEE-6: a pair that ended before its time is not made again, one whose plan was done may be', () => {
    const ends = (way: 'done' | 'curator') =>
      takenBy([made(['петров'], { ending: { on: day('2027-01-15'), way, by: null } })], context).failed
    expect(ends('curator')).toEqual([{ mentee: 'петров', mentor: 'иванова' }])
    expect(ends('done')).toEqual([])
  })
})
