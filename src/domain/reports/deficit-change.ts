import { changesOf } from '#domain/impressions/changes-of.ts'
import type { Measurement } from '#domain/impressions/measurement.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'

export type Outcome = 'closed' | 'eased' | 'same' | 'harder' | 'not-measured'

/** What became of one difficulty of one mentee. */
export type DeficitChange = {
  readonly person: PersonId
  readonly topic: string
  readonly before: number | null
  readonly now: number | null
  readonly outcome: Outcome
}

/** R-REP-2. The first and the last measurement of each topic of one mentorship by a day: the same changes the indicators
 *  count. Without both it is not measured, and nothing is guessed. */
export function changesIn(
  measured: readonly Measurement[],
  of: { readonly mentorship: MentorshipId; readonly person: PersonId; readonly on: Day },
): readonly DeficitChange[] {
  const own = measured.filter(
    (one) => one.mentorship === of.mentorship && one.person === of.person && one.on <= of.on,
  )
  return changesOf(own).map(({ person, topic, before, now, kind }) => ({
    person,
    topic,
    before,
    now,
    outcome: kind ?? 'not-measured',
  }))
}
