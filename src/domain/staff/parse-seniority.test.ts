import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { parseSeniority } from './parse-seniority.ts'

const today = day('2026-11-21')

describe('R-STF-5 length of service', () => {
  it.each([
    ['3 года 2 мес.', 38],
    ['28-00', 336],
    ['28-07', 343],
    ['28л 0м', 336],
    ['31 г 0 мес', 372],
    ['34 г. 2 мес. 11 дн.', 410],
    ['34г.2м.11д.', 410],
    ['11 мес.', 11],
    ['20 л.', 240],
    ['9 лет 0 мес.', 108],
    ['5л7м', 67],
    ['8лет', 96],
    ['12/5', 149],
    ['6', 72],
    ['0', 0],
    ['28,00', 336],
    ['12.05.11', 149],
    ['1 год', 12],
    ['24 года', 288],
    ['25 (двадцать пять)', 300],
    ['25 лет (двадцать пять)', 300],
  ])('%s is %i months', (text, months) => {
    expect(parseSeniority({ text }, today)).toEqual({ value: months, doubts: [] })
  })

  it.each(['', 'б/д', '—', 'нет данных'])('takes «%s» for no data, not for zero', (text) => {
    expect(parseSeniority({ text }, today)).toEqual({ value: null, doubts: [] })
  })

  it.each([
    ['10,5', 120, 'service-fraction'],
    ['менее года', 0, 'service-fraction'],
    ['с 2015 г.', 134, 'service-counted-from-day'],
    ['молодой специалист', null, 'service-unreadable'],
    ['5 лет 14 мес.', null, 'service-unreadable'],
    ['#Н/Д', null, 'formula-broken'],
  ])('doubts %s', (text, value, doubt) => {
    expect(parseSeniority({ text }, today)).toEqual({ value, doubts: [doubt] })
  })

  it('does not take a day that a spreadsheet made of «12-05» for service', () => {
    expect(parseSeniority({ text: '12.05.2026', day: day('2026-05-12') }, today)).toEqual({
      value: null,
      doubts: ['service-is-day'],
    })
  })
})
