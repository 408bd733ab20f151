import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOfDocx } from '#outside/docx/text-of-docx.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { changeOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let head: Client

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  curator = await here.as('curator')
  head = await here.as('head')
})
afterAll(() => here.world.close())

async function press(browser: Client, path: string, fields: Fields) {
  const { answer, changed } = await changeOf(here.world.database.engine, () => browser.post(path, fields))
  return { status: answer.status, text: answer.text, to: answer.to, changed }
}
const page = async (browser = curator) => (await browser.get('/roadmap')).text

/** The row of a measure, and the address of its page. */
async function row(title: string): Promise<{ text: string; path: string }> {
  const text = await page()
  const found = text.split('<tr').find((one) => one.includes(title))!
  return { text: found, path: /\/roadmap\/measures\/[0-9a-f-]{36}/.exec(found)![0] }
}
const journal = ['journal_heads', 'journal_lines']

describe('R-RMP-1 the roadmap is made by one press', () => {
  it('by the curator, once', async () => {
    expect(await page()).toContain('Дорожной карты на этот учебный год ещё нет')
    expect(await press(head, '/roadmap', { do: 'make', columns: '6' })).toMatchObject({
      status: 403,
      changed: [],
    })
    const unsaid = await press(curator, '/roadmap', { do: 'make', columns: '5' })
    expect(unsaid).toMatchObject({ status: 422, changed: [] })
    expect(unsaid.text).toContain('Выберите, сколько колонок печатать')
    const made = await press(curator, '/roadmap', { do: 'make', columns: '6' })
    expect(made.changed).toEqual([...journal, 'roadmap_measures', 'roadmaps'])
    const text = await page()
    expect(text).toContain('Разработка и принятие Положения')
    expect(text).toContain('7. Информационная поддержка')
    expect(text).toContain('Не включены в карту')
    const again = await press(curator, '/roadmap', { do: 'make', columns: '6' })
    expect(again).toMatchObject({ status: 422, changed: [] })
    expect(again.text).toContain('уже составлена')
  })
})

describe('R-RMP-4, R-RMP-5 measures close by facts, on the roadmap and on the first page', () => {
  it('a council closes the regulation with its minutes; taken away, it opens again', async () => {
    expect((await row('Назначение куратора')).text).toContain('закрыто 1 сентября')
    expect((await row('принятие Положения')).text).toContain('Закроет')
    const council = {
      kind: 'pedagogical_council',
      subject: 'regulation',
      title: 'Положение',
      on: '28.08.2026',
    }
    const { to } = await press(curator, '/events/new', {
      ...council,
      minutesNumber: '1',
      decision: 'Принять',
    })
    const closed = (await row('принятие Положения')).text
    expect(closed).toContain('закрыто 28 августа')
    expect(closed).toContain('протокол № 1')
    expect(closed).toContain(`href="${to}"`)
    expect((await curator.get('/today')).text).toContain('2 из 7')
    await press(curator, to!, { do: 'drop' })
    expect((await row('принятие Положения')).text).not.toContain('закрыто')
    expect((await curator.get('/today')).text).toContain('1 из 7')
  })
  it('everybody reads it; who may not open the evidence reads it without a link', async () => {
    const mentor = await here.as('mentor')
    const text = await page(mentor)
    expect(text).toContain('Назначение куратора')
    expect(text).not.toContain('/events/')
    expect(text).not.toContain('Добавить своё мероприятие')
  })
})

describe('R-RMP-7 a measure is changed', () => {
  it('days, executors and result; what is wrong comes back with what was typed', async () => {
    const { path } = await row('Итоговое мероприятие')
    const person = await here.person(staffName('Волков', here.mark))
    const fields = {
      do: 'save',
      from: '15.04.2027',
      through: '30.04.2027',
      role: 'council',
      result: 'Копилка',
    }
    const wrong = await press(curator, path, { ...fields, through: '14.04.2027' })
    expect(wrong).toMatchObject({ status: 422, changed: [] })
    expect(wrong.text).toContain('Последний день раньше первого')
    expect(wrong.text).toContain('value="14.04.2027"')
    expect(await press(head, path, fields)).toMatchObject({ status: 403, changed: [] })
    const saved = await press(curator, path, { ...fields, person: [person] })
    expect(saved.changed).toEqual([...journal, 'roadmap_measures'])
    const { text } = await row('Итоговое мероприятие')
    expect(text).toContain('15–30 апреля')
    expect(text).toContain(`Совет наставников, ${staffName('Волков', here.mark)}`)
    expect((await curator.get(path)).text).toContain('сроки, ответственные, результат')
  })
  it('what is optional is taken and dropped; what is needed stays', async () => {
    const { path } = await row('Итоговое мероприятие')
    const needed = await press(curator, path, { do: 'drop' })
    expect(needed).toMatchObject({ status: 422, changed: [] })
    expect(needed.text).toContain('исключить нельзя')
    const spare = /action="(\/roadmap\/measures\/[0-9a-f-]{36})"/.exec(await page())![1]!
    expect((await press(curator, spare, { do: 'take' })).changed).toEqual([...journal, 'roadmap_measures'])
    expect(await page()).toContain(`href="${spare}"`)
    expect((await press(curator, spare, { do: 'take' })).status).toBe(422)
    expect((await press(curator, spare, { do: 'drop' })).status).toBe(303)
  })
})

