import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { letInByLogin } from '#app/start/let-in.ts'
import { type Authenticator, setUpSecondFactor } from '#tests/world/authenticator.ts'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
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
const person = (surname: string) =>
  here.person(surname === 'Соколова' ? `Соколова-${here.mark} Анна` : staffName(surname, here.mark))
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

describe('R-FAC-1 a second factor', () => {
  it('is asked for after the password: till then nothing is open', async () => {
    const browser = await half()
    expect((await browser.get('/today')).to).toBe('/sign-in')
    expect((await browser.get('/account/password')).to).toBe('/sign-in')
    const { answer, changed } = await effect(() => browser.post('/sign-in/code', { code: nextCode() }))
    expect({ to: answer.to, changed }).toEqual({
      to: '/today',
      changed: ['pending_sign_ins', 'second_factors', 'sessions', 'sign_ins'],
    })
    expect(await isIn(browser)).toBe(true)
  })
  it('is asked for after a personal link too, and a new password leaves it where it is (R-FAC-4)', async () => {
    const browser = here.world.visitor()
    expect((await browser.post(await here.linkFor(`Соколова-${here.mark} Анна`))).to).toBe('/sign-in/code')
    expect(await isIn(browser)).toBe(false)
    expect((await browser.post('/sign-in/code', { code: nextCode() })).to).toBe('/password')
    expect((await browser.post('/password', { login, password })).to).toBe('/today')
    expect(await isIn(anna)).toBe(false)
    await half()
    anna = browser
  })
  it('makes the role of an administrator act; without it only the others do, and the page says what to do', async () => {
    await here.give(staffName('Белова', here.mark), 'deputy_head')
    await here.give(staffName('Белова', here.mark), 'sysadmin', 'beside')
    const both = await here.as('deputy_head')
    expect((await both.get('/organisation')).status).toBe(200)
    expect((await both.get('/organisation')).text).toContain('Ждёт второго фактора: Администратор программы')
    const { text: first } = await both.get('/today')
    expect(first).toMatch(/<main.*Без второго фактора не работает роль: Администратор программы/s)
    expect(first).toMatch(/<main.*href="\/account\/second-factor"/s)
    const { answer, changed } = await effect(async () => both.get('/letters'))
    expect({ status: answer.status, changed }).toEqual({ status: 403, changed: [] })
    expect(answer.text).toContain('href="/account/second-factor"')
    const { changed: byLink } = await effect(async () => both.post(`/people/${await person('Титов')}/link`))
    expect(byLink).toEqual([])
    await setUpSecondFactor(both, here.world.house.now)
    expect((await both.get('/letters')).status).toBe(200)
    await both.post('/account/second-factor/drop')
    expect((await both.get('/letters')).status, 'R-FAC-4 dropped: the role waits in this session too').toBe(
      403,
    )
    expect((await both.get('/account/second-factor')).text).toContain('роль «Администратор программы»')
    await setUpSecondFactor(both, here.world.house.now)
    expect((await both.get('/organisation')).text).not.toContain('Ждёт второго фактора')
    expect((await both.get('/today')).text).not.toContain('Без второго фактора')
  })
  it('is where an administrator who is nothing else is led first', async () => {
    const name = staffName('Гусева', here.mark)
    await here.give(name, 'psychologist', 'beside')
    const browser = here.world.visitor()
    await browser.post(await here.linkFor(name))
    const chosen = await browser.post('/password', { login: 'guseva', password: 'ёж в тумане идёт' })
    expect(chosen.to).toBe('/account/second-factor')
    expect((await browser.get('/sensitive')).status).toBe(403)
    await setUpSecondFactor(browser, here.world.house.now)
    expect((await browser.get('/sensitive')).status).toBe(200)
  })
})

