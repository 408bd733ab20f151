import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tokenHash } from '#outside/sign-in/token.ts'
import { atTheGate } from '#store/scope.ts'
import { takeAttempt } from '#store/sign-in-attempts.ts'
import { type Authenticator, setUpSecondFactor } from '#tests/world/authenticator.ts'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { night } from '#tests/world/jobs.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let anna: Client
let telephone: Authenticator
const password = 'тихая река весной'
const login = 'sokolova'

beforeAll(async () => {
  here = await school()
  await here.bring()
  anna = await here.as('curator')
  await anna.post('/password', { login, password })
  telephone = await setUpSecondFactor(anna, here.world.house.now)
})
afterAll(() => here.world.close())

/** Whoever works on is not locked out by the clock of another test. */
const keepIn = async () => {
  for (const one of [await here.as('sysadmin'), anna]) await one.get('/network')
}
beforeEach(keepIn)
async function pass(minutes: number): Promise<void> {
  for (let left = minutes; left > 0; left -= 14) {
    here.world.clock.pass(Math.min(14, left))
    await keepIn()
  }
}

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const isIn = async (browser: Client) => (await browser.get('/today')).status === 200
const rows = async (table: string) => JSON.stringify((await here.world.rows())[table])

/** The password is right: now the code is asked for. */
async function half(name = login, word = password, from?: string): Promise<Client> {
  const browser = here.world.visitor(undefined, from)
  expect((await browser.post('/sign-in', { login: name, password: word })).to).toBe('/sign-in/code')
  return browser
}
/** A telephone shows each code once. */
const nextCode = () => {
  here.world.clock.pass(1)
  return telephone.code()
}

describe('R-SES-9 a computer left alone', () => {
  it('opens again by the password on the same page, without a code', async () => {
    here.world.clock.pass(16)
    await (await here.as('sysadmin')).get('/network')
    here.world.clock.pass(15)
    await (await here.as('sysadmin')).get('/network')
    const back = encodeURIComponent('/people?find=Титов')
    expect((await anna.get('/people?find=Титов')).to).toMatch(/^\/unlock\?back=/)
    expect((await anna.post('/staff', {})).status).toBe(401)
    const wrong = await anna.post('/unlock', { password: 'не тот', back: '/people' })
    expect({ status: wrong.status, typed: wrong.text.includes('value="/people"') }).toEqual({
      status: 422,
      typed: true,
    })
    const { answer, changed } = await effect(() => anna.post('/unlock', { password, back: '/people' }))
    expect({ to: answer.to, changed }).toEqual({ to: '/people', changed: ['sessions', 'sign_in_attempts'] })
    expect((await anna.get(`/people?find=${back}`)).status).toBe(200)
    expect((await anna.post('/unlock', { password, back: '//foreign.example' })).to).toBe('/')
  })
  it('a psychologist’s is locked after a quarter of an hour, from the hour the role is given', async () => {
    const name = staffName('Титов', here.mark)
    const browser = here.world.visitor()
    await browser.post(await here.linkFor(name))
    await browser.post('/password', { login: 'titov', password: 'ёж в тумане идёт' })
    await pass(16)
    expect(await isIn(browser)).toBe(true)
    await here.give(name, 'psychologist', 'beside')
    await pass(16)
    expect((await browser.get('/today')).to).toMatch(/^\/unlock/)
    const anew = here.world.visitor()
    await anew.post('/sign-in', { login: 'titov', password: 'ёж в тумане идёт' })
    await pass(16)
    expect((await anew.get('/today')).to).toMatch(/^\/unlock/)
  })
})

describe('R-SES-10 a place that was never seen', () => {
  it('is told on every page until its person says who it was, and in a letter', async () => {
    const home = await half(login, password, '203.0.113.7')
    await home.post('/sign-in/code', { code: nextCode() })
    await home.post('/account/seen')
    expect((await home.get('/people')).text).not.toContain('Был вход с нового устройства')
    const away = await half(login, password, '198.51.100.9')
    await away.post('/sign-in/code', { code: nextCode() })
    expect((await home.get('/people')).text).toContain('Был вход с нового устройства')
    expect((await home.get('/account')).text).toContain('198.51.100.9')
    expect(await rows('journal_lines')).toContain('signed-in-anew')
    await home.post('/account/seen')
    expect((await home.get('/people')).text).not.toContain('Был вход с нового устройства')
    anna = home
  })
})

