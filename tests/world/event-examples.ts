import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'
import { staffName } from './founding.ts'

const pdf = { name: 'Памятка.pdf', bytes: new TextEncoder().encode('%PDF-1.7 памятка наставнику') }
const written = new Map<School, string>()

/** One event a school with a file; a new one where it was dropped. */
async function eventOf(school: School): Promise<string> {
  const known = written.get(school)
  const curator = await school.as('curator')
  if (known && (await curator.get(`/events/${known}`)).text.includes('name="do"')) return known
  const fields = { kind: 'materials', subject: 'guidance', title: 'Памятка', on: '01.09.2026', file: pdf }
  const { to } = await curator.post('/events/new', fields)
  const id = to!.split('/').at(-1)!
  written.set(school, id)
  return id
}

export const eventParameters = { event: eventOf }

export const eventForms = (another: (word: string) => string) => ({
  'post /events/new': async (school: School): Promise<Fields> => ({
    kind: 'induction_session',
    title: another('Первая встреча'),
    on: '01.09.2026',
    person: [await school.person(staffName('Рыбина', school.mark))],
  }),
  'post /events/support': async (): Promise<Fields> => ({ supportedOn: '01.09.2026' }),
  'post /events/:event': async (): Promise<Fields> => ({
    do: 'save',
    kind: 'materials',
    subject: 'guidance',
    title: another('Памятка'),
    on: '01.09.2026',
  }),
})
