import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { mentorshipTerms as terms } from '#tests/world/mentorship-examples.ts'
import { changeOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
const name = (surname: string) => staffName(surname, here.mark)
const id = (surname: string) => here.person(name(surname))

beforeAll(async () => {
  here = await school()
  await here.bring()
  curator = await here.as('curator')
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => changeOf(here.world.database.engine, work)
const card = async (mentorship: string) => (await curator.get(`/mentorships/${mentorship}`)).text

async function made(mentor: string, mentees: readonly string[]): Promise<string> {
  const { to } = await curator.post('/mentorships/new', {
    ...terms,
    types: [mentees.length > 1 ? 'group' : 'traditional'],
    mentor: await id(mentor),
    mentees: await Promise.all(mentees.map(id)),
  })
  const made = to!.split('/').at(-1)!
  await curator.post('/mentorships/ask', { mentorship: made })
  return made
}

describe('R-MEN-10 a pile of papers', () => {
  it('whoever is not marked may be said to agree: two marks and one press', async () => {
    const mentorship = await made('Гусева', ['Титов'])
    const [mentor, mentee] = [await id('Гусева'), await id('Титов')]
    const rows = { [`answer.${mentorship}.${mentor}`]: '', [`answer.${mentorship}.${mentee}`]: '' }
    const silent = await effect(() =>
      curator.post('/mentorships/answers', { ...rows, day: '01.09.2026', rest: '' }),
    )
    expect({ status: silent.answer.status, changed: silent.changed }).toEqual({ status: 422, changed: [] })
    await curator.post('/mentorships/answers', { ...rows, day: '01.09.2026', rest: 'yes' })
    expect(await card(mentorship)).toContain('все согласны')
  })
})

describe('R-MEN-9 a group goes on', () => {
  it('without one who refused, while two are left', async () => {
    const group = await made('Ежова', ['Иванова', 'Гусева', 'Волков'])
    const refuses = await here.answering(name('Гусева'))
    await refuses.post(`/asked/pair/${group}`, { answer: 'no' })
    expect((await refuses.get(`/asked/pair/${group}`)).text).toContain('Вы ответили отказом')
    const text = await card(group)
    expect(text).toContain('ждём ответов')
    expect(/<h1>.*<\/h1>/.exec(text)![0]).not.toContain('Гусева')
    await curator.post(`/mentorships/${group}/paper`, {
      person: await id('Волков'),
      answer: 'no',
      on: '01.09.2026',
    })
    expect(await card(group)).toContain('<span>отказ</span>')
  })
})
