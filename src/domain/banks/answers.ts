import type { Mode } from '#domain/mentorships/mentorship.ts'
import type { Day } from '#kit/day.ts'

export type Levelled = { readonly code: string; readonly level: number }

/** What the banks take of a sheet of needs that was handed in: nothing sensitive is in it. */
export type SaidNeed = {
  readonly on: Day
  readonly topics: readonly Levelled[]
  readonly words: string
  readonly strengths: string
  readonly mode: Mode | null
}

/** What they take of a sheet of a candidate for mentors. */
export type SaidOffer = {
  readonly on: Day
  readonly wish: 'yes' | 'conditions' | 'no' | 'unsure'
  readonly inBank: boolean
  readonly topics: readonly Levelled[]
  readonly categories: readonly string[]
  readonly kinds: readonly string[]
  readonly places: number | null
  readonly minutesAWeek: number | null
  readonly mode: Mode | null
  readonly achievements: string
  readonly interests: string
  readonly helpWanted: string
}

/** Named topics, the gravest or the strongest first; level 0 is «нет». */
export function topicsSaid(topics: readonly Levelled[]): readonly string[] {
  return topics
    .filter((one) => one.level > 0)
    .toSorted((one, other) => other.level - one.level)
    .map((one) => one.code)
}
