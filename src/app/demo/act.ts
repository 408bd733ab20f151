import type { Day } from '#kit/day.ts'
import type { Town } from './town.ts'

/** Something that happens in the demo on a day, by the hands of its people; `hour` is Moscow's. */
export type Act = { readonly on: Day; readonly hour?: number; readonly run: (town: Town) => Promise<void> }

export const act = (on: string, run: Act['run'], hour?: number): Act => ({
  on: on as Day,
  run,
  ...(hour === undefined ? {} : { hour }),
})

/** «05.09.2026» of «2026-09-05», as somebody types it. */
export const typed = (day: string): string => day.split('-').reverse().join('.')
