import { listOwnMeasures } from '#store/roadmaps.ts'
import { type Act, act, typed } from '../act.ts'
import { ownMeasureWords as words } from '../story-texts.ts'
import { houses } from '../town.ts'

/** The roadmap of the year with a measure of the school's own, approved by the head; in May something is put off. */
export const roadmap: readonly Act[] = [
  act('2026-08-27', async (town) => {
    for (const house of houses(town)) {
      const curator = await house.as(house.cast.curator)
      await curator.post('/roadmap', { do: 'make', columns: '6' })
    }
    const { school } = town
    const days = { from: typed('2027-04-12'), through: typed('2027-04-23') }
    const own = {
      title: words.title,
      result: words.result,
      stage: words.stage,
      closedBy: 'event:own_measure',
    }
    const curator = await school.as(school.cast.curator)
    await curator.post('/roadmap', { do: 'add', ...own, ...days, repeat: 'yearly', role: ['curator'] })
  }),
  act('2026-08-31', async (town) => {
    for (const house of houses(town)) await (await house.as(house.cast.head)).post('/roadmap/approve')
  }),
  act('2027-04-16', async ({ school }) => {
    const [measure] = await school.read((scope) => listOwnMeasures(scope))
    const curator = await school.as(school.cast.curator)
    const event = { kind: 'own_measure', title: words.title, decision: words.decision }
    await curator.post('/events/new', { ...event, measure: measure!.id, on: typed('2027-04-16') })
  }),
  act('2027-05-20', async ({ school }) => {
    const curator = await school.as(school.cast.curator)
    await curator.post('/today/put-off', { task: 'fill-requisites', do: 'later' })
  }),
]
