import { z } from 'zod'
import { worksOn } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type CampaignId, isAhead, isOpen } from '#domain/surveys/campaign.ts'
import { no } from '#kit/result.ts'
import { addInvitations, findCampaign } from '#store/campaigns.ts'
import { findPerson } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { campaignTexts as texts } from './texts.ts'

const input = z.object({
  campaign: id<CampaignId>(),
  person: z.uuid(texts.moreMissing).transform((one) => one as PersonId),
})

/** R-SUR-10. One more person: somebody who came when the campaign had begun. */
export const askPerson = command<typeof input, CampaignId, { readonly reason: 'closed' | 'asked-already' }>({
  deed: 'survey.run',
  input,
  run: async (scope, { campaign: id, person: one }) => {
    const { today } = scope
    const campaign = await findCampaign(scope, id)
    const person = await findPerson(scope, one)
    if (!campaign || !person || !worksOn(person.employments, today)) return no({ reason: 'not-found' })
    if (!isOpen(campaign, today) && !isAhead(campaign, today)) return no({ reason: 'closed' })
    if ((await addInvitations(scope, id, [one])) === 0) return no({ reason: 'asked-already' })
    return done(id, { kind: 'person-asked', campaign: id, person: one })
  },
})
