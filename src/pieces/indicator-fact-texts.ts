import type { Day } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'

/** Sentences of indicators, for the history. */
export const indicatorFactSentences = {
  'snapshot-saved': ({ on }: { readonly on: string }) => `сохранён срез показателей на ${longDay(on as Day)}`,
}
