import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { novice, teacher, today } from '#tests/pool-people.ts'
import { categoryRules, mayChoose, menteeCategories } from './mentee-categories.ts'

const codes = (person: Parameters<typeof menteeCategories>[0]) =>
  menteeCategories(person, today).categories.map((one) => one.category)

describe('R-NEE-1 categories of mentees by dated rules', () => {
  it('shows the rule, its day of effect and the days', () => {
    expect(menteeCategories(novice('петров'), today).categories).toEqual([
      {
        category: 'young_teacher',
        rule: { id: 'young-by-experience', from: '2019-12-25' },
        since: '2025-09-21',
        through: '2028-09-20',
        because: { kind: 'experience', months: 14, below: 36 },
      },
    ])
  })

  it('ends on the day the third year is full', () => {
    expect(codes(teacher('и', { pedagogicalMonths: 35 }))).toEqual(['young_teacher'])
    expect(codes(teacher('и', { pedagogicalMonths: 36 }))).toEqual([])
  })

  it('says «не знаем» where the experience is not known, and never guesses', () => {
    const found = menteeCategories(teacher('и', { pedagogicalMonths: null, totalMonths: null }), today)
    expect(found.categories).toEqual([])
    expect(found.unknown).toContainEqual({
      category: 'young_teacher',
      rule: 'young-by-experience',
      missing: 'experience',
    })
  })

  it('knows that pedagogical experience is never longer than the whole', () => {
    const found = menteeCategories(novice('п', { pedagogicalMonths: null }), today)
    expect(found.categories).toMatchObject([{ because: { kind: 'service', months: 14 } }])
    expect(found.unknown).toEqual([])
  })

  it('does not take youth alone for a need', () => {
    expect(codes(teacher('и', { birth: day('1995-01-01') }))).toEqual([])
    const [, byAge] = categoryRules
    const young = novice('п', { pedagogicalMonths: 36, totalMonths: 36 })
    expect(menteeCategories(young, today, [byAge!]).categories).toMatchObject([
      { because: { kind: 'age-and-experience', years: 25, through: 35 } },
    ])
    expect(menteeCategories({ ...young, birth: { year: 1990 } }, today, [byAge!]).categories).toEqual([])
    expect(menteeCategories({ ...young, birth: null }, today, [byAge!]).unknown).toMatchObject([
      { missing: 'birth' },
    ])
  })

  it.each([
    ['newcomer', { hiredOn: day('2025-11-22') }, { since: '2025-11-22', through: '2026-11-21' }],
    ['new_position', { inPositionSince: day('2026-09-01') }, { through: '2027-08-31' }],
    ['non_pedagogical_degree', { pedagogicalEducation: false }, { since: null, through: null }],
    ['after_break', { lastBreak: { months: 30, endedOn: day('2026-08-31') } }, { through: '2027-08-31' }],
  ])('%s', (category, facts, days) => {
    expect(menteeCategories(teacher('и', facts), today).categories).toMatchObject([{ category, ...days }])
  })

  it.each([
    ['a year here is full', { hiredOn: day('2025-11-21') }],
    ['the position came with the job', { hiredOn: day('2020-09-01'), inPositionSince: day('2020-09-01') }],
    ['the break was short', { lastBreak: { months: 11, endedOn: day('2026-08-31') } }],
    ['the break is long over', { lastBreak: { months: 40, endedOn: day('2024-08-31') } }],
  ])('nothing when %s', (_, facts) => {
    expect(codes(teacher('и', facts))).toEqual([])
  })

  it('does not take the first position here for a new one', () => {
    const since = day('2026-09-01')
    expect(codes(teacher('и', { hiredOn: since, inPositionSince: since }))).toEqual(['newcomer'])
  })

  it('applies a rule only on days when it is in force', () => {
    const rules = categoryRules.map((rule) => ({ ...rule, from: '2026-11-22' }))
    expect(menteeCategories(novice('п'), today, rules).categories).toEqual([])
    const over = categoryRules.map((rule) => ({ ...rule, through: '2026-11-20' }))
    expect(menteeCategories(novice('п'), today, over).categories).toEqual([])
  })

  it('never proposes nor keeps the sensitive category', () => {
    expect(categoryRules.some((rule) => rule.category === 'burnout')).toBe(false)
    expect(mayChoose('burnout')).toBe(false)
    expect(mayChoose('a category nobody wrote down')).toBe(false)
    expect(mayChoose('growth_seeker')).toBe(true)
  })
})
