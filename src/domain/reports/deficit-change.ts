import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { isSensitive } from '#domain/surveys/topic-groups.ts'
import type { Day } from '#kit/day.ts'

/** How hard each topic was for a mentee at one moment: 0 to 3. */
export type Measured = {
  readonly mentorship: MentorshipId
  readonly person: PersonId
  readonly moment: 'entry' | 'interim' | 'exit'
  readonly on: Day
  readonly levels: Readonly<Record<string, number>>
}

export type Outcome = 'closed' | 'eased' | 'same' | 'harder' | 'not-measured'

export type DeficitChange = {
  readonly person: PersonId
  readonly topic: string
  readonly before: number | null
  readonly now: number | null
  readonly outcome: Outcome
}

/** R-REP-2. Closed: from 2 or 3 to 0 or 1, as the indicator counts it; eased is anything less that is still better.
 *  Without both measurements it is not measured, and nothing is guessed. */
export function outcomeOf(before: number | null, now: number | null): Outcome {
  if (before === null || now === null) return 'not-measured'
  if (before >= 2 && now <= 1) return 'closed'
  if (now === before) return 'same'
  return now < before ? 'eased' : 'harder'
}

/** The first and the last measurement of each topic of one mentorship, never of a sensitive one. */
export function changesIn(
  measured: readonly Measured[],
  of: { readonly mentorship: MentorshipId; readonly person: PersonId; readonly on: Day },
): readonly DeficitChange[] {
  const own = measured.filter(
    (one) => one.mentorship === of.mentorship && one.person === of.person && one.on <= of.on,
  )
  const entry = own.find((one) => one.moment === 'entry')?.levels ?? {}
  const interim = own.find((one) => one.moment === 'interim')?.levels ?? {}
  const exit = own.find((one) => one.moment === 'exit')?.levels ?? {}
  const topics = [...new Set([entry, interim, exit].flatMap((one) => Object.keys(one)))]
  return topics
    .filter((topic) => !isSensitive(topic))
    .map((topic) => {
      const before = entry[topic] ?? null
      const now = exit[topic] ?? interim[topic] ?? null
      return { person: of.person, topic, before, now, outcome: outcomeOf(before, now) }
    })
}
