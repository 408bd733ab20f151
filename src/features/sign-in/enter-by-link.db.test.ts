import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { effectOf } from '#tests/world/rows.ts'
import { founderOf, foundingLink, type School, school } from '#tests/world.ts'

let here: School
let name: string

beforeAll(async () => {
  here = await school()
  name = `Громова-${here.mark} Вера`
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const isIn = async (browser: Client) => (await browser.get('/roles')).status === 200

describe('R-SES-3 a personal link', () => {
  it('is only looked at by opening it: nothing is spent, nobody is named, it works after', async () => {
    const link = await here.linkFor(name)
    const scanner = here.world.visitor()
    const { answer, changed } = await effect(async () => {
      await scanner.send('HEAD', link)
      await scanner.get(link)
      return scanner.get(link)
    })
    expect({ changed, status: answer.status, cookie: scanner.cookie() }).toEqual({ changed: [], status: 200 })
    expect(answer.text).not.toContain(here.mark)
    const browser = here.world.visitor()
    await browser.post(link)
    expect(await isIn(browser)).toBe(true)
  })
  it('lets in once, makes the person an account, and is dead after', async () => {
    const link = await here.linkFor(`Соколова-${here.mark} Анна`)
    const [browser, late] = [here.world.visitor(), here.world.visitor()]
    const { answer, changed } = await effect(() => browser.post(link))
    expect(answer).toMatchObject({ status: 303, to: '/password' })
    expect(changed).toEqual(['accounts', 'links', 'memberships', 'sessions', 'sign_ins'])
    const again = await effect(() => late.post(link))
    expect(again).toMatchObject({ changed: [], answer: { status: 410 } })
    expect([await isIn(browser), await isIn(late)]).toEqual([true, false])
    expect((await late.get(link)).status).toBe(410)
  })
  it('of the same person leads to the same account', async () => {
    const [one, other] = [here.world.visitor(), here.world.visitor()]
    await one.post(await here.linkFor(name))
    const { changed } = await effect(async () => other.post(await here.linkFor(name)))
    expect(changed).not.toContain('accounts')
    expect(changed).not.toContain('memberships')
  })
  it('pressed twice at once is spent once', async () => {
    const link = await here.linkFor(name)
    const browsers = Array.from({ length: 6 }, () => here.world.visitor())
    await Promise.all(browsers.map((browser) => browser.post(link)))
    expect(browsers.filter((browser) => browser.cookie() !== undefined)).toHaveLength(1)
  })
  it('pressed again by the browser it let in leads where the first press did (R-FRM-1)', async () => {
    const link = await here.linkFor(name)
    const browser = here.world.visitor()
    const first = await browser.post(link)
    const { answer, changed } = await effect(() => browser.post(link))
    expect(answer).toMatchObject({ status: 303, to: first.to })
    expect(changed).toEqual([])
    const stranger = await here.world.visitor().post(link)
    expect(stranger.status).toBe(410)
    expect(stranger.text).toContain('Если вы нажали кнопку дважды')
  })
  it('opens nothing when it is made up', async () => {
    const browser = here.world.visitor()
    for (const token of ['x', 'x'.repeat(43), '%E0%A4%A', 'а'.repeat(43)]) {
      const { answer, changed } = await effect(() => browser.post(`/l/${token}`))
      expect({ token, changed, status: answer.status, cookie: browser.cookie() }).toEqual({
        token,
        changed: [],
        status: 410,
      })
    }
  })
})

describe('R-SES-2 links of one person', () => {
  it('the newer stops the older', async () => {
    const [older, newer] = [await here.linkFor(name), await here.linkFor(name)]
    const browser = here.world.visitor()
    expect(await effect(() => browser.post(older))).toMatchObject({ changed: [], answer: { status: 410 } })
    expect((await browser.post(newer)).status).toBe(303)
  })
  it('leaves the link of somebody else alone', async () => {
    const mine = await here.linkFor(name)
    await here.linkFor(`Соколова-${here.mark} Анна`)
    expect((await here.world.visitor().post(mine)).status).toBe(303)
  })
  it('is stored by its digest alone', async () => {
    const token = (await here.linkFor(name)).slice('/l/'.length)
    const browser = here.world.visitor()
    const before = JSON.stringify(await here.world.rows())
    await browser.post(`/l/${token}`)
    const stored = before + JSON.stringify(await here.world.rows()) + JSON.stringify(here.world.log)
    const hex = (text: string) => Buffer.from(text, 'base64url').toString('hex')
    for (const secret of [token, hex(token), browser.cookie()!, hex(browser.cookie()!)])
      expect(stored).not.toContain(secret)
  })
})

describe('R-SES-1 a session', () => {
  it('is a cookie that scripts cannot read and other sites cannot send', async () => {
    const browser = here.world.visitor()
    const { headers } = await browser.post(await here.linkFor(name))
    const [cookie] = headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-vektor=[\w-]{43}; /)
    expect(cookie!.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'])
  })
  it('ends with signing out, in the tables too', async () => {
    const browser = here.world.visitor()
    await browser.post(await here.linkFor(name))
    const cookie = browser.cookie()
    const { changed } = await effect(() => browser.post('/sign-out'))
    expect(changed).toEqual(['sessions'])
    expect(browser.cookie()).toBeUndefined()
    expect(await isIn(here.world.visitor(cookie))).toBe(false)
  })
  it('is nobody’s with a made-up or broken cookie', async () => {
    for (const cookie of ['x'.repeat(43), '%E0%A4%A', '']) {
      expect((await here.world.visitor(cookie).get('/roles')).to, cookie).toBe('/sign-in')
    }
  })
})

/** These move the clock, so they stand last. */
describe('R-SES-1 R-SES-2 time', () => {
  it('a session ends after half an hour without a request', async () => {
    const browser = here.world.visitor()
    await browser.post(await here.linkFor(name))
    here.world.clock.pass(29)
    expect(await isIn(browser)).toBe(true)
    here.world.clock.pass(31)
    expect((await browser.get('/roles')).to).toBe('/sign-in')
  })
  it('and after twelve hours of work', async () => {
    const fresh = await school('Школа № 7')
    const [browser, start] = [fresh.world.visitor(), await fresh.linkFor(`Громова-${fresh.mark} Вера`)]
    await browser.post(start)
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      fresh.world.clock.pass(20)
      expect(await isIn(browser), `${passed} minutes`).toBe(true)
    }
    fresh.world.clock.pass(21)
    expect(await isIn(browser)).toBe(false)
    await fresh.world.close()
  })
  it('a link of a person lives seven days', async () => {
    const fresh = await school('Школа № 8')
    const [early, late] = [
      await fresh.linkFor(`Громова-${fresh.mark} Вера`),
      await fresh.linkFor(`Соколова-${fresh.mark} Анна`),
    ]
    fresh.world.clock.pass(7 * 24 * 60 - 1)
    expect((await fresh.world.visitor().post(early)).status).toBe(303)
    fresh.world.clock.pass(2)
    expect((await fresh.world.visitor().get(late)).status).toBe(410)
    expect((await fresh.world.visitor().post(late)).status).toBe(410)
    await fresh.world.close()
  })
  it('a founding link lives thirty minutes', async () => {
    const visitor = here.world.visitor()
    const link = await foundingLink(here.world)
    here.world.clock.pass(31)
    expect(await effect(() => visitor.post(link))).toMatchObject({ changed: [], answer: { status: 410 } })
    expect(await founderOf(here.world)).toBeDefined()
  })
})
