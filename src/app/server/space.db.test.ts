import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noRoomStatus } from '#features/route.ts'
import { commonRefusalTexts } from '#features/texts.ts'
import type { Room } from '#store/embedded/room.ts'
import type { School } from '#tests/world.ts'
import { school } from '#tests/world.ts'
import { serverTexts as texts } from '../texts.ts'

const full: Room = { kind: 'none', free: 5, frozen: false }
const frozen: Room = { kind: 'none', free: 5, frozen: true }
const person = { surname: 'Ёжикова', name: 'Юлия', position: 'учитель географии' }
const { why, title } = commonRefusalTexts['no-room']
let here: School
let room: Room

beforeAll(async () => {
  here = await school()
  Object.assign(here.world.services, { room: () => room })
  room = { kind: 'enough' }
  await here.as('curator')
})
beforeEach(() => {
  room = { kind: 'enough' }
})
afterAll(() => here.world.close())

describe('R-STO-14 on a full disk', () => {
  it('a form comes back with what was typed, and nothing is changed', async () => {
    const curator = await here.as('curator')
    const before = await here.rows()
    room = full
    const { status, text } = await curator.post('/people/new', person)
    expect(status).toBe(noRoomStatus)
    expect(text).toContain(person.surname)
    expect(text).toContain(person.position)
    expect(text).toContain(why)
    expect(text).toContain(texts.noRoom)
    expect(await here.rows()).toEqual(before)

    room = { kind: 'enough' }
    expect((await curator.post('/people/new', person)).status).toBe(303)
  })

  it('a button without a form of its own says so on a page', async () => {
    const curator = await here.as('curator')
    room = full
    const { status, text } = await curator.post('/staff', {
      list: { name: 'list.csv', bytes: new Uint8Array([1]) },
    })
    expect(status).toBe(noRoomStatus)
    expect(text).toMatch(new RegExp(`${title}|${why}`))
    expect(await here.world.files.list()).toEqual([])
  })

  it('everything can be read, and every page says why nothing is saved', async () => {
    room = full
    const { status, text } = await (await here.as('curator')).get('/people')
    expect(status).toBe(200)
    expect(text).toContain(texts.noRoom)
  })

  it('where only a copy is read one may sign in, and set no password that nobody would keep', async () => {
    const nobody = here.world.visitor()
    room = frozen
    const word = { login: 'nobody', password: 'a quiet river in spring' }
    expect((await nobody.post('/sign-in', word)).status).not.toBe(noRoomStatus)
    expect((await nobody.post('/password', word)).status).toBe(noRoomStatus)
  })

  it('whoever can make room is told in time, nobody else is', async () => {
    room = { kind: 'little', free: 300 * 1024 * 1024 }
    const warning = texts.littleRoom(300)
    expect((await (await here.as('sysadmin')).get('/today')).text).toContain(warning)
    expect((await (await here.as('head')).get('/today')).text).toContain(warning)
    expect((await (await here.as('curator')).get('/today')).text).not.toContain(warning)
  })
})
