import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orderedPair } from '#tests/world/change-examples.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { shownVersion } from '#tests/world/programme-examples.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, world } from '#tests/world.ts'

let here: School
let curator: Client
let head: Client
/** Петров with Иванова, Рыбина with Волков. */
let pair: string
let other: string

beforeAll(async () => {
  const late = await world()
  // a quarter to midnight in Moscow: the next day is near
  late.clock.set('2026-09-01T20:45:00.000Z')
  here = await late.found({ kind: 'school', name: 'Школа № 5', mark: 'Щегл' })
  await here.everyRole()
  curator = await here.as('curator')
  head = await here.as('head')
  pair = await orderedPair(here, 'Иванова', ['Петров'], { from: '01.09.2026' })
  other = await orderedPair(here, 'Волков', ['Рыбина'], { from: '01.09.2026' })
  await curator.post('/programmes/prepare', { mentorship: [pair, other] })
})
afterAll(() => here.world.close())

async function effect(browser: Client, path: string, fields: Fields = {}) {
  const { answer, changed } = await effectOf(here.world.database.engine, () => browser.post(path, fields))
  const { status, to, text } = answer
  return {
    status,
    to,
    text,
    changed: changed.filter((table) => table !== 'personal_views' && table !== 'sessions'),
  }
}
const refused = { status: 422, changed: [] }
const forbidden = { status: 403, changed: [] }
const hub = (id: string) => `/mentorships/${id}`
const page = async (id: string) => (await curator.get(`${hub(id)}/change`)).text
const person = (surname: string) => here.person(staffName(surname, here.mark))
const asPerson = (surname: string) => here.answering(staffName(surname, here.mark))

describe('R-CHG-7 what is asked in private', () => {
  it('a mentor asks to be relieved: three working days are proposed, any day is taken', async () => {
    const mentor = await asPerson('Иванова')
    const own = `/asked/change/${pair}`
    expect((await mentor.get(`/asked/meetings/${pair}`)).text).toContain(own)
    // Tuesday, 1 September: the 2nd, 3rd and 4th are worked
    expect((await mentor.get(own)).text).toContain('value="05.09.2026"')
    expect(await effect(mentor, own, { on: '' })).toMatchObject(refused)
    expect(await effect(mentor, own, { on: '01.09.2026' })).toMatchObject({ status: 303 })
    expect(await effect(mentor, own, { on: '10.09.2026' })).toMatchObject(refused)
    expect(await page(pair)).toContain('просит освободить с')
    expect(
      await effect(curator, `${hub(pair)}/request`, { do: 'stays', person: await person('Иванова') }),
    ).toMatchObject(refused)
    expect(await effect(mentor, own, { do: 'withdraw' })).toMatchObject({ status: 303 })
    expect(await effect(mentor, own, { do: 'withdraw' })).toMatchObject(refused)
  })
  it('what a mentee asks and why, the curator alone reads', async () => {
    const mentee = await asPerson('Петров')
    const own = `/asked/change/${pair}`
    const reason = 'Нам неудобно время'
    expect(await effect(mentee, own, { on: '01.11.2026', reason })).toMatchObject({ status: 303 })
    expect(await page(pair)).toContain(reason)
    expect((await curator.get('/changes')).text).toContain('просит другого наставника')
    const others = [head, await here.as('deputy_head'), await here.as('council'), await asPerson('Иванова')]
    for (const browser of others)
      for (const address of [hub(pair), '/history', own, '/today', '/changes', `${hub(pair)}/change`]) {
        const { text } = await browser.get(address)
        expect(text).not.toContain(reason)
        expect(text).not.toContain('другого наставника')
      }
    expect((await curator.get('/history')).text).toContain('просит другого наставника (видит только куратор)')
    expect((await (await asPerson('Рыбина')).get(own)).status).toBe(404)
  })
  it('the curator enters one from paper, with the day that stands on it', async () => {
    const asked = { person: await person('Рыбина'), on: '01.11.2026', askedOn: '31.08.2026' }
    const address = `${hub(other)}/request`
    expect(await effect(head, address, asked)).toMatchObject(forbidden)
    expect(await effect(curator, address, { ...asked, askedOn: '02.09.2026' })).toMatchObject(refused)
    expect(await effect(curator, address, { ...asked, person: '' })).toMatchObject(refused)
    expect(await effect(curator, address, asked)).toMatchObject({ status: 303 })
    expect(await page(other)).toContain('на бумаге')
    const stays = { do: 'stays', person: asked.person }
    expect(await effect(curator, address, stays)).toMatchObject({ status: 303 })
    expect(await effect(curator, address, stays)).toMatchObject(refused)
  })
})

