import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#kit/day.ts'
import { facts, order, pair, teacher } from '#tests/indicator-facts.ts'
import { differing, forOthers, issuedDay, saidOn } from './issued.ts'
import type { Statistics } from './statistics.ts'

const names = Array.from({ length: 14 }, (_, at) => `Учитель-${at}`)
/** Pairs of a mentor with a mentee, each from a day of its own through another. */
function school(
  terms: readonly {
    readonly from: number
    readonly days: number
    readonly one: number
    readonly two: number
  }[],
) {
  const start = day('2026-09-01')
  const pairs = terms.map(({ from, days, one, two }, at) =>
    pair(`п${at}`, names[one]!, [names[two]!], {
      from: addDays(start, from),
      through: addDays(start, from + days),
    }),
  )
  return facts({
    people: names.map((name, at) => teacher(name, { gender: at % 3 === 0 ? 'm' : 'f' })),
    mentorships: pairs,
    papers: [
      order(
        pairs.map(({ id }) => id),
        '2026-08-20',
      ),
    ],
  })
}

describe('R-IND-25 what others may be told as of which day', () => {
  it('is the end of a month, not any day, and nothing before one', () => {
    const found = school([0, 1, 2].map((at) => ({ from: 0, days: 250, one: at, two: 7 + at })))
    expect(issuedDay(found, day('2026-09-29'))).toBeNull()
    for (const on of ['2026-09-30', '2026-10-01', '2026-10-30'])
      expect(issuedDay(found, day(on))).toBe('2026-09-30')
    expect(issuedDay(found, day('2026-10-31'))).toBe('2026-10-31')
  })
  it('stays the former one while fewer than five people are different', () => {
    const three = [0, 1, 2].map((at) => ({ from: 0, days: 250, one: at, two: 7 + at }))
    const one = school([...three, { from: 40, days: 200, one: 3, two: 10 }])
    expect(issuedDay(one, day('2026-12-01'))).toBe('2026-09-30')
    const more = [3, 4, 5].map((at) => ({ from: 40, days: 200, one: at, two: 7 + at }))
    expect(issuedDay(school([...three, ...more]), day('2026-12-01'))).toBe('2026-11-30')
  })
  it('is none where fewer than five take part', () => {
    expect(issuedDay(school([{ from: 0, days: 250, one: 0, two: 1 }]), day('2027-01-01'))).toBeNull()
  })
  it('whichever two days are asked: the statements differ by five people, or by nobody', () => {
    const index = fc.nat({ max: names.length - 1 })
    const term = fc
      .record({ from: fc.nat({ max: 250 }), days: fc.nat({ max: 200 }), one: index, two: index })
      .filter(({ one, two }) => one !== two)
    const asked = fc.array(fc.nat({ max: 300 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(term, { maxLength: 14 }), asked, (terms, days) => {
        const found = school(terms)
        const issued = days.flatMap((at) => issuedDay(found, addDays(day('2026-09-01'), at)) ?? [])
        for (const one of issued)
          for (const other of issued) {
            const people = differing(saidOn(found, one), saidOn(found, other))
            expect(people === 0 || people >= 5).toBe(true)
          }
      }),
      { numRuns: 150 },
    )
  })
})

describe('R-IND-25 the whole numbers for others', () => {
  const numbers = (a: number, b: number, c: number, rest: Partial<Statistics> = {}): Statistics => ({
    ...{ people: a + b + c, mentors: a + b, mentees: b + c, both: b, notOurs: 0 },
    ...{ pairs: b + c, groups: 0, programmes: 0, by: {} as Statistics['by'] },
    ...rest,
  })
  it('are told where each group has five or nobody', () => {
    expect(forOthers(numbers(6, 0, 8))).toMatchObject({
      people: 14,
      mentors: 6,
      mentees: 8,
      both: 0,
      pairs: 8,
    })
  })
  it('do not give the two who are both away by what is left of the total', () => {
    expect(forOthers(numbers(12, 2, 14))).toMatchObject({
      ...{ people: 28, mentors: 14, mentees: null, both: null, pairs: null },
    })
    expect(forOthers(numbers(2, 0, 2))).toMatchObject({ people: null, mentors: null, pairs: null })
    expect(forOthers(numbers(6, 0, 8, { notOurs: 1 }))).toMatchObject({ notOurs: null })
    expect(forOthers(numbers(6, 0, 8, { notOurs: 10 }))).toMatchObject({ notOurs: null })
  })
  it('whatever they are, no group under five can be computed from them', () => {
    const count = fc.nat({ max: 12 })
    fc.assert(
      fc.property(count, count, count, (a, b, c) => {
        const { people, mentors, mentees, both } = forOthers(numbers(a, b, c))
        const small = (one: number) => one > 0 && one < 5
        const told = [people, mentors, mentees, both].filter((one) => one !== null)
        expect(told.some(small)).toBe(false)
        if (people === null) return
        // everything that sums and differences of what was told make of it
        const sides = [mentors, mentees, both].filter((one) => one !== null)
        for (const one of sides) expect(small(people - one)).toBe(false)
        if (mentors !== null && mentees !== null) expect([a, b, c].some(small)).toBe(false)
        if (mentors !== null && both !== null) expect(small(mentors - both)).toBe(false)
        if (mentees !== null && both !== null) expect(small(mentees - both)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})
