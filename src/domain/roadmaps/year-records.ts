import type { BankConfirmation } from '#domain/banks/confirmation.ts'
import type { OrganisationEvent } from '#domain/events/event.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { CampaignId } from '#domain/surveys/campaign.ts'
import type { Survey } from '#domain/surveys/questionnaire.ts'
import type { Day } from '#kit/day.ts'

/** How far a survey has come: `last` is the day of the latest answer. */
export type SurveyRecord = {
  readonly campaign: CampaignId
  readonly survey: Survey
  /** The last day of its window, or the day it was closed. */
  readonly endsOn: Day
  readonly closed: boolean
  readonly asked: number
  readonly answered: number
  readonly last: Day | null
}

export type SignedPaper = {
  readonly id: PaperId
  readonly kind: string
  readonly title: string
  readonly number: string | null
  readonly on: Day
}

/** Everything of a school year that facts of the roadmap are derived from; nothing in it was ticked. */
export type YearRecords = {
  readonly schoolYear: number
  readonly today: Day
  readonly events: readonly OrganisationEvent[]
  /** Signed and not taken back, of every kind. */
  readonly papers: readonly SignedPaper[]
  readonly roadmapApprovedOn: Day | null
  readonly roles: readonly { readonly role: string; readonly person: PersonId; readonly from: Day }[]
  readonly surveys: readonly SurveyRecord[]
  readonly confirmations: readonly BankConfirmation[]
  /** Who was confirmed to need a mentor, and since when. */
  readonly needing: readonly { readonly person: PersonId; readonly on: Day }[]
  readonly leftAlone: readonly { readonly person: PersonId; readonly on: Day }[]
  readonly admitted: readonly PersonId[]
  /** The day a consent to processing was signed, by person. */
  readonly consented: ReadonlyMap<PersonId, Day>
  readonly mentorships: readonly Mentorship[]
  readonly ordered: ReadonlyMap<
    MentorshipId,
    { readonly paper: PaperId; readonly number: string; readonly on: Day }
  >
  /** The day each programme was approved. */
  readonly approved: ReadonlyMap<MentorshipId, Day>
  readonly meetings: { readonly held: number; readonly confirmed: number; readonly last: Day | null }
  /** The day the topics of a mentorship were measured in its middle. */
  readonly interim: ReadonlyMap<MentorshipId, Day>
  /** Questionnaires at the end of pairs: asked, handed in, the latest. */
  readonly exit: { readonly asked: number; readonly answered: number; readonly last: Day | null }
  readonly supported: { readonly times: number; readonly last: Day | null }
}
