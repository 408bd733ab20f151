import { addDays, type Day, day } from '#kit/day.ts'

/** The same day of another month; the last day where that month is shorter. */
export function addMonths(from: Day, count: number): Day {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number)
  const months = year * 12 + (month - 1) + count
  const first = (at: number) =>
    day(`${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`)
  const wanted = addDays(first(months), date - 1)
  return wanted < first(months + 1) ? wanted : addDays(first(months + 1), -1)
}
