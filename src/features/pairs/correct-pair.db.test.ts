import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let mentee: string
let mentors: readonly string[]

beforeAll(async () => {
  here = await school()
  await here.bring()
  curator = await here.as('curator')
  const idOf = (surname: string) => here.person(staffName(surname, here.mark))
  mentee = await idOf('Рыбина')
  mentors = [await idOf('Титов'), await idOf('Уткина')]
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const corrections = async () => (await here.rows()).pair_corrections ?? []

describe('R-NEE-12 correcting a pair', () => {
  it('keeps one lock a mentee, pressed at once with two mentors too', async () => {
    const press = (mentor: string) => curator.post('/pairs/lock', { mentee, mentor })
    const answers = await Promise.all([...mentors, ...mentors].map(press))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect(await corrections()).toHaveLength(1)
  })
  it('bans in place of a lock, and takes it back', async () => {
    const [mentor] = mentors
    await curator.post('/pairs/lock', { mentee, mentor: mentor! })
    await curator.post('/pairs/ban', { mentee, mentor: mentor! })
    expect(await corrections()).toEqual([expect.stringContaining(',ban,')])
    const lift = () => effect(() => curator.post('/pairs/lift', { mentee, mentor: mentor! }))
    expect((await lift()).answer.status).toBe(303)
    expect(await corrections()).toEqual([])
    expect(await lift()).toMatchObject({ changed: [], answer: { status: 404 } })
  })
  it.each([
    ['a person with oneself', () => ({ mentee, mentor: mentee }), 422],
    ['somebody who is not here', () => ({ mentee, mentor: '00000000-0000-7000-8000-000000000000' }), 404],
  ])('refuses %s', async (_, pair, status) => {
    const { answer, changed } = await effect(() => curator.post('/pairs/lock', pair()))
    expect({ status: answer.status, changed }).toEqual({ status, changed: [] })
  })
  it('is about the mentee of the address, whatever else the form says', async () => {
    const [first, second] = mentors
    await curator.post(`/pairs/${mentee}`, { mentee: second!, mentor: first! })
    expect(await corrections()).toEqual([expect.stringContaining(`${mentee},${first}`)])
  })
})
