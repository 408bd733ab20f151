import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, day } from '#kit/day.ts'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { invitationOf, openCampaign } from '#tests/world/survey-examples.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let people: Readonly<Record<string, string>>
const access = { login: 'sokolova', password: 'синий чайник на плите' }
const asked = ['Волков', 'Рыбина', 'Титов', 'Уткина']

beforeAll(async () => {
  here = await school()
  await here.bring()
  curator = await here.as('curator')
  await curator.post('/password', access)
  const found = asked.map(async (name) => [name, await here.person(staffName(name, here.mark))] as const)
  people = Object.fromEntries(await Promise.all(found))
  for (const name of ['Рыбина', 'Титов', 'Уткина']) await giveMail(name)
})
afterAll(() => here.world.close())

async function giveMail(name: string) {
  const [surname, first] = staffName(name, here.mark).split(' ')
  const known = { surname: surname!, name: first!, position: 'учитель химии', email: mailOf(name) }
  const { status } = await curator.post(`/people/${people[name]}/edit`, known)
  expect(status).toBe(303)
}
const mailOf = (name: string) =>
  `${{ Рыбина: 'rybina', Титов: 'titov', Уткина: 'utkina', Волков: 'volkov' }[name]}@example.org`

async function signIn() {
  curator = here.world.visitor()
  expect((await curator.post('/sign-in', access)).to).toBe('/today')
}

/** Moves to a moment of the school's day and does what waits; answers the letters that left. */
async function at(moment: string): Promise<readonly string[]> {
  const before = here.world.letters.length
  here.world.clock.set(`${moment}:00.000+03:00`)
  await here.world.work()
  return here.world.letters
    .slice(before)
    .map(({ to, subject }) => `${to} ${subject.replaceAll(/\s/g, ' ')}`)
    .sort()
}

const lastTo = (name: string) => here.world.letters.findLast(({ to }) => to === mailOf(name))!.text
const linkIn = (text: string) => /\/l\/[\w-]{43}/.exec(text)![0]
const progress = async (campaign: string) => (await curator.get(`/surveys/${campaign}`)).text

describe('R-SUR-7 letters of a campaign over a month', () => {
  let campaign = ''
  const needs = 'нкета «Запросы педагогов»,'

  it('invite each who has an address, once, with a personal link', async () => {
    const window = { from: '01.09.2026', through: '18.09.2026', person: Object.values(people) }
    campaign = await openCampaign(curator, window)
    expect(await at('2026-09-01T10:00')).toEqual([
      `rybina@example.org А${needs} до 18 сентября 2026 г.`,
      `titov@example.org А${needs} до 18 сентября 2026 г.`,
      `utkina@example.org А${needs} до 18 сентября 2026 г.`,
    ])
    expect(await at('2026-09-01T10:05')).toEqual([])
    expect(lastTo('Титов').replaceAll(/\s/g, ' ')).toMatch(
      /Здравствуйте, Роман!.*МБУ «Школа № 5 Щегл» собирает/,
    )
    const browser = here.world.visitor()
    expect((await browser.post(linkIn(lastTo('Титов')))).to).toBe('/today')
    await signIn()
    const invitation = await invitationOf(curator, campaign, `Титов-${here.mark}`)
    expect((await browser.get(`/asked/sheet/${invitation}`)).status).toBe(200)
  })

  it('are kept without the link once they have left', async () => {
    const letters = (await here.rows()).letters!.join()
    expect(letters).not.toMatch(/\/l\/[\w-]{43}/)
  })

  it('climb the ladder for whoever does not answer, and stop for whoever answers or says so', async () => {
    const link = linkIn(lastTo('Уткина'))
    const page = await here.world.visitor().get(`${link}/stop`)
    expect(page.text).toContain('Не напоминать')
    expect(await at('2026-09-02T10:00')).toEqual([])
    const stopped = await here.world.visitor().post(`${link}/stop`)
    expect(stopped.text).toContain('Больше не напомним')

    const left: Record<string, readonly string[]> = {}
    for (let today = day('2026-09-03'); today < '2026-10-10'; today = addDays(today, 1)) {
      if (today === '2026-09-17') await handsIn('Рыбина')
      const letters = await at(`${today}T10:00`)
      if (letters.length > 0) left[today] = letters
    }
    const reminds = (name: string, term: string) => `${mailOf(name)} Напоминаем: а${needs} ${term}`
    expect(left).toEqual({
      '2026-09-11': ['Рыбина', 'Титов'].map((name) => reminds(name, 'до 18 сентября 2026 г.')),
      '2026-09-17': [reminds('Титов', 'последний день завтра')],
      '2026-09-18': [reminds('Титов', 'последний день сегодня')],
      '2026-09-25': [reminds('Титов', 'последний день сегодня')],
    })
  })

  it('are counted on the curator’s page', async () => {
    await signIn()
    const text = await progress(campaign)
    expect(text).toContain('4 напоминания, последнее 25.09')
    expect(text).toContain('просит не напоминать')
    expect(text).toContain('нет почты: отдайте листок')
    expect(text).toContain('сдана по ссылке 17.09')
  })

  async function handsIn(name: string) {
    here.world.clock.set('2026-09-17T08:30:00.000+03:00')
    const browser = here.world.visitor()
    await browser.post(linkIn(lastTo(name)))
    await signIn()
    const invitation = await invitationOf(curator, campaign, `${name}-${here.mark}`)
    await browser.post(`/asked/sheet/${invitation}`, { part: 'first', do: 'next', none: 'yes' })
    const { to } = await browser.post(`/asked/sheet/${invitation}`, { part: 'rest', do: 'hand-in' })
    expect(to).toBe(`/asked/sheet/${invitation}`)
  }
})

