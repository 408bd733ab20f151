import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { agreedPair } from '#tests/world/programme-examples.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let curatorId: string

const login = { login: 'admin', password: 'тихая река весной' }

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  await agreedPair(here, 'Титов', ['Петров'], { from: '01.02.2027', through: '31.01.2028' })
  await (await here.as('sysadmin')).post('/password', login)
  curatorId = await here.person(`Соколова-${here.mark} Анна`)
  await moveTo('2027-05-31')
})
afterAll(() => here.world.close())

/** Months later everybody comes in anew: a session lives twelve hours. */
async function moveTo(day: string) {
  here.world.clock.set(`${day}T06:00:00.000Z`)
  const sysadmin = here.world.visitor()
  await sysadmin.post('/sign-in', login)
  await sysadmin.post('/sign-in/code', { code: here.code('sysadmin') })
  const { text } = await sysadmin.post(`/people/${curatorId}/link`)
  curator = here.world.visitor()
  await curator.post(/\/l\/[\w-]{43}/.exec(text)![0])
}

/** A form that comes back shows people, and that is noted. */
async function effect<Answer>(work: () => Promise<Answer>) {
  const { answer, changed } = await effectOf(here.world.database.engine, work)
  return { answer, changed: changed.filter((table) => table !== 'personal_views') }
}
const turned = ['journal_heads', 'journal_lines', 'organisations', 'year_turns']

describe('R-YEA-2 before the school year turns', () => {
  it('says what goes on and what to confirm', async () => {
    const { status, text } = await curator.get('/year')
    expect(status).toBe(200)
    const words = text.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ')
    expect(words).toContain('Сейчас идёт 2026/2027 учебный год')
    expect(words).toMatch(/Титов\S* \S+ — Петров\S* \S+ 31\.01\.2028/)
    expect(words).toContain('Перейти можно с 1 июня 2027 г.')
    expect(words).toContain('Банк наставляемых : просмотреть и подтвердить на 2027/2028 учебный год')
  })
})

describe('R-YEA-1 turning to the next school year', () => {
  it('is refused before the first of June, and nothing changes', async () => {
    const { answer, changed } = await effect(() => curator.post('/year', { to: '2027' }))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('до этого работа года ещё идёт')
  })
  it('keeps all there is, and shows the former year', async () => {
    await moveTo('2027-06-01')
    const { answer, changed } = await effect(() => curator.post('/year', { to: '2027' }))
    expect({ status: answer.status, to: answer.to, changed }).toEqual({
      status: 303,
      to: '/year',
      changed: turned,
    })
    const { text } = await curator.get('/year')
    expect(text).toContain('/papers?year=2026')
    // the page of reports knows no former year
    expect(text).not.toContain('/reports?year=')
    expect((await curator.get('/history')).text.replaceAll('\u00a0', ' ')).toContain(
      'начат 2027/2028 учебный год',
    )
  })
  it('pressed twice turns once', async () => {
    const { answer, changed } = await effect(() => curator.post('/year', { to: '2027' }))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('уже работает в другом учебном году')
  })
})
