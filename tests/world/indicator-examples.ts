import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'

type Another = (word: string) => string
type Examples<Answer> = Readonly<Record<string, (school: School) => Promise<Answer>>>

const saved = new Map<School, string>()

/** One snapshot a school: looking at it changes nothing. */
async function snapshotOf(school: School): Promise<string> {
  const known = saved.get(school)
  if (known) return known
  const curator = await school.as('curator')
  const { to } = await curator.post('/indicators/snapshots', { name: 'Сентябрь', savedOn: '01.09.2026' })
  const id = to!.split('/').at(-1)!
  saved.set(school, id)
  return id
}

export const indicatorParameters: Examples<string> = {
  snapshot: snapshotOf,
  indicator: async () => 'share_teachers_in_mentoring',
}

export const indicatorForms = (another: Another): Examples<Fields> => ({
  'post /indicators/snapshots': async () => ({ name: another('Срез'), savedOn: '01.09.2026' }),
})