describe('R-RMP-8 a measure of one’s own', () => {
  const own = {
    do: 'add',
    title: 'День открытых уроков',
    stage: 'work',
    repeat: 'yearly',
    from: '01.09.2026',
    through: '10.09.2026',
    role: 'mentor',
    closedBy: 'event:own_measure',
  }
  it('is closed by an event of its own', async () => {
    const silent = await press(curator, '/roadmap', { ...own, title: ' ' })
    expect(silent).toMatchObject({ status: 422, changed: [] })
    expect(silent.text).toContain('Напишите, как называется мероприятие')
    const unknown = await press(curator, '/roadmap', { ...own, closedBy: 'paper:order_final' })
    expect(unknown).toMatchObject({ status: 422, changed: [] })
    expect((await press(curator, '/roadmap', own)).changed).toEqual([
      ...journal,
      'journal_values',
      'roadmap_measures',
    ])
    const { path, text } = await row('День открытых уроков')
    expect(text).toContain('в работе')
    const measure = path.split('/').at(-1)!
    const event = { kind: 'own_measure', title: 'Прошёл', on: '01.09.2026', decision: 'Четыре урока' }
    const foreign = { ...event, measure: '0198aaaa-1111-7222-8333-444455556666' }
    expect(await press(curator, '/events/new', foreign)).toMatchObject({ status: 422, changed: [] })
    const { to } = await press(curator, '/events/new', { ...event, measure })
    expect((await row('День открытых уроков')).text).toContain('закрыто 1 сентября')
    expect((await curator.get(to!)).text).toContain('День открытых уроков')
  })
})

describe('R-RMP-9 the head approves', () => {
  it('and a later change of days is seen beside what was approved, until approved again', async () => {
    expect(await press(curator, '/roadmap/approve', {})).toMatchObject({ status: 403, changed: [] })
    expect((await press(head, '/roadmap/approve', {})).changed).toEqual([
      ...journal,
      'roadmap_measures',
      'roadmaps',
    ])
    expect(await page()).toContain('Утверждена 1 сентября 2026 г.')
    expect((await row('утверждение Дорожной карты')).text).toContain('закрыто 1 сентября')
    expect(await page(head)).not.toContain('/roadmap/approve')
    const { path } = await row('Итоговое мероприятие')
    const fields = { do: 'save', from: '20.04.2027', through: '05.05.2027', role: 'council', result: '' }
    await press(curator, path, fields)
    expect((await row('Итоговое мероприятие')).text).toContain('утверждено: 15–30 апреля')
    expect(await page(head)).toContain('Утвердить изменения')
    await press(head, '/roadmap/approve', {})
    expect((await row('Итоговое мероприятие')).text).not.toContain('утверждено:')
  })
})

describe('R-RMP-10 the printed roadmap', () => {
  it('has the measures as they are kept, in the chosen columns', async () => {
    const six = textOfDocx((await curator.get('/roadmap/docx')).bytes)
    expect(six).toContain('День открытых уроков')
    expect(six.replaceAll('\u00a0', ' ')).toContain('20 апреля – 5 мая 2027 г.')
    expect(six).toContain('Ответственные')
    await press(curator, '/roadmap', { do: 'columns', columns: '3' })
    const three = textOfDocx((await curator.get('/roadmap/docx')).bytes)
    expect(three).toContain('День открытых уроков')
    expect(three).not.toContain('Ответственные')
  })
  it('is the one of the package of documents too', async () => {
    const { to } = await curator.post('/documents')
    await here.world.work()
    const list = (await curator.get(to!)).text
    const [, , file] = list.match(/\/documents\/[\w/-]+\/docx(?=")/g)!
    expect(textOfDocx((await curator.get(file!)).bytes)).toContain('День открытых уроков')
  })
})
