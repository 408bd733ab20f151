import type { AddendumTerms } from '#domain/documents/addendum.document.ts'
import type { Registered } from '#domain/documents/document-facts.ts'
import type { MinutesItem } from '#domain/documents/minutes.document.ts'
import type { Ending } from '#domain/mentorships/ending.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'

/** What is typed for a paper and stands in no record; it is kept beside the paper. */
export type AddendumGiven = { readonly terms: AddendumTerms }

export type OrderGiven = {
  /** The order that approved the Положение. */
  readonly adoption: Registered
  /** Day and number, where the order is made to be signed; `null` for a draft of the curator. */
  readonly act: { readonly day: string; readonly number: string } | null
  /** Whose programmes it approves. */
  readonly approved: readonly MentorshipId[]
}

export type MinutesGiven = {
  readonly body: string
  readonly act: Registered
  readonly chair: PersonId | null
  readonly secretary: PersonId | null
  readonly present: readonly PersonId[]
  readonly invited: string
  readonly items: readonly MinutesItem[]
}

/** A bank as it was on the day: rows of the ministry's columns, in words. */
export type RegistryGiven = { readonly rows: readonly (readonly string[])[] }

/** From which day a mentor is free. */
export type NoticeGiven = { readonly on: Day }

/** Day and number are printed where the order is made to be signed, blanks where it is not. */
type OfOrder = { readonly adoption: Registered; readonly act: Registered | null }

/** `former`: whose place the pair takes; without one its last day alone has changed. */
export type ReplaceGiven = OfOrder & {
  readonly former: { readonly mentorship: MentorshipId; readonly last: Day } | null
  /** The order that assigned it before. */
  readonly order: Registered
}

export type CloseGiven = OfOrder & {
  readonly closed: readonly {
    readonly mentorship: MentorshipId
    readonly ending: Ending
    readonly because: string
  }[]
}

export type FinalGiven = OfOrder & {
  readonly name: string
  readonly form: string
  readonly day: Day
  readonly place: string
  readonly programme: readonly string[]
  readonly responsible: PersonId
  readonly others: string
}
