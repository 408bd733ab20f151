import type { Day } from '#kit/day.ts'

/** Whole months from one day to another; the day of the month counts. */
export function monthsBetween(from: Day, through: Day): number {
  const part = (day: Day, at: number, length: number) => Number(day.slice(at, at + length))
  const months = (part(through, 0, 4) - part(from, 0, 4)) * 12 + part(through, 5, 2) - part(from, 5, 2)
  return months - (part(through, 8, 2) < part(from, 8, 2) ? 1 : 0)
}

/** R-PER-1. A length of service is known as of a day and grows with the months worked since; unknown stays unknown. */
export function serviceOn(months: number | null, asOf: Day | null, today: Day): number | null {
  if (months === null) return null
  return asOf === null ? months : months + Math.max(0, monthsBetween(asOf, today))
}
