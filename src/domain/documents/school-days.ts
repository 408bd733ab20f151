import { addDays, type Day, day } from '#kit/day.ts'
import holidays from '#reference/documents/public_holidays.json' with { type: 'json' }

export type Span = { readonly from: Day; readonly through: Day }

/** `MM-DD` in a school year: 08-20…12-31 belong to its first calendar year, 01-01…08-19 to the second. */
export function dayOfYear(monthDay: string, schoolYear: number): Day {
  return day(`${monthDay >= '08-20' ? schoolYear : schoolYear + 1}-${monthDay}`)
}

export function daysBetween(from: Day, through: Day): number {
  return Math.round((Date.parse(through) - Date.parse(from)) / 86_400_000)
}

/** Not Saturday, Sunday or a public holiday; a holiday on a day off gives the next day off too, save in January. */
export function isWorkday(one: Day): boolean {
  return !isWeekend(one) && !isHoliday(one) && !followsHolidayOnWeekend(one)
}

const isHoliday = (one: Day): boolean => holidays.days.includes(one.slice(5))

function isWeekend(one: Day): boolean {
  const weekday = new Date(`${one}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

function followsHolidayOnWeekend(one: Day): boolean {
  const before = [addDays(one, -1), addDays(one, -2)].filter(isWeekend)
  const monday = new Date(`${one}T00:00:00Z`).getUTCDay() === 1
  return (
    monday && before.some((free) => isHoliday(free) && free.slice(5, 7) !== '01' && free.slice(5) !== '12-31')
  )
}

/** The day itself or the first working day after it. */
export function workdayFrom(one: Day): Day {
  return isWorkday(one) ? one : workdayFrom(addDays(one, 1))
}

/** The day itself or the last working day before it, but never before `floor`. */
export function workdayBy(one: Day, floor: Day): Day {
  if (one <= floor) return floor
  return isWorkday(one) ? one : workdayBy(addDays(one, -1), floor)
}

/** The same day some months later; the last day of a shorter month. */
export function addMonths(from: Day, count: number): Day {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0))
  const first = new Date(Date.UTC(year, month - 1 + count, Math.min(date, last.getUTCDate())))
  return day(first.toISOString().slice(0, 10))
}

export const later = (one: Day, other: Day): Day => (one > other ? one : other)
export const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
