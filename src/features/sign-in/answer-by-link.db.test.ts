import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let name: string

beforeAll(async () => {
  here = await school()
  await here.bring()
  name = staffName('Рыбина', here.mark)
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const isIn = async (browser: Client) => (await browser.get('/today')).status === 200

describe('R-SES-6 a link to answer by', () => {
  it('opens one’s own questions and none of the pages of a role', async () => {
    await here.give(name, 'curator', 'beside')
    const browser = await here.answering(name)
    expect(await isIn(browser)).toBe(true)
    for (const path of ['/people', '/pairs', '/documents', '/roles', '/history'])
      expect((await browser.get(path)).status, path).toBe(403)
  })
  it('makes no account and sets no password', async () => {
    const { answer: browser, changed } = await effect(() => here.answering(name))
    expect(changed).toEqual(['links', 'sessions'])
    const tried = await effect(() => browser.post('/password', { login: 'rybina', password: 'синий чайник' }))
    expect({ to: tried.answer.to, changed: tried.changed }).toEqual({ to: '/sign-in', changed: [] })
  })
  it('ends by signing out, alone', async () => {
    const [one, other] = [await here.answering(name), await here.answering(name)]
    const cookie = one.cookie()
    await one.post('/sign-out')
    expect([await isIn(here.world.visitor(cookie)), await isIn(other)]).toEqual([false, true])
  })
  it('ends with the work of the person', async () => {
    const [gone, stays] = [
      await here.answering(staffName('Титов', here.mark)),
      await here.answering(staffName('Уткина', here.mark)),
    ]
    const curator = await here.as('curator')
    const titov = await here.person(staffName('Титов', here.mark))
    await curator.post(`/people/${titov}/leave`, { through: '31.08.2026' })
    expect([await isIn(gone), await isIn(stays)]).toEqual([false, true])
  })
  it('works again and again for thirty days, and each time till half an hour of silence', async () => {
    const link = await here.answerLink(name)
    const enter = async () => {
      const browser = here.world.visitor()
      const { status } = await browser.post(link)
      return { browser, status }
    }
    const { browser } = await enter()
    here.world.clock.pass(29)
    expect(await isIn(browser)).toBe(true)
    here.world.clock.pass(31)
    expect(await isIn(browser)).toBe(false)
    here.world.clock.pass(29 * 24 * 60)
    expect((await enter()).status).toBe(303)
    here.world.clock.pass(24 * 60)
    expect((await enter()).status).toBe(410)
  })
})
