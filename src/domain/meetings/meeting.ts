import type { MentorshipId, Source } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'

export type MeetingId = Id<'meeting'>

/** What both sides thought of it: worth the time, or doubtful. */
export type Worth = 'useful' | 'doubtful'

/** That it took place as written, said by one of those who are not its author. */
export type Confirmation = {
  readonly person: PersonId
  readonly answer: 'confirmed' | 'disputed'
  readonly worth: Worth | null
  readonly on: Day
  readonly source: Source
  readonly enteredBy: PersonId | null
}

/** The record that a meeting was held: who wrote it, when and how. */
export type Held = {
  readonly on: Day
  readonly minutes: number
  /** One line; may be empty. */
  readonly outcome: string
  readonly worth: Worth | null
  readonly enteredBy: PersonId
  readonly enteredAt: Instant
  /** The day of `enteredAt` in the organisation's own time zone. */
  readonly enteredOn: Day
  readonly source: Source
}

/** One meeting of a mentorship: planned, held or called off. Which of these it is follows from its days. */
export type Meeting = {
  readonly id: MeetingId
  readonly mentorship: MentorshipId
  /** Code of `activity_types.json`. */
  readonly kind: string
  readonly mode: 'in_person' | 'remote'
  readonly subject: string
  /** Codes of `deficits.json`, never sensitive ones. */
  readonly topics: readonly string[]
  /** The line of the programme's plan that is done by it. */
  readonly planRow: string | null
  readonly plannedOn: Day | null
  /** `HH:MM` of that day. */
  readonly plannedAt: string | null
  readonly place: string
  readonly plannedBy: PersonId | null
  readonly held: Held | null
  readonly cancelledOn: Day | null
  /** The oldest first. */
  readonly confirmations: readonly Confirmation[]
}

export type HeldMeeting = Meeting & { readonly held: Held }

export function isHeld(meeting: Meeting): meeting is HeldMeeting {
  return meeting.held !== null
}

/** R-MTG-3. Somebody besides its author has said that it took place, and nobody that it did not. */
export function isConfirmed({ held, confirmations }: Meeting): boolean {
  if (held === null || confirmations.some((one) => one.answer === 'disputed')) return false
  return confirmations.some((one) => one.answer === 'confirmed')
}
