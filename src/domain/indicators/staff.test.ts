import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import {
  autumn,
  beginner,
  facts,
  job,
  named,
  order,
  pair,
  teacher,
  whyLeftOut,
} from '#tests/indicator-facts.ts'
import { missingOf } from './indicator.ts'
import { adaptationTime, everybodyLeft, retentionAfter } from './staff.ts'

/** Young on 1 September of that year, still here or not. */
const hired = (name: string, on: string, through: string | null = null) =>
  beginner(name, {
    pedagogicalMonths: 0,
    serviceOn: day(on),
    employments: [job({ from: day(on), through: through === null ? null : day(through) })],
  })

describe('R-IND-12 young teachers stay', () => {
  const school = facts({
    people: [
      hired('2023', '2023-09-01'),
      hired('2023 ушла', '2023-09-01', '2025-06-30'),
      hired('2024', '2024-09-01'),
      hired('2024 ушёл', '2024-10-01', '2026-11-19'),
      hired('2025', '2025-09-01'),
      hired('2025 декабрь', '2025-12-01'),
      {
        ...hired('2025 отпуск', '2025-10-01'),
        employments: [job({ from: day('2025-10-01'), onLeave: true })],
      },
      teacher('опытная 2025', { employments: [job({ from: day('2025-09-01') })] }),
      beginner('когда, неизвестно', { employments: [job({ from: null })] }),
      {
        ...hired('совместитель', '2025-09-01'),
        employments: [job({ kind: 'external', from: day('2025-09-01') })],
      },
    ],
  })
  it.each([
    [1, ['2025', '2025 отпуск'], ['2025', '2025 отпуск'], 100],
    [2, ['2024', '2024 ушёл'], ['2024'], 50],
    [3, ['2023', '2023 ушла'], ['2023'], 50],
  ])('after %i years', (years, cohort, stayed, share) => {
    const found = retentionAfter(years)(school, autumn)
    expect(named(found.denominator)).toEqual(cohort)
    expect(named(found.numerator)).toEqual(stayed)
    expect(found.value).toBe(share)
    expect(found.leftOut.map(({ because }) => because)).toContain('hired-unknown')
  })
  it('and whoever left is named; where the program knew nobody yet, that is said', () => {
    expect(whyLeftOut(missingOf(retentionAfter(2)(school, autumn)))).toEqual(['2024 ушёл: works-no-more'])
    expect(retentionAfter(2)(school, autumn).notes).toEqual(['young-when-hired'])
    const late = { ...school, keptSince: day('2024-09-01') }
    expect(retentionAfter(2)(late, autumn).notes).toEqual(['young-when-hired', 'leavers-unknown'])
  })
  it('R-IND-3 the day before he left he was here', () => {
    expect(retentionAfter(2)(school, day('2026-11-19')).value).toBe(100)
  })
})

it('R-IND-17 everybody who left, of the average number: 1 of (4 + 4 + 3 + 3) / 4', () => {
  const found = everybodyLeft(
    facts({
      people: [
        ...['а', 'б', 'в'].map((name) => teacher(name)),
        teacher('ушла', { employments: [job({ through: day('2026-10-15') })] }),
        teacher('ушла летом', { employments: [job({ through: day('2026-08-25') })] }),
      ],
    }),
    autumn,
  )
  expect(named(found.numerator)).toEqual(['ушла'])
  expect(found.denominator?.map(({ amount }) => amount)).toEqual([4, 4, 3, 3])
  expect(found).toMatchObject({ value: 28.57, totals: { numerator: 1, denominator: 3.5 } })
  expect(found.notes).toEqual(['all-reasons'])
})

it('R-IND-17 who changed the position has not left', () => {
  const moved = teacher('перешла', {
    employments: [job({ through: day('2026-09-30') }), job({ from: day('2026-10-01') })],
  })
  expect(everybodyLeft(facts({ people: [moved] }), autumn).value).toBe(0)
})

it('R-IND-18 adaptation of those who finished: (20 + 8) months of 2', () => {
  const done = (on: string) => ({ ending: { on: day(on), way: 'done' as const, by: null } })
  const mentorships = [
    pair('а', 'М', ['Юрьев'], done('2027-05-15')),
    pair('б', 'М', ['Яшин'], done('2027-05-20')),
    pair('в', 'М', ['Опытная'], done('2027-05-20')),
    pair('г', 'М', ['Эткин'], { ending: { on: day('2027-05-20'), way: 'curator', by: null } }),
  ]
  const school = facts({
    people: [
      hired('Юрьев', '2025-09-01'),
      hired('Яшин', '2026-09-01'),
      hired('Эткин', '2026-09-01'),
      teacher('Опытная'),
    ],
    mentorships,
    papers: [order(['а', 'б', 'в', 'г'])],
  })
  const found = adaptationTime(school, day('2027-06-01'))
  expect(found).toMatchObject({ value: 14, totals: { numerator: 28, denominator: 2 } })
  expect(whyLeftOut(found.leftOut)).toEqual(['Опытная: not-young-when-hired'])
  expect(adaptationTime(school, autumn).value).toBeNull()
})
