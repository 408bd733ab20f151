import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'
import { staffName } from './founding.ts'

const today = '01.09.2026'
let leavers = 0

/** Somebody new who has left already: nobody else's example. */
async function leaver({ mark, as, person }: School): Promise<string> {
  leavers += 1
  const surname = `Уходько-${leavers}-${mark}`
  const curator = await as('curator')
  await curator.post('/people/new', { surname, name: 'Яна', position: 'учитель музыки' })
  const id = await person(`${surname} Яна`)
  await curator.post(`/people/${id}/leave`, { through: '31.08.2026' })
  return id
}

async function erased(school: School): Promise<string> {
  const head = await school.as('head')
  const found = /\/rights\/([0-9a-f-]{36})\/act/
  const known = found.exec((await head.get('/rights')).text)?.[1]
  if (known) return known
  await head.post(`/people/${await leaver(school)}/erase`, { ground: 'request', sure: 'yes' })
  await school.world.work()
  return found.exec((await head.get('/rights')).text)![1]!
}

/** A consent to processing that this person has signed. */
export async function signedConsent(school: School, starts: string): Promise<string> {
  const name = staffName(starts, school.mark)
  const own = await (await school.answering(name)).get('/asked/record')
  const known = /action="\/asked\/consents\/([0-9a-f-]{36})"/.exec(own.text)?.[1]
  if (known) return known
  const curator = await school.as('curator')
  const person = await school.person(name)
  const { to } = await curator.post('/mentees/bulk', { do: 'consent', person })
  await curator.post(to!, { do: 'consent' })
  await school.world.work()
  const { text } = await curator.get('/papers?kind=pd_consent&state=draft')
  const papers = [...text.matchAll(new RegExp(`href="/papers/([0-9a-f-]{36})">[^<]*${starts}-`, 'g'))]
  const paper = papers[0]![1]!
  await curator.post('/papers/sign', { paper, on: today })
  return paper
}

export const rightsParameters = {
  leaver,
  erasure: erased,
  consented: (school: School) => signedConsent(school, 'Петров'),
}

export const rightsForms: Readonly<Record<string, (school: School) => Promise<Fields>>> = {
  'post /people/:leaver/erase': async () => ({ ground: 'request', sure: 'yes' }),
  'post /asked/consents/:consented': async () => ({}),
}
