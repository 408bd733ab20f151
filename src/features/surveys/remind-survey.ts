import { z } from 'zod'
import { daysBetween } from '#domain/documents/school-days.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { worksOn } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import {
  type Campaign,
  type CampaignId,
  closesOn,
  type InvitationId,
  isOpen,
} from '#domain/surveys/campaign.ts'
import { outOfQuietHours } from '#domain/surveys/quiet-hours.ts'
import { isDue, runs } from '#domain/surveys/reminders.ts'
import type { Day } from '#kit/day.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { listAllOpenSheets, type OpenSheet } from '#store/answer-sheets.ts'
import { findCampaign, noteInvited } from '#store/campaigns.ts'
import { addLetters } from '#store/letters.ts'
import { addAnswerLinks } from '#store/links.ts'
import { findOrganisation } from '#store/organisations.ts'
import { listPeople, type Person } from '#store/people.ts'
import type { Who } from '#store/scope.ts'
import { command, done, query } from '../command.ts'
import { type JobDesk, settled } from '../job-desk.ts'
import { surveyLetter } from './survey.mail.tsx'

const one = z.object({ campaign: z.uuid().transform((id) => id as CampaignId), run: z.enum(runs) })

/** Somebody to be written to, with everything that this person is asked and has not answered. */
type Waiting = { readonly person: Person; readonly sheets: readonly OpenSheet[] }
type Looked = {
  readonly quiet: boolean
  readonly today: Day
  readonly asks: string
  readonly waiting: readonly Waiting[]
}

/** R-SUR-7. Who waits for a letter about this campaign now; each once, with all one's other open sheets. One that is over
 *  or gone has nobody, and no next look. */
const whoWaits = query<typeof one, Looked>({
  deed: 'survey.remind',
  input: one,
  run: async (scope, { campaign, run }) => {
    const { today, now, zone } = scope
    const asked = await findCampaign(scope, campaign)
    if (!asked || !isOpen(asked, today)) return undefined
    const open = (await listAllOpenSheets(scope)).filter(
      ({ handedIn, invitation }) => handedIn === null && invitation.stoppedOn === null,
    )
    const due = open.filter(
      (sheet) => sheet.campaign.id === campaign && isDue(sheet.invitation, sheet.campaign, today, run),
    )
    const sheetsOf = Map.groupBy(open, ({ invitation }) => invitation.person)
    const people = new Map((await listPeople(scope)).map((person) => [person.id, person]))
    const waiting = due.flatMap(({ invitation }) => {
      const person = people.get(invitation.person)
      const reachable = person?.email && worksOn(person.employments, today)
      return person && reachable ? [{ person, sheets: sheetsOf.get(person.id)! }] : []
    })
    const asks = (await findOrganisation(scope))?.shortName ?? ''
    return { quiet: outOfQuietHours(now, zone) > now, today, asks, waiting }
  },
})

type Written = {
  readonly person: PersonId
  readonly address: string
  readonly subject: string
  readonly body: string
  readonly tokenHash: Uint8Array
  readonly until: Day
  readonly invitations: readonly InvitationId[]
  readonly isReminder: boolean
}

const written = z.object({
  campaign: z.string().transform((id) => id as CampaignId),
  run: z.enum(runs),
  letters: z.custom<readonly Written[]>(),
})

/** The letters, the links in them and the note that they were written: all or nothing. */
const noteReminded = command({
  deed: 'survey.remind',
  input: written,
  run: async (scope, { campaign, run, letters }) => {
    for (const [until, group] of Map.groupBy(letters, (one) => one.until))
      await addAnswerLinks(scope, group, daysBetween(scope.today, until) + 1)
    await addLetters(scope, letters)
    const all = letters.flatMap(({ invitations }) => invitations)
    await noteInvited(scope, all, 'letter')
    const reminded = letters.filter(({ isReminder }) => isReminder).length
    const invited = letters.length - reminded
    return done(null, { kind: 'survey-reminded', campaign, run, invited, reminded })
  },
})

/** R-SUR-8. The program was off when it was time, and now it is night. */
const putOff = command({
  deed: 'survey.remind',
  input: one,
  run: async (_scope, { campaign, run }) => done(null, { kind: 'reminder-put-off', campaign, run }),
})

/** R-SUR-7. Looks at one campaign: writes to whoever it is time to write to, outside any scope, and keeps it. */
export async function remindSurvey(
  desk: JobDesk,
  base: string,
  organisation: OrganisationId,
  given: { readonly campaign: string; readonly run: string },
): Promise<void> {
  const who: Who = { organisation, as: { job: 'remind-survey' } }
  const looked = await desk.ask(who, whoWaits, given)
  if (!looked.ok) return
  const { quiet, waiting } = looked.value
  if (quiet) {
    settled(await desk.carryOut(who, putOff, given))
    return
  }
  const letters = waiting.map((one) => letterTo(one, given.campaign, base, looked.value))
  settled(await desk.carryOut(who, noteReminded, { ...given, letters }))
}

function letterTo(
  { person, sheets }: Waiting,
  about: string,
  base: string,
  { today, asks: organisation }: Looked,
): Written {
  const token = newToken()
  const isReminder = sheets.find(({ campaign }) => campaign.id === about)!.invitation.invitedOn !== null
  const campaigns = sheets.map(({ campaign }) => campaign)
  const name = [person.name, person.patronymic].filter(Boolean).join(' ')
  return {
    person: person.id,
    address: person.email!,
    ...surveyLetter({ name, organisation, campaigns, link: `${base}/l/${token}`, isReminder, today }),
    tokenHash: tokenHash(token),
    until: lastOf(campaigns),
    invitations: sheets.map(({ invitation }) => invitation.id),
    isReminder,
  }
}

const lastOf = (campaigns: readonly Campaign[]) => campaigns.map(closesOn).sort().at(-1)!
