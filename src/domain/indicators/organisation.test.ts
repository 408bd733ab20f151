import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import {
  autumn,
  facts,
  happened,
  named,
  order,
  pair,
  personId,
  teacher,
  whyLeftOut,
} from '#tests/indicator-facts.ts'
import { newCategories, publications } from './growth.ts'
import { missingOf } from './indicator.ts'
import { mentorsTrained, outsidePairs, partners, practices, roadmapDone } from './organisation.ts'
import type { YearMeasure } from './year-facts.ts'

describe('R-IND-7 events of the school year', () => {
  it('trained mentors: 1 of 2, not by the session of last spring', () => {
    const found = mentorsTrained(
      facts({
        mentorships: [pair('а', 'Белова', ['Юрьев']), pair('б', 'Громов', ['Яшин'])],
        papers: [order(['а', 'б'])],
        events: [
          happened('mentor_training', '2026-10-01', ['Белова', 'Зимин']),
          happened('induction_session', '2026-05-01', ['Громов']),
          happened('induction_session', '2026-12-01', ['Громов']),
        ],
      }),
      autumn,
    )
    expect(found).toMatchObject({ value: 50, totals: { numerator: 1, denominator: 2 } })
    expect(named(missingOf(found))).toEqual(['Громов'])
  })
  it('practices: 2, of them 1 published', () => {
    const found = practices(
      facts({
        events: [
          happened('practice', '2026-10-01', [], { link: 'https://example.test/1' }),
          happened('practice', '2026-10-02'),
          happened('practice', '2026-08-31'),
          happened('materials', '2026-10-03'),
        ],
      }),
      autumn,
    )
    expect([found.value, found.parts[0]?.value]).toEqual([2, 1])
  })
})

it('R-IND-13 the roadmap: of 3 that were due 2 have their facts, one of them its first term', () => {
  const measure = (
    title: string,
    through: string,
    doneOn: string | null,
    permanent = false,
  ): YearMeasure => ({
    id: title as YearMeasure['id'],
    title,
    schoolYear: 2026,
    permanent,
    terms: [{ through: day(through), doneOn: doneOn === null ? null : day(doneOn) }],
  })
  const found = roadmapDone(
    facts({
      measures: [
        measure('сделано', '2026-09-30', '2026-10-05'),
        measure('после среза', '2026-10-31', '2026-11-21'),
        measure('ещё не скоро', '2027-05-31', '2026-10-01'),
        measure('весь год', '2026-11-01', null, true),
        {
          ...measure('дважды', '2026-10-01', '2026-10-01'),
          terms: [
            { through: day('2026-10-01'), doneOn: day('2026-10-01') },
            { through: day('2027-02-01'), doneOn: null },
          ],
        },
        { ...measure('прошлый год', '2026-05-31', null), schoolYear: 2025 },
      ],
    }),
    autumn,
  )
  expect(found).toMatchObject({ value: 66.67, totals: { numerator: 2, denominator: 3 } })
  expect(whyLeftOut(found.leftOut)).toEqual(['после среза: no-fact', 'весь год: permanent'])
})

it('R-IND-19 the open environment: 1 agreement, 1 employer of 2 guests, 1 pair', () => {
  const guest = (name: string, employer: string, through: string | null = null) => ({
    person: personId(name),
    employer,
    position: 'учитель',
    agreement: null,
    from: day('2026-09-01'),
    through: through === null ? null : day(through),
  })
  const school = facts({
    outside: [guest('Гость', 'Лицей № 2'), guest('Второй', 'лицей № 2 '), guest('Был', 'Сад', '2026-10-01')],
    mentorships: [pair('а', 'Гость', ['Юрьев']), pair('б', 'Белова', ['Яшин'])],
    papers: [order(['а', 'б'])],
    events: [happened('cooperation', '2025-10-01'), happened('cooperation', '2026-12-01')],
  })
  const found = partners(school, autumn)
  expect([found.value, found.parts[0]?.value]).toEqual([1, 1])
  expect(named(outsidePairs(school, autumn).numerator)).toEqual(['а'])
})

describe('R-IND-18 growth while the programme lasted', () => {
  const done = (on: string) => ({ ending: { on: day(on), way: 'done' as const, by: null } })
  const category = (name: string, from: string | null) => ({
    category: name,
    from: from === null ? null : day(from),
    through: null,
  })
  const school = facts({
    people: [
      teacher('Юрьев', {
        categories: [category('first', '2027-02-01'), category('conformity', '2027-01-01')],
      }),
      teacher('Яшин', { categories: [category('first', '2026-08-01'), category('highest', null)] }),
    ],
    mentorships: [
      pair('а', 'М', ['Юрьев'], done('2027-05-15')),
      pair('б', 'М', ['Яшин'], done('2027-05-15')),
    ],
    papers: [order(['а', 'б'])],
    events: [
      happened('publication', '2027-03-01', ['Юрьев', 'Яшин']),
      happened('publication', '2027-05-16', ['Юрьев']),
      happened('publication', '2027-04-01', ['М']),
    ],
  })
  const june = day('2027-06-01')
  it('categories: 1 of 2 who finished', () => {
    expect(newCategories(school, june)).toMatchObject({
      value: 0.5,
      totals: { numerator: 1, denominator: 2 },
    })
  })
  it('publications: one with two authors is one', () => {
    expect(publications(school, june)).toMatchObject({ value: 0.5, totals: { numerator: 1, denominator: 2 } })
    expect(publications(school, autumn).value).toBeNull()
  })
})
