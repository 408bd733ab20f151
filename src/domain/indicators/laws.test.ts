import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '#kit/day.ts'
import {
  beginner,
  confirmed,
  facts,
  job,
  meeting,
  order,
  pair,
  row,
  teacher,
} from '#tests/indicator-facts.ts'
import { allIndicators } from './all-indicators.ts'
import { type Indicated, keyOf } from './indicator.ts'
import type { YearFacts } from './year-facts.ts'

const first = day('2026-08-15')
const days: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 400 }).map((after) => addDays(first, after))

/** Schools nobody would think of: any pairs of any people, ended and paused at any time. */
const schools: fc.Arbitrary<YearFacts> = fc
  .record({
    kinds: fc.array(fc.constantFrom('old', 'young', 'external', 'left', 'unknown'), {
      minLength: 2,
      maxLength: 9,
    }),
    pairs: fc.array(
      fc.record({
        mentor: fc.nat(8),
        mentees: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }),
        from: days,
        lasts: fc.nat(300),
        endedAfter: fc.option(fc.nat(300)),
        way: fc.constantFrom('done', 'initiative', 'curator'),
        ordered: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
    meetings: fc.array(fc.record({ pair: fc.nat(5), on: days, confirmed: fc.boolean() }), { maxLength: 12 }),
    needs: fc.array(fc.constantFrom('paired', 'asked', 'alone', 'not-needed', 'asking'), { maxLength: 9 }),
  })
  .map(({ kinds, pairs, meetings, needs }) => {
    const people = kinds.map((kind, at) => {
      const name = `p${at}`
      if (kind === 'young') return beginner(name)
      if (kind === 'unknown') return beginner(name, { birthDay: null, pedagogicalMonths: null })
      if (kind === 'external') return teacher(name, { employments: [job({ kind: 'external' })] })
      return kind === 'left'
        ? beginner(name, { employments: [job({ from: day('2025-09-01'), through: day('2026-12-31') })] })
        : teacher(name)
    })
    const known = (at: number) => `p${at % kinds.length}`
    const made = pairs.flatMap(({ mentor, mentees, from, lasts, endedAfter, way }, at) => {
      const led = [...new Set(mentees.map(known))].filter((one) => one !== known(mentor))
      if (led.length === 0) return []
      const by = way === 'initiative' ? ('both' as const) : null
      const ending =
        endedAfter === null
          ? null
          : ({ on: addDays(from, endedAfter), way, by } as YearFacts['mentorships'][number]['ending'])
      return [pair(`m${at}`, known(mentor), led, { from, through: addDays(from, lasts), ending })]
    })
    const ordered = made.filter((_, at) => pairs[at]?.ordered).map(({ id }) => id)
    return facts({
      people,
      mentorships: made,
      papers: [order(ordered, '2026-08-20')],
      meetings: meetings.flatMap(({ pair: at, on, confirmed: yes }, number) => {
        const of = made[at]
        return of ? [meeting(`v${number}`, of.id, on, yes ? confirmed(on) : {})] : []
      }),
      menteesOn: () => needs.slice(0, kinds.length).map((state, at) => row(`p${at}`, state)),
    })
  })

const everyPart = (one: Indicated): readonly Indicated[] => [one, ...one.parts.flatMap(everyPart)]

describe.each(allIndicators.map((one) => [one.code, one] as const))('R-IND-1 %s', (code, { count }) => {
  it('goes by its code, and a share lies within its whole and within 0 and 100', () => {
    fc.assert(
      fc.property(schools, days, (school, on) => {
        const found = count(school, on)
        expect(found.code).toBe(code)
        for (const { unit, numerator, denominator, totals, value } of everyPart(found)) {
          if (code.startsWith('r145_sat')) continue
          expect(new Set(numerator.map(({ of }) => keyOf(of))).size).toBe(numerator.length)
          if (denominator === null) expect(totals.denominator).toBeNull()
          if (totals.denominator === 0) expect(value).toBeNull()
          if (unit !== 'percent') continue
          if (value !== null) expect(value).toBeGreaterThanOrEqual(0)
          if (code === 'left_all') continue
          if (value !== null) expect(value).toBeLessThanOrEqual(100)
          const whole = new Set(denominator!.map(({ of }) => keyOf(of)))
          expect(numerator.filter(({ of }) => !whole.has(keyOf(of)))).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })
  it('R-IND-3 is the same however many later facts there are', () => {
    fc.assert(
      fc.property(schools, days, (school, on) => {
        const until = { ...school, meetings: school.meetings.filter(({ on: at }) => at <= on) }
        const { value, totals } = count(school, on)
        expect({ value, totals }).toEqual({ value: count(until, on).value, totals: count(until, on).totals })
      }),
      { numRuns: 30 },
    )
  })
})
