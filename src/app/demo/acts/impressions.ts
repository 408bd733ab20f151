import { type Act, act } from '../act.ts'
import type { Fields } from '../browser.ts'
import { impressionWords as words } from '../story-texts.ts'
import { type House, houses } from '../town.ts'
import { pairOf } from './pairs.ts'

/** Answers of one person: `warm` is from 1 to 10. */
const answers = (warm: number): Fields => ({
  do: 'hand-in',
  ...Object.fromEntries(
    [
      'programme',
      'comfort',
      'welcome',
      'adaptation',
      'theory',
      'practice',
      'plan',
      'support',
      'together',
    ].map((code, at) => [code, String(Math.min(10, Math.max(1, warm - (at % 3) + 1)))]),
  ),
})

/** Both sides of the pairs that work, each person once; two mentees leave theirs unanswered. */
async function hear(house: House, moment: 'entry' | 'exit', warm: number): Promise<void> {
  const heard = new Set<string>()
  for (const [at, { story, mentor, mentees }] of house.cast.pairs.entries()) {
    if (['silent', 'refused', 'replaced', 'ends-early'].includes(story)) continue
    const id = await pairOf(house, mentor, mentees[0]!)
    for (const one of [mentor, ...mentees]) {
      if (heard.has(one) || (story === 'late' && one !== mentor)) continue
      heard.add(one)
      const phone = await house.byLink(one)
      const said = moment === 'exit' && one === mentees[0] ? { valued: words[at % words.length]! } : {}
      await phone.post(`/asked/impression/${id}/${moment}`, { ...answers(warm - (at % 4)), ...said })
    }
  }
}

/** How it is together: at the beginning and at the end. Whose answers they are is not known afterwards. */
export const impressions: readonly Act[] = [
  act('2026-10-15', async (town) => {
    for (const house of houses(town)) await hear(house, 'entry', 7)
  }),
  act('2027-05-19', async (town) => {
    for (const house of houses(town)) await hear(house, 'exit', 9)
  }),
]
