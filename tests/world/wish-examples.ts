import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'
import { staffName } from './founding.ts'

const askings = new Map<School, string>()

/** The question put to Петров, who may be a mentor: of the round that is open, begun when none is. */
async function askingOf(school: School): Promise<string> {
  const person = await school.answering(staffName('Петров', school.mark))
  const known = askings.get(school)
  if (known && (await person.get(`/asked/wishes/${known}`)).text.includes('С кем вы хотели')) return known
  await (await school.as('curator')).post('/wishes', await question(school))
  const [, id] = /href="\/asked\/wishes\/([0-9a-f-]{36})"/.exec((await person.get('/today')).text)!
  askings.set(school, id!)
  return id!
}

async function question(school: School): Promise<Fields> {
  return {
    through: '30.09.2026',
    person: await school.person(staffName('Петров', school.mark)),
    slips: 'yes',
  }
}

export const wishParameters = { asking: askingOf }

export const wishForms: Readonly<Record<string, (school: School) => Promise<Fields>>> = {
  'post /wishes': question,
  'post /wishes/close': async (school) => {
    await (await school.as('curator')).post('/wishes', await question(school))
    return {}
  },
  'post /asked/wishes/:asking': async () => ({}),
}
