import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { bossPairsOf, checkDraft, type Draft, type DraftWorld } from './draft.ts'

const p = (id: string) => id as PersonId
const world: DraftWorld = {
  today: day('2026-09-01'),
  here: new Set(['иванова', 'петров', 'сидоров', 'директор', 'завуч', 'орлова']),
  outside: new Set(['гость']),
  leads: new Set(['директор', 'завуч']),
  live: [],
  refusals: [],
  unfit: [],
  bossConsents: [],
}
const draft = (rest: Partial<Draft> = {}): Draft => ({
  form: 'teacher_teacher',
  format: 'expert_young',
  types: ['traditional'],
  mode: 'in_person',
  from: day('2026-10-01'),
  through: day('2027-05-31'),
  mentor: p('иванова'),
  mentees: [p('петров')],
  topics: ['methodical_01'],
  coMentor: null,
  reason: '',
  bossConsentOn: null,
  ...rest,
})
const pair = { mentee: 'петров', mentor: 'иванова' }
const boss = { form: 'head_teacher', format: null, mentor: p('директор') }

describe('R-MEN-5 a mentorship before anybody is asked', () => {
  it.each<readonly [string, Partial<Draft>, Partial<DraftWorld>]>([
    ['a pair', {}, {}],
    ['a group', { types: ['group'], mentees: [p('петров'), p('сидоров')] }, {}],
    ['a mentor from another organisation', { mentor: p('гость') }, {}],
    ['a co-mentor with topics', { coMentor: { person: p('орлова'), topics: ['ict_01'] } }, {}],
    [
      'a single meeting of a day, without topics',
      { types: ['speed'], topics: [], through: day('2026-10-01') },
      {},
    ],
    [
      'the head, when the teacher agreed before',
      boss,
      { bossConsents: [{ mentee: 'петров', mentor: 'директор' }] },
    ],
    ['the head, with the paper of today', { ...boss, bossConsentOn: day('2026-09-01') }, {}],
  ])('may be %s', (_, rest, more) => {
    expect(checkDraft(draft(rest), { ...world, ...more })).toBeUndefined()
  })

  it.each<readonly [string, Partial<Draft>, Partial<DraftWorld>]>([
    ['types-exclude', { types: ['traditional', 'group'] }, {}],
    ['format-elsewhere', { format: 'head_new_head' }, {}],
    ['mentees-count', { mentees: [p('петров'), p('сидоров')] }, {}],
    ['mentees-count', { types: ['group'] }, {}],
    ['same-person', { mentees: [p('иванова')] }, {}],
    ['same-person', { coMentor: { person: p('петров'), topics: ['ict_01'] } }, {}],
    ['not-here', { mentees: [p('гость')] }, {}],
    ['already', {}, { live: [pair] }],
    ['refused', {}, { refusals: [pair] }],
    ['unfit', {}, { unfit: [pair] }],
    ['refused', {}, { refusals: [pair], unfit: [pair] }],
    [
      'refused',
      { coMentor: { person: p('орлова'), topics: ['ict_01'] } },
      { refusals: [{ mentee: 'петров', mentor: 'орлова' }] },
    ],
    ['boss-form', { mentor: p('директор'), bossConsentOn: day('2026-09-01') }, {}],
    ['not-a-boss', { form: 'head_teacher', format: null }, {}],
    ['boss-consent', boss, {}],
    ['boss-consent', { mentees: [p('завуч')] }, {}],
    ['boss-consent', { coMentor: { person: p('завуч'), topics: ['ict_01'] } }, {}],
    ['boss-consent-later', { ...boss, bossConsentOn: day('2026-09-02') }, {}],
    ['co-mentor-topics', { coMentor: { person: p('орлова'), topics: [] } }, {}],
    ['remote', { types: ['virtual'] }, {}],
    ['ends-before', { through: day('2026-09-30') }, {}],
    ['term', { through: day('2026-11-30') }, {}],
    ['term', { through: day('2027-10-31') }, {}],
    ['topics', { topics: [] }, {}],
    ['topics', { topics: ['self_01'] }, {}],
  ])('may not be: %s', (reason, rest, more) => {
    expect(checkDraft(draft(rest), { ...world, ...more })).toMatchObject({ reason })
  })

  it('a boss line is only between people of one organisation', () => {
    expect(bossPairsOf(draft({ mentor: p('гость'), mentees: [p('завуч')] }), world)).toEqual([])
    expect(bossPairsOf(draft({ mentees: [p('завуч')] }), world)).toEqual([
      { mentee: 'завуч', mentor: 'иванова' },
    ])
  })
})
