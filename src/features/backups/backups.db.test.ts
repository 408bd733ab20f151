import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '#kit/instant.ts'
import { recoveryKey } from '#tests/world/backups-twin.ts'
import type { Client } from '#tests/world/client.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let administrator: Client

beforeAll(async () => {
  here = await school()
  await here.bring()
  administrator = await here.as('sysadmin')
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const journal = ['journal_heads', 'journal_lines']
const plain = (text: string) => text.replaceAll(/\u00a0|&nbsp;/g, ' ')
const longAgo = '2026-08-01T06:00:00.000Z' as Instant
const old = {
  ...{ beside: true, lastGood: null, triedAt: null, copies: 0, oldest: null },
  address: '/data/backups',
}

describe('R-BAK-7 the copies', () => {
  it('are said to be well, and until when', async () => {
    const page = plain((await administrator.get('/backups')).text)
    expect(page).toContain('Всё в порядке')
    expect(page).toContain('3 копии')
    expect((await administrator.get('/today')).text).toContain('внесённое защищено по')
  })
  it('nag the administrator and the head on their first page, and nobody else', async () => {
    here.world.backups.now({
      places: [{ ...old, coveredAt: null, trouble: 'no-room' }],
      recovery: 'none',
      startedAt: longAgo,
    })
    for (const role of ['sysadmin', 'head'] as const) {
      const { text } = await (await here.as(role)).get('/today')
      for (const words of ['Проверенной резервной копии нет', 'нет места', 'не записан', 'том же диске'])
        expect(plain(text), `${role}: ${words}`).toContain(words)
    }
    expect((await (await here.as('curator')).get('/today')).text).not.toContain('/backups')
    here.world.backups.now({})
  })
  it('are made when the administrator asks; the journal says so', async () => {
    const { answer, changed } = await effect(() => administrator.post('/backups'))
    expect(answer).toMatchObject({ status: 303, to: '/backups' })
    expect(changed).toEqual(journal)
    expect(here.world.backups.asked).toEqual(['copy'])
    here.world.backups.now({ making: true })
    expect((await administrator.get('/backups')).text).toContain('http-equiv="refresh"')
    here.world.backups.now({})
  })
  it('are only read by the head', async () => {
    const head = await here.as('head')
    const { text } = await head.get('/backups')
    expect(text).not.toContain('action="/backups')
    expect(plain(text)).toMatch(/ключ получает администратор программы: \S/)
    for (const path of ['/backups', '/backups/key', '/backups/key/noted'])
      expect(await effect(() => head.post(path, { isRight: '7777' }))).toMatchObject({
        changed: [],
        answer: { status: 403 },
      })
    expect(here.world.backups.asked).toEqual(['copy'])
  })
})

describe('R-FAC-1 an administrator without a second factor', () => {
  it('is told at the copies what to do first', async () => {
    await here.give(`Громова-${here.mark} Вера`, 'sysadmin', 'beside')
    const { text } = await (await here.as('head')).get('/backups')
    expect(plain(text)).toContain('Копию сделать и ключ получить можете вы')
    expect(text).toMatch(/<main.*href="\/account\/second-factor"/s)
  })
})

describe('R-BAK-5 the recovery key', () => {
  it('is shown once, in groups', async () => {
    const { answer, changed } = await effect(() => administrator.post('/backups/key'))
    expect(answer.status).toBe(200)
    expect(answer.text).toContain(recoveryKey.replaceAll('-', ' '))
    expect(changed).toEqual(journal)
    expect((await administrator.get('/backups')).text).not.toContain(recoveryKey.slice(0, 4))
    expect((await here.rows()).journal_lines!.join()).not.toContain(recoveryKey.slice(0, 4))
  })
  it('is noted down by its last group; another comes back as it was typed', async () => {
    here.world.backups.now({ recovery: 'shown' })
    const wrong = await effect(() => administrator.post('/backups/key/noted', { isRight: '1234' }))
    expect(wrong).toMatchObject({ changed: [], answer: { status: 422 } })
    expect(wrong.answer.text).toContain('value="1234"')
    expect(wrong.answer.text).toContain('не последняя группа')
    const right = await effect(() => administrator.post('/backups/key/noted', { isRight: '7777' }))
    expect(right).toMatchObject({ changed: journal, answer: { status: 303, to: '/backups' } })
    here.world.backups.now({})
  })
  it('is not given to one of several organisations', async () => {
    here.world.backups.now({ organisations: 2 })
    const { answer, changed } = await effect(() => administrator.post('/backups/key'))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('несколько организаций')
    expect(here.world.backups.asked).toEqual(['copy', 'key'])
    here.world.backups.now({})
  })
})

describe('R-STO-14 the copies on a full disk', () => {
  it('wait for room, and the page says so and nothing of a demo', async () => {
    const { backups, room } = here.world.services
    Object.assign(here.world.services, {
      backups: undefined,
      room: () => ({ kind: 'none', free: 5, frozen: true }),
    })
    const page = plain((await administrator.get('/backups')).text)
    Object.assign(here.world.services, { backups, room })
    expect(page).toContain('поэтому новых копий сейчас нет')
    expect(page).not.toContain('показательной')
  })
})
