import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import { levelled, needOf } from './need.ts'
import { offerOf } from './offer.ts'
import {
  findQuestionnaire,
  type Given,
  type Questionnaire,
  questionnaireFor,
  questionnaires,
  questionsFor,
} from './questionnaire.ts'
import { draftOf, fieldsOf, readSheet } from './read-sheet.ts'
import { saysSensitive, suggestedTopics } from './suggested-topics.ts'
import { sensitiveTopics, topicGroups } from './topic-groups.ts'

const needs = findQuestionnaire('q_needs', 1)!
const mentor = findQuestionnaire('q_mentor', 1)!
const petrov = 'petrov' as PersonId
const on = day('2026-09-07')

const filled: Given = {
  groups: ['methodical', 'ict'],
  'topic.methodical_03': ['2'],
  'topic.methodical_05': ['3'],
  'topic.ict_01': ['1'],
  'topic.ict_02': ['0'],
  words: [' Как держать класс '],
  strengths: ['Пою'],
  wishAboutMentor: ['Не с Ивановой'],
  mode: ['mixed'],
  hours: ['вторник'],
}

describe('R-SUR-1 versions of questionnaires', () => {
  it('each kind of organisation has one for both surveys, and a kindergarten its own', () => {
    for (const kind of ['school', 'kindergarten', 'spo', 'additional'] as const)
      for (const survey of ['needs', 'mentors'] as const)
        expect(questionnaireFor(survey, kind, on), `${kind} ${survey}`).toBeDefined()
    expect(questionnaireFor('needs', 'kindergarten', on)).toBe(findQuestionnaire('q_needs_preschool', 2))
    expect(questionnaireFor('needs', 'school', on)).toBe(findQuestionnaire('q_needs', 2))
  })
  it('the newest of those in force is asked, an older one is still read', () => {
    const third = { ...needs, version: 3, from: day('2027-01-01') } as Questionnaire
    const all = [...questionnaires, third]
    expect(questionnaireFor('needs', 'school', day('2026-12-31'), all)?.version).toBe(2)
    expect(questionnaireFor('needs', 'school', day('2027-01-01'), all)?.version).toBe(3)
    expect(findQuestionnaire('q_needs', 1)).toBe(needs)
    expect(findQuestionnaire('q_needs', 9)).toBeUndefined()
  })
  it('says what nobody has compared with its source', () => {
    expect(questionnaires.map(({ verified }) => verified)).toEqual(Array(7).fill('по памяти'))
  })
})

