import { describe, expect, it } from 'vitest'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { day } from '#kit/day.ts'
import { today } from '#tests/pool-people.ts'
import type { Evidence } from './evidence.ts'
import { findMentees, findMentors, type MenteesAsked, type MentorsAsked } from './find-rows.ts'
import type { MenteeRow } from './mentee-rows.ts'
import type { MentorRow } from './mentor-rows.ts'
import { menteeEntry, mentorEntry } from './register.ts'

const yes = { answer: 'yes', on: today }
const pair = (id: string, mentor: string, from: string, through: string) =>
  ({
    id,
    form: 'teacher_teacher',
    types: ['traditional'],
    from: day(from),
    through: day(through),
    droppedOn: null,
    ending: null,
    succeeds: null,
    askedOn: today,
    members: [
      { person: mentor, side: 'mentor', consent: yes },
      { person: 'петров', side: 'mentee', consent: yes },
    ],
  }) as unknown as Mentorship
const now = pair('2', 'гость', '2026-09-10', '2027-05-31')
const before = pair('1', 'иванова', '2025-09-10', '2026-05-31')
const past = (...mentorships: readonly Mentorship[]) => ({
  today,
  ordered: new Set<string>(['1', '2']),
  mentorships,
  outside: new Set(['гость']),
})
const mentee = { person: 'петров', topics: ['legal_02'] } as unknown as MenteeRow
const mentor = (person: string, other: object = {}) =>
  ({ person, topics: [], admission: { from: today }, ...other }) as unknown as MentorRow

describe('R-BNK-10 a line of the register', () => {
  it('is of the pair that goes on, across organisations or not', () => {
    expect(menteeEntry(mentee, past(before, now))).toMatchObject({
      across: true,
      mentors: ['гость'],
      enteredOn: '2026-09-10',
      endsOn: '2027-05-31',
      done: false,
    })
  })
  it('is of the last one when it is over, and then it is done', () => {
    expect(menteeEntry(mentee, past(before))).toMatchObject({
      across: false,
      mentors: ['иванова'],
      done: true,
    })
    expect(menteeEntry(mentee, past())).toMatchObject({ mentors: [], done: false, enteredOn: null })
  })
  it('of a mentor has proofs before words, and never a sensitive category', () => {
    const offer = { achievements: 'конкурс', interests: 'театр', categories: ['young_teacher', 'burnout'] }
    const proofs = [{ person: 'иванова', criterion: 'achievements', says: 'Победа' }] as unknown as Evidence[]
    expect(mentorEntry(mentor('иванова', { offer }), [], past(before))).toMatchObject({
      achievements: ['конкурс'],
      categories: ['young_teacher'],
      mentees: ['петров'],
      enteredOn: today,
      across: false,
    })
    expect(mentorEntry(mentor('иванова', { offer }), proofs, past()).achievements).toEqual(['Победа'])
    expect(mentorEntry(mentor('гость', { outside: {} }), [], past()).across).toBe(true)
  })
})

describe('R-BNK-11 finding in a bank', () => {
  const rows = [
    { person: 'а', state: 'paired', categories: [], topics: ['b'], since: null },
    {
      person: 'б',
      state: 'alone',
      categories: [{ category: 'newcomer', confirmedOn: null }],
      topics: ['a'],
      since: '2026-10-01',
    },
    {
      person: 'в',
      state: 'alone',
      categories: [{ category: 'newcomer', confirmedOn: today }],
      topics: [],
      since: '2026-09-01',
    },
    { person: 'г', state: 'not-needed', categories: [], topics: [], since: null },
  ] as unknown as MenteeRow[]
  const about = {
    words: (row: { person: string }) => `Ёлкина ${row.person} физика`,
    consented: new Set(['б']),
  }
  const all: MenteesAsked = { q: '', state: '', category: '', topic: '', consent: '', by: '' }
  it.each([
    ['everybody but those who need nobody', {}, 'абв'],
    ['those too when asked', { state: 'not-needed' }, 'г'],
    ['every word somewhere, ё is е', { q: 'елкина б' }, 'б'],
    ['not a word that is nowhere', { q: 'елкина химия' }, ''],
    ['a category', { category: 'newcomer' }, 'бв'],
    ['what waits to be confirmed', { state: 'proposed' }, 'б'],
    ['a topic', { topic: 'a' }, 'б'],
    ['with a consent', { consent: 'yes' }, 'б'],
    ['without', { consent: 'no' }, 'ав'],
    ['who waits longest first', { by: 'since' }, 'вба'],
    ['the other way', { by: '-since' }, 'абв'],
    ['the state, then the alphabet', { by: 'state' }, 'бва'],
    ['the alphabet backwards', { by: '-name' }, 'вба'],
    ['an order that is none, though every object has it', { by: '__proto__' }, 'абв'],
  ])('%s', (_, asked, found) => {
    expect(
      findMentees(rows, { ...all, ...asked }, about)
        .map((one) => one.person)
        .join(''),
    ).toBe(found)
  })

  const mentors = [
    {
      person: 'а',
      state: 'candidate',
      topics: [],
      free: 2,
      groups: 1,
      load: { minutes: 0 },
      offer: { kinds: [] },
    },
    {
      person: 'б',
      state: 'admitted',
      topics: ['a'],
      free: 0,
      groups: 3,
      load: { minutes: 90 },
      offer: { kinds: ['group'] },
    },
    { person: 'в', state: 'other', topics: [], free: 1, groups: 0, load: { minutes: 0 } },
  ] as unknown as MentorRow[]
  const any: MentorsAsked = { q: '', state: '', topic: '', kind: '', free: '', consent: '', by: '' }
  it.each([
    ['nobody whom nothing speaks for', {}, 'аб'],
    ['them when asked', { state: 'other' }, 'в'],
    ['with free places', { free: 'yes' }, 'а'],
    ['a kind', { kind: 'group' }, 'аб'],
    ['a kind only they lead who named none', { kind: 'speed' }, 'а'],
    ['the state first', { by: 'state' }, 'ба'],
    ['the freest first', { by: 'free' }, 'аб'],
    ['the most loaded first', { by: 'load' }, 'ба'],
    ['the best proven first', { by: 'evidence' }, 'ба'],
  ])('mentors: %s', (_, asked, found) => {
    const about = { words: () => '', consented: new Set<string>() }
    expect(
      findMentors(mentors, { ...any, ...asked }, about)
        .map((one) => one.person)
        .join(''),
    ).toBe(found)
  })
})
