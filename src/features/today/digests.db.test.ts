import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workingPair } from '#tests/world/attention-examples.ts'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { type School, world } from '#tests/world.ts'

let here: School
let curator: Client

beforeAll(async () => {
  const around = await world()
  around.clock.set('2026-09-03T06:00:00.000Z')
  here = await around.found({ kind: 'school', name: 'Школа № 5', mark: 'Щегл' })
  await here.everyRole()
  curator = await here.as('curator')
  await giveMail('Титов', 'titov@example.org')
  await giveMail('Гусева', 'guseva@example.org')
  await workingPair(here, 'Титов', ['Рыбина'], { from: '04.09.2026' })
  await curator.post('/alone/ask', { person: await here.person(staffName('Уткина', here.mark)) })
})
afterAll(() => here.world.close())

async function giveMail(name: string, email: string) {
  const [surname, first] = staffName(name, here.mark).split(' ')
  const known = { surname: surname!, name: first!, position: 'учитель', email }
  const { status } = await curator.post(
    `/people/${await here.person(staffName(name, here.mark))}/edit`,
    known,
  )
  expect(status).toBe(303)
}

/** Moves to a moment of the school's day and does what waits; answers the letters that left. */
async function at(moment: string): Promise<readonly string[]> {
  const before = here.world.letters.length
  here.world.clock.set(`${moment}:00.000+03:00`)
  await here.world.work()
  return here.world.letters.slice(before).map(({ to, subject }) => `${to} ${subject.replaceAll(/\s/g, ' ')}`)
}
const last = (to: string) => here.world.letters.findLast((one) => one.to === to)!.text.replaceAll(/\s+/g, ' ')
const days = async (from: number, through: number) => {
  const letters: Record<string, readonly string[]> = {}
  for (let date = from; date <= through; date += 1) {
    const day = `2026-09-${String(date).padStart(2, '0')}`
    const found = await at(`${day}T10:00`)
    if (found.length > 0) letters[day] = found
  }
  return letters
}

describe('R-TOD-7 one letter about all that waits', () => {
  it('goes by the ladder to whoever has an address, and names nothing private', async () => {
    expect(await days(4, 17)).toEqual({
      '2026-09-04': ['titov@example.org Дела наставничества: 1 дело ждёт вас'],
      '2026-09-07': ['guseva@example.org Дела наставничества: 1 дело ждёт вас'],
      '2026-09-10': ['titov@example.org Дела наставничества: 1 дело ждёт вас'],
      '2026-09-11': ['titov@example.org Дела наставничества: 1 дело ждёт вас'],
      '2026-09-14': ['guseva@example.org Дела наставничества: 1 дело ждёт вас'],
      '2026-09-17': ['titov@example.org Дела наставничества: 2 дела ждут вас'],
    })
    expect(last('titov@example.org')).toMatch(
      /Здравствуйте, Роман!.*— Назначить следующую встречу: до 18 сентября.*Откройте личную ссылку.*\/l\/.*\/stop/,
    )
    expect(last('guseva@example.org')).not.toMatch(/без пары|Поговорить|Уткина/)
    expect(last('guseva@example.org')).toContain('о чём, видно только в программе')
  })
  it('the link opens one’s own tasks without a password', async () => {
    const browser = here.world.visitor()
    const link = /\/l\/[\w-]{43}/.exec(last('titov@example.org'))![0]
    expect((await browser.post(link)).to).toBe('/today')
    expect((await browser.get('/today')).text).toContain('следующую встречу')
  })
  it('comes once a day, not at night, not on a Sunday, and not after one click', async () => {
    expect(await at('2026-09-17T12:00')).toEqual([])
    expect(await at('2026-09-18T21:30')).toEqual([])
    expect(await at('2026-09-19T07:00')).toEqual([])
    expect(await at('2026-09-19T09:30')).toEqual(['titov@example.org Дела наставничества: 2 дела ждут вас'])
    expect(await days(20, 20)).toEqual({})
    const link = /\/l\/[\w-]{43}/.exec(last('titov@example.org'))![0]
    const stopped = await here.world.visitor().post(`${link}/stop`)
    expect(stopped.text).toContain('Больше не напомним')
    expect(JSON.stringify(await days(25, 26))).not.toContain('titov')
    const browser = here.world.visitor()
    expect((await browser.post(link)).to).toBe('/today')
    expect((await browser.get('/today')).text).toContain('Писем о делах вы просили не присылать')
    expect((await browser.post('/today/put-off', { do: 'letters' })).to).toBe('/today')
    expect((await browser.get('/today')).text).not.toContain('просили не присылать')
  })
  it('what was put off is not written about', async () => {
    here.world.clock.set('2026-10-01T12:00:00.000+03:00')
    const browser = here.world.visitor()
    await browser.post(/\/l\/[\w-]{43}/.exec(last('titov@example.org'))![0])
    const page = (await browser.get('/today')).text
    const tasks = [...page.matchAll(/name="task" value="([^"]+)"/g)].map(([, task]) => task!)
    for (const task of new Set(tasks)) await browser.post('/today/put-off', { task, do: 'never' })
    expect((await at('2026-10-02T10:00')).join()).not.toContain('titov')
  })
})
