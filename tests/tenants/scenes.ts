import { orderedPair } from '#tests/world/change-examples.ts'
import { pathFor } from '#tests/world/examples.ts'
import { staffName } from '#tests/world/founding.ts'
import { mentorshipTerms } from '#tests/world/mentorship-examples.ts'
import { agreedPair, ledTo } from '#tests/world/programme-examples.ts'
import type { School } from '#tests/world.ts'
import type { Example } from './base-world.ts'

/**
 * Forms that one and the same pair, bank or paper takes once only: each has a scene of its own, made when everything else
 * has been done, so that no other example uses it up and its own people really carry it out.
 */
export const scenes: Readonly<Record<string, (school: School) => Promise<Example>>> = {
  'post /banks/confirm': async () => ({ path: '/banks/confirm', fields: { bank: 'mentors' } }),
  'post /mentees/bulk/:menteesDraft': async (school) => {
    const person = await newcomer(school, 'Уверенова')
    const { to } = await (await school.as('curator')).post('/mentees/bulk', { do: 'decline', person })
    return { path: to!, fields: {} }
  },
  'post /alone/ask': async (school) => ({
    path: '/alone/ask',
    fields: { person: await newcomer(school, 'Одинокова') },
  }),
  'post /mentorships/make': async (school) => {
    const [mentee, mentor] = [await newcomer(school, 'Спросова'), await newcomer(school, 'Ответова')]
    const term = { mode: 'in_person', from: '01.10.2026', through: '31.05.2027' }
    return { path: '/mentorships/make', fields: { ...term, pair: [`${mentee}:${mentor}`] } }
  },
  'post /mentorships/new': async (school) => {
    const [mentee, mentor] = [await newcomer(school, 'Первова'), await newcomer(school, 'Вторая')]
    return { path: '/mentorships/new', fields: { ...mentorshipTerms, mentor, mentees: [mentee] } }
  },
  'post /mentorships/:mentorship/edit': async (school) => ({
    path: `/mentorships/${await unasked(school, 'Правкина')}/edit`,
    fields: mentorshipTerms,
  }),
  'post /asked/pair/:mentorship': async (school) => {
    const mentorship = await unasked(school, 'Пробная')
    await (await school.as('curator')).post('/mentorships/ask', { mentorship })
    return { path: `/asked/pair/${mentorship}`, fields: { answer: 'yes' } }
  },
  'post /programmes/review': async (school) => ({
    path: '/programmes/review',
    fields: { version: (await programme(school, 'Советова', 'agreed')).version },
  }),
  'post /programmes/endorse': async (school) => ({
    path: '/programmes/endorse',
    fields: { version: (await programme(school, 'Согласова', 'seen')).version },
  }),
  'post /programmes/approve': async (school) => ({
    path: '/programmes/approve',
    fields: { version: (await programme(school, 'Утверждова', 'endorsed')).version },
  }),
  'post /programmes/:programme/version': async (school) => {
    const { pair } = await programme(school, 'Продлова', 'agreed')
    return {
      path: `/programmes/${pair}/version`,
      fields: { because: 'Продление', through: '30.06.2027' },
    }
  },
  'get /measurements/:impression/:moment': async (school) => measuring(school, ''),
  'post /measurements/:impression/:moment': async (school) => measuring(school, ''),
  'get /asked/measurement/:impression/:moment': async (school) => measuring(school, '/asked'),
  'post /asked/measurement/:impression/:moment': async (school) => measuring(school, '/asked'),
  'get /impressions/:impression/:moment': async (school) => {
    const [mentor, mentee] = [await newcomer(school, 'Началова'), await newcomer(school, 'Приходова')]
    const pair = await agreedPair(school, mentor, [mentee], { from: today, through: '31.05.2027' })
    await (await school.as('curator')).post('/programmes/prepare', { mentorship: pair })
    return { path: `/impressions/${pair}/entry`, fields: {} }
  },
  'get /asked/paper/:paper': async (school) => ({
    path: `/asked/paper/${await consent(school, 'Бумагина')}`,
    fields: {},
  }),
  'post /asked/paper/:paper': async (school) => ({
    path: `/asked/paper/${await consent(school, 'Ответная')}`,
    fields: { do: 'done' },
  }),
  'post /papers/:paper/again': async (school) => ({
    path: `/papers/${await consent(school, 'Заново')}/again`,
    fields: {},
  }),
  'post /papers/:paper/ask': async (school) => ({
    path: `/papers/${await consent(school, 'Просьбина')}/ask`,
    fields: {},
  }),
  'post /approval': async (school) => ({
    path: '/approval',
    fields: { number: '901-од', on: today, pairs: await based(school, 'Приказова') },
  }),
  'post /changes/papers': async (school) => {
    const pair = await orderedPair(school, await newcomer(school, 'Конечная'), ['Петров'])
    const end = { on: '30.11.2026', way: 'initiative', by: 'both' }
    await (await school.as('curator')).post(`/mentorships/${pair}/end`, end)
    return { path: '/changes/papers', fields: { pair } }
  },
  'post /roadmap/approve': async (school) => {
    const curator = await school.as('curator')
    for (const columns of ['3', '4']) await curator.post('/roadmap', { do: 'columns', columns })
    const measure = await pathFor({ path: '/roadmap/measures/:measure' }, school)
    const days = { from: '21.09.2026', through: '29.09.2026' }
    await curator.post(measure, { do: 'save', ...days, role: 'curator', result: 'Принято на педсовете' })
    return { path: '/roadmap/approve', fields: {} }
  },
  'post /papers/sign': async (school) => ({
    path: '/papers/sign',
    fields: { paper: await consent(school, 'Подписова'), on: today },
  }),
  'post /papers/:paper/sign': async (school) => ({
    path: `/papers/${await consent(school, 'Листова')}/sign`,
    fields: { on: today },
  }),
  // whatever else is drawn up takes the place of an order that nobody has signed
  'get /approval/:order': order,
  'post /approval/:order': order,
}

