import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import type { MentorshipId, Source } from './mentorship.ts'

export type ChangeRequestId = Id<'change-request'>

/** A mentor asks to be relieved, or a mentee for another mentor. The private reason is no part of it: it is read by the
 *  curator alone. */
export type ChangeRequest = {
  readonly id: ChangeRequestId
  readonly mentorship: MentorshipId
  readonly person: PersonId
  readonly kind: 'relief' | 'another_mentor'
  /** From which day; for relief any day is taken (ст. 351.8: three working days unless said otherwise). */
  readonly wishedOn: Day
  readonly askedOn: Day
  readonly source: Source
  readonly enteredBy: PersonId | null
  readonly settled: {
    readonly on: Day
    readonly as: 'replaced' | 'ended' | 'withdrawn' | 'stays'
  } | null
}

export type Pause = {
  readonly id: Id<'mentorship-pause'>
  readonly mentorship: MentorshipId
  readonly from: Day
  /** Both included; `null` while nobody knows. */
  readonly through: Day | null
  readonly because: string
}