describe('R-SUR-2 what must be answered', () => {
  it('is what a pair needs, and nothing else', () => {
    expect(readSheet(needs, 'school', {}).problems).toEqual({ groups: 'missing' })
    expect(readSheet(needs, 'school', { groups: ['ict'] }).problems).toEqual({ topics: 'missing' })
    expect(readSheet(needs, 'school', { groups: ['ict'], 'topic.ict_01': ['1'] }).problems).toEqual({})
    expect(readSheet(mentor, 'school', {}).problems).toEqual({
      wish: 'missing',
      groups: 'missing',
      places: 'missing',
      minutesAWeek: 'missing',
    })
  })
  it('is nothing of whoever needs no help or does not want to be a mentor', () => {
    expect(readSheet(needs, 'school', { none: ['yes'] }).problems).toEqual({})
    expect(readSheet(mentor, 'school', { wish: ['no'] }).problems).toEqual({})
    expect(readSheet(mentor, 'school', { wish: ['unsure'] }).problems).toEqual({})
    const asked = questionsFor(mentor, { wish: ['no'] }).map(({ code }) => code)
    expect(asked).toEqual(['wish', 'inBank', 'groups'])
    expect(questionsFor(mentor, { wish: ['conditions'] }).map(({ code }) => code)).toContain('terms')
  })
  it('is read with topics of the chosen groups alone', () => {
    const { answers } = readSheet(needs, 'school', { ...filled, 'topic.legal_01': ['3'], 'topic.x': ['2'] })
    expect(answers.topics).toEqual({ methodical_03: 2, methodical_05: 3, ict_01: 1 })
    expect(answers.given.words).toEqual(['Как держать класс'])
  })
  it('comes back when it is too much or not of the list', () => {
    const every = topicGroups('school').map(({ code }) => code)
    expect(readSheet(needs, 'school', { groups: every }).problems.groups).toBe('too-many')
    expect(readSheet(needs, 'school', { groups: ['magic'] }).problems.groups).toBe('unknown')
    expect(readSheet(needs, 'school', { ...filled, mode: ['по воде'] }).problems.mode).toBe('unknown')
    expect(readSheet(needs, 'school', { ...filled, words: ['а'.repeat(1501)] }).problems.words).toBe(
      'too-long',
    )
    expect(readSheet(mentor, 'school', { wish: ['yes', 'no'] }).problems.wish).toBe('unknown')
  })
  it('says beside every question who will see the answer', () => {
    const seen = ['pair', 'leaders', 'bank', 'curator', 'psychologist']
    for (const { questions } of questionnaires)
      for (const { code, seenBy } of questions) expect(seen, code).toContain(seenBy)
  })
  it('shows no more than forty rows, and 25 in one group', () => {
    for (const kind of ['school', 'kindergarten', 'spo', 'additional'] as const)
      for (const { code, topics } of topicGroups(kind))
        expect(topics.length, `${kind} ${code}`).toBeLessThan(26)
  })
  it('shows what was answered as the form had it', () => {
    const { answers } = readSheet(needs, 'school', filled)
    expect(readSheet(needs, 'school', fieldsOf(answers)).answers).toEqual(answers)
  })
})

describe('R-SUR-3 sensitive topics', () => {
  const secret = sensitiveTopics('school').map(({ code }) => code)
  const told: Given = {
    ...filled,
    groups: ['self', 'psych_ped'],
    'topic.psych_ped_02': ['1'],
    ...Object.fromEntries(
      secret.flatMap((code) => [
        [`sensitive.${code}`, ['3']],
        [`topic.${code}`, ['3']],
      ]),
    ),
  }
  it('are three, and in no group', () => {
    expect(secret).toEqual(['psych_ped_12', 'psych_ped_13', 'self_01'])
    expect(JSON.stringify(topicGroups('school'))).not.toMatch(/psych_ped_1[23]|self_01/)
  })
  it('go apart, whatever a form sends', () => {
    const { answers, sensitive } = readSheet(needs, 'school', told)
    expect(sensitive).toEqual({ psych_ped_12: 3, psych_ped_13: 3, self_01: 3 })
    expect(JSON.stringify([answers, draftOf(needs, 'school', told)])).not.toMatch(/psych_ped_1[23]|self_01/)
  })
  it('leave no sheet even if one held them', () => {
    const all = Object.fromEntries(deficits.items.map(({ code }) => [code, 3]))
    const shown = levelled(all).map(({ code }) => code)
    expect(shown).toHaveLength(deficits.items.length - secret.length)
    expect(shown.filter((code) => secret.includes(code))).toEqual([])
  })
  it('are not asked of candidates for mentors', () => {
    expect(readSheet(mentor, 'school', told).sensitive).toEqual({})
  })
})

describe('R-SUR-4 what is typed and not handed in', () => {
  it('is kept in full, right or wrong, and nothing foreign is', () => {
    const typed = { ...filled, words: ['а'.repeat(2000)], mode: ['?'], do: ['save'], other: ['x'] }
    const { do: _, other: __, ...own } = typed
    expect(draftOf(needs, 'school', typed)).toEqual(own)
    expect(draftOf(needs, 'school', { words: ['а'.repeat(9000)] }).words![0]).toHaveLength(4000)
  })
})

