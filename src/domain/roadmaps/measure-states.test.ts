import { describe, expect, it } from 'vitest'
import type { OrganisationEvent } from '#domain/events/event.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { type Day, day } from '#kit/day.ts'
import { coverageOf, roadmapDone } from './coverage.ts'
import { factsOf } from './facts-of.ts'
import { makeRoadmap } from './make-roadmap.ts'
import { measureStates, ownFact } from './measure-states.ts'
import type { RoadmapMeasure } from './roadmap.ts'
import type { YearRecords } from './year-records.ts'

const nothing: YearRecords = {
  schoolYear: 2026,
  today: day('2026-08-10'),
  events: [],
  papers: [],
  roadmapApprovedOn: null,
  roles: [],
  surveys: [],
  confirmations: [],
  needing: [],
  leftAlone: [],
  admitted: [],
  consented: new Map(),
  mentorships: [],
  ordered: new Map(),
  approved: new Map(),
  meetings: { held: 0, confirmed: 0, last: null },
  interim: new Map(),
  exit: { asked: 0, answered: 0, last: null },
  supported: { times: 0, last: null },
}
const measures = makeRoadmap(2026, day('2026-08-10'))
  .filter((one) => one.droppedOn === null)
  .map((one) => ({ ...one, id: one.code, approved: null })) as unknown as readonly RoadmapMeasure[]

function standings(given: Partial<YearRecords>, today: string, all = measures) {
  const records = { ...nothing, ...given, today: day(today) }
  return measureStates(all, factsOf(records), { schoolYear: 2026, today: day(today) })
}
const standing = (code: string, given: Partial<YearRecords>, today: string) =>
  standings(given, today).find((one) => one.measure.code === code)!
const state = (code: string, given: Partial<YearRecords>, today: string) => standing(code, given, today).state

function happened(kind: OrganisationEvent['kind'], on: string, more: Partial<OrganisationEvent> = {}) {
  const event = {
    id: `${kind} ${on}`,
    kind,
    on,
    title: kind,
    subject: null,
    minutesNumber: null,
    measure: null,
  }
  return { ...event, ...more } as OrganisationEvent
}
const council = (on: string) => happened('pedagogical_council', on, { subject: 'regulation' })

function pair(id: string, consents: readonly [Day | null, Day | null]) {
  const consent = (on: Day | null) => on && { answer: 'yes', on }
  const members = [
    { person: `mentor ${id}`, side: 'mentor', consent: consent(consents[0]) },
    { person: `mentee ${id}`, side: 'mentee', consent: consent(consents[1]) },
  ]
  return {
    id,
    form: 'teacher_teacher',
    types: ['traditional'],
    madeOn: day('2026-09-10'),
    droppedOn: null,
    members,
  } as unknown as Mentorship
}

