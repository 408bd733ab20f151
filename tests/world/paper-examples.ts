import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'
import { staffName } from './founding.ts'
import { mentorshipOf } from './mentorship-examples.ts'

type Another = (word: string) => string
type Examples<Answer> = Readonly<Record<string, (school: School) => Promise<Answer>>>

const today = '01.09.2026'

/** `paper`: a consent of Петров that waits; `signed`: one that is signed; `order`: one drawn up for the head; `ordered`:
 *  one that is signed and that nobody has read. */
export const paperParameters: Examples<string> = {
  paper: paperMade,
  signed: paperSigned,
  order: orderDrawn,
  ordered: orderSigned,
}

export const paperForms = (another: Another): Examples<Fields> => ({
  'post /papers/new': async (school) => ({ ...anewConsent, mentorships: await mentorshipOf(school) }),
  'post /papers/sign': async (school) => ({ paper: await paperMade(school), on: today }),
  'post /papers/minutes': async () => ({ body: 'council', 'agenda.1': another('О программах') }),
  'post /papers/registries': async () => ({ kind: 'registry_mentors' }),
  'post /papers/:paper/sign': async () => ({ on: today }),
  'post /papers/:paper/ask': async () => ({}),
  'post /papers/:paper/again': async () => ({}),
  'post /papers/:signed/scan': async () => ({
    scan: { name: 'скан.pdf', bytes: new TextEncoder().encode(`%PDF-1.7 ${another('скан')}`) },
  }),
  'post /papers/:signed/lapse': async () => ({ lapsedOn: today, because: another('Ошибка') }),
  'post /papers/:ordered/readers': async (school) => ({
    people: await school.person(staffName('Ежова', school.mark)),
    readOn: today,
  }),
  'post /asked/paper/:paper': async () => ({ do: 'done' }),
  'post /approval': async (school) => ({ ...act, pairs: await readyPair(school) }),
  'post /approval/:order': async () => ({}),
})

const anewConsent = { kinds: 'consents', anew: 'yes' }
const act = { number: '214-од', on: today }

async function paperMade(school: School): Promise<string> {
  const curator = await school.as('curator')
  const mentorship = await mentorshipOf(school)
  await curator.post('/papers/new', { ...anewConsent, mentorships: mentorship })
  await school.world.work()
  return newest(school, `kind=consent_mentee&state=draft`, `[^<]*Петров-${school.mark}`)
}

async function paperSigned(school: School): Promise<string> {
  const paper = await paperMade(school)
  await (await school.as('curator')).post('/papers/sign', { paper, on: today })
  return paper
}

async function newest(school: School, query: string, title: string): Promise<string> {
  const { text } = await (await school.as('curator')).get(`/papers?${query}`)
  return new RegExp(`href="/papers/([0-9a-f-]{36})">${title}`).exec(text)![1]!
}

type Ready = { readonly mentorship: string; order: string | null }
const ready = new Map<School, Ready>()

/** Дятлов with Ежова, whose work is part of the job: both have consented, and no order in force names them. */
async function readyPair(school: School): Promise<string> {
  const curator = await school.as('curator')
  const known = ready.get(school)
  if (known) {
    if (known.order)
      await curator.post(`/papers/${known.order}/lapse`, { lapsedOn: today, because: 'Отменён' })
    known.order = null
    return known.mentorship
  }
  const { to } = await curator.post('/mentorships/new', {
    form: 'teacher_teacher',
    types: ['traditional'],
    mode: 'in_person',
    from: '01.10.2026',
    through: '31.05.2027',
    topics: ['methodical_01'],
    mentor: await school.person(staffName('Дятлов', school.mark)),
    mentees: [await school.person(staffName('Ежова', school.mark))],
  })
  await curator.post(`${to}/basis`, { mentorWorksHere: 'yes', menteesWorkHere: 'yes', partOfJob: 'yes' })
  const mentorship = to!.split('/').at(-1)!
  await curator.post('/papers/new', { kinds: 'consents', mentorships: mentorship })
  await school.world.work()
  const paper = [
    await newest(school, 'kind=consent_mentor', `[^<]*Дятлов-${school.mark}`),
    await newest(school, 'kind=consent_mentee', `[^<]*Ежова-${school.mark}`),
  ]
  await curator.post('/papers/sign', { paper, on: today })
  ready.set(school, { mentorship, order: null })
  return mentorship
}

async function orderDrawn(school: School): Promise<string> {
  const head = await school.as('head')
  const { to } = await head.post('/approval', { ...act, pairs: await readyPair(school) })
  await school.world.work()
  const order = to!.split('/').at(-1)!
  ready.get(school)!.order = order
  return order
}

async function orderSigned(school: School): Promise<string> {
  const order = await orderDrawn(school)
  await (await school.as('head')).post(`/approval/${order}`)
  return order
}
