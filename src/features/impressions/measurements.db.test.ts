import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { agreedPair } from '#tests/world/programme-examples.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, world } from '#tests/world.ts'

let here: School
let curator: Client
let petrov: Client
let pair = ''
let short = ''

beforeAll(async () => {
  const around = await world()
  // ten minutes to midnight in Moscow, on the eve of the days of the middle
  around.clock.set('2026-11-30T20:50:00.000Z')
  here = await around.found({ kind: 'school', name: 'Школа № 5', mark: 'Щегл' })
  await here.bring()
  curator = await here.as('curator')
  const topics = ['methodical_01', 'methodical_02']
  const terms = { from: '01.07.2026', through: '31.12.2026', topics }
  pair = await agreedPair(here, 'Титов', ['Петров'], { topics })
  short = await agreedPair(here, 'Иванова', ['Петров'], terms)
  for (const mentorship of [pair, short]) await curator.post('/programmes/prepare', { mentorship })
  petrov = await here.answering(staffName('Петров', here.mark))
  const person = await here.person(staffName('Петров', here.mark))
  const entry = { person, 'level.methodical_01': '3', 'level.methodical_02': '1' }
  await curator.post(`/programmes/${short}/measure`, { ...entry, on: '01.07.2026' })
})
afterAll(() => here.world.close())

/** What was left different; that somebody came or looked is no change. */
const effect = async <Answer>(work: () => Promise<Answer>) => {
  const { answer, changed } = await effectOf(here.world.database.engine, work)
  return { answer, changed: changed.filter((one) => one !== 'personal_views' && one !== 'sessions') }
}
const interim = () => `/asked/measurement/${pair}/interim`
const levels = { 'level.methodical_01': '1', 'level.methodical_02': '2' }
const measured = async () => (await here.rows()).measurements ?? []

describe('R-IMP-1 measuring in the middle and at the end', () => {
  it('is not taken before its days, nor after', async () => {
    expect((await petrov.get(interim())).text).toContain('Эту самооценку отмечают позже')
    const missed = `/asked/measurement/${short}/interim`
    expect((await petrov.get(missed)).text).toContain('Задним числом её не принять')
    for (const path of [interim(), missed]) {
      const { answer, changed } = await effect(() => petrov.post(path, levels))
      expect([answer.status, changed]).toEqual([422, []])
    }
  })
  it('comes back where a topic is missing, with what was chosen', async () => {
    here.world.clock.pass(15)
    const { answer, changed } = await effect(() => petrov.post(interim(), { 'level.methodical_01': '1' }))
    expect([answer.status, changed]).toEqual([422, []])
    expect(answer.text).toContain('Ответьте по этой теме')
    expect(answer.text).toMatch(/name="level.methodical_01" value="1" checked/)
  })
  it('is taken in its days, and given anew', async () => {
    expect((await petrov.post(interim(), levels)).to).toBe(interim())
    expect((await petrov.get(interim())).text).toContain('Самооценка принята')
    await petrov.post(interim(), { ...levels, 'level.methodical_02': '3' })
    expect(await measured()).toHaveLength(2)
  })
  it('is nobody else’s', async () => {
    const titov = await here.answering(staffName('Титов', here.mark))
    for (const browser of [titov, curator]) {
      const { answer, changed } = await effect(() => browser.post(interim(), levels))
      expect([answer.status, changed]).toEqual([404, []])
    }
  })
  it('is entered from paper later, with its own day', async () => {
    const person = await here.person(staffName('Петров', here.mark))
    const path = `/measurements/${short}/exit`
    const outside = await effect(() => curator.post(path, { ...levels, person, on: '30.11.2026' }))
    expect([outside.answer.status, outside.changed]).toEqual([422, []])
    expect(outside.answer.text).toContain('поставьте день, когда заполнена бумага')
    await curator.post(path, {
      person,
      on: '01.12.2026',
      'level.methodical_01': '1',
      'level.methodical_02': '1',
    })
    expect(await measured()).toHaveLength(3)
    const head = await effect(async () =>
      (await here.as('head')).post(path, { ...levels, person, on: '01.12.2026' }),
    )
    expect(head.answer.status).toBe(403)
  })
})

describe('R-IMP-2 the page of measurements', () => {
  it('tells who has measured and what has changed, to those who may', async () => {
    const { text } = await (await here.as('head')).get('/measurements')
    expect(text).toMatch(/Петров-Щегл П[\s\S]*закрыто/)
    expect(text).toMatch(/без изменений/)
    expect(text).toContain('Среднее по группам тем показываем от пяти человек')
    await here.give(staffName('Дятлов', here.mark), 'trade_union')
    expect((await (await here.as('trade_union')).get('/measurements')).status).toBe(403)
  })
})
