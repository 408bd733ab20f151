import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workingPair } from '#tests/world/attention-examples.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, world } from '#tests/world.ts'

let here: School
let curator: Client
let head: Client
let deputy: Client
let pair: string
const access = { login: 'sokolova', password: 'синий чайник на плите' }

beforeAll(async () => {
  const around = await world()
  around.clock.set('2026-11-20T06:00:00.000Z')
  here = await around.found({ kind: 'school', name: 'Школа № 5', mark: 'Щегл' })
  await here.everyRole()
  curator = await here.as('curator')
  head = await here.as('head')
  deputy = await here.as('deputy_head')
  await curator.post('/password', access)
  pair = await workingPair(here, 'Иванова', ['Петров'], { from: '15.09.2026' })
  await workingPair(here, 'Волков', ['Рыбина'], { from: '16.11.2026' })
})
afterAll(() => here.world.close())

/** Another day, with the curator signed in again. */
async function on(day: string) {
  here.world.clock.set(`${day}T06:00:00.000Z`)
  curator = here.world.visitor()
  expect((await curator.post('/sign-in', access)).to).toBe('/today')
}

const effect = async (browser: Client, path: string, fields: Fields = {}) => {
  const { answer, changed } = await effectOf(here.world.database.engine, () => browser.post(path, fields))
  return { ...answer, changed: changed.filter((table) => table !== 'personal_views') }
}
const plain = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const page = async (browser = curator) => (await browser.get('/attention')).text

describe('R-ATT-1 how the pairs of a school are doing', () => {
  it('says who needs help and why, and who is new', async () => {
    const whole = await page()
    expect(whole.replaceAll(/\s/g, ' ')).toContain('2 пары: 0 в порядке, 1 нужна помощь, 1 рано судить')
    const text = plain(whole)
    expect(text).toMatch(/Иванова-Щегл М. П. — Петров-Щегл П. А. Работа началась 15 сентября 2026 г., а/)
    expect((await curator.get(`/mentorships/${pair}`)).text).toMatch(/href="\/attention">.*нужна помощь/)
    expect(text).toMatch(/9 учебных недель без встреч, ни одной записи с начала работы/)
    expect(text).toMatch(/рано судить работает с 16 ноября 2026 г.: не прошло и 3 учебных недель/)
  })
})

describe('R-TOD-5 what waits on the first page', () => {
  it('whom to help for the curator, the overdue meeting for the mentor; each may be put off', async () => {
    const text = plain((await curator.get('/today')).text)
    expect(text).toContain('Помочь 1 паре')
    const mentor = await here.as('mentor')
    const own = plain((await mentor.get('/today')).text)
    expect(own).toMatch(
      /Назначить следующую встречу \([^)]+\) По ритму пары пора встретиться: отсчёт от 15 сентября/,
    )
    const task = /name="task" value="(plan-meeting[^"]+)"/.exec((await mentor.get('/today')).text)![1]!
    expect(await effect(mentor, '/today/put-off', { task, do: 'never' })).toMatchObject({ to: '/today' })
    const left = plain((await mentor.get('/today')).text)
    expect(left).not.toContain('Назначить следующую встречу')
    expect(left).toContain('Отложено вами: 1 дело')
    expect((await effect(mentor, '/today/put-off', { do: 'back' })).status).toBe(303)
    expect(plain((await mentor.get('/today')).text)).toContain('Назначить следующую встречу')
  })
})

describe('R-ATT-2 the numbers', () => {
  it('are changed from today by the curator or the head, and a wrong one comes back as typed', async () => {
    const wrong = await effect(curator, '/attention/settings', { help_days: '0', plan_days: 'много' })
    expect(wrong).toMatchObject({ status: 422, changed: [] })
    expect(wrong.text).toContain('value="много"')
    expect(plain(wrong.text)).toContain('Поставьте целое число от 1 до 15 рабочих дней')
    const nobody = await effect(deputy, '/attention/settings', { help_days: '5' })
    expect(nobody).toMatchObject({ status: 403, changed: [] })
    const set = await effect(head, '/attention/settings', { silence_weeks: '12', programme_days: '90' })
    expect(set).toMatchObject({ status: 303, to: '/attention/settings' })
    expect(set.changed).toEqual(['journal_heads', 'journal_lines', 'thresholds'])
    expect(plain(await page())).toContain('1 в порядке 0 парам нужна помощь')
    expect(plain((await curator.get('/attention/settings')).text)).toMatch(
      /Что меняли.*12 учебных недель.*Громова/,
    )
    expect((await effect(head, '/attention/settings', { silence_weeks: '12' })).changed).toEqual([])
    await effect(head, '/attention/settings', { silence_weeks: '2', programme_days: '14' })
  })
})

describe('R-ATT-6 a reason put off', () => {
  const keys = async (wish: string) =>
    new RegExp(`name="task" value="([^"]+)"/?><input[^>]+value="${wish}"`).exec(await page())?.[1]

  it('is shown again after three days, to others all the time, and changes no state', async () => {
    const task = (await keys('later'))!
    expect(task.split(' ')).toHaveLength(2)
    const press = await effect(curator, '/today/put-off', { task, do: 'later', back: 'attention' })
    expect(press).toMatchObject({ status: 303, to: '/attention' })
    expect(press.changed).toEqual(['journal_heads', 'journal_lines', 'put_off_tasks'])
    const text = plain(await page())
    expect(text).toContain('1 паре нужна помощь')
    expect(text).toContain('Отложено вами: 1 пара')
    expect(await keys('later')).toBeUndefined()
    expect(await page(head)).toContain('value="never"')
    await on('2026-11-23')
    expect(await keys('later')).toBe(task)
  })
  it('not needed is not needed until the reason is another one, or one wants it back', async () => {
    const task = (await keys('never'))!
    await effect(curator, '/today/put-off', { task, do: 'never', back: 'attention' })
    await on('2026-11-30')
    expect(await keys('later')).toBeUndefined()
    await effect(curator, '/today/put-off', { do: 'back', back: 'attention' })
    expect(await keys('later')).toBe(task)
  })
  it('what a person or the law waits for is not dismissed, and nonsense is no task', async () => {
    const gone = { task: `pair/${pair}/gone/x`, do: 'never' }
    const refused = await effect(curator, '/today/put-off', gone)
    expect(refused).toMatchObject({ status: 422, changed: [] })
    expect(refused.text).toContain('его можно отложить на три дня, но не отменить')
    expect(await effect(curator, '/today/put-off', { ...gone, do: 'later' })).toMatchObject({ status: 303 })
    expect(await effect(curator, '/today/put-off', { task: '<b>' })).toMatchObject({
      status: 422,
      changed: [],
    })
  })
})
