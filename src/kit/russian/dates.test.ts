import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import {
  clockTime,
  fromNow,
  longDay,
  longMoment,
  monthOf,
  period,
  schoolYearWords,
  sentenceEnd,
  shortDay,
  weekdayDay,
} from '#kit/russian/dates.ts'

/** Expected texts are typed with ordinary spaces; every space of a date has to be non-breaking. */
const firm = (text: string) => text.replaceAll(' ', '\u00a0')

describe('R-RUS-7 день', () => {
  it('пишется словами, цифрами и с днём недели', () => {
    expect(longDay(day('2026-09-01'))).toBe(firm('1 сентября 2026 г.'))
    expect(shortDay(day('2026-09-01'))).toBe('01.09.2026')
    expect(weekdayDay(day('2026-11-17'))).toBe(`Вторник, ${firm('17 ноября 2026 г.')}`)
  })
  it('месяц ставится в нужный падеж', () => {
    expect(monthOf(day('2026-05-31'), 'prep')).toBe(firm('мае 2026 г.'))
    expect(monthOf(day('2027-03-01'))).toBe(firm('март 2027 г.'))
  })
  it('момент читается по часам организации', () => {
    expect(longMoment('2026-11-21T15:05:00.000Z', 'Asia/Vladivostok')).toBe(
      `${firm('22 ноября 2026 г.')}, 01:05`,
    )
    expect(clockTime('2026-11-21T21:00:00.000Z', 'Europe/Moscow')).toBe('00:00')
  })
  it('учебный год склоняется', () => {
    expect(schoolYearWords(2026)).toBe(firm('2026/2027 учебный год'))
    expect(schoolYearWords(2026, 'prep')).toBe(firm('2026/2027 учебном году'))
  })
})

describe('R-RUS-8 срок', () => {
  it.each([
    ['2026-09-01', '2027-05-31', 'с 1 сентября 2026 г. по 31 мая 2027 г.'],
    ['2026-09-01', '2026-12-31', 'с 1 сентября по 31 декабря 2026 г.'],
    ['2027-05-01', '2027-05-31', 'с 1 по 31 мая 2027 г.'],
    ['2027-05-31', '2027-05-31', '31 мая 2027 г.'],
    ['2026-09-01', null, 'с 1 сентября 2026 г.'],
  ])('%s … %s', (from, through, expected) => {
    const text = period(day(from), through === null ? null : day(through))
    expect(text.replaceAll('\u00a0', ' ')).toBe(expected)
    expect(text.split(' ')).toHaveLength(expected.includes(' по ') ? 2 : 1)
  })
})

describe('R-RUS-9 конец предложения', () => {
  it.each([
    ['Начало – 1 сентября 2026 г.', 'Начало – 1 сентября 2026 г.'],
    ['Пара создана', 'Пара создана.'],
    ['Пара создана ', 'Пара создана.'],
    [' ', ''],
    ['Готово?', 'Готово?'],
    ['Он ответил: «Да!»', 'Он ответил: «Да!»'],
    ['Школа «Росток»', 'Школа «Росток».'],
  ])('%s', (text, expected) => {
    expect(sentenceEnd(text)).toBe(expected)
    expect(sentenceEnd(sentenceEnd(text))).toBe(expected)
  })
})

describe('R-RUS-10 сколько осталось', () => {
  it.each([
    ['2026-11-21', 'сегодня'],
    ['2026-11-22', 'завтра'],
    ['2026-11-23', 'послезавтра'],
    ['2026-11-24', 'через 3 дня'],
    ['2026-12-21', 'через 30 дней'],
    ['2026-12-12', 'через 21 день'],
    ['2026-11-20', 'просрочено на 1 день'],
    ['2026-11-19', 'просрочено на 2 дня'],
  ])('%s – %s', (deadline, expected) => {
    expect(fromNow(day(deadline), day('2026-11-21')).replaceAll('\u00a0', ' ')).toBe(expected)
  })
})
