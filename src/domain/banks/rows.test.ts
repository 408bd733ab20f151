import { describe, expect, it } from 'vitest'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { usualSettings } from '#domain/needs/pair-settings.ts'
import { noCorrections } from '#domain/needs/proposal.ts'
import type { Need } from '#domain/surveys/need.ts'
import type { Offer } from '#domain/surveys/offer.ts'
import { day } from '#kit/day.ts'
import { novice, teacher, today } from '#tests/pool-people.ts'
import type { Admission, Suspension } from './admission.ts'
import { banksAwaiting, confirmationOf } from './confirmation.ts'
import { freePlaces, loadOf } from './load.ts'
import { type MenteesDesk, menteeRows, proposedOf } from './mentee-rows.ts'
import { isCandidate, type MentorsDesk, mentorRows } from './mentor-rows.ts'
import type { OutsideMentor } from './outside-mentor.ts'
import { mayBeShown } from './shown-to.ts'

const yes = { answer: 'yes', on: day('2026-09-05'), source: 'paper', enteredBy: null, scan: null }
const no = { ...yes, answer: 'no', on: day('2026-10-05') }
const pair = (mentor: string, mentees: readonly string[], other: object = {}, consent: object | null = yes) =>
  ({
    id: `${mentor}+${mentees}`,
    form: 'teacher_teacher',
    format: null,
    types: ['traditional'],
    from: day('2026-09-10'),
    through: day('2027-05-31'),
    askedOn: day('2026-09-02'),
    droppedOn: null,
    ending: null,
    succeeds: null,
    members: [
      { person: mentor, side: 'mentor', topics: [], consent: yes },
      ...mentees.map((person) => ({ person, side: 'mentee', topics: [], consent })),
    ],
    ...other,
  }) as unknown as Mentorship

const context = { today, ordered: new Set<string>() }
const mentees: MenteesDesk = {
  ...context,
  pool: [novice('петров'), teacher('иванова'), novice('орлов')],
  corrections: noCorrections,
  categories: [],
  kind: 'school',
  settings: usualSettings,
  needs: new Map(),
  mentorships: [],
}
const mentors: MentorsDesk = {
  ...context,
  pool: [teacher('иванова'), novice('петров'), teacher('титова', { categories: null })],
  corrections: noCorrections,
  kind: 'school',
  settings: usualSettings,
  bank: { admissions: [], suspensions: [] },
  evidence: [],
  outside: [],
  offers: new Map(),
  mentorships: [],
}
const states = (desk: Partial<MentorsDesk>) =>
  Object.fromEntries(mentorRows({ ...mentors, ...desk }).map((one) => [one.person, one.state]))
const menteeStates = (desk: Partial<MenteesDesk>) =>
  Object.fromEntries(menteeRows({ ...mentees, ...desk }).map((one) => [one.person, one.state]))

