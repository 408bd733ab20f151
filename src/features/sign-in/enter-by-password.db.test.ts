import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let vera: Client
let anna: Client

const password = 'синий чайник на крыше'
const annas = 'кот у окна'

beforeAll(async () => {
  here = await school()
  vera = await here.as('head')
  anna = await here.as('curator')
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const enter = (login: string, password: string) => here.world.visitor().post('/sign-in', { login, password })
const shape = (text: string) => text.replace(/value="[^"]*"/g, '')

describe('R-SES-5 a login and a password', () => {
  it.each([
    ['a login of two letters', 'ab', password],
    ['a login with a space', 'вера громова', password],
    ['no login', '', password],
    ['seven characters', 'gromova', '1234567'],
    ['no password', 'gromova', ''],
    ['more than two hundred', 'gromova', 'x'.repeat(201)],
    ['the login itself', 'gromova-vera', 'Gromova-Vera'],
    ['one of the list (R-SES-7)', 'gromova', 'Йцукенгш'],
    ['one’s own name with a year (R-SES-7)', 'gromova', 'Павловна1968'],
  ])('are refused: %s', async (_, login, password) => {
    const { answer, changed } = await effect(() => vera.post('/password', { login, password }))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('role="alert"')
    if (password) expect(answer.text).not.toContain(password.length > 7 ? `value="${password}"` : '"1234567"')
  })
  it('are kept: any eight characters will do', async () => {
    const { answer, changed } = await effect(() => vera.post('/password', { login: 'Gromova', password }))
    expect({ status: answer.status, to: answer.to, changed }).toEqual({
      status: 303,
      to: '/today',
      changed: ['accounts', 'journal_heads', 'journal_lines', 'sessions'],
    })
    expect((await anna.post('/password', { login: 'sokolova', password: annas })).status).toBe(303)
  })
  it('do not meet: a login is one person’s, in capitals too', async () => {
    const { answer, changed } = await effect(() => anna.post('/password', { login: ' GROMOVA ', password }))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('Такой логин уже есть')
  })
  it('end every other session of the same account', async () => {
    const elsewhere = here.world.visitor()
    await elsewhere.post('/sign-in', { login: 'gromova', password })
    expect((await elsewhere.get('/today')).status).toBe(200)
    expect((await vera.post('/password', { login: 'gromova', password })).to).toBe('/today')
    expect(await elsewhere.get('/today')).toMatchObject({ to: '/sign-in' })
    expect((await vera.get('/today')).status).toBe(200)
  })
  it('do not meet at the same moment either: one has the login, the other is told', async () => {
    const login = 'soloveva'
    const asked = await Promise.all([vera, anna].map((one) => one.post('/password', { login, password })))
    expect(asked.map(({ status }) => status).sort()).toEqual([303, 422])
    await vera.post('/password', { login: 'gromova', password })
    await anna.post('/password', { login: 'sokolova', password: annas })
  })
  it('are not for somebody who did not come in', async () => {
    const { answer, changed } = await effect(() =>
      here.world.visitor().post('/password', { login: 'someone', password }),
    )
    expect({ to: answer.to, changed }).toEqual({ to: '/sign-in', changed: [] })
  })
  it('leave no trace of the password itself', async () => {
    const { accounts } = await here.world.rows()
    expect(JSON.stringify(accounts)).not.toContain('чайник')
    expect(JSON.stringify(accounts)).toContain('$argon2id$')
  })
})

describe('R-SES-4 entering by password', () => {
  it('opens one’s own organisation, however the login is written', async () => {
    const browser = here.world.visitor()
    const { answer, changed } = await effect(() => browser.post('/sign-in', { login: ' GROMOVA', password }))
    expect({ status: answer.status, to: answer.to, changed }).toEqual({
      status: 303,
      to: '/today',
      changed: ['sessions', 'sign_ins'],
    })
    expect((await browser.get('/organisation')).text).toContain(here.mark)
  })
  it('says the same of a wrong password and of a login that nobody has', async () => {
    const wrong = await effect(() => enter('gromova', 'красный чайник'))
    const unknown = await effect(() => enter('nobody', 'красный чайник'))
    expect(wrong.changed).toEqual(['sign_in_attempts'])
    expect(unknown.changed).toEqual(['sign_in_attempts'])
    expect(unknown.answer.status).toBe(wrong.answer.status)
    expect(shape(unknown.answer.text)).toBe(shape(wrong.answer.text))
    expect(wrong.answer.text).not.toContain('красный чайник')
  })
  it('keeps who failed by digest alone', async () => {
    await enter('sekretnaya-familiya', 'x'.repeat(9))
    expect(JSON.stringify((await here.world.rows()).sign_in_attempts)).not.toContain('sekretnaya')
  })
  it('forgets failures after a success', async () => {
    for (let one = 0; one < 3; one += 1) {
      for (let failure = 0; failure < 6; failure += 1) await enter('sokolova', 'не тот пароль')
      expect((await enter('sokolova', annas)).status).toBe(303)
    }
  })
  it('is closed after ten failures, to the right password too, for a quarter of an hour', async () => {
    here.world.clock.pass(16)
    for (let failure = 0; failure < 10; failure += 1)
      expect((await enter('gromova', 'не тот')).text).toContain('не подошли')
    const { answer, changed } = await effect(() => enter('gromova', password))
    expect(answer.text).toContain('Слишком много попыток')
    expect({ changed, cookie: answer.headers.getSetCookie() }).toEqual({ changed: [], cookie: [] })
    expect((await enter('sokolova', annas)).status).toBe(303)
    here.world.clock.pass(14)
    expect((await enter('gromova', password)).text).toContain('Слишком много попыток')
    here.world.clock.pass(2)
    expect((await enter('gromova', password)).status).toBe(303)
  })
  it('is closed as well to thirty tries at once', async () => {
    here.world.clock.pass(16)
    const tries = await Promise.all(Array.from({ length: 30 }, () => enter('gromova', 'не тот')))
    expect(tries.filter(({ text }) => text.includes('не подошли'))).toHaveLength(10)
  })
  it('is closed to an account that was switched off', async () => {
    here.world.clock.pass(16)
    const inside = here.world.visitor()
    await inside.post('/sign-in', { login: 'gromova', password })
    expect((await inside.get('/today')).status).toBe(200)
    await here.world.database.engine.asOwner(({ query }) =>
      query(`update accounts set disabled_at = now() where login = 'gromova'`),
    )
    expect((await enter('gromova', password)).text).toContain('не подошли')
    expect(await inside.get('/today')).toMatchObject({ to: '/sign-in' })
  })
})
