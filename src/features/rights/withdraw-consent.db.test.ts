import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffName } from '#tests/world/founding.ts'
import { rightsParameters } from '#tests/world/rights-examples.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let petrov: string

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  petrov = await here.person(staffName('Петров', here.mark))
})
afterAll(() => here.world.close())

describe('R-RGT-8 a consent taken back', () => {
  it('stops at once what rested on it, and begins the days to erase', async () => {
    const council = await here.as('council')
    const card = `/mentees/${petrov}`
    const paper = await rightsParameters.consented(here)
    expect((await council.get(card)).text).toContain(`Петров-${here.mark}`)
    const own = await here.answering(staffName('Петров', here.mark))
    expect((await own.get('/asked/record')).text).toContain('Отозвать согласие')
    expect((await own.post(`/asked/consents/${paper}`)).to).toBe('/asked/record#consents')
    expect((await council.get(card)).text).not.toContain(`Петров-${here.mark}`)
    expect((await own.get('/asked/record')).text).toContain('отозвано')
    const rights = (await (await here.as('head')).get('/rights')).text
    expect(rights).toContain(`Петров-${here.mark}`)
    expect(rights).toContain('не позже 1 октября 2026')
    const first = async (role: 'head' | 'hr_specialist' | 'curator') =>
      (await (await here.as(role)).get('/today')).text.replaceAll('\u00a0', ' ')
    for (const role of ['head', 'hr_specialist'] as const) {
      expect(await first(role)).toContain('на отзыв согласия: 1 человек')
      expect(await first(role)).toContain('до 1 октября')
    }
    expect(await first('curator')).not.toContain('на отзыв согласия')
    expect((await own.post(`/asked/consents/${paper}`)).status).toBe(422)
  })
  it('of somebody else is not found', async () => {
    const paper = await rightsParameters.consented(here)
    const other = await here.answering(staffName('Рыбина', here.mark))
    const before = await here.rows()
    expect((await other.post(`/asked/consents/${paper}`)).status).toBe(404)
    expect((await here.rows()).papers).toEqual(before.papers)
  })
})
