import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { staffCsv } from '#tests/world/founding.ts'
import { type School, school } from '#tests/world.ts'

const pages = [
  '/people',
  '/mentees',
  '/mentors',
  '/our-mentors',
  '/surveys',
  '/surveys/new',
  '/pairs',
  '/mentorships/make',
  '/mentorships/new',
  '/alone',
  '/documents',
  '/today',
  '/indicators',
  '/indicators/op_mentee_coverage',
  '/roles',
] as const
const asked = vi.spyOn(pg.Client.prototype, 'query')

let here: School
beforeAll(async () => {
  here = await school()
})
afterAll(() => here.world.close())

/** A staff list of so many people; a longer one begins with the shorter. */
function listOf(count: number): Uint8Array {
  const letters = 'абвгдежзиклмнопрст'
  const surname = (at: number) => `Бор${letters[at % 18]}${letters[Math.floor(at / 18)]}ова`
  const rows = Array.from(
    { length: count },
    (_, at) => `${surname(at)} Ольга Петровна;учитель физики;03.05.${1960 + (at % 40)};высшая;${at % 40}`,
  )
  return staffCsv('Щегл', rows)
}

async function statements(): Promise<Record<string, number>> {
  const curator = await here.as('curator')
  const counted: Record<string, number> = {}
  for (const page of pages) {
    asked.mockClear()
    expect((await curator.get(page)).status).toBe(200)
    counted[page] = asked.mock.calls.length
  }
  return counted
}

describe('R-SPD-1 a page asks the database as often for eighty people as for ten', () => {
  it('on every list', async () => {
    await here.bring(listOf(10))
    const few = await statements()
    await here.bring(listOf(80))
    const { text } = await (await here.as('curator')).get('/people')
    expect(text.match(/href="\/people\//g)?.length).toBeGreaterThan(80)
    expect(await statements()).toEqual(few)
    expect(few['/people']).toBeLessThanOrEqual(13)
  })
})