describe('R-SUR-8 quiet hours', () => {
  it('a campaign opened in the evening writes in the morning; two campaigns write one letter', async () => {
    here.world.clock.set('2026-10-12T21:30:00.000+03:00')
    await signIn()
    const window = { from: '12.10.2026', through: '30.10.2026' }
    await openCampaign(curator, { ...window, person: [people.Титов!] })
    const mentors = { survey: 'mentors', ...window, through: '28.10.2026', person: [people.Титов!] }
    await openCampaign(curator, mentors)
    expect(await at('2026-10-12T23:00')).toEqual([])
    expect(await at('2026-10-13T08:01')).toEqual([
      'titov@example.org Анкеты наставничества, до 28 октября 2026 г.',
    ])
    expect(lastTo('Титов')).toMatch(/«Кандидаты в наставники»[\s\S]*«Запросы педагогов»/)
  })
  it('asked for at night comes in the morning, and a program that was off does not wake anybody', async () => {
    here.world.clock.set('2026-10-15T22:00:00.000+03:00')
    await signIn()
    const { text } = await curator.get('/surveys')
    const id = /\/surveys\/([0-9a-f-]{36})/.exec(text)![1]!
    const { to } = await curator.post(`/surveys/${id}/remind`)
    expect((await curator.get(to!)).text).toContain('тихие часы: письма уйдут 16 октября в 08:00')
    expect(await at('2026-10-16T07:30')).toEqual([])
    expect(await at('2026-10-16T20:30')).toEqual([])
    expect((await at('2026-10-17T08:01')).map((one) => one.split(' ')[0])).toEqual(['titov@example.org'])
    expect(await at('2026-10-17T12:00')).toEqual([])
  })
  it('nothing is written after the end', async () => {
    here.world.clock.set('2026-10-19T09:00:00.000+03:00')
    await signIn()
    const ids = [...(await curator.get('/surveys')).text.matchAll(/\/surveys\/([0-9a-f-]{36})/g)]
    for (const id of new Set(ids.map((one) => one[1]!))) await curator.post(`/surveys/${id}/close`)
    for (let today = day('2026-10-19'); today < '2026-11-12'; today = addDays(today, 1))
      expect(await at(`${today}T10:00`)).toEqual([])
  })
  it('the stop of a link that is over says so and changes nothing', async () => {
    const { status } = await here.world.visitor().post(`${linkIn(lastTo('Титов'))}/stop`)
    expect(status).toBe(410)
  })
})