describe('R-SES-8 sessions', () => {
  it('are seen and ended by their person: one, then all the others', async () => {
    const [one, other] = [await half(), await half()]
    await one.post('/sign-in/code', { code: nextCode() })
    await other.post('/sign-in/code', { code: nextCode() })
    const { text } = await other.get('/account')
    const ids = [...text.matchAll(/name="which" value="([0-9a-f-]{36})"/g)].map(([, id]) => id!)
    expect(ids.length).toBeGreaterThanOrEqual(2)
    await anna.post('/account/sessions', { which: 'others' })
    expect([await isIn(one), await isIn(other), await isIn(anna)]).toEqual([false, false, true])
    const mate = here.world.visitor()
    await mate.post(await here.linkFor(staffName('Уткина', here.mark)))
    const foreign =
      /name="which" value="([0-9a-f-]{36})"/.exec((await mate.get('/account')).text)?.[1] ?? ids[0]!
    await anna.post('/account/sessions', { which: foreign })
    expect(await isIn(mate)).toBe(true)
  })
  it('R-SES-12 lost slips are ended by their person, who stays signed in', async () => {
    const name = staffName('Уткина', here.mark)
    const slip = await here.answerLink(name)
    const browser = here.world.visitor()
    await browser.post(await here.linkFor(name))
    await browser.post('/account/links', { shown: here.world.house.now() })
    expect((await here.world.visitor().post(slip)).status).toBe(410)
    expect(await isIn(browser)).toBe(true)
  })
  it('R-SES-12 and by whoever gives links, with everything that was begun', async () => {
    const name = staffName('Уткина', here.mark)
    const [slip, begun] = [await here.answerLink(name), await here.answering(name)]
    const browser = here.world.visitor()
    await browser.post(await here.linkFor(name))
    await anna.post(`/people/${await here.person(name)}/access/end`)
    expect((await here.world.visitor().post(slip)).status).toBe(410)
    expect([await isIn(begun), await isIn(browser)]).toEqual([false, false])
  })
  it('a curator who left with three open ones: all are over, neither the password nor a slip lets in', async () => {
    const name = staffName('Ежова', here.mark)
    await here.give(name, 'curator', 'beside')
    const first = here.world.visitor()
    await first.post(await here.linkFor(name))
    const access = { login: 'ezhova', password: 'снег над озером' }
    await first.post('/password', access)
    const [second, third] = [here.world.visitor(), here.world.visitor()]
    for (const one of [second, third]) expect((await one.post('/sign-in', access)).to).toBe('/today')
    const slip = await here.answerLink(name)
    const given = await third.post(`/people/${await here.person(staffName('Титов', here.mark))}/link`)
    const inOtherName = /\/l\/[\w-]{30,}/.exec(given.text)![0]
    // another curator stays: the head marks it, and nothing has to be taken off first (R-ROL-1)
    const head = await here.as('head')
    const leave = `/people/${await here.person(name)}/leave`
    const { text } = await head.get(leave)
    for (const words of ['Кончатся роли: Куратор', '3 сеанса', 'Дайте новые: Титов'])
      expect(text.replaceAll('\u00a0', ' ')).toContain(words)
    expect((await head.post(leave, { through: '31.08.2026' })).status).toBe(303)
    const halfDone = { surname: 'Недописанная', name: 'Анна', position: 'учитель' }
    const { changed } = await effect(() => first.post('/people/new', halfDone))
    expect(changed).toEqual([])
    expect((await here.world.visitor().get(inOtherName)).status).toBe(410)
    const { text: card } = await head.get(leave.replace('/leave', ''))
    expect(card).toContain('Вход закрыт')
    expect(card).toMatch(/<dt>Роли<\/dt><dd>—<\/dd>/)
    expect(await Promise.all([first, second, third].map(isIn))).toEqual([false, false, false])
    expect((await here.world.visitor().post('/sign-in', access)).text).toContain('больше не работаете')
    expect((await here.world.visitor().post('/sign-in', { ...access, password: 'не тот' })).text).toContain(
      'не подошли',
    )
    expect((await here.world.visitor().post(slip)).status).toBe(410)
    const again = here.world.visitor()
    await again.post(await here.linkFor(name))
    expect(await isIn(again)).toBe(true)
  })
  it('whose last day lay ahead is out in the night after it, whatever anybody does', async () => {
    const name = staffName('Рыбина', here.mark)
    await here.give(name, 'curator', 'beside')
    const browser = here.world.visitor()
    await browser.post(await here.linkFor(name))
    const head = await here.as('head')
    const person = await here.person(name)
    expect((await head.post(`/people/${person}/leave`, { through: '02.09.2026' })).status).toBe(303)
    const open = async () =>
      (await here.rows()).memberships!.filter((row) => row.includes(person) && row.endsWith(',)'))
    await night(here)
    expect(await open()).toHaveLength(1)
    here.world.clock.set('2026-09-03T00:30:00.000Z')
    await night(here)
    expect(await open()).toEqual([])
    expect(await isIn(browser)).toBe(false)
  })
})

describe('R-SES-4 tries of one network', () => {
  it('are a hundred, whatever the logins are; another network goes on', async () => {
    await pass(16)
    const from = '2001:db8:1:2::9'
    const enter = (address: string) =>
      here.world.visitor(undefined, address).post('/sign-in', { login, password })
    // ninety-nine of other people; the hundredth by the page
    const network = tokenHash('network 2001:db8:1:2::/64')
    for (let one = 0; one < 99; one += 1)
      await atTheGate(here.world.house, (gate) => takeAttempt(gate, network, 100))
    const last = here.world.visitor(undefined, from)
    expect((await last.post('/sign-in', { login: 'nobody', password: 'мимо' })).text).toContain('не подошли')
    expect((await enter('2001:db8:1:2:ffff::1')).text).toContain('Слишком много попыток')
    expect((await enter('203.0.113.8')).to).toBe('/sign-in/code')
  })
})
