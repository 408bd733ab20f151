import { z } from 'zod'
import { type CampaignId, isOpen } from '#domain/surveys/campaign.ts'
import { no } from '#kit/result.ts'
import { findCampaign } from '#store/campaigns.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'

const input = z.object({ campaign: id<CampaignId>() })

/** R-SUR-7. Letters to all who have not answered, once a day at most; in quiet hours they wait for the morning. */
export const askReminder = command<typeof input, CampaignId, { readonly reason: 'closed' }>({
  deed: 'survey.run',
  input,
  run: async (scope, { campaign: id }) => {
    const campaign = await findCampaign(scope, id)
    if (!campaign) return no({ reason: 'not-found' })
    if (!isOpen(campaign, scope.today)) return no({ reason: 'closed' })
    return done(id, { kind: 'reminder-asked', campaign: id })
  },
})
