import type { School } from '#tests/world.ts'
import { mentorshipOf } from './mentorship-examples.ts'

const anewConsent = { kinds: 'consents', anew: 'yes' }

/** A consent of Петров that is printed anew and waits for a signature. */
async function paperMade(school: School): Promise<string> {
  const curator = await school.as('curator')
  const mentorship = await mentorshipOf(school)
  await curator.post('/papers/new', { ...anewConsent, mentorships: mentorship })
  await school.world.work()
  const { text } = await curator.get('/papers?kind=consent_mentee&state=draft')
  return new RegExp(`href="/papers/([0-9a-f-]{36})">[^<]*Петров-${school.mark}`).exec(text)![1]!
}

/** The same with the signature entered. */
async function paperSigned(school: School): Promise<string> {
  const paper = await paperMade(school)
  const curator = await school.as('curator')
  await curator.post('/papers/sign', { paper, on: '01.09.2026' })
  return paper
}

export const paperParameters = { paper: paperMade, signed: paperSigned }

export const paperForms = (another: (word: string) => string) => ({
  'post /papers/new': async (school: School) => ({
    ...anewConsent,
    mentorships: await mentorshipOf(school),
  }),
  'post /papers/sign': async (school: School) => ({ paper: await paperMade(school), on: '01.09.2026' }),
  'post /papers/minutes': async () => ({ body: 'council', 'agenda.1': another('О программах') }),
  'post /papers/:paper/sign': async () => ({ on: '01.09.2026' }),
  'post /papers/:paper/again': async () => ({}),
  'post /papers/:signed/scan': async () => ({
    scan: { name: 'скан.pdf', bytes: new TextEncoder().encode(`%PDF-1.7 ${another('скан')}`) },
  }),
  'post /papers/:signed/lapse': async () => ({ lapsedOn: '01.09.2026', because: another('Ошибка') }),
  'post /asked/paper/:paper': async () => ({ do: 'done' }),
})
