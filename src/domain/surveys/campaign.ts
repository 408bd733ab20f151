import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import { addDays, type Day } from '#kit/day.ts'

export type CampaignId = Id<'campaign'>
export type InvitationId = Id<'invitation'>

/** One questionnaire asked of many from a day through a day. */
export type Campaign = {
  readonly id: CampaignId
  readonly questionnaire: string
  readonly version: number
  readonly from: Day
  readonly through: Day
  /** The day the curator closed it; without one it closes by itself. */
  readonly closedOn: Day | null
}

/** One person asked. `invitedOn`: the letter or the slip with the link was made. */
export type Invitation = {
  readonly id: InvitationId
  readonly campaign: CampaignId
  readonly person: PersonId
  readonly invitedOn: Day | null
  readonly remindedOn: Day | null
  readonly reminders: number
  readonly stoppedOn: Day | null
}

/** R-SUR-6. Late answers are taken for a week after the window. */
export const daysOfGrace = 7

/** The last day on which an answer is taken. */
export function closesOn({ through, closedOn }: Campaign): Day {
  return closedOn ?? addDays(through, daysOfGrace)
}

/** R-SUR-6. Answers are taken and changed from the first day until it closes. */
export function isOpen(campaign: Campaign, today: Day): boolean {
  return campaign.closedOn === null && campaign.from <= today && today <= closesOn(campaign)
}

export function isAhead(campaign: Campaign, today: Day): boolean {
  return campaign.closedOn === null && today < campaign.from
}
