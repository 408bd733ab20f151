import type { Mode } from '#domain/mentorships/mentorship.ts'
import { type Habits, habitsOf } from '#domain/needs/habits.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { first, type LevelledTopic, levelled, modeIn } from './need.ts'
import type { Answers } from './read-sheet.ts'

export const wishes = ['yes', 'conditions', 'no', 'unsure'] as const
export type Wish = (typeof wishes)[number]

/** What a candidate for mentors can give, as said in the last sheet handed in. An offer is no consent to any pair. */
export type Offer = {
  readonly person: PersonId
  readonly on: Day
  readonly wish: Wish
  /** Wants to be seen in the bank of mentors. */
  readonly inBank: boolean
  readonly terms: string
  /** With what colleagues come, in the mentor's own words. */
  readonly words: string
  readonly topics: readonly LevelledTopic[]
  /** Codes of `mentee_categories.json`; none is «anybody». */
  readonly categories: readonly string[]
  /** Codes of `mentoring_types.json`; none is «any». */
  readonly kinds: readonly string[]
  readonly places: number | null
  readonly minutesAWeek: number | null
  readonly mode: Mode | null
  readonly hours: string
  readonly habits: Habits
  readonly experience: string
  readonly achievements: string
  readonly interests: string
  readonly helpWanted: string
}

/** R-SUR-5. Whoever does not want to be a mentor is in no bank, whatever else was ticked. */
export function offerOf(person: PersonId, on: Day, { given, topics }: Answers): Offer {
  const wish = first(given, 'wish') as Wish
  const number = (code: string) => (given[code] ? Number(first(given, code)) : null)
  return {
    person,
    on,
    wish,
    inBank: wish !== 'no' && first(given, 'inBank') === 'yes',
    terms: first(given, 'terms'),
    words: first(given, 'words'),
    topics: levelled(topics),
    categories: given.categories ?? [],
    kinds: given.kinds ?? [],
    places: number('places'),
    minutesAWeek: number('minutesAWeek'),
    mode: modeIn(given),
    hours: first(given, 'hours'),
    habits: habitsOf(given),
    experience: first(given, 'experience'),
    achievements: first(given, 'achievements'),
    interests: first(given, 'interests'),
    helpWanted: first(given, 'helpWanted'),
  }
}
