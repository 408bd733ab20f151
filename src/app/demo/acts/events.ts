import { type Act, act, typed } from '../act.ts'
import { gardenEvents, type Happening, schoolEvents, supportDays } from '../event-texts.ts'
import type { House, Town } from '../town.ts'

/** The surnames an event names. */
function namedBy({ who }: Happening, { cast }: House): readonly string[] {
  switch (who) {
    case 'mentors':
      return [...new Set(cast.pairs.map(({ mentor }) => mentor))]
    case 'mentees':
      return cast.pairs.flatMap(({ mentees }) => mentees)
    case 'council':
      return cast.council
    case 'first-mentor':
      return [cast.pairs[0]!.mentor]
    default:
      return []
  }
}

function happens(event: Happening, house: (town: Town) => House): Act {
  const { who, on, ...said } = event
  return act(on, async (town) => {
    const where = house(town)
    const person = await Promise.all(namedBy(event, where).map(where.person))
    const curator = await where.as(where.cast.curator)
    await curator.post('/events/new', { ...said, on: typed(on), person })
  })
}

/** What happened besides meetings of pairs, each as it was written down that day. */
export const events: readonly Act[] = [
  ...schoolEvents.map((event) => happens(event, ({ school }) => school)),
  ...gardenEvents.map((event) => happens(event, ({ garden }) => garden)),
  ...supportDays.map((on) =>
    act(on, async ({ school }) => {
      const psychologist = await school.as(school.cast.psychologist)
      await psychologist.post('/events/support', { supportedOn: typed(on) })
    }),
  ),
]
