import { act, typed } from '../act.ts'
import { admissionWords } from '../story-texts.ts'
import { type House, houses } from '../town.ts'

async function fillMentees(house: House): Promise<void> {
  const curator = await house.as(house.cast.curator)
  const surnames = house.cast.pairs.flatMap(({ mentees }) => mentees)
  const person = await Promise.all(surnames.map(house.person))
  const draft = await curator.post('/mentees/bulk', { do: 'confirm', person })
  await curator.post(draft, { do: 'confirm' })
}

async function admitMentors(house: House): Promise<void> {
  const curator = await house.as(house.cast.curator)
  const surnames = new Set([...house.cast.pairs.map(({ mentor }) => mentor), ...house.cast.reserve])
  const person = await Promise.all([...surnames].map(house.person))
  const draft = await curator.post('/mentors/bulk', { do: 'admit', person })
  const day = typed('2026-09-11')
  await curator.post(draft, {
    do: 'admit',
    admittedFrom: day,
    admittedBy: 'council',
    minutesNumber: '1',
    minutesOn: day,
    grounds: admissionWords.grounds,
  })
}

/** Both banks: who needs a mentor, and who was admitted to be one by the council. */
export const banks = [
  act('2026-09-11', async (town) => {
    for (const house of houses(town)) {
      await fillMentees(house)
      await admitMentors(house)
      const curator = await house.as(house.cast.curator)
      for (const bank of ['mentees', 'mentors']) await curator.post('/banks/confirm', { bank })
    }
  }),
]
