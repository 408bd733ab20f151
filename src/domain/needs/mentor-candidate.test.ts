import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { novice, teacher, today } from '#tests/pool-people.ts'
import { inForceThrough, mentorCandidate } from './mentor-candidate.ts'

describe('R-NEE-2 candidates for mentors', () => {
  it('says what speaks for a candidate', () => {
    expect(mentorCandidate(teacher('иванова'), today)).toEqual({
      person: 'иванова',
      verdict: 'yes',
      by: 'rule',
      reasonsFor: [
        { kind: 'category', category: 'highest', through: null },
        { kind: 'experience', months: 252 },
      ],
      reasonsAgainst: [],
      missing: [],
    })
  })

  it.each([
    ['no-category', { categories: [] }],
    ['no-category', { categories: [{ category: 'conformity', from: null, through: null }] }],
    ['category-over', { categories: [{ category: 'first', from: day('2019-04-01'), through: null }] }],
    ['experience', { pedagogicalMonths: 59 }],
    ['need', { hiredOn: day('2026-09-01') }],
    ['position', { position: 'unknown_position' }],
    ['on-leave', { onLeave: true }],
    ['external', { external: true }],
    ['leads-staff', { role: 'head' as const }],
  ])('not: %s', (kind, facts) => {
    const found = mentorCandidate(teacher('и', facts), today)
    expect(found.verdict).toBe('no')
    expect(found.reasonsAgainst).toMatchObject([{ kind }])
  })

  it.each([
    ['category', { categories: null }],
    ['experience', { pedagogicalMonths: null, totalMonths: 200 }],
    ['position', { position: null }],
  ])('«не знаем» without %s', (fact, facts) => {
    expect(mentorCandidate(teacher('и', facts), today)).toMatchObject({ verdict: 'unknown', missing: [fact] })
  })

  it('does not need the pedagogical experience to know that it is too short', () => {
    const found = mentorCandidate(novice('п', { pedagogicalMonths: null, categories: null }), today, [])
    expect(found).toMatchObject({
      verdict: 'no',
      reasonsAgainst: [{ kind: 'experience', months: 14, needed: 60 }],
    })
  })
})

describe('R-NEE-3 through which day a category is in force', () => {
  it.each([
    ['given since 01.09.2023: without end', '2023-09-01', null, null],
    ['given before: five years', '2023-08-31', null, '2028-08-30'],
    ['recorded: as recorded', '2024-01-01', '2026-12-31', '2026-12-31'],
    ['day of award not known: believed', null, null, null],
  ])('%s', (_, from, through, expected) => {
    const held = {
      category: 'first',
      from: from === null ? null : day(from),
      through: through === null ? null : day(through),
    }
    expect(inForceThrough(held)).toBe(expected)
  })
})
