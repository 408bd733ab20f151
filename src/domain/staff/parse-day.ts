import { addDays, type Day } from '#kit/day.ts'
import { type Read, read } from './doubt.ts'
import { plain } from './plain-text.ts'
import { dateWords, rowWords, saysNothing } from './words.ts'
import type { Cell } from './workbook.ts'

/** A day, or a year alone (`1984`) when the list knows no more. */
export type DayOrYear = string

export type DayContext = {
  readonly kind: 'birth' | 'past'
  readonly today: Day
  readonly from1904: boolean
  /** `month-first` when the whole column can only be read the American way. */
  readonly order: 'day-first' | 'month-first'
}

const months = dateWords.months.map((source) => new RegExp(`^${source}`, 'u'))
const tail = `(?: ?${dateWords.yearTail})(?:,? ?0?\\d?:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?(?: ?[ap]m)?)?`
const numeric = new RegExp(`^(\\d{1,2})[-./, ]+(\\d{1,2})[-./, ]+(\\d{4}|\\d{2})${tail}$`, 'u')
const iso = /^(\d{4})[-./ ]+(\d{1,2})[-./ ]+(\d{1,2})(?:[t ].*)?$/u
const worded = new RegExp(`^"?(\\d{1,2})"?[ ./-]+(\\p{L}+)\\.?[ .,/-]+(\\d{4}|\\d{2})${tail}$`, 'u')
const monthYear = new RegExp(`^(\\p{L}+)\\.? (\\d{4})${tail}$`, 'u')
const monthNumberYear = new RegExp(`^(\\d{1,2})[./-](\\d{4})${tail}$`, 'u')
const yearOnly = new RegExp(`^(\\d{4}|\\d{2})${tail}$`, 'u')

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const romanMonth = /(?<=^\d{1,2})[-./ ]([ivx]+)[-./ ](?=\d{2,4})/u
const age = new RegExp(`^\\d{1,2} ?(?:${dateWords.age})`, 'u')

/** R-STF-4. A cell read as a day. An impossible day is no day; only a year stays a year. */
export function parseDay(cell: Cell, context: DayContext): Read<DayOrYear | null> {
  const found = fromCell(cell, context)
  if (found.value === null) return found
  return { value: found.value, doubts: [...found.doubts, ...implausible(found.value, context)] }
}

function fromCell(cell: Cell, context: DayContext): Read<DayOrYear | null> {
  const text = plain(cell.text)
    .replace(/(?<=[\d.]|^)[\u043eo](?=[\d.]|$)/gu, '0')
    .replace(/(?<=\d.*) ?(?:\(.*\)|,(?! ?\d).*)$/u, '')
    .replace(romanMonth, (_, roman: string) => `.${romans.indexOf(roman) + 1}.`)
    .replace(/^\W*\u0441 (?=\d)/u, '')
  if (cell.day !== undefined) return read(cell.day)
  if (rowWords.brokenFormula.test(text)) return read(null, 'formula-broken')
  if (saysNothing(text)) return read(null)
  if (age.test(text)) return read(null, 'day-unreadable')
  if (/^\d{5}([.,]\d+)?$/u.test(text)) return fromSerial(Number.parseInt(text, 10), context)
  return (
    fromNumeric(text, context) ??
    fromIso(text) ??
    fromWords(text, context) ??
    fromEightDigits(text) ??
    fromYear(text, context) ??
    read(null, 'day-unreadable')
  )
}

/** Serial numbers of spreadsheets: day 1 is 1900-01-01 with a 1900-02-29 that never was, or 1904-01-02. */
function fromSerial(serial: number, { from1904 }: DayContext): Read<DayOrYear | null> {
  const origin = (from1904 ? '1904-01-01' : '1899-12-30') as Day
  return serial > 60_000 ? read(null, 'day-unreadable') : read(addDays(origin, serial))
}

function fromNumeric(text: string, context: DayContext): Read<DayOrYear | null> | undefined {
  const match = numeric.exec(text)
  if (!match) return undefined
  const [, first = '', second = '', year = ''] = match
  const swapped = context.order === 'month-first' && !text.includes('.')
  const [dayPart, monthPart] = swapped ? [second, first] : [first, second]
  const full = fullYear(year, context)
  if (Number(monthPart) > 12 && Number(dayPart) <= 12)
    return calendar(full, dayPart, monthPart, 'day-month-order')
  return calendar(full, monthPart, dayPart)
}

function fromIso(text: string): Read<DayOrYear | null> | undefined {
  const match = iso.exec(text)
  return match ? calendar(match[1] ?? '', match[2] ?? '', match[3] ?? '') : undefined
}

function fromWords(text: string, context: DayContext): Read<DayOrYear | null> | undefined {
  const full = worded.exec(text)
  if (full) {
    const month = monthNumber(full[2] ?? '')
    return month === 0 ? undefined : calendar(fullYear(full[3] ?? '', context), String(month), full[1] ?? '')
  }
  const short = monthYear.exec(text)
  if (short && monthNumber(short[1] ?? '') > 0) return read(short[2] ?? null, 'day-incomplete')
  const numbered = monthNumberYear.exec(text)
  return numbered && Number(numbered[1]) <= 12 ? read(numbered[2] ?? null, 'day-incomplete') : undefined
}

function fromEightDigits(text: string): Read<DayOrYear | null> | undefined {
  const match = /^(\d{2})\.?(\d{2})\.?(\d{4})$/u.exec(text)
  if (!match) return undefined
  const [, a = '', b = '', c = ''] = match
  const compact = /^(19|20)\d{6}$/u.test(text) && Number(c.slice(0, 2)) <= 12
  return compact ? calendar(a + b, c.slice(0, 2), c.slice(2)) : calendar(c, b, a)
}

function fromYear(text: string, context: DayContext): Read<DayOrYear | null> | undefined {
  const match = yearOnly.exec(text)
  if (!match) return undefined
  const year = fullYear(match[1] ?? '', context)
  return read(year, year.length !== 4 && 'day-unreadable')
}

/** Two digits mean the latest year that is possible: at sixteen for a birth, today for anything that has passed. */
function fullYear(year: string, { kind, today }: DayContext): string {
  if (year.length === 4) return year
  const latest = Number(today.slice(0, 4)) - (kind === 'birth' ? 16 : -1)
  const century = Math.floor(latest / 100) * 100
  const full = century + Number(year)
  return String(full > latest ? full - 100 : full)
}

function calendar(
  year: string,
  month: string,
  dayOfMonth: string,
  doubt?: 'day-month-order',
): Read<Day | null> {
  const text = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  const real = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
  return real ? read(text as Day, doubt) : read(null, 'day-impossible')
}

function monthNumber(word: string): number {
  return months.findIndex((one) => one.test(word)) + 1
}

function implausible(
  value: DayOrYear,
  { kind, today }: DayContext,
): ('birth-implausible' | 'day-in-future')[] {
  const age = Number(today.slice(0, 4)) - Number(value.slice(0, 4))
  if (kind === 'birth') return age < 16 || age > 90 ? ['birth-implausible'] : []
  return value > today || age > 75 ? ['day-in-future'] : []
}

/** Whether a column of dates can only be read month first: some second part is over 12 and no first part is. */
export function dayOrder(texts: readonly string[]): 'day-first' | 'month-first' {
  const pairs = texts.flatMap((text) => {
    const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)/u.exec(plain(text))
    return match ? [[Number(match[1]), Number(match[2])] as const] : []
  })
  const monthFirst = pairs.some(([, second]) => second > 12) && !pairs.some(([first]) => first > 12)
  return monthFirst ? 'month-first' : 'day-first'
}
