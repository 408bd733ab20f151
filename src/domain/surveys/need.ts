import type { Mode } from '#domain/mentorships/mentorship.ts'
import { type Habits, habitsOf } from '#domain/needs/habits.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { Answers } from './read-sheet.ts'
import { isSensitive } from './topic-groups.ts'

/** A topic with what was said of it: 1 to 3. */
export type LevelledTopic = { readonly code: string; readonly level: number }

/** What a teacher finds hard, as said in the last sheet handed in. The hardest topic comes first; none is sensitive. */
export type Need = {
  readonly person: PersonId
  readonly on: Day
  readonly topics: readonly LevelledTopic[]
  readonly words: string
  readonly strengths: string
  readonly mode: Mode | null
  readonly hours: string
  readonly habits: Habits
}

/** R-SUR-5. What is seen of a sheet where pairs are looked for: the wish about a mentor is not among it. */
export function needOf(person: PersonId, on: Day, { given, topics }: Answers): Need {
  return {
    person,
    on,
    topics: levelled(topics),
    words: first(given, 'words'),
    strengths: first(given, 'strengths'),
    mode: modeIn(given),
    hours: first(given, 'hours'),
    habits: habitsOf(given),
  }
}

/** R-SUR-3. Whatever the row holds, a sensitive topic does not leave it. */
export function levelled(topics: Answers['topics']): readonly LevelledTopic[] {
  return Object.entries(topics)
    .filter(([code]) => !isSensitive(code))
    .map(([code, level]) => ({ code, level }))
    .sort((one, other) => other.level - one.level || (one.code < other.code ? -1 : 1))
}

export function first(given: Answers['given'], code: string): string {
  return given[code]?.[0] ?? ''
}

export function modeIn(given: Answers['given']): Mode | null {
  return (first(given, 'mode') || null) as Mode | null
}
