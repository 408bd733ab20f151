import { describe, expect, it } from 'vitest'
import type { Meeting } from '#domain/meetings/meeting.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { impressionQuestionnaires, questionnaireAt, questionsOf } from './impression-questionnaire.ts'
import type { Moment } from './measurement.ts'
import { readImpression } from './read-impression.ts'
import { type ImpressionSheet, type ImpressionSheetId, sheetsDue } from './sheets-due.ts'

const id = 'пара' as MentorshipId
const petrov = 'петров' as PersonId
const pair = {
  id,
  from: day('2026-10-01'),
  through: day('2027-05-31'),
  ending: null,
  members: [{ person: petrov, side: 'mentee' }],
} as unknown as Mentorship
const held = (...days: readonly string[]) =>
  days.map((on) => ({ mentorship: id, held: { on: day(on) } }) as unknown as Meeting)
const answered = (moment: Moment, askedOn: string, on: string | null): ImpressionSheet => ({
  id: moment as string as ImpressionSheetId,
  mentorship: id,
  person: petrov,
  questionnaire: 'q_pair_check',
  version: 1,
  moment,
  askedOn: day(askedOn),
  handedIn: on === null ? null : { on: day(on), source: 'link', enteredBy: null },
})
const due = (today: string, meetings = held(), sheets: readonly ImpressionSheet[] = []) =>
  sheetsDue([pair], { meetings, sheets, today: day(today) }).map(
    ({ moment, state, askedOn }) => `${moment} ${state} ${askedOn}`,
  )
const four = held('2026-10-05', '2026-10-19', '2026-11-02', '2026-11-16')

describe('R-IMP-4 who is asked when', () => {
  it('at the beginning, until two weeks after the first meeting', () => {
    expect(due('2026-09-20')).toEqual([])
    expect(due('2026-10-01')).toEqual(['entry open 2026-09-24'])
    expect(due('2026-11-20')).toEqual(['entry open 2026-09-24'])
    expect(due('2026-11-25', held('2026-11-10'))).toEqual(['entry missed 2026-09-24'])
    expect(due('2026-11-24', held('2026-11-10'))).toEqual(['entry open 2026-09-24'])
    expect(due('2027-02-20')).toEqual(['entry missed 2026-09-24'])
  })
  it('in the middle, after every fourth meeting', () => {
    const entry = answered('entry', '2026-09-24', '2026-10-02')
    expect(due('2026-11-20', four.slice(1), [entry])).toEqual(['entry answered 2026-09-24'])
    expect(due('2026-11-20', four, [entry])[1]).toBe('interim open 2026-11-16')
    const once = [entry, answered('interim', '2026-11-16', '2026-11-20')]
    const more = held('2026-11-17', '2026-11-18', '2026-11-19', '2026-12-01')
    expect(due('2026-12-01', [...four, ...more], once)).toEqual([
      'entry answered 2026-09-24',
      'interim answered 2026-11-16',
    ])
    expect(due('2026-12-20', [...four, ...more], once)[2]).toBe('interim open 2026-12-01')
  })
  it('a sheet that was begun stays the same one when a late meeting is entered', () => {
    const begun = answered('interim', '2026-11-16', null)
    const late = held('2026-10-07')
    expect(due('2026-11-20', [...four, ...late], [begun])[1]).toBe('interim open 2026-11-16')
  })
  it('at the end, two months before and a month after', () => {
    const entry = answered('entry', '2026-09-24', '2026-10-02')
    expect(due('2027-03-31', held(), [entry])).toHaveLength(1)
    expect(due('2027-04-01', held(), [entry])[1]).toBe('exit open 2027-04-01')
    expect(due('2027-06-30', held(), [entry])[1]).toBe('exit open 2027-04-01')
    expect(due('2027-07-01', held(), [entry])[1]).toBe('exit missed 2027-04-01')
    const done = answered('exit', '2027-04-01', '2027-05-12')
    expect(due('2027-07-01', held(), [entry, done])[1]).toBe('exit answered 2027-04-01')
  })
})

describe('R-IMP-9 answers are counted as people', () => {
  const other = { ...pair, id: 'вторая' as MentorshipId }
  it('who has answered in one pair is not asked the same in another this year', () => {
    const entry = { ...answered('entry', '2026-09-24', '2026-10-02'), questionnaire: 'q_tt_in_mentee' }
    const states = (sheets: readonly ImpressionSheet[]) =>
      sheetsDue([pair, other], { meetings: [], sheets, today: day('2026-10-05') })
        .filter(({ moment }) => moment === 'entry')
        .map(({ mentorship, state }) => `${mentorship} ${state}`)
    expect(states([])).toEqual(['пара open', 'вторая open'])
    expect(states([entry])).toEqual(['пара answered'])
    expect(states([{ ...entry, handedIn: { ...entry.handedIn!, on: day('2026-06-01') } }])).toHaveLength(2)
  })
  it('the second time in a year only what is for the curator is asked', () => {
    const once = answered('interim', '2026-10-10', '2026-10-12')
    const later = sheetsDue([pair], {
      meetings: [...four, ...held('2026-11-17', '2026-11-18')],
      sheets: [once],
      today: day('2026-12-20'),
    }).find(({ state, moment }) => moment === 'interim' && state === 'open')!
    expect(later.again).toBe(true)
    const codes = questionsOf(later.questionnaire, 'school', later.again).map(({ code }) => code)
    expect(codes).toEqual(['help', 'comment'])
  })
})

describe('R-IMP-5 the questionnaires', () => {
  it('are asked of their side, in the words of the organisation', () => {
    const exit = questionnaireAt('exit', 'mentee', day('2027-05-01'))!
    const codes = (kind: 'school' | 'kindergarten') => questionsOf(exit, kind).map(({ code }) => code)
    expect(codes('school')).toContain('marks')
    expect(codes('kindergarten')).not.toContain('marks')
    expect(codes('kindergarten')).toContain('behaviour_garden')
    expect(questionnaireAt('exit', 'co_mentor', day('2027-05-01'))?.code).toBe('q_tt_out_mentor')
    expect(questionnaireAt('exit', 'mentee', day('2025-05-01'))).toBeUndefined()
  })
  it('carry the mark of what nobody has compared, and a reason for each question left out', () => {
    expect(impressionQuestionnaires.every(({ verified }) => verified === 'по памяти')).toBe(true)
    const left = impressionQuestionnaires.flatMap(({ leftOut }) => leftOut)
    expect(left.length).toBeGreaterThan(0)
    expect(left.every(({ reason }) => reason.length > 10)).toBe(true)
  })
  it('take what is offered, and nothing else', () => {
    const { questions } = questionnaireAt('interim', 'mentee', day('2026-11-01'))!
    const raw = { comfort: '8', enough: 'never', comment: 'а'.repeat(1501), strange: '1', help: '' }
    expect(readImpression(questions, raw)).toEqual({
      answers: { comfort: '8' },
      problems: { enough: 'unknown', comment: 'too-long' },
    })
    expect(readImpression(questions, { comfort: '11' }).problems).toEqual({ comfort: 'unknown' })
  })
})
