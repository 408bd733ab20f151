import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { addDays, type Day, day } from '#kit/day.ts'
import holidays from '#reference/documents/public_holidays.json' with { type: 'json' }

export type Span = { readonly from: Day; readonly through: Day }

/** `MM-DD` in a school year: 08-20…12-31 belong to its first calendar year, 01-01…08-19 to the second. */
export function dayOfYear(monthDay: string, schoolYear: number): Day {
  return day(`${monthDay >= '08-20' ? schoolYear : schoolYear + 1}-${monthDay}`)
}

/** The calendar year in which the school year of a day begins. */
export function yearAt(one: Day): number {
  return Number(one.slice(0, 4)) - (one.slice(5) >= '08-20' ? 0 : 1)
}

/** What lies between two months and days of the same summer, both included. */
export type Pause = readonly [from: string, through: string]

/** R-DOC-11. When the teachers of this kind of organisation are on leave; a kindergarten works all summer. */
export function pauseOf(kind: OrganisationKind): Pause | null {
  const [from, through] = holidays.summer[kind]
  return from === undefined || through === undefined ? null : [from, through]
}

/** The days of a term that are not in the pause; where too few would be left, the term was meant for the summer. */
export function daysOf({ from, through }: Span, pause: Pause | null): Day[] {
  const days = Array.from({ length: daysBetween(from, through) + 1 }, (_, at) => addDays(from, at))
  const taught = days.filter((one) => pause === null || one.slice(5) < pause[0] || one.slice(5) > pause[1])
  return taught.length < 60 ? days : taught
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

/** R-CHG-2. The day after so many whole working days; the day it is counted from is none of them. */
export function afterWorkdays(from: Day, count: number): Day {
  const next = addDays(from, 1)
  return count === 0 ? next : afterWorkdays(isWorkday(next) ? next : workdayFrom(next), count - 1)
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
