import { describe, expect, it } from 'vitest'
import { matchAnswer } from './match-answer.ts'

/** Яковлева ведёт одного лично и группу от двоих, но всего не больше троих. */
const school = {
  mentees: ['а', 'б', 'в', 'г'].map((id) => ({ id })),
  mentors: [
    { id: 'лично', cap: 2 },
    { id: 'группа', cap: 6, min: 2 },
  ],
  pairs: ['а', 'б', 'в', 'г'].flatMap((id, at) => [
    [id, 'лично', 900 - at],
    [id, 'группа', 500],
  ]),
  roofs: [{ mentors: ['лично', 'группа'], cap: 3 }],
}
const planOf = (file: unknown) => {
  const answer = matchAnswer(file, 'sum')
  if (!answer.ok || !('value' in answer.value)) throw new Error('a plan was expected')
  return answer.value
}

describe('R-MAT-13 several blocks of one mentor under one roof', () => {
  it('serves three, one of them alone with the mentor: the group takes two or nobody', () => {
    const plan = planOf(school)
    expect(plan).toMatchObject({ served: 3, value: 900 + 500 + 500 })
    expect(plan.assignments.filter(([, block]) => block === 'группа')).toHaveLength(2)
    expect(plan.unmatched).toMatchObject([{ why: 'no-place' }])
  })

  it('closes the group when the roof leaves it too few', () => {
    expect(planOf({ ...school, roofs: [{ mentors: ['лично', 'группа'], cap: 1 }] }).assignments).toEqual([
      ['а', 'лично'],
    ])
  })

  it('names the locks that are more than the roof holds', () => {
    const locked = ['а', 'б', 'в', 'г'].map((id, at) => [id, at < 2 ? 'лично' : 'группа'])
    expect(matchAnswer({ ...school, locked })).toMatchObject({
      value: { infeasible: 'lock-capacity', conflict: locked },
    })
  })

  it('refuses a block under two roofs, and a roof over nobody known', () => {
    const twice = { ...school, roofs: [...school.roofs, { mentors: ['группа'], cap: 2 }] }
    expect(matchAnswer(twice)).toMatchObject({ refusal: { reason: 'twice', path: 'roofs[1].mentors' } })
    const unknown = { ...school, roofs: [{ mentors: ['никто'], cap: 2 }] }
    expect(matchAnswer(unknown)).toMatchObject({ refusal: { reason: 'unknown-mentor' } })
  })
})