describe('R-BNK-7 the bank of mentees', () => {
  it('holds whom the rules name, unconfirmed till somebody decides', () => {
    const [petrov] = menteeRows(mentees)
    expect(menteeStates({})).toEqual({ петров: 'alone', орлов: 'alone' })
    expect(proposedOf(petrov!).map((one) => one.category)).toEqual(['young_teacher'])
    const categories = [
      { person: 'петров', category: 'young_teacher', decision: 'confirmed', on: today } as const,
    ]
    const [confirmed] = menteeRows({ ...mentees, categories })
    expect(proposedOf(confirmed!)).toEqual([])
    expect(confirmed!.categories[0]).toMatchObject({
      confirmedOn: today,
      rule: { id: 'young-by-experience' },
    })
  })
  it('keeps those said to need nobody, apart', () => {
    expect(menteeStates({ corrections: { ...noCorrections, notMentees: ['орлов'] } })).toMatchObject({
      орлов: 'not-needed',
    })
  })
  it('says where a pair stands and with whom', () => {
    const mentorships = [pair('иванова', ['петров']), pair('иванова', ['орлов'], {}, null)]
    const rows = menteeRows({ ...mentees, mentorships })
    expect(rows.map((one) => [one.person, one.state, one.mentors])).toEqual([
      ['петров', 'paired', ['иванова']],
      ['орлов', 'asked', ['иванова']],
    ])
  })
  it('names whoever wrote that help is needed, apart from the bank', () => {
    const said = (level: number) =>
      new Map([['иванова', { topics: [{ code: 'legal_02', level }] } as unknown as Need]])
    expect(menteeStates({ needs: said(3) as never })).toMatchObject({ иванова: 'asking' })
    expect(menteeStates({ needs: said(2) as never })).not.toHaveProperty('иванова')
    const pool = [teacher('иванова', { role: 'head' })]
    expect(menteeStates({ pool, needs: said(3) as never })).toEqual({})
    const corrections = { ...noCorrections, notMentees: ['иванова'] }
    expect(menteeStates({ needs: said(3) as never, corrections })).toMatchObject({ иванова: 'not-needed' })
  })
  it('keeps one who is led though no rule names one any more', () => {
    const pool = [teacher('иванова'), teacher('титова')]
    expect(menteeStates({ pool, mentorships: [pair('иванова', ['титова'])] })).toEqual({ титова: 'paired' })
  })
  it.each([
    ['since the need', [], '2025-09-21'],
    ['since a refusal', [pair('иванова', ['петров'], {}, no)], '2026-10-05'],
    ['since it was given up', [pair('иванова', ['петров'], { droppedOn: day('2026-11-02') })], '2026-11-02'],
    ['since it was over', [pair('иванова', ['петров'], { through: day('2026-10-31') })], '2026-11-01'],
  ])('counts the days without a pair %s', (_, mentorships, since) => {
    expect(menteeRows({ ...mentees, mentorships }).find((one) => one.person === 'петров')).toMatchObject({
      state: 'alone',
      since,
    })
  })
  it('does not count the days before one came here', () => {
    const pool = [novice('петров', { hiredOn: day('2026-09-01') })]
    expect(menteeRows({ ...mentees, pool })[0]).toMatchObject({ since: '2026-09-01' })
  })
  it('takes the topics from the sheet when there is one, the gravest first', () => {
    const topics = [
      { code: 'methodical_01', level: 1 },
      { code: 'psych_ped_02', level: 3 },
      { code: 'legal_02', level: 0 },
    ]
    const needs = new Map([['петров', { topics } as unknown as Need]])
    const [petrov, orlov] = menteeRows({ ...mentees, needs })
    expect(petrov).toMatchObject({ topics: ['psych_ped_02', 'methodical_01'], topicsSaid: true })
    expect(orlov).toMatchObject({ topicsSaid: false })
    expect(orlov!.topics.length).toBeGreaterThan(0)
  })
})

describe('R-BNK-6 the bank of mentors', () => {
  const admission = { person: 'иванова', from: day('2026-09-01'), through: null } as unknown as Admission
  const suspension = { person: 'иванова', from: today, through: today } as unknown as Suspension
  const offer = (wish: Offer['wish']) => new Map([['иванова', { wish, topics: [] } as unknown as Offer]])
  const outside = [
    {
      person: 'гость',
      employer: 'Гимназия',
      position: 'учитель',
      agreement: null,
      from: today,
      through: null,
    },
  ] as unknown as OutsideMentor[]
  const excluded = { ...noCorrections, notAdmitted: ['иванова'] }
  it.each([
    ['by the rules', 'candidate', {}],
    ['admitted', 'admitted', { bank: { admissions: [admission], suspensions: [] } }],
    ['suspended', 'suspended', { bank: { admissions: [admission], suspensions: [suspension] } }],
    [
      'ahead',
      'ahead',
      { bank: { admissions: [{ ...admission, from: day('2026-12-01') }], suspensions: [] } },
    ],
    ['refusing in the sheet', 'other', { offers: offer('no') }],
    ['willing', 'candidate', { offers: offer('yes') }],
    ['not to be proposed', 'excluded', { corrections: excluded }],
    [
      'admitted though not to be proposed',
      'admitted',
      { corrections: excluded, bank: { admissions: [admission], suspensions: [] } },
    ],
  ])('%s: %s', (_, state, desk) => {
    expect(states(desk)).toMatchObject({ иванова: state })
  })
  it('has those about whom too little is known, and those nothing speaks for', () => {
    expect(states({})).toEqual({ иванова: 'candidate', петров: 'other', титова: 'unknown' })
  })
  it('has mentors from elsewhere, till their last day', () => {
    expect(states({ outside })).toMatchObject({ гость: 'candidate' })
    const gone = [{ ...outside[0]!, from: day('2026-09-01'), through: day('2026-11-20') }]
    const bank = { admissions: [{ ...admission, person: 'гость' } as Admission], suspensions: [] }
    expect(states({ outside, bank })).toMatchObject({ гость: 'admitted' })
    expect(states({ outside: gone, bank })).toMatchObject({ гость: 'ended' })
  })
  it('knows a candidate by the rules from one by hand', () => {
    const [ivanova, petrov] = mentorRows({
      ...mentors,
      corrections: { ...noCorrections, admitted: ['петров'] },
    })
    expect([ivanova, petrov].map((one) => isCandidate(one!))).toEqual([true, false])
    expect(petrov!.state).toBe('candidate')
  })
})

