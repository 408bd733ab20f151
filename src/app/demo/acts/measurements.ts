import { menteesIn } from '#domain/mentorships/mentorship.ts'
import { topicsToMeasure } from '#domain/programmes/entry-measurement.ts'
import { findMentorship } from '#store/mentorships.ts'
import { findProgramme } from '#store/programmes.ts'
import { type Act, act, typed } from '../act.ts'
import type { Fields } from '../browser.ts'
import type { PairCast } from '../cast-texts.ts'
import { type House, houses } from '../town.ts'
import { pairOf } from './pairs.ts'

/** How hard each topic is to a mentee, as one of the levels; the later, the easier. */
async function levelsOf(house: House, pair: PairCast, mentee: string, levels: string): Promise<Fields> {
  const id = await pairOf(house, pair.mentor, pair.mentees[0]!)
  const person = await house.person(mentee)
  const topics = await house.read(async (scope) => {
    const [mentorship, programme] = [await findMentorship(scope, id), await findProgramme(scope, id)]
    const member = mentorship && menteesIn(mentorship).find((one) => one.person === person)
    const version = programme?.versions.at(-1)
    return member && version ? topicsToMeasure(version, member) : []
  })
  return Object.fromEntries(topics.map((topic, at) => [`level.${topic}`, levels[at % levels.length]!]))
}

/** Before the first meeting: most by phone, every third from a sheet of paper. */
async function measureEntry(house: House, on: string): Promise<void> {
  const asked = house.cast.pairs.flatMap((pair) => pair.mentees.map((mentee) => ({ pair, mentee })))
  for (const [at, { pair, mentee }] of asked.entries()) {
    if (pair.story === 'refused') continue
    const id = await pairOf(house, pair.mentor, pair.mentees[0]!)
    const levels = await levelsOf(house, pair, mentee, '32')
    if (at % 3 === 1) {
      const curator = await house.as(house.cast.curator)
      const paper = { person: await house.person(mentee), on: typed(on), ...levels }
      await curator.post(`/programmes/${id}/measure`, paper)
    } else await (await house.byLink(mentee)).post(`/asked/measure/${id}`, levels)
  }
}

/** The same in the middle and at the end; whoever does not meet is not heard of, and one has found it no easier. */
async function measureLater(house: House, moment: 'interim' | 'exit', levels: string): Promise<void> {
  for (const pair of house.cast.pairs) {
    if (['refused', 'silent', 'replaced', 'ends-early'].includes(pair.story)) continue
    const id = await pairOf(house, pair.mentor, pair.mentees[0]!)
    for (const mentee of pair.mentees) {
      const now = await levelsOf(house, pair, mentee, pair.story === 'late' ? '3' : levels)
      await (await house.byLink(mentee)).post(`/asked/measurement/${id}/${moment}`, now)
    }
  }
}

export const entryMeasurements: readonly Act[] = [
  act('2026-09-30', async (town) => {
    for (const house of houses(town)) await measureEntry(house, '2026-09-30')
  }),
]

export const laterMeasurements: readonly Act[] = [
  act('2027-01-19', async (town) => {
    for (const house of houses(town)) await measureLater(house, 'interim', '21')
  }),
  act('2027-05-18', async (town) => {
    for (const house of houses(town)) await measureLater(house, 'exit', '10')
  }),
]