describe('R-CHG-6 a pause', () => {
  it('is kept with its days, shown, and ended by resuming', async () => {
    const address = `${hub(other)}/pause`
    const days = { from: '05.10.2026', through: '16.10.2026', because: 'Отпуск' }
    expect(await effect(head, address, days)).toMatchObject(forbidden)
    const wrong = await effect(curator, `${address}?what=pause`, { ...days, through: '01.10.2026' })
    expect(wrong).toMatchObject(refused)
    expect(wrong.text).toContain('Последний день паузы раньше первого')
    expect(wrong.text).toContain('value="05.10.2026"')
    expect(await effect(curator, address, days)).toMatchObject({ status: 303 })
    expect(await effect(curator, address, days)).toMatchObject(refused)
    expect((await curator.get(hub(other))).text).toContain('Приостановлена с')
    expect(await effect(curator, address, { do: 'resume', on: '12.10.2026' })).toMatchObject({ status: 303 })
    expect(await page(other)).toMatch(/с.5 по.11.октября/)
  })
})

describe('R-CHG-4, R-CHG-8 a mentor is replaced from a day', () => {
  let next: string
  it('by somebody with a free place who is not the same', async () => {
    const address = `${hub(pair)}/replace`
    const asked = { mentor: await person('Дятлов'), on: '02.09.2026', by: 'curator' }
    expect((await curator.get(`${hub(pair)}/change?what=replace`)).text).toContain('Дятлов')
    expect(await effect(head, address, asked)).toMatchObject(forbidden)
    const same = await effect(curator, `${address}?what=replace`, {
      ...asked,
      mentor: await person('Иванова'),
    })
    expect(same).toMatchObject(refused)
    expect(same.text).toContain('и ведёт пару')
    expect(await effect(curator, `${address}?what=replace`, { ...asked, mentor: '' })).toMatchObject(refused)
    const { to } = await curator.post(address, asked)
    next = to!.split('/')[2]!
    expect(await page(pair)).toMatch(/Последний день.—.1.сентября/)
    expect((await curator.get(hub(next))).text).toContain('Сменяет прежнюю пару')
    expect(await effect(curator, address, asked)).toMatchObject(refused)
  })
  it('the programme goes on with the new pair, and the request is settled', async () => {
    expect((await curator.get(`/programmes/${next}`)).status).toBe(200)
    const { text } = await (await asPerson('Петров')).get(`/asked/change/${pair}`)
    expect(text).toContain('Наставника заменили')
    expect((await curator.get('/history')).text).toContain('замена наставника с')
  })
  it('R-CHG-5: the day moves while nobody has ordered the new pair, and the former one leads till its eve', async () => {
    const move = (on: string) => effect(curator, `${hub(next)}/replace`, { do: 'move', on })
    expect(await move('01.09.2026')).toMatchObject(refused)
    here.world.clock.pass(20)
    expect(await page(next)).toContain('День замены настал')
    expect(await move('09.09.2026')).toMatchObject({ status: 303 })
    expect(await page(pair)).toMatch(/Последний день.—.8.сентября/)
    expect(await page(next)).not.toContain('День замены настал')
  })
  it('R-CHG-12: the order of the replacement assigns the new pair, once it lacks nothing', async () => {
    const address = `${hub(next)}/change`
    expect(await effect(head, address, { kind: 'order_replace' })).toMatchObject(forbidden)
    expect(await effect(curator, address, { kind: '' })).toMatchObject(refused)
    expect(await effect(curator, `${hub(other)}/change`, { kind: 'order_replace' })).toMatchObject(refused)
    expect(await effect(curator, address, { kind: 'order_replace' })).toMatchObject({ status: 303 })
    await here.world.work()
    const paper = /href="(\/papers\/[0-9a-f-]{36})"/.exec(await page(next))![1]!
    const signed = { number: '58-од', on: '02.09.2026' }
    const early = await effect(curator, `${paper}/sign`, signed)
    expect(early).toMatchObject(refused)
    expect(early.text).toContain('У новой пары ещё не всё есть')
    const members = [await person('Дятлов'), await person('Петров')]
    const said = Object.fromEntries(members.map((one) => [`answer.${next}.${one}`, 'yes']))
    await curator.post('/mentorships/answers', { day: '02.09.2026', ...said })
    const basis = { mentorWorksHere: 'yes', menteesWorkHere: 'yes', partOfJob: 'yes' }
    await curator.post(`${hub(next)}/basis`, basis)
    expect(await effect(curator, `${paper}/sign`, signed)).toMatchObject({ status: 303 })
    expect((await curator.get(hub(next))).text).toContain('в приказе')
    const again = await effect(curator, address, { kind: 'order_replace' })
    expect(again).toMatchObject(refused)
  })
  it('the end is not taken back while somebody leads in one’s place', async () => {
    expect(await effect(curator, `${hub(pair)}/end`, { do: 'undo' })).toMatchObject(refused)
  })
})

