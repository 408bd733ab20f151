import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { type DayContext, dayOrder, parseDay } from './parse-day.ts'

const birth: DayContext = { kind: 'birth', today: day('2026-11-21'), from1904: false, order: 'day-first' }
const past: DayContext = { ...birth, kind: 'past' }

describe('R-STF-4 days', () => {
  it.each([
    ['17.05.1980', '1980-05-17'],
    ['1.9.1979', '1979-09-01'],
    ['01/09/1990', '1990-09-01'],
    ['17-05-1980', '1980-05-17'],
    ['17,05,1980', '1980-05-17'],
    ['17.05.80', '1980-05-17'],
    ['13.05.04', '2004-05-13'],
    ['1980-05-17', '1980-05-17'],
    ['1980-05-17T00:00:00', '1980-05-17'],
    ['17.05.1980 0:00:00', '1980-05-17'],
    ['17.05.1980 г.', '1980-05-17'],
    ['17.05.1980г.р.', '1980-05-17'],
    ['17 мая 1980 г.', '1980-05-17'],
    ['«5» сентября 1980 года', '1980-09-05'],
    ['17.05.198О', '1980-05-17'],
    ['19800517', '1980-05-17'],
    ['17051980', '1980-05-17'],
    ['29358', '1980-05-17'],
    ['1980', '1980'],
    ['1980 г.р.', '1980'],
    ['99', '1999'],
  ])('%s is %s', (text, expected) => {
    expect(parseDay({ text }, birth)).toEqual({ value: expected, doubts: [] })
  })

  it.each([
    ['30.02.1999', null, 'day-impossible'],
    ['31.06.1991', null, 'day-impossible'],
    ['05/17/1980', '1980-05-17', 'day-month-order'],
    ['май 1980', '1980', 'day-incomplete'],
    ['05.1980', '1980', 'day-incomplete'],
    ['давно', null, 'day-unreadable'],
    ['17.05.2015', '2015-05-17', 'birth-implausible'],
    ['1901', '1901', 'birth-implausible'],
    ['#Н/Д', null, 'formula-broken'],
  ])('doubts %s', (text, value, doubt) => {
    expect(parseDay({ text }, birth)).toEqual({ value, doubts: [doubt] })
  })

  it.each(['', '-', 'б/д', 'нет данных'])('takes «%s» for no data without a doubt', (text) => {
    expect(parseDay({ text }, birth)).toEqual({ value: null, doubts: [] })
  })

  it('counts serial numbers of 1904 workbooks from 1904', () => {
    expect(parseDay({ text: '27896' }, { ...birth, from1904: true }).value).toBe('1980-05-17')
  })

  it('gives two digits of a past day to this century when it has come', () => {
    expect(parseDay({ text: '05.10.26' }, past).value).toBe('2026-10-05')
    expect(parseDay({ text: '05.10.98' }, past).value).toBe('1998-10-05')
    expect(parseDay({ text: '05.10.2031' }, past).doubts).toEqual(['day-in-future'])
  })

  it('reads a whole column month first only when nothing else is possible', () => {
    expect(dayOrder(['5/17/80', '1/9/66'])).toBe('month-first')
    expect(dayOrder(['5/17/80', '17/5/66'])).toBe('day-first')
    expect(dayOrder(['05.17.1980', '01/02/1980'])).toBe('day-first')
    expect(parseDay({ text: '1/9/66' }, { ...birth, order: 'month-first' }).value).toBe('1966-01-09')
  })
})
