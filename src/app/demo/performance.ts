import type { Persona } from '#features/demo/demo-desk.ts'
import { type Day, day } from '#kit/day.ts'

/** The days on which the demo year was packed; the clock goes on from each to the next. */
export const snapshotDays: readonly Day[] = [
  day('2026-09-01'),
  day('2026-10-05'),
  day('2026-11-20'),
  day('2027-02-05'),
  day('2027-04-12'),
  day('2027-05-21'),
]
/** The day the demo opens with: everything of the year that is interesting is there. */
export const firstShown = day('2027-05-21')
export const lastDay = day('2027-06-30')

export type Performance = { readonly personas: readonly Persona[]; readonly days: readonly Day[] }

/** What the build puts into `dist/demo`. */
export const demoFiles = {
  folder: 'demo',
  performance: 'performance.json',
  database: (day: Day) => `${day}.database.zst`,
  files: (day: Day) => `${day}.files.zst`,
}
