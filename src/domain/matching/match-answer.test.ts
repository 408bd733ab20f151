import { describe, expect, it } from 'vitest'
import { matchAnswer } from './match-answer.ts'

const pool = {
  id: 'своё',
  mentees: [{ id: 'а' }, { id: 'б', class: 1 }],
  mentors: [
    { id: 'Х', cap: 1 },
    { id: 'У', cap: 1 },
  ],
  pairs: [
    ['а', 'Х', 1000, 1000, 1000, null],
    ['а', 'У', 500, 500, 500, null],
    ['б', 'Х', 500, 500, 500, null],
    ['б', 'У', 150, 150, 150, null],
  ],
}

describe('R-MAT-10 the matching file', () => {
  it('answers with the default policy, worst-off first', () => {
    expect(matchAnswer(pool)).toEqual({
      ok: true,
      value: {
        assignments: [
          ['а', 'У'],
          ['б', 'Х'],
        ],
        value: 1000,
        served: 2,
        maxMin: 500,
        certificate: { primal: 1000, dual: 1000, exact: true },
        unmatched: [],
        blocking: { 0: 1, 50: 1, 100: 1 },
        policy: 'maxMin',
      },
    })
  })

  it('answers with the largest sum when asked, and still says what the worst-off could have', () => {
    expect(matchAnswer(pool, 'sum')).toMatchObject({
      value: { value: 1150, maxMin: 500, blocking: { 0: 0 } },
    })
  })

  it('reads columns in the order that the file names', () => {
    const pairColumns = ['score', 'mentor', 'mentee']
    const pairs = [[700, 'Х', 'а', 10, 20, null]]
    expect(matchAnswer({ ...pool, pairColumns, pairs })).toMatchObject({
      value: { assignments: [['а', 'Х']], value: 700, unmatched: [{ mentee: 'б', why: 'no-eligible' }] },
    })
  })

  it('leaves out a pair with a reason, and says the reason', () => {
    const pairs = [['а', 'Х', 700, 700, 700, 'refused']]
    expect(matchAnswer({ ...pool, pairs })).toMatchObject({
      value: {
        served: 0,
        maxMin: 0,
        unmatched: [{ mentee: 'а', reasons: { refused: 1, 'no-eligible': 1 } }, {}],
      },
    })
  })

  it.each([
    ['not-an-object', '', []],
    ['not-a-list', 'mentees', { ...pool, mentees: 5 }],
    ['not-an-id', 'mentors[1].id', { ...pool, mentors: [{ id: 'Х', cap: 1 }, { cap: 2 }] }],
    ['not-a-whole-number', 'mentors[0].cap', { ...pool, mentors: [{ id: 'Х', cap: 1.5 }] }],
    ['not-a-whole-number', 'pairs[0][2]', { ...pool, pairs: [['а', 'Х', 1001, 0, 0, null]] }],
    ['not-a-whole-number', 'pairs[0][4]', { ...pool, pairs: [['а', 'Х', 10, 0, '5', null]] }],
    ['unknown-mentee', 'pairs[0][0]', { ...pool, pairs: [['в', 'Х', 1, 1, 1, null]] }],
    ['unknown-mentor', 'locked[0][1]', { ...pool, locked: [['а', 'Ы']] }],
    ['not-a-row', 'forbidden[0]', { ...pool, forbidden: ['а'] }],
    ['not-a-code', 'forbidden[0][2]', { ...pool, forbidden: [['а', 'Х', 7]] }],
    ['unknown-column', 'pairColumns[0]', { ...pool, pairColumns: ['кто'] }],
    ['twice', 'mentees[1].id', { ...pool, mentees: [{ id: 'а' }, { id: 'а' }] }],
    ['twice', 'pairs[1]', { ...pool, pairs: [pool.pairs[0], pool.pairs[0]] }],
  ])('refuses %s at «%s»', (reason, path, file) => {
    expect(matchAnswer(file)).toEqual({ ok: false, refusal: { reason, path } })
  })
})
