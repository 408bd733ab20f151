import { type Act, act, typed } from '../act.ts'
import { type Story, schoolCast } from '../cast-texts.ts'
import { changeWords as words } from '../story-texts.ts'
import type { House } from '../town.ts'
import { answerOnPaper, pairOf, proposeProgrammes, signConsents, signOrder } from './pairs.ts'

const of = (story: Story) => schoolCast.pairs.find((one) => one.story === story)!
const idOf = (house: House, { mentor, mentees }: ReturnType<typeof of>) => pairOf(house, mentor, mentees[0]!)

const replaced = of('replaced')
const successor = { ...replaced, mentor: schoolCast.reserve[1]! }
const early = of('ends-early')
const paused = of('reverse')
const silent = of('silent')
const done = of('group')

/** What changed in the year: a pause, an end by mutual wish, a mentor who left in March, an end with the plan done. */
export const changes: readonly Act[] = [
  act('2027-01-29', async ({ school }) => {
    const curator = await school.as(school.cast.curator)
    const days = { from: typed('2027-02-01'), through: typed('2027-02-14') }
    await curator.post(`/mentorships/${await idOf(school, paused)}/pause`, { ...days, because: words.pause })
  }),
  act('2027-02-12', async ({ school }) => {
    const curator = await school.as(school.cast.curator)
    const ending = { on: typed('2027-02-19'), way: 'initiative', by: 'both', because: words.both }
    await curator.post(`/mentorships/${await idOf(school, early)}/end`, ending)
  }),
  act('2027-03-01', async ({ school }) => {
    const asked = { do: 'ask', on: typed('2027-03-22'), reason: words.relief }
    const mentor = await school.as(replaced.mentor)
    await mentor.post(`/asked/change/${await idOf(school, replaced)}`, asked)
  }),
  act('2027-03-04', async ({ school }) => {
    const curator = await school.as(school.cast.curator)
    const mentor = await school.person(successor.mentor)
    const pair = await idOf(school, replaced)
    await curator.post(`/mentorships/${pair}/replace`, { mentor, on: typed('2027-03-22'), by: 'mentor' })
    const mentorship = [await idOf(school, successor)]
    await curator.post('/mentorships/bases', { mentorship })
    await curator.post('/mentorships/ask', { mentorship })
    await answerOnPaper(school, mentorship, '2027-03-04')
  }),
  act('2027-03-11', async (town) => {
    const { school } = town
    await proposeProgrammes(school, [await idOf(school, successor)], '2027-03-11')
    await signConsents(school, town, '2027-03-11')
  }),
  act('2027-03-18', async (town) => {
    const { school } = town
    const pairs = [await idOf(school, successor)]
    await signOrder(school, town, { pairs, on: '2027-03-18', number: '64' })
  }),
  act('2027-05-17', async ({ school }) => {
    const mentee = await school.byLink(silent.mentees[0]!)
    const asked = { do: 'ask', on: typed('2027-05-31'), reason: words.another }
    await mentee.post(`/asked/change/${await idOf(school, silent)}`, asked)
  }),
  act(
    '2027-05-20',
    async ({ school }) => {
      const curator = await school.as(school.cast.curator)
      const ending = { on: typed('2027-05-20'), way: 'done' }
      await curator.post(`/mentorships/${await idOf(school, done)}/end`, ending)
    },
    17,
  ),
]