describe('R-RMP-3, R-RMP-4 the state of a measure follows from facts', () => {
  it('ahead, open, overdue by so many days, done and how late', () => {
    expect(state('prep_regulation', {}, '2026-08-10')).toEqual({ is: 'ahead' })
    expect(state('prep_regulation', {}, '2026-08-31')).toEqual({ is: 'open' })
    expect(state('prep_regulation', {}, '2026-09-03')).toEqual({ is: 'overdue', by: 3 })
    const events = [council('2026-09-04')]
    expect(state('prep_regulation', { events }, '2026-10-01')).toEqual({
      is: 'done',
      on: '2026-09-04',
      late: 4,
    })
    expect(state('prep_regulation', { events }, '2026-09-03')).toEqual({ is: 'overdue', by: 3 })
  })
  it('another subject of the same council closes nothing', () => {
    const events = [happened('pedagogical_council', '2026-08-28', { subject: 'results' })]
    expect(state('prep_regulation', { events }, '2026-09-03')).toMatchObject({ is: 'overdue' })
  })
  it('what was adopted in a former year stands; what comes every year does not', () => {
    const events = [council('2024-08-28'), happened('final_event', '2026-05-10')]
    expect(state('prep_regulation', { events }, '2026-09-03')).toMatchObject({ is: 'done', late: 0 })
    expect(state('final_event', { events }, '2027-05-21')).toMatchObject({ is: 'overdue', by: 1 })
  })
  it('a pair of March undoes nothing that was closed in September', () => {
    const both = [day('2026-09-20'), day('2026-09-22')] as const
    const late = { ...pair('9', [day('2027-03-04'), day('2027-03-04')]), madeOn: day('2027-03-01') }
    const given = { mentorships: [pair('1', both), pair('2', both), late] }
    expect(state('pairs', given, '2027-04-12')).toEqual({ is: 'done', on: '2026-09-22', late: 0 })
    const { rounds } = standing('pairs', given, '2027-04-12')
    expect(rounds[0]!.evidence.map(({ on, count, share }) => `${on} ${count} ${share?.of}`)).toEqual([
      '2026-09-22 2 2',
      '2027-03-04 1 undefined',
    ])
  })
  it('partly: two of three programmes are approved', () => {
    const order = { paper: 'order' as never, number: '1', on: day('2026-10-01') }
    const both = [day('2026-09-20'), day('2026-09-22')] as const
    const mentorships = [pair('1', both), pair('2', both), pair('3', both)]
    const ordered = new Map(mentorships.map((one) => [one.id, order]))
    const approved = new Map([
      [mentorships[0]!.id, day('2026-10-12')],
      [mentorships[1]!.id, day('2026-10-14')],
    ])
    const given = { mentorships, ordered, approved }
    expect(state('programmes', given, '2026-10-15')).toEqual({
      is: 'partial',
      share: { done: 2, of: 3 },
      by: 0,
    })
    expect(state('programmes', given, '2026-10-30')).toMatchObject({ is: 'partial', by: 10 })
    expect(state('pairs', given, '2026-10-15')).toEqual({ is: 'done', on: '2026-09-22', late: 0 })
    expect(state('prep_pairs_order', given, '2026-10-15')).toEqual({ is: 'done', on: '2026-10-01', late: 0 })
  })
  it('a pair that has not said yes yet keeps «pairs» from closing', () => {
    const mentorships = [
      pair('1', [day('2026-09-20'), day('2026-09-22')]),
      pair('2', [day('2026-09-20'), null]),
    ]
    expect(state('pairs', { mentorships }, '2026-09-25')).toEqual({
      is: 'partial',
      share: { done: 1, of: 2 },
      by: 0,
    })
    expect(state('prep_pairs_order', { mentorships }, '2026-10-06')).toEqual({ is: 'overdue', by: 1 })
  })
  it('a bank needs the confirmation and every consent', () => {
    const needing = [
      { person: 'petrov' as never, on: day('2026-09-01') },
      { person: 'utkina' as never, on: day('2026-09-01') },
    ]
    const confirmations = [{ bank: 'mentees', schoolYear: 2026, on: day('2026-09-20') } as const]
    const one = new Map([['petrov' as never, day('2026-09-18')]])
    const both = new Map([...one, ['utkina' as never, day('2026-09-24')]])
    const given = { needing, confirmations }
    expect(state('mentee_bank', { ...given, consented: one }, '2026-09-25')).toMatchObject({
      is: 'partial',
      share: { done: 1, of: 2 },
    })
    expect(state('mentee_bank', { ...given, consented: both }, '2026-09-25')).toMatchObject({
      on: '2026-09-24',
    })
    expect(state('mentee_bank', { needing, consented: both }, '2026-09-25')).toMatchObject({ is: 'partial' })
  })
  it('held twice, each round has facts of its own', () => {
    const survey = (campaign: string, last: string, endsOn: string) =>
      ({ campaign, survey: 'needs', asked: 4, answered: 3, last, endsOn, closed: false }) as never
    const surveys = [survey('september', '2026-09-18', '2026-09-20')]
    const rounds = (today: string, all: typeof surveys) =>
      standing('mentee_requests', { surveys: all }, today).rounds.map((one) => one.state.is)
    expect(rounds('2026-09-19', surveys)).toEqual(['partial', 'ahead'])
    expect(rounds('2026-09-21', surveys)).toEqual(['done', 'ahead'])
    expect(state('mentee_requests', { surveys }, '2026-10-01')).toMatchObject({ is: 'done' })
    expect(state('mentee_requests', { surveys }, '2027-02-02')).toEqual({ is: 'overdue', by: 4 })
    const january = [...surveys, survey('january', '2027-01-20', '2027-01-29')]
    expect(rounds('2027-02-06', january)).toEqual(['done', 'done'])
  })
  it('goes on all year: how many, and the last', () => {
    const meetings = { held: 214, confirmed: 187, last: day('2026-11-16') }
    expect(state('meetings', { meetings }, '2026-11-17')).toEqual({
      is: 'going',
      count: 214,
      last: '2026-11-16',
    })
    expect(state('site', {}, '2026-11-17')).toEqual({ is: 'going', count: 0, last: null })
    expect(state('site', {}, '2027-08-20')).toMatchObject({ is: 'overdue', by: 1 })
    expect(state('psych_support', {}, '2027-06-01')).toEqual({ is: 'going', count: 0, last: null })
  })
  it('what was answered at the end is heard when the term is over', () => {
    const exit = { asked: 14, answered: 12, last: day('2027-04-20') }
    expect(state('monitoring', { exit }, '2027-04-25')).toMatchObject({
      is: 'partial',
      share: { done: 12, of: 14 },
    })
    expect(state('monitoring', { exit }, '2027-05-02')).toMatchObject({ is: 'done', late: 0 })
  })
  it('papers are known by their kind', () => {
    const papers = [
      { id: 'p', kind: 'order_final', title: 'Приказ', number: '7', on: day('2027-04-12') } as never,
    ]
    expect(state('final_order', { papers }, '2027-04-12')).toMatchObject({ is: 'done', late: 0 })
  })
  it('an own measure is closed by an event of its own', () => {
    const own = {
      ...measures[0]!,
      id: 'own' as never,
      code: null,
      repeat: 'yearly',
      closedBy: [ownFact],
    } as const
    const events = [happened('own_measure', '2026-08-30', { measure: 'another' as never })]
    expect(standings({ events }, '2026-08-31', [own])[0]!.state).toEqual({ is: 'open' })
    const mine = [happened('own_measure', '2026-08-30', { measure: 'own' as never })]
    expect(standings({ events: mine }, '2026-08-31', [own])[0]!.state).toMatchObject({ is: 'done' })
  })
})

