import { z } from 'zod'
import { daysBetween } from '#domain/documents/school-days.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Campaign, type CampaignId, closesOn, isAhead, isOpen } from '#domain/surveys/campaign.ts'
import { no } from '#kit/result.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { listHandedIn } from '#store/answer-sheets.ts'
import { findCampaign, listInvitations, noteInvited } from '#store/campaigns.ts'
import { addAnswerLinks } from '#store/links.ts'
import { listPeople, type Person } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'

const input = z.object({
  campaign: id<CampaignId>(),
  /** Nobody named: all who have not answered. */
  person: z.array(id<PersonId>()),
})

export type Slips = {
  readonly campaign: Campaign
  readonly slips: readonly { readonly person: Person; readonly token: string }[]
}

/** R-SES-6. A personal link on paper for each: with it one answers on a phone and does nothing else. */
export const makeSlips = command<typeof input, Slips, { readonly reason: 'closed' | 'nobody' }>({
  deed: 'survey.run',
  input,
  run: async (scope, { campaign: id, person: chosen }) => {
    const campaign = await findCampaign(scope, id)
    if (!campaign) return no({ reason: 'not-found' })
    if (!isOpen(campaign, scope.today) && !isAhead(campaign, scope.today)) return no({ reason: 'closed' })
    const invitations = await listInvitations(scope, id)
    if (chosen.some((one) => invitations.every(({ person }) => person !== one)))
      return no({ reason: 'not-found' })
    const answered = await listHandedIn(
      scope,
      invitations.map((one) => one.id),
    )
    const asked = invitations.filter((one) =>
      chosen.length > 0 ? chosen.includes(one.person) : !answered.has(one.id),
    )
    if (asked.length === 0) return no({ reason: 'nobody' })

    const people = new Set(asked.map(({ person }) => person))
    const slips = (await listPeople(scope))
      .filter((person) => people.has(person.id))
      .map((person) => ({ person, token: newToken() }))
    const links = slips.map(({ person, token }) => ({ person: person.id, tokenHash: tokenHash(token) }))
    await addAnswerLinks(scope, links, daysBetween(scope.today, closesOn(campaign)) + 1)
    await noteInvited(
      scope,
      asked.map((one) => one.id),
      'slip',
    )
    return done({ campaign, slips }, { kind: 'slips-made', campaign: id, people: slips.length })
  },
})