describe('R-SUR-5 what is seen of a sheet', () => {
  it('of a teacher: the hardest topic first, and not the wish about a mentor', () => {
    const need = needOf(petrov, on, readSheet(needs, 'school', filled).answers)
    expect(need).toEqual({
      person: petrov,
      on,
      topics: [
        { code: 'methodical_05', level: 3 },
        { code: 'methodical_03', level: 2 },
        { code: 'ict_01', level: 1 },
      ],
      words: 'Как держать класс',
      strengths: 'Пою',
      mode: 'mixed',
      hours: 'вторник',
      habits: { style: {}, times: [] },
    })
    expect(JSON.stringify(need)).not.toContain('Иванов')
  })
  it('of a candidate: numbers are numbers, and who does not want to is in no bank', () => {
    const said = { wish: ['conditions'], inBank: ['yes'], groups: ['ict'], 'topic.ict_01': ['3'] }
    const answers = readSheet(mentor, 'school', { ...said, places: ['2'], minutesAWeek: ['90'] }).answers
    expect(offerOf(petrov, on, answers)).toMatchObject({
      wish: 'conditions',
      inBank: true,
      places: 2,
      minutesAWeek: 90,
      topics: [{ code: 'ict_01', level: 3 }],
      categories: [],
      mode: null,
    })
    const refused = readSheet(mentor, 'school', { wish: ['no'], inBank: ['yes'] }).answers
    expect(offerOf(petrov, on, refused)).toMatchObject({ wish: 'no', inBank: false, places: null })
  })
})

describe('R-WRD-9 topics suggested by the words of a sheet', () => {
  const words = ['Дети не слушаются, и журнал не идёт']
  it('are marked by nobody but the person, and bring their group', () => {
    expect(suggestedTopics(needs, 'school', { words }).map(({ code }) => code)).toEqual([
      'psych_ped_02',
      'ict_01',
    ])
    expect(readSheet(needs, 'school', { words, groups: ['legal'], 'topic.legal_02': ['1'] }).answers).toEqual(
      {
        given: { words, groups: ['legal'] },
        topics: { legal_02: 1 },
      },
    )
    expect(readSheet(needs, 'school', { words, groups: ['legal'], 'topic.ict_01': ['2'] }).answers).toEqual({
      given: { words, groups: ['legal', 'ict'] },
      topics: { ict_01: 2 },
    })
  })
  it('do instead of a group, and one of them must then be marked', () => {
    expect(readSheet(needs, 'school', { words }).problems).toEqual({ topics: 'missing' })
    expect(readSheet(needs, 'school', { words, 'topic.ict_01': ['0'] }).problems).toEqual({
      topics: 'missing',
    })
    expect(readSheet(needs, 'school', { words, 'topic.ict_01': ['2'] }).problems).toEqual({})
    expect(readSheet(needs, 'school', { words: ['Всё нравится'] }).problems).toEqual({ groups: 'missing' })
  })
  it('are those of the words as they now stand, and none where no help is needed', () => {
    const other = { words: ['Отчёты'], groups: ['legal'], 'topic.ict_01': ['2'], 'topic.legal_04': ['1'] }
    expect(readSheet(needs, 'school', other).answers.topics).toEqual({ legal_04: 1 })
    expect(suggestedTopics(needs, 'school', { words, none: ['yes'] })).toEqual([])
  })
  it('a mentor says in one’s own words what colleagues come with', () => {
    const second = findQuestionnaire('q_mentor', 2)!
    const given = { wish: ['yes'], words: ['Помогу с электронным журналом'], 'topic.ict_01': ['3'] }
    const { answers } = readSheet(second, 'school', given)
    expect(offerOf(petrov, on, answers)).toMatchObject({
      words: 'Помогу с электронным журналом',
      topics: [{ code: 'ict_01', level: 3 }],
    })
    expect(readSheet(mentor, 'school', given).answers.topics).toEqual({})
  })
  it('R-WRD-5 says of the sensitive only that it is there', () => {
    expect(saysSensitive(needs, { words: ['Выгораю'] })).toBe(true)
    expect(saysSensitive(needs, { words })).toBe(false)
  })
})
