import type { School } from '#tests/world.ts'
import { staffName } from './founding.ts'
import { agreedPair } from './programme-examples.ts'

/** A pair of the mentee of the matrix that ends this month: its end is to be measured now. */
const ending = new Map<School, string>()
/** Schools whose last example was handed in: a sheet is handed in once. */
const handedIn = new Set<School>()

async function endingPair(school: School): Promise<string> {
  const known = ending.get(school)
  if (known && !handedIn.delete(school)) return known
  const curator = await school.as('curator')
  if (known) await curator.post(`/mentorships/${known}/drop`, { because: 'Пара закончила раньше' })
  const term = { from: '01.04.2026', through: '15.09.2026' }
  const id = await agreedPair(school, 'Уткина', ['Петров'], term)
  await curator.post('/programmes/prepare', { mentorship: id })
  ending.set(school, id)
  return id
}

export const impressionParameters = { impression: endingPair, moment: async () => 'exit' }

const petrov = (school: School) => school.person(staffName('Петров', school.mark))
let level = 0
const another = () => {
  level += 1
  return String(level % 4)
}

export const impressionForms = {
  'post /measurements/:impression/:moment': async (school: School) => ({
    person: await petrov(school),
    on: '01.09.2026',
    'level.methodical_01': another(),
  }),
  'post /asked/measurement/:impression/:moment': async () => ({ 'level.methodical_01': another() }),
  'post /impressions/:impression/:moment': async (school: School) => {
    handedIn.add(school)
    return { person: await petrov(school), on: '01.09.2026', programme: '8' }
  },
  'post /asked/impression/:impression/:moment': async (school: School) => {
    handedIn.add(school)
    return { do: 'hand-in', programme: '9', stay: 'yes' }
  },
  'post /impressions/checklist': async () =>
    Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`c${at}`, another() === '0' ? '1' : '2'])),
}