describe('R-CHG-1, R-CHG-3, R-CHG-11 an end', () => {
  it('needs its way and its day, in words that come back with what was typed', async () => {
    const address = `${hub(other)}/end?what=end`
    const way = { way: 'initiative', by: 'both', on: '30.11.2026' }
    expect(await effect(head, address, way)).toMatchObject(forbidden)
    expect((await effect(curator, address, { on: '30.11.2026' })).text).toContain('Выберите, чем закончилась')
    expect((await effect(curator, address, { ...way, by: '' })).text).toContain('чья это инициатива')
    const late = await effect(curator, address, { ...way, on: '01.06.2027' })
    expect(late).toMatchObject(refused)
    expect(late.text).toMatch(/Срок пары.— по.31.мая/)
    expect(late.text).toContain('value="01.06.2027"')
    const curators = { way: 'curator', on: '30.11.2026' }
    expect((await effect(curator, address, curators)).text).toContain('Напишите, что не исполнялось')
  })
  it('is kept, shown and taken back', async () => {
    const way = { way: 'initiative', by: 'mentor', on: '03.11.2026' }
    expect(await effect(curator, `${hub(other)}/end`, way)).toMatchObject({ status: 303 })
    expect((await curator.get(hub(other))).text).toContain('по инициативе наставника')
    expect(await effect(curator, `${hub(other)}/end`, way)).toMatchObject(refused)
    expect(await effect(curator, `${hub(other)}/end`, { do: 'undo' })).toMatchObject({ status: 303 })
    expect(await effect(curator, `${hub(other)}/end`, { do: 'undo' })).toMatchObject(refused)
  })
  it('ends many at once, all or none, and names what holds them up', async () => {
    const done = { way: 'done', on: '02.09.2026' }
    expect(await effect(head, '/changes/end', { ...done, pair: other })).toMatchObject(forbidden)
    expect((await effect(curator, '/changes/end', done)).text).toContain('Отметьте хотя бы одну пару')
    const some = await effect(curator, '/changes/end', { ...done, pair: [pair, other] })
    expect(some).toMatchObject(refused)
    expect(some.text).toContain('уже завершена')
    expect(await effect(curator, '/changes/end', { ...done, pair: [other] })).toMatchObject({ status: 303 })
    expect((await curator.get('/changes')).text).toContain('план мероприятий выполнен полностью')
  })
})

