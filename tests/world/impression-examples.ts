import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'
import { staffName } from './founding.ts'
import { agreedPair } from './programme-examples.ts'

/** A pair of the mentee of the matrix, and the moment of it that is asked of now. */
type Asked = { readonly pair: string; readonly moment: 'entry' | 'exit' }
const asked = new Map<School, Asked>()
/** Schools whose mentee may have handed in: a person answers once a year, so then the other moment is asked. */
const tried = new Set<School>()

async function askedOf(school: School): Promise<Asked> {
  const known = asked.get(school)
  if (!known) return make(school, 'exit', { from: '01.04.2026', through: '15.09.2026' })
  if (!tried.delete(school) || known.moment === 'entry') return known
  const mentee = await school.answering(staffName('Петров', school.mark))
  const { text } = await mentee.get(`/asked/impression/${known.pair}/exit`)
  if (text.includes('value="hand-in"')) return known
  const curator = await school.as('curator')
  await curator.post(`/mentorships/${known.pair}/drop`, { because: 'Пара закончила раньше' })
  return make(school, 'entry', { from: '01.09.2026', through: '31.05.2027' })
}

/** Somebody who is in no other example. */
async function mentorOfPair(school: School): Promise<string> {
  const name = `Щукина-${school.mark} Анна`
  const known = (await (await school.as('sysadmin')).get('/roles')).text.includes(name)
  const newcomer = { surname: `Щукина-${school.mark}`, name: 'Анна', position: 'учитель музыки' }
  if (!known) await (await school.as('curator')).post('/people/new', newcomer)
  return school.person(name)
}

async function make(school: School, moment: Asked['moment'], term: Fields): Promise<Asked> {
  const pair = await agreedPair(school, await mentorOfPair(school), ['Петров'], term)
  await (await school.as('curator')).post('/programmes/prepare', { mentorship: pair })
  const found = { pair, moment }
  asked.set(school, found)
  return found
}

export const impressionParameters = {
  impression: async (school: School) => (await askedOf(school)).pair,
  moment: async (school: School) => (await askedOf(school)).moment,
}

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
    const person = await mentorOfPair(school)
    return { person, on: '01.09.2026', programme: '8' }
  },
  'post /asked/impression/:impression/:moment': async (school: School) => {
    tried.add(school)
    return { do: 'hand-in', programme: '9', stay: 'yes' }
  },
  'post /impressions/checklist': async () =>
    Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`c${at}`, another() === '0' ? '1' : '2'])),
}
