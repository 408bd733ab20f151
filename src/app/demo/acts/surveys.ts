import type { PersonId } from '#domain/people/person.ts'
import { listCampaigns, listInvitations } from '#store/campaigns.ts'
import { act, typed } from '../act.ts'
import type { Fields } from '../browser.ts'
import { needWords } from '../story-texts.ts'
import { type House, houses } from '../town.ts'

type Survey = 'needs' | 'mentors'

const menteesOf = ({ cast }: House) => cast.pairs.flatMap(({ mentees }) => mentees)
const mentorsOf = ({ cast }: House) => [...new Set([...cast.pairs.map((one) => one.mentor), ...cast.reserve])]

async function open(house: House, survey: Survey, people: readonly string[]): Promise<void> {
  const person = await Promise.all(people.map(house.person))
  const term = { from: typed('2026-08-27'), through: typed('2026-09-10') }
  const curator = await house.as(house.cast.curator)
  await curator.post('/surveys/new', { do: 'open', survey, ...term, person })
}

/** The sheets of a survey by whose they are. */
async function sheetsOf(house: House, survey: Survey): Promise<ReadonlyMap<PersonId, string>> {
  const asked = await house.read(async (scope) => {
    const campaigns = await listCampaigns(scope)
    const isIt = (code: string) => code.includes('mentor') === (survey === 'mentors')
    const campaign = campaigns.find(({ questionnaire }) => isIt(questionnaire))
    return campaign ? listInvitations(scope, campaign.id) : []
  })
  return new Map(asked.map(({ id, person }) => [person, id]))
}

const topicsOf = (groups: readonly string[], level: string): Fields =>
  Object.fromEntries(groups.flatMap((group) => ['01', '03'].map((at) => [`topic.${group}_${at}`, level])))

/** Every other answers by the link of a slip, the rest hand in paper that the curator types in. */
async function answerNeeds(house: House): Promise<void> {
  const sheets = await sheetsOf(house, 'needs')
  const asked = house.cast.pairs.flatMap(({ mentees, groups }) => mentees.map((one) => ({ one, groups })))
  for (const [at, { one, groups }] of asked.entries()) {
    const sheet = sheets.get(await house.person(one))
    const rest = { ...topicsOf(groups, '3'), words: needWords[at % needWords.length]!, mode: 'in_person' }
    if (at % 3 === 2) {
      const curator = await house.as(house.cast.curator)
      const on = typed('2026-09-04')
      await curator.post(`/sheets/${sheet}/paper`, { do: 'save', on, groups, ...rest })
      continue
    }
    const phone = await house.byLink(one)
    await phone.post(`/asked/sheet/${sheet}`, { part: 'first', do: 'next', groups })
    const secret: Fields = at === 1 ? { 'sensitive.self_01': '2' } : {}
    await phone.post(`/asked/sheet/${sheet}`, { part: 'rest', do: 'hand-in', ...rest, ...secret })
  }
}

async function answerOffers(house: House): Promise<void> {
  const sheets = await sheetsOf(house, 'mentors')
  for (const one of mentorsOf(house)) {
    const led = house.cast.pairs.filter(({ mentor }) => mentor === one)
    const groups = [...new Set(['methodical', ...led.flatMap((pair) => pair.groups)])]
    const sheet = sheets.get(await house.person(one))
    const phone = await house.byLink(one)
    await phone.post(`/asked/sheet/${sheet}`, {
      ...{ part: 'first', do: 'next', wish: 'yes', inBank: 'yes', groups },
    })
    const places = String(Math.max(2, led.flatMap(({ mentees }) => mentees).length))
    const rest = { ...topicsOf(groups, '3'), places, minutesAWeek: '60' }
    await phone.post(`/asked/sheet/${sheet}`, { part: 'rest', do: 'hand-in', ...rest })
  }
}

/** Who finds what hard, and who wants to lead whom. Three of the school never answer. */
export const surveys = [
  act('2026-08-27', async ({ school, garden }) => {
    const extra = school.cast.staff.split('\n').slice(40, 43)
    const silent = extra.map((line) => line.split(' ')[0]!)
    await open(school, 'needs', [...menteesOf(school), ...silent])
    await open(garden, 'needs', menteesOf(garden))
    await open(school, 'mentors', mentorsOf(school))
    await open(garden, 'mentors', mentorsOf(garden))
  }),
  act('2026-09-04', async (town) => {
    for (const house of houses(town)) await answerNeeds(house)
  }),
  act('2026-09-07', async (town) => {
    for (const house of houses(town)) await answerOffers(house)
  }),
]
