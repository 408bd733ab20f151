import type { Day } from '#kit/day.ts'
import { type Read, read } from './doubt.ts'
import { parseDay } from './parse-day.ts'
import { plain } from './plain-text.ts'
import { rowWords, saysNothing, serviceWords } from './words.ts'
import type { Cell } from './workbook.ts'

const { years, months, days } = serviceWords
const worded = new RegExp(
  `^(?:(\\d{1,2}) ?(?:${years})(?!\\p{L}))?[ ,]*(?:(\\d{1,2}) ?(?:${months})(?!\\p{L}))?[ ,]*(?:(\\d{1,2}) ?(?:${days})(?!\\p{L}))?[ .]*$`,
  'u',
)
const shortMonths = new RegExp(`^(\\d{1,2}) ?(?:${years})[ ,]*(\\d{1,2})$`, 'u')
const lessThanYear = new RegExp(`^(?:${serviceWords.lessThanYear})`, 'u')
const zero = new RegExp(serviceWords.zero, 'u')

/** R-STF-5. Length of service in whole months; an empty cell and «б/д» are no data, not zero. */
export function parseSeniority(cell: Cell, today: Day): Read<number | null> {
  const text = plain(cell.text.replace(/(?<=\d.*)\([^)\d]*\)/gu, ' ')).replace(/(?<=\d)(?=\p{L})/gu, ' ')
  if (cell.day !== undefined) return read(null, 'service-is-day')
  if (rowWords.brokenFormula.test(text)) return read(null, 'formula-broken')
  if (saysNothing(text)) return read(null)
  if (zero.test(text)) return read(0)
  if (lessThanYear.test(text)) return read(0, 'service-fraction')
  return inParts(text) ?? inNumbers(text) ?? sinceDay(text, today) ?? read(null, 'service-unreadable')
}

function inParts(text: string): Read<number | null> | undefined {
  const match = worded.exec(text)
  if (!match || (match[1] ?? match[2] ?? match[3]) === undefined) {
    const short = shortMonths.exec(text)
    return short ? sum(short[1], short[2]) : undefined
  }
  return sum(match[1], match[2])
}

function inNumbers(text: string): Read<number | null> | undefined {
  const pair = /^(\d{1,2})[-/:](\d{1,2})(?:[-/:]\d{1,2})?$/u.exec(text)
  if (pair) return sum(pair[1], pair[2])
  const triple = /^(\d{1,2})[. ](\d{1,2})[. ](\d{1,2})$/u.exec(text)
  if (triple) return sum(triple[1], triple[2])
  const fraction = /^(\d{1,2})[.,](\d{1,2})$/u.exec(text)
  if (fraction) return read(Number(fraction[1]) * 12, Number(fraction[2]) !== 0 && 'service-fraction')
  return /^\d{1,2}$/u.test(text) ? sum(text, undefined) : undefined
}

function sum(yearsPart: string | undefined, monthsPart: string | undefined): Read<number | null> {
  const [wholeYears, restMonths] = [Number(yearsPart ?? 0), Number(monthsPart ?? 0)]
  if (restMonths > 11 && wholeYears > 0) return read(null, 'service-unreadable')
  return read(wholeYears * 12 + restMonths, wholeYears > 70 && 'service-too-long')
}

/** «с 2015 г.»: counted to today, and said so. */
function sinceDay(text: string, today: Day): Read<number | null> | undefined {
  const from = parseDay({ text }, { kind: 'past', today, from1904: false, order: 'day-first' }).value
  if (from === null || from.length < 4 || from > today) return undefined
  const [year = '0', month = '9'] = from.split('-')
  const [nowYear = '0', nowMonth = '1'] = today.split('-')
  const count = (Number(nowYear) - Number(year)) * 12 + Number(nowMonth) - Number(month)
  return read(Math.max(0, count), 'service-counted-from-day')
}
