import type { Gender } from '#kit/russian/case.ts'
import { pluralWord } from '#kit/russian/plural.ts'

const toTwenty =
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  )
const tens = '  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ')
const hundreds = ' сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ')
const own: Readonly<Record<Gender | 'n', readonly string[]>> = {
  m: ['', 'один', 'два'],
  f: ['', 'одна', 'две'],
  n: ['', 'одно', 'два'],
}

/** R-RUS-13. A count in words: `inWords(21, 'f')` → «двадцать одна». Whole numbers from 0 to 999 999. */
export function inWords(count: number, gender: Gender | 'n'): string {
  if (!Number.isInteger(count) || count < 0 || count > 999_999) {
    throw new RangeError(`no words for ${count}`)
  }
  if (count === 0) return 'ноль'
  const [thousands, rest] = [Math.floor(count / 1000), count % 1000]
  const ofThousands = thousands === 0 ? [] : [...belowThousand(thousands, 'f'), thousandsWord(thousands)]
  return [...ofThousands, ...belowThousand(rest, gender)].join(' ')
}

function thousandsWord(thousands: number): string {
  return pluralWord(thousands, ['тысяча', 'тысячи', 'тысяч'])
}

function belowThousand(value: number, gender: Gender | 'n'): string[] {
  const below = value % 100
  const last = below < 20 ? below : below % 10
  return [
    hundreds[Math.floor(value / 100)] ?? '',
    below < 20 ? '' : (tens[Math.floor(below / 10)] ?? ''),
    last === 0 ? '' : (own[gender][last] ?? toTwenty[last] ?? ''),
  ].filter((word) => word !== '')
}
