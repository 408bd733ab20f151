import { isEmptyPhrase } from '#domain/meetings/timeliness.ts'
import type { Day } from '#kit/day.ts'

/** Entries of one month that say the same, counted. */
export type EntriesAlike = {
  /** The first day of the month in which the meetings were held. */
  readonly month: Day
  readonly outcome: string
  readonly held: number
  readonly inTime: number
  readonly confirmed: number
}

export type Signs = {
  readonly held: number
  readonly inTime: number
  readonly confirmed: number
  readonly empty: number
}

export type SignsOfLife =
  /** R-ATT-7. Fewer than five people write: their shares would be about them. */
  | { readonly kind: 'hidden'; readonly writers: number }
  | {
      readonly kind: 'shown'
      readonly all: Signs
      readonly months: readonly { readonly month: Day; readonly signs: Signs }[]
    }

const fewest = 5

/** R-ATT-7. Over the whole organisation and by month, never by person: whether the records are alive. */
export function signsOfLife(entries: readonly EntriesAlike[], writers: number): SignsOfLife {
  if (writers < fewest) return { kind: 'hidden', writers }
  const months = [...Map.groupBy(entries, (one) => one.month)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, all]) => ({ month, signs: sum(all) }))
  return { kind: 'shown', all: sum(entries), months }
}

function sum(entries: readonly EntriesAlike[]): Signs {
  const total = (count: (one: EntriesAlike) => number) => entries.reduce((all, one) => all + count(one), 0)
  return {
    held: total((one) => one.held),
    inTime: total((one) => one.inTime),
    confirmed: total((one) => one.confirmed),
    empty: total((one) => (isEmptyPhrase(one.outcome) ? one.held : 0)),
  }
}
