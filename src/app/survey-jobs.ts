import type { Fact } from '#domain/journal/fact.ts'
import type { CampaignId } from '#domain/surveys/campaign.ts'
import { outOfQuietHours } from '#domain/surveys/quiet-hours.ts'
import { firstRun, nextRun, type Run } from '#domain/surveys/reminders.ts'
import type { Instant } from '#kit/instant.ts'
import { findCampaign } from '#store/campaigns.ts'
import type { JobData } from '#store/jobs.ts'
import type { Scope } from '#store/scope.ts'

export type LaterJob = {
  readonly queue: 'remind-survey' | 'remind-wishes' | 'write-digests'
  readonly data: JobData
  /** R-JOB-8. Not before this moment. */
  readonly after: Instant
  /** Not beside one that waits already. */
  readonly once?: true
}

/** R-SUR-7. The chain of letters of a campaign: each look at it puts the next one, out of quiet hours. */
export async function surveyJobAfter(scope: Scope, fact: Fact): Promise<LaterJob | undefined> {
  switch (fact.kind) {
    case 'campaign-opened':
      return job(scope, fact.campaign, 'ladder', 'first')
    case 'person-asked':
      return job(scope, fact.campaign, 'invite', 'first')
    case 'reminder-asked':
      return job(scope, fact.campaign, 'asked', 'soon')
    case 'reminder-put-off':
      return job(scope, fact.campaign, fact.run as Run, 'soon')
    case 'survey-reminded':
      return fact.run === 'ladder' ? job(scope, fact.campaign, 'ladder', 'next') : undefined
    default:
      return undefined
  }
}

async function job(
  scope: Scope,
  id: string,
  run: Run,
  when: 'first' | 'next' | 'soon',
): Promise<LaterJob | undefined> {
  const campaign = await findCampaign(scope, id as CampaignId)
  if (!campaign) return undefined
  const { now, zone } = scope
  const after =
    when === 'soon'
      ? outOfQuietHours(now, zone)
      : when === 'first'
        ? firstRun(campaign, now, zone)
        : nextRun(campaign, now, zone)
  return after && { queue: 'remind-survey', data: { campaign: id, run }, after }
}
