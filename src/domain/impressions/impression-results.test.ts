import { describe, expect, it } from 'vitest'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { questionnaireAt } from './impression-questionnaire.ts'
import { type Impression, pairedChange, resultsOf, satisfactionOf } from './impression-results.ts'
import { countedFrom } from './published.ts'
import type { ImpressionAnswers } from './read-impression.ts'

const exit = questionnaireAt('exit', 'mentee', day('2027-05-01'))!
const said = (answers: ImpressionAnswers, on = '2027-05-10', of: Impression['of'] = null): Impression => ({
  questionnaire: exit.code,
  version: 1,
  moment: 'exit',
  schoolYear: 2026,
  countedFrom: countedFrom(day(on)),
  answers,
  of,
})
const today = day('2027-06-01')
const asIs = <One>(list: readonly One[]) => list
const result = (all: readonly Impression[], code: string) =>
  resultsOf(exit, 'school', all, { today, mixed: asIs }).find(({ question }) => question.code === code)!
const six = [7, 7, 8, 9, 9, 10].map((one) => said({ programme: String(one), valued: `слово ${one}` }))

describe('R-IMP-9 what is shown of a question', () => {
  it('counts, a mean and a distribution of five or more', () => {
    const found = result([...six, ...six], 'programme')
    expect(found).toMatchObject({ answered: 12, mean: 50 / 6, waiting: 0 })
    expect(found.shown).toMatchObject({ total: 12, cells: [{ count: 6 }, { count: 6 }] })
  })
  it('nothing of four', () => {
    expect(result(six.slice(0, 4), 'programme')).toMatchObject({
      answered: null,
      mean: null,
      shown: { shown: false, because: 'few' },
    })
    expect(result(six.slice(0, 4), 'valued').comments).toBeNull()
  })
  it('comments of five or more, in another order', () => {
    const mixed = <One>(list: readonly One[]) => list.toReversed()
    const [found] = resultsOf(exit, 'school', six, { today, mixed }).filter((one) => one.comments)
    expect(found!.comments![0]).toBe('слово 10')
  })
  it('R-IMP-10 one who skipped a question is not told by the next result', () => {
    const later = [
      said({ programme: '1', comfort: '2' }, '2027-06-05'),
      ...six.slice(0, 4).map(() => said({ comfort: '3' }, '2027-06-05')),
    ]
    const all = [...six, ...later]
    const seen = resultsOf(exit, 'school', all, { today: day('2027-06-20'), mixed: asIs })
    expect(seen.find(({ question }) => question.code === 'programme')).toMatchObject({
      answered: 6,
      waiting: 1,
    })
  })
})

describe('R-IMP-11 how content people are', () => {
  const marks = (...all: readonly number[]) => all.map((one) => said({ programme: String(one) }))
  it('counts those with seven or more of ten', () => {
    expect(satisfactionOf(exit, marks(7, 8, 9, 10, 8, 6, 5, 4, 3, 2), today)).toMatchObject({
      satisfied: 5,
      answered: 10,
    })
    expect(satisfactionOf(exit, marks(7, 8, 9, 10, 8), today)).toMatchObject({ satisfied: 5, answered: 5 })
  })
  it('tells only the mean where one to four are of the other mind, and nothing of four', () => {
    const found = satisfactionOf(exit, marks(7, 8, 9, 10, 8, 2), today)
    expect(found).toMatchObject({ satisfied: null, answered: 6, mean: 44 / 6 })
    expect(satisfactionOf(exit, marks(7, 8, 9, 10), today)).toMatchObject({ answered: null, mean: null })
  })
  it('waits for the day of results', () => {
    const found = satisfactionOf(exit, marks(7, 8, 9, 10, 8), day('2027-05-31'))
    expect(found).toMatchObject({ answered: null, waiting: 5, next: '2027-06-01' })
  })
  it('compares the same people, five or more', () => {
    const of = (person: string) => ({ mentorship: person as MentorshipId, person: person as PersonId })
    const people = ['а', 'б', 'в', 'г', 'д']
    const both = people.flatMap((person, at) => [
      { ...said({ stay: at < 2 ? 'yes' : 'unsure' }, '2026-10-05', of(person)), moment: 'entry' as const },
      said({ stay: at < 4 ? 'yes' : 'no' }, '2027-05-05', of(person)),
    ])
    const measure = (answer: string) => (answer === 'yes' ? 1 : 0)
    expect(pairedChange(both, 'stay', today, measure)).toEqual({ people: 5, before: 2, now: 4 })
    expect(pairedChange(both.slice(1), 'stay', today, measure)).toBeNull()
  })
})
