import { act, typed } from '../act.ts'
import type { House, Town } from '../town.ts'
import { agreeProgrammes, answerOnPaper, makePair, pairOf, signConsents, signOrder } from './pairs.ts'

const second = (house: House) => {
  const refused = house.cast.pairs.find(({ story }) => story === 'refused')!
  return { ...refused, story: 'works' as const, mentor: house.cast.reserve[0]! }
}

const only = async (house: House) => {
  const { mentor, mentees } = second(house)
  return [await pairOf(house, mentor, mentees[0]!)]
}

/** Somebody refused: waits alone, talks to the psychologist, and gets another mentor in November. */
export const withoutAPair = [
  act('2026-10-06', async ({ school }: Town) => {
    const person = await school.person(second(school).mentees[0]!)
    await (await school.as(school.cast.curator)).post('/alone/ask', { person })
  }),
  act('2026-10-13', async ({ school }: Town) => {
    const person = await school.person(second(school).mentees[0]!)
    await (await school.as(school.cast.psychologist)).post('/alone/met', { person })
  }),
  act('2026-11-02', async ({ school }: Town) => {
    const curator = await school.as(school.cast.curator)
    await makePair(school, second(school), typed('2026-11-16'))
    const mentorship = await only(school)
    await curator.post('/mentorships/bases', { mentorship })
    await curator.post('/mentorships/ask', { mentorship })
    await answerOnPaper(school, await only(school), '2026-11-02')
  }),
  act('2026-11-09', async (town: Town) => {
    const { school } = town
    await agreeProgrammes(school, await only(school), '2026-11-09')
    await signConsents(school, town, '2026-11-09')
  }),
  act('2026-11-12', async (town: Town) => {
    const { school } = town
    await signOrder(school, town, { pairs: await only(school), on: '2026-11-12', number: '231' })
  }),
]
