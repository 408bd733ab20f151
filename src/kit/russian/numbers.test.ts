import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWords } from '#kit/russian/number-words.ts'
import { grouped, ordinal } from '#kit/russian/numbers.ts'
import { plural, pluralWord } from '#kit/russian/plural.ts'

describe('R-RUS-11 числа', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1234, '1\u202f234'],
    [12_345_678, '12\u202f345\u202f678'],
    [-1500, '−1\u202f500'],
    [1234.5, '1\u202f234,5'],
  ])('%s', (value, expected) => {
    expect(grouped(value)).toBe(expected)
  })
  it('цифры остаются теми же', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(grouped(value).replaceAll('\u202f', '')).toBe(String(value))
      }),
    )
  })
})

describe('R-RUS-12 порядковые', () => {
  it.each([
    ['12-я', ordinal(12, 'f')],
    ['12-й', ordinal(12, 'f', 'prep')],
    ['3-й', ordinal(3, 'm')],
    ['3-го', ordinal(3, 'm', 'gen')],
    ['1-е', ordinal(1, 'n')],
  ])('%s', (expected, got) => {
    expect(got).toBe(expected)
  })
})

describe('R-RUS-13 числа словами', () => {
  it.each([
    [0, 'm', 'ноль'],
    [1, 'f', 'одна'],
    [2, 'n', 'два'],
    [14, 'm', 'четырнадцать'],
    [40, 'm', 'сорок'],
    [21, 'f', 'двадцать одна'],
    [100, 'm', 'сто'],
    [342, 'f', 'триста сорок две'],
    [1000, 'm', 'одна тысяча'],
    [2001, 'm', 'две тысячи один'],
    [11_011, 'm', 'одиннадцать тысяч одиннадцать'],
    [999_999, 'm', 'девятьсот девяносто девять тысяч девятьсот девяносто девять'],
  ] as const)('%s %s', (count, gender, expected) => {
    expect(inWords(count, gender)).toBe(expected)
  })
  it('разные числа пишутся разными словами', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(999_999), (one, other) => {
        expect(inWords(one, 'm') === inWords(other, 'm')).toBe(one === other)
      }),
    )
  })
  it('чего нельзя назвать, то ошибка программы', () => {
    for (const count of [-1, 1.5, 1_000_000, Number.NaN])
      expect(() => inWords(count, 'm')).toThrow(RangeError)
  })
})

describe('R-RUS-17 слово при числе', () => {
  const days = ['день', 'дня', 'дней'] as const
  it.each([
    [1, '1 день'],
    [3, '3 дня'],
    [5, '5 дней'],
    [11, '11 дней'],
    [21, '21 день'],
    [112, '112 дней'],
    [1001, '1\u202f001 день'],
    [1.5, '1,5 дня'],
  ])('%s', (count, expected) => {
    expect(plural(count, days)).toBe(expected)
  })
  it('слово отдельно от числа', () => {
    expect(pluralWord(2, days)).toBe('дня')
  })
})