/** Routes that the proof carries out for nobody, and why. */
export const never: Readonly<Record<string, string>> = {
  'get /network/certificate':
    'the program of the tests serves no network and has made no certificate to give',
}

const today = '01.09.2026'

/** Somebody who is in no other example. */
async function newcomer(school: School, surname: string): Promise<string> {
  const own = `${surname}-${school.mark}`
  await (await school.as('curator')).post('/people/new', {
    ...{ surname: own, name: 'Анна', position: 'учитель музыки' },
  })
  return school.person(`${own} Анна`)
}

async function programme(school: School, surname: string, step: Parameters<typeof ledTo>[2]) {
  const curator = await school.as('curator')
  const pair = await agreedPair(school, await newcomer(school, surname), ['Петров'])
  await curator.post('/programmes/prepare', { mentorship: pair })
  return { pair, version: await ledTo(curator, `/programmes/${pair}`, step) }
}

/** A pair that nobody has been asked about yet. */
async function unasked(school: School, surname: string): Promise<string> {
  const { to } = await (await school.as('curator')).post('/mentorships/new', {
    ...mentorshipTerms,
    mentor: await newcomer(school, surname),
    mentees: [await school.person(staffName('Петров', school.mark))],
  })
  return to!.split('/').at(-1)!
}

/** A pair that an order may name: all have agreed, and it is part of the mentor's work. */
async function based(school: School, surname: string): Promise<string> {
  const pair = await agreedPair(school, await newcomer(school, surname), ['Петров'])
  const basis = { mentorWorksHere: 'yes', menteesWorkHere: 'yes', partOfJob: 'yes' }
  await (await school.as('curator')).post(`/mentorships/${pair}/basis`, basis)
  return pair
}

const orders = new Map<School, string>()

/** An order that is drawn up and not signed: there is one at a time. */
async function order(school: School): Promise<Example> {
  const known = orders.get(school)
  if (known) return { path: known, fields: {} }
  const pairs = await based(school, 'Росписева')
  const { to } = await (await school.as('head')).post('/approval', { number: '902-од', on: today, pairs })
  await school.world.work()
  orders.set(school, to!)
  return { path: to!, fields: {} }
}

const measured = new Map<School, string>()

/** A pair in its last weeks; what was measured may be measured anew until they are over. */
async function measuring(school: School, before: string): Promise<Example> {
  const known = measured.get(school)
  const term = { from: '01.04.2026', through: '15.09.2026' }
  const pair = known ?? (await agreedPair(school, await newcomer(school, 'Итогова'), ['Петров'], term))
  if (!known) await (await school.as('curator')).post('/programmes/prepare', { mentorship: pair })
  measured.set(school, pair)
  const person = await school.person(staffName('Петров', school.mark))
  const own = before === '' ? { person, on: today } : {}
  return {
    path: `${before}/measurements/${pair}/exit`.replace('/asked/measurements', '/asked/measurement'),
    fields: { ...own, 'level.methodical_01': '1' },
  }
}

/** A consent of Петров to be led by somebody new, drawn up and not signed. */
async function consent(school: School, surname: string): Promise<string> {
  const curator = await school.as('curator')
  const pair = await agreedPair(school, await newcomer(school, surname), ['Петров'])
  await curator.post('/papers/new', { kinds: 'consents', anew: 'yes', mentorships: pair })
  await school.world.work()
  return school.world.database.engine.asOwner(async ({ query }) => {
    const { rows } = await query(
      `select id from papers where mentorship_id = $1 and kind = 'consent_mentee'`,
      [pair],
    )
    return String(rows[0]!.id)
  })
}
