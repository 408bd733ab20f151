import type { Day } from '#kit/day.ts'
import { dayAndMonth, longDay } from '#kit/russian/dates.ts'

const nbsp = '\u00a0'

/** For narrow columns: «5–16 октября 2026 г.», «28 сентября – 9 октября 2026 г.»; one day alone where both are the same. */
export function shortPeriod(from: Day, through: Day): string {
  if (from === through) return longDay(from)
  if (from.slice(0, 7) === through.slice(0, 7)) return `${Number(from.slice(8))}–${longDay(through)}`
  const start = from.slice(0, 4) === through.slice(0, 4) ? dayAndMonth(from) : longDay(from)
  return `${start}${nbsp}– ${longDay(through)}`
}
