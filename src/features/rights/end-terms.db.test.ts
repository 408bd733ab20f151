import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepNights } from '#app/nights.ts'
import { ask } from '#app/perform.ts'
import type { PersonId } from '#domain/people/person.ts'
import { staffName } from '#tests/world/founding.ts'
import { night } from '#tests/world/jobs.ts'
import { type School, school } from '#tests/world.ts'
import { showRights } from './erasure-queries.ts'

let here: School
let titov: string
let head: PersonId

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  const roles = await here.world.database.engine.asOwner(({ query }) =>
    query(`select person_id as id from role_assignments where role = 'head'`),
  )
  head = roles.rows[0]!.id as PersonId
  titov = await here.person(staffName('Титов', here.mark))
})
afterAll(() => here.world.close())

const nights = () =>
  keepNights({ engine: here.world.database.engine, house: here.world.house }, (failure) => {
    throw failure
  })
const nightOf = async (on: string) => {
  here.world.clock.set(`${on}T06:00:00.000Z`)
  await night(here)
  await here.world.work()
}
/** As the head would see it: no session lasts that long. */
const rights = async () => {
  const who = { organisation: here.organisation, as: { person: head, twoFactors: true } }
  const asked = await ask(here.world.services, who, showRights, {}, async () => undefined)
  if (!asked.ok) throw new Error('refused')
  return asked.value.answer
}
const has = async (table: string, words: string) =>
  (await here.rows())[table]!.some((row) => row.includes(words))
const waiting = () =>
  here.world.database.engine.asOwner(async ({ query }) => {
    const { rows } = await query(`select data, start_after as at from pgboss.job where name = 'end-terms'`)
    return rows
  })

describe('R-RGT-12 words of others before an erasure', () => {
  it('are named by their places, in any case of the surname, and not read out', async () => {
    const page = async () => (await (await here.as('head')).get(`/people/${titov}/erasure`)).text
    expect(await page()).toContain('фамилия не найдена')
    const curator = await here.as('curator')
    const { to } = await curator.post('/events/new', {
      ...{ kind: 'materials', subject: 'guidance', title: 'Говорили с Титовым', on: '01.09.2026' },
      file: { name: 'Памятка.pdf', bytes: new TextEncoder().encode('%PDF-1.7 памятка') },
    })
    expect(to).toContain('/events')
    const found = await page()
    expect(found).toMatch(/href="\/events\/[0-9a-f-]{36}">Событие: 1 запись/)
    expect(found).not.toContain('Говорили')
  })
})

describe('R-RGT-9 the work of every night', () => {
  it('is told to whoever answers for it and to the person', async () => {
    expect((await (await here.as('head')).get('/rights')).text).toContain('Пять лет после конца пары')
    const own = await here.answering(staffName('Титов', here.mark))
    expect((await own.get('/asked/record')).text).toContain('Пять лет после конца пары')
  })
  it('waits for every organisation, though it has no pair and nobody is written to, and waits once', async () => {
    expect(await waiting()).toEqual([])
    await nights().look()
    await nights().look()
    expect(await waiting()).toMatchObject([
      { data: { organisation: here.organisation }, at: '2026-09-02T00:00:00.000Z' },
    ])
  })
  it('takes the list that was brought, with its file, when ninety days are over', async () => {
    await nightOf('2026-11-29')
    expect((await here.rows()).staff_imports).not.toEqual([])
    const before = await here.world.files.list()
    await nightOf('2026-12-02')
    expect((await here.rows()).staff_imports).toEqual([])
    expect((await here.world.files.list()).length).toBeLessThan(before.length)
    expect(await has('journal_lines', 'staff-lists')).toBe(true)
  })
})

describe('R-RGT-10 who left long ago', () => {
  it('is named a month before, then erased by the program with an act, and nobody else is', async () => {
    await here.world.database.engine.asOwner(({ query }) =>
      query(`update employments set through_day = '2026-12-01' where person_id = $1`, [titov]),
    )
    await nightOf('2031-10-30')
    expect((await rights()).leaving).toEqual([])
    await nightOf('2031-12-01')
    expect(await has('people', 'Титов')).toBe(true)
    expect((await rights()).leaving).toMatchObject([{ person: titov, by: '2031-12-02' }])
    await nightOf('2031-12-02')
    expect(await has('people', 'Титов')).toBe(false)
    expect((await here.rows()).people!.filter((row) => row.includes(',—,'))).toHaveLength(1)
    expect(await rights()).toMatchObject({ leaving: [], erasures: [{ number: 1, ground: 'term', by: null }] })
  })
})
