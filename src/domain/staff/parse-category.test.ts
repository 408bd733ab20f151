import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { categoryDoubts, parseCategories, withTerm } from './parse-category.ts'

const today = day('2026-11-21')
const briefly = (text: string) =>
  parseCategories(text, today).value.map((one) =>
    [one.code, one.since, one.through, one.order]
      .map((part) => part ?? '')
      .join(' ')
      .trim(),
  )

describe('R-STF-6 categories', () => {
  it.each([
    ['высшая', 'highest'],
    ['ВКК', 'highest'],
    ['в.к.к.', 'highest'],
    ['высш.', 'highest'],
    ['Высшая кв. категория', 'highest'],
    ['первая', 'first'],
    ['1кк', 'first'],
    ['1 к.', 'first'],
    ['I кв. категория', 'first'],
    ['1', 'first'],
    ['I', 'first'],
    ['перв.кв.кат.', 'first'],
    ['1-я', 'first'],
    ['СЗД', 'conformity'],
    ['соотв. заним. должн.', 'conformity'],
    ['Соответствие занимаемой должности', 'conformity'],
    ['соответствует', 'conformity'],
    ['б/к', 'none'],
    ['нет', 'none'],
    ['-', 'none'],
    ['—', 'none'],
    ['без категории', 'none'],
    ['б/категории', 'none'],
    ['не имеет', 'none'],
    ['без кв. категории', 'none'],
    ['вторая', 'second_legacy'],
    ['2 кк', 'second_legacy'],
    ['II', 'second_legacy'],
  ])('%s is %s', (text, code) => {
    expect(parseCategories(text, today)).toMatchObject({ value: [{ code }], doubts: [] })
  })

  it.each(['', 'б/д', 'нет данных'])('takes «%s» for no data, not for «no category»', (text) => {
    expect(parseCategories(text, today)).toEqual({ value: [], doubts: [] })
  })

  it('reads days, terms, orders and several categories of one cell', () => {
    expect(briefly('высшая, 28.02.2023')).toEqual(['highest 2023-02-28 2028-02-28'])
    expect(briefly('первая / 26.03.2025')).toEqual(['first 2025-03-26'])
    expect(briefly('Высшая, приказ Минобр. № 415-к от 27.04.2023')).toEqual([
      'highest 2023-04-27 2028-04-27 415-к',
    ])
    expect(briefly('первая (до 25.10.2027)')).toEqual(['first  2027-10-25'])
    expect(briefly('высшая до 2027')).toEqual(['highest  2027'])
    expect(briefly('1 к., 2022')).toEqual(['first 2022 2027'])
    expect(briefly('СЗД 2025')).toEqual(['conformity 2025 2030'])
    expect(briefly('высшая 26.03.2014 (у), соответствует 11.07.2014 (д)')).toEqual([
      'highest 2014-03-26 2019-03-26',
      'conformity 2014-07-11 2019-07-11',
    ])
    expect(briefly('высшая, педагог-наставник')).toEqual(['highest', 'mentor'])
  })

  it('a month with a year is a term or a day of which only the year is kept, and said so', () => {
    expect(parseCategories('1 КК до 12.2026', today)).toMatchObject({
      value: [{ code: 'first', since: null, through: '2026' }],
      doubts: ['day-incomplete'],
    })
    expect(parseCategories('первая 05.2024', today)).toMatchObject({
      value: [{ since: '2024' }],
      doubts: ['day-incomplete'],
    })
    expect(briefly('первая, 30.03.2022 по 30.03.2027')).toEqual(['first 2022-03-30 2027-03-30'])
    expect(briefly('высшая (приказ от 12.12.2023 N 1234)')).toEqual(['highest 2023-12-12  1234'])
    expect(briefly('первая, приказ 77 от 12.12.2023')).toEqual(['first 2023-12-12  77'])
    expect(briefly('Соответствие (прот. №3 от 12.02.2024)')).toEqual(['conformity 2024-02-12 2029-02-12 3'])
  })

  it('ends a category given before 1 September 2023 after five years, a later one never', () => {
    const given = (since: string) => withTerm({ code: 'first', since, through: null, order: null }).through
    expect([given('2023-08-31'), given('2023-09-01')]).toEqual(['2028-08-31', null])
    expect(given('2020-02-29')).toBe('2025-02-28')
    expect(withTerm({ code: 'conformity', since: '2025-01-10', through: null, order: null }).through).toBe(
      '2030-01-10',
    )
  })

  it('doubts a term that is over, a title without the highest category, a cell not wholly read', () => {
    const doubts = (text: string) => categoryDoubts(parseCategories(text, today).value, today)
    expect(doubts('первая 25.04.2021')).toEqual(['category-expired'])
    expect(doubts('педагог-методист')).toEqual(['category-needs-highest'])
    expect(doubts('высшая, педагог-наставник')).toEqual([])
    expect(doubts('первая 2023')).toEqual(['category-day-unclear'])
    expect(parseCategories('первая, документы на аттестации', today).doubts).toEqual(['category-partly-read'])
    expect(parseCategories('молодой специалист', today)).toEqual({
      value: [],
      doubts: ['category-unreadable'],
    })
  })
})
