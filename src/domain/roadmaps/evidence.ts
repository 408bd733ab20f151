import type { Bank } from '#domain/banks/confirmation.ts'
import type { EventId, EventKind } from '#domain/events/event.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { CampaignId } from '#domain/surveys/campaign.ts'
import type { Survey } from '#domain/surveys/questionnaire.ts'
import type { Day } from '#kit/day.ts'

export type Share = { readonly done: number; readonly of: number }

/** What a fact of the year is about: enough to say it in a sentence and to lead to it. */
export type About =
  | {
      readonly what: 'event'
      readonly event: EventId
      readonly kind: EventKind
      readonly title: string
      readonly minutesNumber: string | null
    }
  | {
      readonly what: 'paper'
      readonly paper: PaperId
      readonly title: string
      readonly number: string | null
    }
  | { readonly what: 'order'; readonly paper: PaperId; readonly number: string }
  | { readonly what: 'roadmap-approved' }
  | { readonly what: 'role-given'; readonly role: 'curator' | 'council'; readonly person: PersonId }
  | {
      readonly what: 'survey'
      readonly campaign: CampaignId
      readonly survey: Survey
      readonly asked: number
    }
  | { readonly what: 'bank-confirmed'; readonly bank: Bank; readonly schoolYear: number }
  | { readonly what: 'consents'; readonly bank: Bank }
  | { readonly what: 'pairs-made' | 'mentors-chosen' | 'pairs-agreed' | 'programmes-approved' }
  | { readonly what: 'meetings'; readonly held: number; readonly confirmed: number }
  | { readonly what: 'interim-measured' | 'exit-heard' }
  | { readonly what: 'psychologist-met'; readonly times: number }
  | { readonly what: 'nobody-alone' }

/** A dated piece of evidence. `whole`: it closes a measure by itself; otherwise `share` says how much of it is there. */
export type Evidence = {
  readonly on: Day
  readonly whole: boolean
  readonly share: Share | null
  /** How many facts stand behind it; of one event, one. */
  readonly count: number
} & About

/** What one fact code has brought so far, the oldest first. */
export type Facts = (code: string) => readonly Evidence[]
