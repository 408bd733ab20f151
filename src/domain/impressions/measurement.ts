import type { MentorshipId, Source } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'

export const moments = ['entry', 'interim', 'exit'] as const
export type Moment = (typeof moments)[number]

/** How hard each topic is for a person at a moment of the programme: 0 to 3 by codes of `deficits.json`. */
export type Measurement = {
  readonly mentorship: MentorshipId
  readonly person: PersonId
  readonly moment: Moment
  readonly on: Day
  readonly levels: Readonly<Record<string, number>>
  readonly source: Source
  readonly enteredBy: PersonId | null
}
