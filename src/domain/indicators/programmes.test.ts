import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import {
  autumn,
  confirmed,
  facts,
  meeting,
  named,
  order,
  pair,
  programme,
  whyLeftOut,
} from '#tests/indicator-facts.ts'
import { missingOf } from './indicator.ts'
import { earlyTerminated, individualProgrammes, planRowsOnTime, programmesCompleted } from './programmes.ts'

const ended = (on: string, way: 'done' | 'initiative' | 'curator', by: 'mentor' | 'both' | null = null) => ({
  ending: { on: day(on), way, by },
})

describe('R-IND-14 approved programmes', () => {
  it('of pairs that work: 1 of 3, the others with the reason', () => {
    const found = individualProgrammes(
      facts({
        mentorships: [pair('а', 'М', ['Н']), pair('б', 'М', ['П']), pair('в', 'М', ['Р'])],
        papers: [order(['а', 'б', 'в'])],
        programmes: [programme('а', '2026-09-12'), programme('б', null), programme('чужая', '2026-09-12')],
      }),
      autumn,
    )
    expect(named(found.numerator)).toEqual(['а'])
    expect(whyLeftOut(found.leftOut)).toEqual(['б: not-approved', 'в: no-programme'])
  })
})

describe('R-IND-15 lines of plans in time', () => {
  const school = facts({
    mentorships: [pair('а', 'М', ['Н']), pair('б', 'М', ['П'], ended('2026-10-10', 'curator'))],
    papers: [order(['а', 'б'])],
    programmes: [
      programme('а', '2026-09-12', {
        в_срок: '2026-10-01',
        поздно: '2026-10-15',
        не_сделано: '2026-11-01',
        оспорено: '2026-11-10',
        впереди: '2026-12-01',
      }),
      programme('б', '2026-09-12', { сделано: '2026-10-05', после_конца: '2026-11-01' }),
    ],
    meetings: [
      meeting('1', 'а', '2026-09-20', { planRow: 'в_срок' }),
      meeting('2', 'а', '2026-10-20', { planRow: 'поздно' }),
      meeting('3', 'а', '2026-11-05', { planRow: 'оспорено', ...confirmed('2026-11-06', 'disputed') }),
      meeting('4', 'б', '2026-10-05', { planRow: 'сделано' }),
    ],
  })
  it('are those a meeting did by their day: 2 of 5', () => {
    const found = planRowsOnTime(school, autumn)
    expect(named(found.numerator)).toEqual(['в_срок', 'сделано'])
    expect(found).toMatchObject({ value: 40, totals: { numerator: 2, denominator: 5 } })
    expect(whyLeftOut(missingOf(found))).toEqual([
      'поздно: done-late',
      'не_сделано: not-done',
      'оспорено: not-done',
    ])
    expect(whyLeftOut(found.leftOut).at(-1)).toBe('после_конца: ended-before')
  })
  it('R-IND-3 on the first of October only one was due', () => {
    expect(planRowsOnTime(school, day('2026-10-01'))).toMatchObject({
      value: 100,
      totals: { denominator: 1 },
    })
  })
})

describe('R-IND-16 ended programmes', () => {
  const spring = day('2027-05-20')
  const mentorships = [
    pair('полностью', 'М', ['Н'], ended('2027-05-15', 'done')),
    pair('наставник', 'М', ['П'], ended('2026-12-01', 'initiative', 'mentor')),
    pair('оба', 'М', ['Р'], ended('2027-01-20', 'initiative', 'both')),
    pair('куратор', 'М', ['С'], ended('2027-02-01', 'curator')),
    pair('идёт', 'М', ['Т']),
    pair('срок вышел', 'М', ['У'], { through: day('2027-03-31') }),
    pair('в июне', 'М', ['Ф'], ended('2027-06-01', 'done')),
  ]
  const school = facts({ mentorships, papers: [order(mentorships.map(({ id }) => id))] })
  it('in full: 1 of 4; one whose way nobody recorded is named', () => {
    const found = programmesCompleted(school, spring)
    expect(found).toMatchObject({ value: 25, totals: { numerator: 1, denominator: 4 } })
    expect(whyLeftOut(found.leftOut.filter(({ from }) => from === 'all'))).toEqual([
      'срок вышел: way-not-recorded',
    ])
  })
  it('early: 3 of 4, by each reason', () => {
    const found = earlyTerminated(school, spring)
    expect(found.value).toBe(75)
    expect(found.parts.map(({ code, totals }) => [code, totals.numerator])).toEqual([
      ['initiative-mentor', 1],
      ['initiative-mentee', 0],
      ['initiative-both', 1],
      ['curator', 1],
    ])
  })
  it('R-IND-2 in autumn none has ended: no number', () => {
    expect(programmesCompleted(school, autumn).value).toBeNull()
  })
})
