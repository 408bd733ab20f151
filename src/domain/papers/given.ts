import type { AddendumTerms } from '#domain/documents/addendum.document.ts'
import type { Registered } from '#domain/documents/document-facts.ts'
import type { MinutesItem } from '#domain/documents/minutes.document.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'

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