describe('R-CHG-11, R-CHG-12 the orders of an end', () => {
  it('closes the chosen pairs, and is final once it is signed', async () => {
    const close = (browser: Client, fields: Fields) => effect(browser, '/changes/papers', fields)
    expect(await close(head, { pair: other })).toMatchObject(forbidden)
    expect(await close(curator, {})).toMatchObject(refused)
    expect(await close(curator, { pair: other })).toMatchObject({ status: 303 })
    await here.world.work()
    const { text } = await curator.get('/changes')
    const paper = /href="(\/papers\/[0-9a-f-]{36})">приказ составлен/.exec(text)![1]!
    expect(text).not.toContain('нет итогового замера')
    const byHand = 'День и номер внесёт куратор'
    expect((await head.get(paper)).text).toContain(byHand)
    expect((await curator.get(paper)).text).not.toContain(byHand)
    expect(await effect(curator, `${paper}/sign`, { number: '112-од', on: '02.09.2026' })).toMatchObject({
      status: 303,
    })
    expect(await effect(curator, `${hub(other)}/end`, { do: 'undo' })).toMatchObject(refused)
    expect(await close(curator, { pair: other })).toMatchObject(refused)
  })
  it('the final event has an order of its own', async () => {
    const event = { name: 'Итоги года', day: '20.05.2027', responsible: await person('Иванова') }
    expect(await effect(head, '/changes/final', event)).toMatchObject(forbidden)
    const nameless = await effect(curator, '/changes/final', { ...event, name: '' })
    expect(nameless).toMatchObject(refused)
    expect(nameless.text).toContain('value="20.05.2027"')
    expect(await effect(curator, '/changes/final', event)).toMatchObject({ status: 303 })
    await here.world.work()
    expect((await curator.get('/papers')).text).toContain('Приказ об итоговом мероприятии')
  })
})

describe('R-CHG-10 a longer programme', () => {
  it('takes the pair with it once it is approved, and says which papers name the former day', async () => {
    const long = await orderedPair(here, 'Титов', ['Уткина'], { from: '02.09.2026' })
    const address = `/programmes/${long}`
    await curator.post('/programmes/prepare', { mentorship: long })
    const lead = async () => {
      const version = await shownVersion(curator, address)
      await curator.post('/programmes/propose', { version })
      for (const who of ['members', 'council'])
        await curator.post('/programmes/paper', { version, who, on: '02.09.2026' })
      await curator.post('/programmes/endorse', { version })
      expect((await head.post('/programmes/approve', { version })).status).toBe(200)
    }
    await lead()
    expect(await page(long)).not.toContain('Срок изменился')
    expect((await curator.get(address)).text).toMatch(/обычно по.1.сентября.2027/)
    await curator.post(`${address}/version`, { because: 'Продление', through: '30.06.2027' })
    await lead()
    expect((await curator.get(hub(long))).text).toMatch(/по.30.июня.2027/)
    expect(await page(long)).toMatch(/Срок изменился: был по.31.мая.2027.г., теперь по.30.июня/)
    expect(await effect(curator, `${hub(long)}/change`, { kind: 'order_replace' })).toMatchObject({
      status: 303,
    })
  })
})

describe('R-CHG-9 somebody leaves', () => {
  it('the curator is led to the pair that cannot go on', async () => {
    const third = await orderedPair(here, 'Гусева', ['Ежова'], { from: '01.12.2026' })
    expect((await curator.get('/changes')).text).not.toContain('а пара продолжается')
    await curator.post(`/people/${await person('Гусева')}/leave`, { through: '30.11.2026' })
    expect((await curator.get('/changes')).text).toMatch(/Гусева[^<]*последний день работы.—.30.ноября/)
    expect(await page(third)).toContain('Замените наставника или завершите пару')
  })
})
