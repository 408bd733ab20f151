import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { changeOf } from '#tests/world/rows.ts'
import { wishSchool } from '#tests/world/wish-school.ts'

let all: Awaited<ReturnType<typeof wishSchool>>
let curator: Client
let petrov: string
const access = { login: 'wishes-curator', password: 'синий чайник на плите' }
beforeAll(async () => {
  all = await wishSchool()
  curator = all.curator
  petrov = await all.id('Петров')
  await curator.post('/password', access)
  for (const [surname, email] of [
    ['Петров', 'petrov@example.org'],
    ['Волков', 'volkov@example.org'],
  ] as const) {
    const [known, first] = all.name(surname).split(' ')
    const fields = { surname: known!, name: first!, position: 'учитель химии', email }
    expect((await curator.post(`/people/${await all.id(surname)}/edit`, fields)).status).toBe(303)
  }
})
afterAll(() => all.here.world.close())

/** Moves to a moment of the school's day and does what waits; answers to whom letters left, and what else changed. */
async function at(moment: string) {
  const { world } = all.here
  const before = world.letters.length
  world.clock.set(`${moment}:00.000+03:00`)
  const { changed } = await changeOf(world.database.engine, () => world.work())
  return { to: world.letters.slice(before).map(({ to }) => to), changed }
}
async function signedIn() {
  curator = all.here.world.visitor()
  expect((await curator.post('/sign-in', access)).to).toBe('/today')
  return curator
}
const both = ['petrov@example.org', 'volkov@example.org']
const linkIn = (text: string) => /\/l\/[\w-]{43}/.exec(text)![0]

describe('R-WSH-9 a reminder of wishes', () => {
  it('is promised to the curator, with its day', async () => {
    // asked twice: two looks wait for the same morning
    for (const _ of [1, 2]) await all.ask({ through: '10.09.2026' })
    await at('2026-09-01T09:05')
    const { text } = await curator.get('/wishes')
    expect(text.replaceAll(/\s/g, ' ')).toContain('8 сентября 2026 г. письмо придёт всем, у кого есть почта')
    const { own, path } = await all.pageOf('Петров')
    await own.post(path!, {})
  })
  it('goes to all who have an address, whoever has answered too, and to nobody twice', async () => {
    expect((await at('2026-09-07T10:00')).to).toEqual([])
    expect((await at('2026-09-08T09:01')).to.toSorted()).toEqual(both)
    for (const moment of ['2026-09-08T12:00', '2026-09-09T10:00', '2026-09-10T10:00'])
      expect((await at(moment)).to).toEqual([])
    const letter = all.here.world.letters.at(-1)!.text
    expect(letter).toContain('Если вы уже ответили, ничего делать не нужно')
    expect((await all.here.world.visitor().post(linkIn(letter))).to).toBe('/today')
    expect((await (await signedIn()).get('/history')).text).toContain('напоминания о пожеланиях к парам')
  })
  it('waits for the new day of a round that was prolonged, and for the morning', async () => {
    for (const through of ['30.09.2026', '02.10.2026'])
      await curator.post('/wishes', { through, person: petrov, slips: 'yes' })
    await at('2026-09-10T10:30')
    expect((await at('2026-09-28T10:00')).to).toEqual([])
    // the program was off in the morning
    const night = await at('2026-09-30T22:30')
    expect({ to: night.to, askings: night.changed.includes('wish_askings') }).toEqual({
      to: [],
      askings: false,
    })
    expect((await at('2026-10-01T08:01')).to.toSorted()).toEqual(both)
  })
  it('is not written about a round that is over', async () => {
    await (await signedIn()).post('/wishes/close')
    await all.here.world.work()
    await curator.post('/wishes', { through: '28.10.2026', slips: 'yes' })
    await at('2026-10-01T09:00')
    await (await signedIn()).post('/wishes/close')
    const after = await at('2026-10-26T10:00')
    expect({ to: after.to, askings: after.changed.includes('wish_askings') }).toEqual({
      to: [],
      askings: false,
    })
  })
})