describe('R-FAC-2 a code', () => {
  it('is good once, also when it is sent twice at the same moment', async () => {
    const browsers = [await half(), await half(), await half()]
    const code = nextCode()
    await Promise.all(browsers.map((one) => one.post('/sign-in/code', { code })))
    expect((await Promise.all(browsers.map(isIn))).filter(Boolean)).toHaveLength(1)
    const late = await half()
    expect((await late.post('/sign-in/code', { code })).status).toBe(422)
  })
  it('is gone a minute later, and five wrong ones end this sign-in', async () => {
    const old = nextCode()
    here.world.clock.pass(2)
    const browser = await half()
    const { answer, changed } = await effect(() => browser.post('/sign-in/code', { code: old }))
    expect({ status: answer.status, changed }).toEqual({
      status: 422,
      changed: ['pending_sign_ins', 'sign_in_attempts'],
    })
    expect(answer.text).toContain('Код не подошёл')
    for (const wrong of ['000000', '', 'пароль', '12']) await browser.post('/sign-in/code', { code: wrong })
    expect((await browser.post('/sign-in/code', { code: nextCode() })).text).toContain('Слишком много')
    expect(await isIn(browser)).toBe(false)
  })
  it('is asked of an account ten times in a quarter of an hour, however often the password is typed', async () => {
    await pass(16)
    for (let sign = 0; sign < 2; sign += 1) {
      const browser = await half()
      for (let one = 0; one < 5; one += 1) await browser.post('/sign-in/code', { code: '000000' })
    }
    const browser = await half()
    expect((await browser.post('/sign-in/code', { code: nextCode() })).text).toContain('Слишком много')
    await pass(16)
  })
})

describe('R-FAC-3 what is kept of it', () => {
  it('is neither the secret nor a recovery code', async () => {
    expect(telephone.recovery).toHaveLength(8)
    const kept =
      (await rows('second_factors')) + (await rows('recovery_codes')) + JSON.stringify(here.world.log)
    for (const code of telephone.recovery) {
      expect(kept).not.toContain(code)
      expect(kept).not.toContain(Buffer.from(code).toString('hex'))
    }
  })
  it('a recovery code lets in once, also at the same moment', async () => {
    const code = telephone.recovery[0]!.replace(/(.{5})/, '$1 ')
    const browsers = [await half(), await half()]
    await Promise.all(browsers.map((one) => one.post('/sign-in/code', { code })))
    expect((await Promise.all(browsers.map(isIn))).filter(Boolean)).toHaveLength(1)
    expect((await (await half()).post('/sign-in/code', { code })).status).toBe(422)
  })
  it('whoever came by one is told what to do when the telephone is lost', async () => {
    const browser = await half()
    const told = async () => (await rows('journal_lines')).split('recovery-code-used').length
    const before = await told()
    const { to } = await browser.post('/sign-in/code', { code: telephone.recovery[2]! })
    expect(await told()).toBe(before + 1)
    const { text } = await browser.get(to!)
    expect(text).toContain('Вы вошли кодом с листа')
    expect(text).toContain('action="/account/second-factor/drop"')
    expect((await browser.get('/account/second-factor')).text).not.toContain('Вы вошли кодом с листа')
  })
  it('new codes end the former ones', async () => {
    const browser = await half()
    await browser.post('/sign-in/code', { code: nextCode() })
    const { answer, changed } = await effect(() => browser.post('/account/second-factor/codes'))
    expect({ status: answer.status, changed }).toEqual({
      status: 200,
      changed: ['journal_heads', 'journal_lines', 'recovery_codes', 'second_factors'],
    })
    expect((await (await half()).post('/sign-in/code', { code: telephone.recovery[1]! })).status).toBe(422)
  })
})

