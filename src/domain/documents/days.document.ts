import type { Day } from '#kit/day.ts'
import { dayAndMonth, longDay } from '#kit/russian/dates.ts'

const nbsp = '\u00a0'

/** For narrow columns: «5–16 октября 2026 г.», «28 сентября – 9 октября 2026 г.»; one day alone where both are the same. */
export function shortPeriod(from: Day, through: Day): string {
  if (from === through) return narrow(from)
  if (from.slice(0, 7) === through.slice(0, 7)) return `${Number(from.slice(8))}–${narrow(through)}`
  const start = from.slice(0, 4) === through.slice(0, 4) ? dayAndMonth(from) : narrow(from)
  return `${start}${nbsp}– ${narrow(through)}`
}

/** «01.09.2026», for the narrowest columns. */
export function numericDay(one: Day): string {
  return one.split('-').reverse().join('.')
}

/** «1 сентября 2026 г.» that may part before the year: a whole date is wider than a narrow column. */
function narrow(one: Day): string {
  return longDay(one).replace(`${nbsp}${one.slice(0, 4)}`, ` ${one.slice(0, 4)}`)
}
