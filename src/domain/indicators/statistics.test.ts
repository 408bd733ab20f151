import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { autumn, beginner, facts, job, order, pair, programme, teacher } from '#tests/indicator-facts.ts'
import { mergedLines, statisticsOf } from './statistics.ts'

const category = (name: string, through: string | null = null) => ({
  category: name,
  from: day('2024-01-01'),
  through: through === null ? null : day(through),
})
const school = facts({
  people: [
    teacher('Белова', { categories: [category('first'), category('highest')] }),
    teacher('Громов', { gender: 'm', categories: [category('first', '2026-11-01')] }),
    teacher('Дятлова', {
      employments: [job({ position: 'воспитатель', positionCode: 'preschool_teacher' })],
    }),
    beginner('Юрьев', { gender: 'm' }),
    beginner('Яшин', { gender: null, birthDay: null }),
    teacher('Чужая'),
  ],
  mentorships: [
    pair('а', 'Белова', ['Юрьев', 'Яшин']),
    pair('б', 'Громов', ['Белова']),
    pair('в', 'Дятлова', ['Юрьев']),
  ],
  papers: [order(['а', 'б', 'в'])],
  programmes: [programme('а', '2026-09-12'), programme('б', null)],
})

describe('R-IND-23 numbers for statistics', () => {
  const found = statisticsOf(school, autumn)
  it('are of unique people: 5, three mentors and three mentees, one of them both', () => {
    expect(found).toMatchObject({ people: 5, mentors: 3, mentees: 3, both: 1, notOurs: 0 })
    expect(found).toMatchObject({ pairs: 2, groups: 1, programmes: 1 })
  })
  it('are broken down by what is known of that day', () => {
    expect(found.by).toEqual({
      sex: [
        { labels: ['f'], count: 2 },
        { labels: ['m'], count: 2 },
        { labels: [''], count: 1 },
      ],
      age: [
        { labels: ['25–29'], count: 1 },
        { labels: ['50–59'], count: 3 },
        { labels: [''], count: 1 },
      ],
      experience: [
        { labels: ['меньше 3 лет'], count: 2 },
        { labels: ['11–20 лет'], count: 3 },
      ],
      position: [
        { labels: ['воспитатель'], count: 1 },
        { labels: ['учитель'], count: 4 },
      ],
      category: [
        { labels: ['высшая'], count: 1 },
        { labels: [''], count: 4 },
      ],
    })
  })
  it('for others has no group under five', () => {
    expect(mergedLines('age', found.by.age)).toBeNull()
    const lines = [7, 2, 4, 6].map((count, at) => ({ labels: [`${at}`], count }))
    expect(mergedLines('age', lines)).toEqual([
      { labels: ['0'], count: 7 },
      { labels: ['1', '2'], count: 6 },
      { labels: ['3'], count: 6 },
    ])
    for (const { count } of mergedLines('position', lines)!) expect(count).toBeGreaterThanOrEqual(5)
  })
})
