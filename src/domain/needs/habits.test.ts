import { describe, expect, it } from 'vitest'
import { questionnaireFor, questionsFor } from '#domain/surveys/questionnaire.ts'
import { novice, teacher, today, usual } from '#tests/pool-people.ts'
import { habitsAlikeBy, habitsOf } from './habits.ts'
import { openPool } from './open-pool.ts'
import { correctionsOf } from './pool-of-staff.ts'
import { nothingSaid } from './said.ts'
import { scorePair } from './score.ts'

const said = (style: string, times: readonly string[] = []) =>
  habitsOf({
    ...Object.fromEntries([...style].map((answer, at) => [`style${at + 1}`, [answer]])),
    ...(times.length > 0 ? { times } : {}),
  })
const alike = (one: ReturnType<typeof said>, other: ReturnType<typeof said>) =>
  habitsAlikeBy({ needs: new Map([['п', one]]), offers: new Map([['и', other]]) })('п', 'и')
const score = (found: ReturnType<typeof alike>) =>
  Object.fromEntries(
    scorePair(
      { person: novice('п'), topics: [] },
      { person: teacher('и'), covered: [] },
      usual,
      found,
    ).parts.map(({ part, points, because }) => [part, { points, because }]),
  )

/** Of a proposal whose sheets say it: the parts of the only pair. */
const proposed = (need: object, offer: object) => {
  const staff = [novice('п'), teacher('и')]
  const needs = new Map([['п', { person: 'п', topics: [], ...need }]])
  const offers = new Map([
    ['и', { person: 'и', wish: 'yes' as const, topics: [], kinds: [], places: null, ...offer }],
  ])
  const decided = { categories: [], mentors: [], pairs: [] }
  const corrections = correctionsOf(decided, staff, { ...nothingSaid, today, needs, offers })
  const open = openPool(staff, { ...usual, kind: 'school', corrections })
  if (!open.ok) throw new Error(open.refusal.reason)
  return [...open.value.pool.weighed.values()][0]!.score.parts
}

describe('R-PST-6 how people work and when they are free', () => {
  it('is the share of the questions both answered, and nothing below half of them', () => {
    expect(alike(said('aaaaaaaa'), said('aaaaaabb')).style).toEqual({ same: 6, of: 8 })
    expect(alike(said('aaaa'), said('aaabaaaa')).style).toEqual({ same: 3, of: 4 })
    expect(alike(said('aaa'), said('aaaaaaaa')).style).toBeUndefined()
    expect(score(alike(said('aaaaaaaa'), said('aaaaaabb'))).style).toEqual({
      points: 60,
      because: { kind: 'style', same: 6, of: 8 },
    })
  })

  it('is half of the weight for one common part of a week and all of it for two', () => {
    const free = (...times: string[]) =>
      alike(said('', ['mon-late', 'tue-late', 'fri-early']), said('', times))
    expect(score(free('mon-late')).hours).toEqual({
      points: 30,
      because: { kind: 'hours', times: ['mon-late'] },
    })
    expect(score(free('mon-late', 'tue-late', 'fri-early')).hours).toMatchObject({ points: 60 })
    expect(score(free('wed-late')).hours).toEqual({ points: 0, because: { kind: 'hours', times: [] } })
    expect(score(alike(said('', ['mon-late']), said(''))).hours).toMatchObject({
      because: { kind: 'no-data' },
    })
  })

  it('reaches the score from the sheets, and a sheet without it says nothing', () => {
    const habits = said('aaaaaaaa', ['mon-late', 'tue-late'])
    const points = (parts: ReturnType<typeof proposed>) =>
      parts.filter(({ part }) => part === 'style' || part === 'hours').map((one) => one.points)
    expect(points(proposed({ habits }, { habits }))).toEqual([80, 60])
    expect(points(proposed({ habits }, {}))).toEqual([0, 0])
  })

  it('is asked alike in every sheet in force, without a word about who somebody is', () => {
    const asked = (['school', 'kindergarten'] as const).flatMap((kind) =>
      (['needs', 'mentors'] as const).map((survey) => {
        const sheet = questionnaireFor(survey, kind, today)!
        return sheet.questions.filter(({ code }) => code === 'times' || code.startsWith('style'))
      }),
    )
    for (const questions of asked) {
      expect(questions).toHaveLength(9)
      expect(questions.every(({ required, more }) => !required && more)).toBe(true)
      expect(questions.map(({ hiddenWhen, ...one }) => one)).toEqual(
        asked[0]!.map(({ hiddenWhen, ...one }) => one),
      )
    }
    const sheet = questionnaireFor('needs', 'school', today)!
    expect(questionsFor(sheet, { none: ['yes'] }).some(({ code }) => code === 'style1')).toBe(false)
  })
})
