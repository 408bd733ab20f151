import { z } from 'zod'
import type { CampaignId } from '#domain/surveys/campaign.ts'
import { no } from '#kit/result.ts'
import { closeCampaign as close, findCampaign } from '#store/campaigns.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'

const input = z.object({ campaign: id<CampaignId>() })

/** R-SUR-6. From now on nobody answers and nobody is reminded. */
export const closeCampaign = command<typeof input, CampaignId, { readonly reason: 'closed' }>({
  deed: 'survey.run',
  input,
  run: async (scope, { campaign: id }) => {
    const campaign = await findCampaign(scope, id)
    if (!campaign) return no({ reason: 'not-found' })
    if (!(await close(scope, id, scope.today))) return no({ reason: 'closed' })
    const { questionnaire } = campaign
    return done(id, { kind: 'campaign-closed', campaign: id, questionnaire })
  },
})
