import type { Bank } from '#domain/banks/confirmation.ts'
import { type Campaign, type CampaignId, isOpen } from '#domain/surveys/campaign.ts'
import type { ProposedCampaign } from '#domain/surveys/propose-campaigns.ts'
import type { Survey } from '#domain/surveys/questionnaire.ts'
import { addDays, type Day } from '#kit/day.ts'

/** What is known and asked about people before pairs are looked for. */
export type Gathering = {
  readonly today: Day
  readonly proposed: readonly ProposedCampaign[]
  readonly campaigns: readonly {
    readonly campaign: Campaign
    readonly survey: Survey
    readonly asked: number
    readonly answered: number
  }[]
  /** People whose category the rules propose and nobody has confirmed. */
  readonly toConfirm: number
  /** Candidates for mentors nobody has admitted. */
  readonly toAdmit: number
  readonly banksAwaiting: readonly Bank[]
}

export type GatheringTask =
  | { readonly task: 'open-survey'; readonly survey: Survey; readonly by: Day }
  | {
      readonly task: 'hear-survey'
      readonly campaign: CampaignId
      readonly survey: Survey
      readonly left: number
      readonly by: Day
    }
  | { readonly task: 'confirm-categories'; readonly count: number; readonly by: Day }
  | { readonly task: 'admit-mentors'; readonly count: number; readonly by: Day }
  | { readonly task: 'confirm-bank'; readonly bank: Bank; readonly by: Day }

const week = 7

/** R-TOD-4. Questionnaires in their season, categories and admissions that wait for a word, banks to be confirmed. */
export function gatheringTasks(year: Gathering): readonly GatheringTask[] {
  const { today } = year
  const soon = addDays(today, week)
  return [
    ...year.proposed.map(
      ({ survey, from }): GatheringTask => ({ task: 'open-survey', survey, by: addDays(from, 5) }),
    ),
    ...year.campaigns
      .filter(({ campaign, asked, answered }) => isOpen(campaign, today) && answered < asked)
      .map(
        ({ campaign, survey, asked, answered }): GatheringTask => ({
          task: 'hear-survey',
          campaign: campaign.id,
          survey,
          left: asked - answered,
          by: campaign.through,
        }),
      ),
    ...counted('confirm-categories', year.toConfirm, soon),
    ...counted('admit-mentors', year.toAdmit, soon),
    ...year.banksAwaiting.map(
      (bank): GatheringTask => ({ task: 'confirm-bank', bank, by: addDays(today, 2 * week) }),
    ),
  ]
}

function counted(
  task: 'confirm-categories' | 'admit-mentors',
  count: number,
  by: Day,
): readonly GatheringTask[] {
  return count > 0 ? [{ task, count, by }] : []
}
