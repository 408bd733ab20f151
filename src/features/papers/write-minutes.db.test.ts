import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client

beforeAll(async () => {
  here = await school()
  await here.bring()
  curator = await here.as('curator')
})
afterAll(() => here.world.close())

async function effect<Answer>(work: () => Promise<Answer>) {
  const { answer, changed } = await effectOf(here.world.database.engine, work)
  return { answer, changed: changed.filter((table) => table !== 'personal_views') }
}
async function paper(title: string): Promise<string> {
  const { text } = await curator.get('/papers')
  return new RegExp(`href="(/papers/[0-9a-f-]{36})">${title}`).exec(text)![1]!
}
const person = (surname: string) =>
  here.person(`${surname}-${here.mark} ${surname === 'Иванова' ? 'Мария' : 'Павел'}`)

describe('R-DOC-24 minutes', () => {
  it('are proposed with the mentors whom the council admits', async () => {
    const ivanova = await person('Иванова')
    await curator.post(`/mentors/${ivanova}/admission`, {
      do: 'admit',
      admittedBy: 'council',
      admittedFrom: '01.09.2026',
      grounds: 'Опыт',
      minutesNumber: '2',
      minutesOn: '01.09.2026',
    })
    expect((await curator.get('/papers/minutes')).text).toContain(
      `Допустить к наставничеству: Иванова-${here.mark} Мария.`,
    )
  })

  it('are printed and stand in the register; without a question they come back as typed', async () => {
    const bad = await effect(() =>
      curator.post('/papers/minutes', { body: 'council', number: '2', 'yes.1': '3' }),
    )
    expect({ status: bad.answer.status, changed: bad.changed }).toEqual({ status: 422, changed: [] })
    expect(bad.answer.text).toContain('Назовите хотя бы один вопрос повестки.')
    const fields = {
      body: 'council',
      number: '2',
      on: '02.09.2026',
      chair: await person('Иванова'),
      present: [await person('Иванова'), await person('Петров')],
      'agenda.1': 'О программах',
      'decided.1': 'Рекомендовать',
      'yes.1': '2',
      'no.1': '',
      'abstained.1': '',
    }
    expect((await effect(() => curator.post('/papers/minutes', fields))).answer.to).toBe('/papers')
    await here.world.work()
    const { text } = await curator.get(await paper('Протокол'))
    expect(text).toContain('«за» – 2 (единогласно)')
    expect(text).toContain('заседания совета наставников')
  })
})

describe('R-DOC-25 the banks on paper', () => {
  it('are printed as they are today, in the columns of the ministry', async () => {
    const { to, changed } = await effect(() =>
      curator.post('/papers/registries', { kind: 'registry_mentees' }),
    ).then(({ answer, changed }) => ({ to: answer.to, changed }))
    expect({ to, changed }).toEqual({
      to: '/papers',
      changed: expect.arrayContaining(['journal_lines', 'papers']),
    })
    await here.world.work()
    const { text } = await curator.get(await paper('Реестр наставляемых'))
    expect(text).toContain('РЕЕСТР НАСТАВЛЯЕМЫХ')
    expect(text).toContain('Отметка о прохождении программы')
    const bad = await effect(() => curator.post('/papers/registries', { kind: 'другое' }))
    expect({ status: bad.answer.status, changed: bad.changed }).toEqual({ status: 422, changed: [] })
  })
})