describe('R-RMP-5 coverage by stage', () => {
  it('is the measures with evidence out of all', () => {
    const roles = [{ role: 'curator', person: 'sokolova' as never, from: day('2025-09-01') }]
    const found = coverageOf(standings({ events: [council('2026-08-28')], roles }, '2026-09-01'))
    expect(found.map(({ code, done, total }) => `${code} ${done}/${total}`)).toEqual([
      'prep 2/7',
      'mentee_bank 0/2',
      'mentor_bank 0/2',
      'select_train 0/3',
      'work 0/5',
      'completion 0/6',
      'info 0/1',
    ])
    expect(found[0]!.span).toEqual({ from: '2026-08-20', through: '2026-10-05' })
  })
})

describe('R-RMP-6 how much of the roadmap is done', () => {
  it('counts measures whose term has come, and nothing that goes on all year', () => {
    const today = day('2026-09-10')
    const roles = [{ role: 'curator', person: 'sokolova' as never, from: day('2025-09-01') }]
    const found = roadmapDone(standings({ events: [council('2026-09-08')], roles }, today), today)
    expect(found.numerator).toEqual(['prep_regulation', 'prep_curator'])
    expect(found.denominator).toEqual([
      'prep_regulation',
      'prep_roadmap',
      'prep_curator',
      'prep_template',
      'mentor_survey',
    ])
    expect(found.leftOut.find(({ measure }) => measure === ('site' as never))?.because).toBe('continuous')
    expect(found.leftOut).toHaveLength(measures.length - 5)
  })
})