describe('R-BNK-5 the load of a mentor', () => {
  const offer = { places: 4, minutesAWeek: 90 }
  const two = [
    pair('иванова', ['петров']),
    pair('иванова', ['орлов', 'белов', 'рыбин'], { types: ['group'] }),
  ]
  it('counts a meeting once for a group, a place for each mentee', () => {
    const load = loadOf('иванова', two, context, offer)
    expect(load).toMatchObject({ offered: 90, taken: 4, places: 4, placesSaid: true })
    expect(load.minutes).toBe(
      loadOf('иванова', [two[0]!, pair('иванова', ['к'], { types: ['group'] })], context, offer).minutes,
    )
    const alone = (...types: readonly string[]) =>
      loadOf('иванова', [pair('иванова', ['петров'], { types })], context, offer).minutes
    expect([alone('traditional'), alone('situational'), alone('speed')]).toEqual([23, 11, 0])
    expect(freePlaces(load)).toBe(0)
  })
  it('is nothing for what is over, and two places where nobody asked', () => {
    const over = [pair('иванова', ['петров'], { through: day('2026-10-01') })]
    expect(loadOf('иванова', over, context, undefined)).toEqual({
      minutes: 0,
      offered: null,
      taken: 0,
      places: 2,
      placesSaid: false,
    })
  })
})

describe('R-BNK-8 both banks are confirmed once a school year', () => {
  const one = { bank: 'mentees', schoolYear: 2026, on: day('2026-09-03') } as const
  it('asks for whichever was not', () => {
    expect(banksAwaiting([], today).map((is) => is.bank)).toEqual(['mentees', 'mentors'])
    expect(banksAwaiting([one], today)).toEqual([{ bank: 'mentors', schoolYear: 2026 }])
    expect(banksAwaiting([one], day('2027-09-01'))).toEqual([
      { bank: 'mentees', schoolYear: 2027 },
      { bank: 'mentors', schoolYear: 2027 },
    ])
    expect(confirmationOf([one], 'mentees', today)).toBe(one)
    expect(confirmationOf([one], 'mentees', day('2027-09-01'))).toBeUndefined()
  })
})

describe('R-BNK-9 without a consent to processing', () => {
  const consented = new Set(['иванова'])
  it.each([
    ['the curator', ['curator', 'self'], true],
    ['the head', ['head', 'self'], true],
    ['the council', ['council', 'self'], false],
    ['a colleague', ['self'], false],
  ] as const)('%s sees: %s', (_, acting, sees) => {
    expect(mayBeShown('петров', acting, consented)).toBe(sees)
    expect(mayBeShown('иванова', acting, consented)).toBe(true)
  })
  it('oneself sees oneself', () => {
    expect(mayBeShown('петров', ['self'], consented, 'петров')).toBe(true)
  })
})
