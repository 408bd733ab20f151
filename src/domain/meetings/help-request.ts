import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Instant } from '#kit/instant.ts'
import type { MeetingId } from './meeting.ts'

export type HelpRequestId = Id<'help-request'>

/** «Нужна помощь сейчас»: asked by one of a mentorship, answered by the other side with words or with a meeting. */
export type HelpRequest = {
  readonly id: HelpRequestId
  readonly mentorship: MentorshipId
  readonly person: PersonId
  readonly says: string
  readonly askedAt: Instant
  readonly answer: {
    readonly at: Instant
    readonly by: PersonId
    readonly says: string
    readonly meeting: MeetingId | null
  } | null
  readonly withdrawnAt: Instant | null
}
