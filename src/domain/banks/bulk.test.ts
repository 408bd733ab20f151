import { describe, expect, it } from 'vitest'
import { noNeed } from '#domain/needs/pool-of-staff.ts'
import { day } from '#kit/day.ts'
import { today } from '#tests/pool-people.ts'
import type { Admission } from './admission.ts'
import { type MenteeDeed, planMentees } from './bulk-mentees.ts'
import { type MentorDeed, planMentors } from './bulk-mentors.ts'
import type { MenteeRow } from './mentee-rows.ts'
import type { MentorRow } from './mentor-rows.ts'

const young = { category: 'young_teacher', confirmedOn: null, through: day('2028-09-20') }
const rows = [
  { person: 'петров', state: 'alone', categories: [young], mentorships: [] },
  { person: 'орлов', state: 'paired', categories: [{ ...young, confirmedOn: today }], mentorships: [{}] },
  { person: 'белов', state: 'not-needed', categories: [], mentorships: [] },
] as unknown as MenteeRow[]
const here = new Set(['петров', 'орлов', 'белов', 'иванова'])
const decided = [
  { person: 'белов', category: noNeed },
  { person: 'орлов', category: 'young_teacher' },
]
const consents = { signed: new Set(['петров', 'титова']), asked: new Set(['орлов', 'петров']) }
const plan = (deed: MenteeDeed, category?: string) =>
  planMentees(deed, ['петров', 'орлов', 'белов', 'иванова', 'ушёл'], {
    rows,
    here,
    decided,
    category,
    consents,
  }).map(
    (one) => one.trouble ?? one.changes.map((change) => [change.category, change.decision, change.through]),
  )

describe('R-BNK-12 what a deed would do to several mentees', () => {
  it('confirms what the rules propose, till the last day of it', () => {
    expect(plan('confirm')).toEqual([
      [['young_teacher', 'confirmed', '2028-09-20']],
      'nothing-proposed',
      'nothing-proposed',
      'nothing-proposed',
      'not-here',
    ])
  })
  it('takes nobody out who is in a pair', () => {
    const declined = [[noNeed, 'declined', null]]
    expect(plan('decline')).toEqual([declined, 'in-a-pair', 'already-declined', declined, 'not-here'])
  })
  it('gives the word back to the rules where somebody decided', () => {
    expect(plan('by-rule')).toEqual([
      'nothing-decided',
      [['young_teacher', null, null]],
      [[noNeed, null, null]],
      'nothing-decided',
      'not-here',
    ])
  })
  it('asks a consent once', () => {
    expect(plan('consent')).toEqual(['consented', 'consent-asked', [], [], 'not-here'])
  })
  it('adds by a category, to one who was said to need nobody too', () => {
    const added = ['growth_seeker', 'confirmed', null]
    expect(plan('add', 'growth_seeker')).toEqual([
      [added],
      [added],
      [[noNeed, null, null], added],
      [added],
      'not-here',
    ])
    expect(plan('add', 'young_teacher')[1]).toBe('already-so')
    expect(plan('add', 'burnout').every((one) => typeof one === 'string')).toBe(true)
  })
})

describe('R-BNK-12 what a deed would do to several mentors', () => {
  const yes = { verdict: 'yes', by: 'rule' }
  const mentors = [
    { person: 'иванова', state: 'candidate', candidate: yes },
    { person: 'титова', state: 'admitted', candidate: yes },
    { person: 'петров', state: 'other', candidate: { verdict: 'no', by: 'rule' } },
    { person: 'белова', state: 'excluded', candidate: { verdict: 'no', by: 'hand' } },
    { person: 'гость', state: 'ended', outside: {} },
  ] as unknown as MentorRow[]
  const admitted = { person: 'титова', from: day('2026-09-01'), through: null } as unknown as Admission
  const fields = { from: today, by: 'curator', grounds: '', minutesNumber: null, minutesOn: null } as const
  const troubles = (deed: MentorDeed, other: object = {}) =>
    planMentors(deed, [...mentors.map((one) => one.person), 'ушёл'], {
      rows: mentors,
      bank: { admissions: [admitted], suspensions: [] },
      today,
      decided: new Set(['белова']),
      consents,
      shown: (person) => person !== 'петров' || !('hides' in other),
      ...other,
    }).map((one) => one.trouble)
  it.each([
    ['admit', {}, [null, 'already-admitted', null, null, 'not-here', 'not-here']],
    [
      'admit',
      { admission: fields },
      [null, 'already-admitted', 'grounds-missing', 'grounds-missing', 'not-here', 'not-here'],
    ],
    // R-BNK-15
    ['admit', { hides: true }, [null, 'already-admitted', 'hidden', null, 'not-here', 'not-here']],
    ['suspend', {}, ['not-admitted', null, 'not-admitted', 'not-admitted', 'not-admitted', 'not-here']],
    ['include', {}, ['candidate-already', 'candidate-already', null, null, 'candidate-already', 'not-here']],
    ['exclude', {}, [null, 'admitted-already', null, 'excluded-already', null, 'not-here']],
    ['consent', {}, [null, 'consented', 'consented', null, null, 'not-here']],
    [
      'by-rule',
      {},
      ['nothing-decided', 'nothing-decided', 'nothing-decided', null, 'nothing-decided', 'not-here'],
    ],
  ] as const)('%s', (deed, other, found) => {
    expect(troubles(deed, other)).toEqual(found)
  })
})
