import { act } from '../act.ts'
import { listTexts as texts } from '../story-texts.ts'
import { type House, houses, type Town } from '../town.ts'

async function bringList({ stage }: Town, house: House): Promise<void> {
  const curator = await house.as(house.cast.curator)
  const text = `\uFEFF${texts.header}\n${house.cast.staff}\n`
  const list = { name: texts.fileName, bytes: new TextEncoder().encode(text) }
  const import_ = await curator.post('/staff', { list })
  await stage().work()
  await curator.post(`${import_}/apply`)
}

async function giveRoles(house: House): Promise<void> {
  const administrator = await house.as(house.cast.administrator)
  const give = async (surname: string, role: string) =>
    administrator.post('/roles', { person: await house.person(surname), role })
  await give(house.cast.psychologist, 'psychologist')
  for (const member of house.cast.council) await give(member, 'council')
}

/** The end of August: who works here, and who does what. */
export const staffAndRoles = [
  act('2026-08-25', async (town) => {
    for (const house of houses(town)) await bringList(town, house)
  }),
  act('2026-08-26', async (town) => {
    for (const house of houses(town)) await giveRoles(house)
  }),
]