describe('R-SES-11 before how one signs in changes', () => {
  it('the password is asked for once more, and the code', async () => {
    const browser = await half()
    await browser.post('/sign-in/code', { code: nextCode() })
    here.world.clock.pass(6)
    await browser.get('/network')
    const early = await effect(() => browser.post('/account/second-factor/drop'))
    expect({ to: early.answer.to, changed: early.changed }).toEqual({
      to: '/account/prove?onward=/account/second-factor',
      changed: [],
    })
    const before = browser.cookie()
    const wrong = await browser.post('/account/prove', { password: 'не тот пароль', code: nextCode() })
    expect(wrong.status).toBe(422)
    expect((await browser.post('/account/prove', { password, code: '' })).status).toBe(422)
    expect((await browser.post('/account/prove', { password, code: nextCode() })).status).toBe(303)
    expect(browser.cookie()).not.toBe(before)
    expect(await isIn(here.world.visitor(before))).toBe(false)
    await browser.post('/account/second-factor/drop')
    expect((await here.world.visitor().post('/sign-in', { login, password })).to).toBe('/today')
    telephone = await setUpSecondFactor(browser, here.world.house.now)
    anna = browser
  })
  it('a password is changed by whoever knows the former one (R-SES-5)', async () => {
    const next = 'синяя птица поёт'
    const tried = await effect(() => anna.post('/account/password', { current: 'не тот', password: next }))
    expect({ status: tried.answer.status, changed: tried.changed }).toEqual({
      status: 422,
      changed: ['sign_in_attempts'],
    })
    const weak = await anna.post('/account/password', { current: password, password: 'Йцукен123' })
    expect(weak.text).toContain('подбирают первым')
    expect((await anna.post('/account/password', { current: password, password: next })).to).toBe('/account')
    expect((await here.world.visitor().post('/sign-in', { login, password })).status).toBe(422)
    await anna.post('/account/password', { current: next, password })
  })
})

describe('R-FAC-5 a lost telephone', () => {
  const card = async () => `/people/${await person('Соколова')}/access`
  it('by the password one asks; the head, who knows the face, confirms; nobody is both', async () => {
    const head = await here.as('head')
    const administrator = await here.as('sysadmin')
    const browser = await half()
    const asked = await effect(() => browser.post('/sign-in/lost'))
    expect(asked.changed).toEqual(['factor_resets', 'journal_heads', 'journal_lines'])
    expect(asked.answer.text.replaceAll('\u00a0', ' ')).toContain('Подтвердить может: руководитель')
    expect(asked.answer.text).not.toContain(`Громова-${here.mark}`)
    expect(asked.answer.text).toContain(`vektor -- let-in ${login}`)
    const own = await effect(async () => anna.post(`${await card()}/reset`))
    expect({
      status: own.answer.status,
      changed: own.changed.filter((one) => one !== 'personal_views'),
    }).toEqual({
      status: 422,
      changed: [],
    })
    expect((await head.get(await card())).text).toContain('Снять второй фактор просит')
    const done = await effect(async () => head.post(`${await card()}/reset`))
    expect(done.changed).toEqual([
      'factor_resets',
      'journal_heads',
      'journal_lines',
      'recovery_codes',
      'second_factors',
      'sessions',
    ])
    expect(await isIn(anna)).toBe(false)
    const late = await administrator.post(`${await card()}/reset`)
    expect(late.text).toContain('уже исполнена')
    anna = here.world.visitor()
    expect((await anna.post('/sign-in', { login, password })).to).toBe('/today')
    telephone = await setUpSecondFactor(anna, here.world.house.now)
  })
  it('one of two asks and the other confirms; by a personal link nobody asks for oneself', async () => {
    const [head, administrator] = [await here.as('head'), await here.as('sysadmin')]
    const byLink = here.world.visitor()
    await byLink.post(await here.linkFor(`Соколова-${here.mark} Анна`))
    const tried = await effect(() => byLink.post('/sign-in/lost'))
    expect({ to: tried.answer.to, changed: tried.changed }).toEqual({ to: '/sign-in', changed: [] })
    await head.post(`${await card()}/ask`)
    const both = await effect(async () => head.post(`${await card()}/reset`))
    expect(both.changed.filter((one) => one !== 'personal_views')).toEqual([])
    expect((await administrator.post(`${await card()}/reset`)).status).toBe(303)
    anna = here.world.visitor()
    expect((await anna.post('/sign-in', { login, password })).to).toBe('/today')
  })
})

describe('R-FAC-6 nobody is left to confirm', () => {
  it('the computer of the program lets the person in, and the history says so', async () => {
    telephone = await setUpSecondFactor(anna, here.world.house.now)
    expect(await letInByLogin(here.world.services, 'nobody')).toBe('')
    const link = await letInByLogin(here.world.services, ' Sokolova ')
    expect(await isIn(anna)).toBe(false)
    const browser = here.world.visitor()
    expect((await browser.post(new URL(link).pathname)).to).toBe('/password')
    expect((await here.world.visitor().post('/sign-in', { login, password })).to).toBe('/today')
    expect((await browser.get('/history')).text).toContain('с компьютера программы')
  })
})
