import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { changeOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let psychologist: Client
let council: Fields

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  curator = await here.as('curator')
  psychologist = await here.as('psychologist')
  council = {
    kind: 'pedagogical_council',
    subject: 'regulation',
    title: 'Принятие Положения',
    on: '28.08.2026',
    minutesNumber: '1',
    decision: 'Принять Положение',
  }
})
afterAll(() => here.world.close())

async function press(browser: Client, path: string, fields: Fields) {
  const { answer, changed } = await changeOf(here.world.database.engine, () => browser.post(path, fields))
  return { status: answer.status, text: answer.text, to: answer.to, changed }
}
const journal = ['journal_heads', 'journal_lines', 'journal_values']
const pdf = { name: 'Протокол.pdf', bytes: new TextEncoder().encode('%PDF-1.7 протокол') }

describe('R-EVT-1, R-EVT-2 an event is written down', () => {
  it('with its day, minutes, decision and people, and stands in the list of its year and kind', async () => {
    const person = await here.person(staffName('Иванова', here.mark))
    const { to, changed } = await press(curator, '/events/new', { ...council, person: [person] })
    expect(changed).toEqual(['event_people', 'events', ...journal])
    const { text } = await curator.get(to!)
    expect(text).toContain('протокол № 1')
    expect(text).toContain(staffName('Иванова', here.mark))
    expect(text).toContain('через 4 дня')
    expect(text).toContain('записано событие (педагогический совет) 28 августа 2026 г.')
    expect((await psychologist.get('/events')).text).toContain('Принятие Положения')
    expect((await curator.get('/events?kind=council')).text).not.toContain('Принятие Положения')
    expect((await curator.get('/events?year=2025')).text).not.toContain('Принятие Положения')
  })
  it('what is missing comes back with what was typed and a sentence', async () => {
    const wrong = { ...council, on: '02.09.2026' }
    const ahead = await press(curator, '/events/new', wrong)
    expect(ahead).toMatchObject({ status: 422, changed: [] })
    expect(ahead.text).toContain('Этот день ещё не наступил')
    expect(ahead.text).toContain('value="Принятие Положения"')
    const silent = await press(curator, '/events/new', { ...council, minutesNumber: ' ' })
    expect(silent).toMatchObject({ status: 422, changed: [] })
    expect(silent.text).toContain('Напишите номер документа')
    const link = { kind: 'publication', title: 'Новость', on: '01.09.2026', link: 'сайт школы' }
    expect((await press(curator, '/events/new', link)).text).toContain('Ссылка начинается с https://')
    const foreign = { ...council, person: ['0198aaaa-1111-7222-8333-444455556666'] }
    expect(await press(curator, '/events/new', foreign)).toMatchObject({ status: 422, changed: [] })
  })
  it('by the curator alone', async () => {
    const head = await here.as('head')
    expect(await press(head, '/events/new', council)).toMatchObject({ status: 403, changed: [] })
  })
})

describe('R-EVT-3 support by the psychologist', () => {
  it('keeps that it was and names nobody', async () => {
    const { changed, status } = await press(psychologist, '/events/support', {
      supportedOn: '31.08.2026',
      title: 'Петров',
    })
    expect({ status, changed }).toEqual({ status: 303, changed: ['events', ...journal] })
    const kept = (await here.rows()).events!.filter((row) => row.includes('psychologist_support'))
    expect(kept).toHaveLength(1)
    expect(kept[0]).not.toContain('Петров')
    const ahead = await press(psychologist, '/events/support', { supportedOn: '02.09.2026' })
    expect(ahead).toMatchObject({ status: 422, changed: [] })
    expect(ahead.text).toContain('value="02.09.2026"')
    expect(await press(curator, '/events/support', { supportedOn: '31.08.2026' })).toMatchObject({
      status: 403,
      changed: [],
    })
  })
})

describe('R-EVT-4, R-EVT-5 a file, a correction, an event taken away', () => {
  const materials = { kind: 'materials', subject: 'guidance', title: 'Памятка', on: '01.09.2026' }

  it('a file is known by what is in it, opens, and stays when the words are corrected', async () => {
    const page = { name: 'Памятка.pdf', bytes: new TextEncoder().encode('<html>') }
    const wrong = await press(curator, '/events/new', { ...materials, file: page })
    expect(wrong).toMatchObject({ status: 422, changed: [] })
    expect(wrong.text).toContain('Мы храним PDF')
    const { to } = await press(curator, '/events/new', { ...materials, file: pdf })
    expect((await curator.get(`${to}/file`)).text).toBe('%PDF-1.7 протокол')
    await press(curator, to!, { ...materials, do: 'save', title: 'Памятка наставнику' })
    expect((await curator.get(to!)).text).toContain('Памятка наставнику')
    expect((await curator.get(`${to}/file`)).status).toBe(200)
    const bad = await press(curator, to!, { ...materials, do: 'save', title: '' })
    expect(bad).toMatchObject({ status: 422, changed: [] })
    expect(bad.text).toContain('Напишите, как называлось событие')
    const deputy = await here.as('deputy_head')
    expect(await press(deputy, to!, { do: 'drop' })).toMatchObject({ status: 403, changed: [] })
    const dropped = await press(curator, to!, { do: 'drop' })
    expect(dropped.changed).toEqual(['events', 'journal_heads', 'journal_lines'])
    expect((await curator.get('/events')).text).not.toContain('Памятка наставнику')
    const { text } = await curator.get(to!)
    expect(text).toContain('Событие убрано 1 сентября 2026 г.')
    expect(text).toContain('убрано событие')
    expect((await press(curator, to!, { do: 'drop' })).status).toBe(404)
  })
})
