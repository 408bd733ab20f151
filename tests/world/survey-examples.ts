import type { School } from '#tests/world.ts'
import type { Client, Fields } from './client.ts'
import { staffName } from './founding.ts'

const groups = { part: 'rest', groups: 'methodical' }
const topics = { ...groups, 'topic.methodical_05': '3', mode: 'mixed', 'sensitive.self_01': '2' }

/** Opens a campaign as the curator does: the form, the check, the button. Answers its id. */
export async function openCampaign(curator: Client, fields: Fields): Promise<string> {
  const { to, text } = await curator.post('/surveys/new', { do: 'open', survey: 'needs', ...fields })
  const id = to?.split('/').at(-1)
  if (!id) throw new Error(text.slice(0, 3000))
  return id
}

/** The invitation of somebody, as the curator's page of the campaign leads to it. */
export async function invitationOf(curator: Client, campaign: string, surname: string): Promise<string> {
  const { text } = await curator.get(`/surveys/${campaign}`)
  const row = text.slice(text.indexOf(`>${surname}`))
  const found = /\/sheets\/([0-9a-f-]{36})/.exec(row)?.[1]
  if (!found) throw new Error(`${surname} is not asked in the campaign`)
  return found
}

const campaigns = new Map<School, string>()

/** One campaign a school, in which the mentee is asked; a new one where it was closed. */
async function openCampaignOf(school: School): Promise<string> {
  const curator = await school.as('curator')
  const known = campaigns.get(school)
  if (known && (await curator.get(`/surveys/${known}`)).text.includes(`/surveys/${known}/close`)) return known
  const person = await school.person(staffName('Петров', school.mark))
  const id = await openCampaign(curator, { from: '01.09.2026', through: '30.09.2026', person: [person] })
  campaigns.set(school, id)
  return id
}

export const surveyParameters = {
  campaign: openCampaignOf,
  invitation: async (school: School) =>
    invitationOf(await school.as('curator'), await openCampaignOf(school), `Петров-${school.mark}`),
}

let times = 0

export const surveyForms: Readonly<Record<string, (school: School) => Promise<Fields>>> = {
  'post /surveys/new': async (school) => ({
    survey: 'needs',
    do: 'open',
    from: '01.09.2026',
    through: '20.09.2026',
    person: [await school.person(staffName('Уткина', school.mark))],
  }),
  'post /surveys/:campaign/remind': async () => ({}),
  'post /surveys/:campaign/people': async (school) => ({
    person: await school.person(staffName('Рыбина', school.mark)),
  }),
  'post /surveys/:campaign/slips': async (school) => ({
    person: [await school.person(staffName('Петров', school.mark))],
  }),
  'post /surveys/:campaign/close': async () => ({}),
  'post /sheets/:invitation/paper': async () => ({ ...topics, do: 'save', on: '01.09.2026' }),
  'post /asked/sheet/:invitation': async (school) => {
    const invitation = await surveyParameters.invitation(school)
    const browser = await school.answering(staffName('Петров', school.mark))
    await browser.post(`/asked/sheet/${invitation}`, { part: 'first', do: 'next', groups: 'methodical' })
    return { ...topics, do: 'hand-in' }
  },
  'post /asked/sheet/:invitation/stop': async () => {
    times += 1
    return { do: times % 2 === 0 ? 'resume' : 'stop' }
  },
}
