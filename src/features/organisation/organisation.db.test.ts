import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { organisationFields } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client

beforeAll(async () => {
  here = await school()
  curator = await here.as('curator')
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const journalled = ['journal_heads', 'journal_lines', 'organisations']

describe('R-ORG-1 what is known of the organisation', () => {
  it('is corrected, told in the journal, and written nowhere else', async () => {
    const fields = { ...organisationFields(here), place: 'Заречье', inn: '1234567890' }
    const { answer, changed } = await effect(() => curator.post('/organisation', fields))
    expect({ to: answer.to, changed }).toEqual({ to: '/organisation', changed: journalled })
    expect((await curator.get('/organisation')).text).toContain('Заречье')
    const lines = (await here.rows()).journal_lines!.join('\n')
    expect(lines).toContain('requisites')
    expect(lines).not.toContain('1234567890')
  })
  it('that stays as it was is told by nobody', async () => {
    const fields = { ...organisationFields(here), place: 'Заречье', inn: '1234567890' }
    expect((await effect(() => curator.post('/organisation', fields))).changed).toEqual([])
  })
  it.each([
    ['fullName', ''],
    ['shortName', 'Я'.repeat(201)],
    ['timeZone', 'Луна'],
    ['schoolYear', 'скоро'],
    ['inn', '123'],
  ])('is refused with a wrong %s, and what was typed stays', async (field, value) => {
    const fields = { ...organisationFields(here), phone: '+7 495 1', [field]: value }
    const { answer, changed } = await effect(() => curator.post('/organisation', fields))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain(`href="#${field}"`)
    expect(answer.text).toContain('+7 495 1')
  })
  it('keeps its kind: a school does not become a kindergarten by a form', async () => {
    await curator.post('/organisation', { ...organisationFields(here), kind: 'kindergarten' })
    expect((await here.rows()).organisations![0]).toContain(',school,')
  })
})

describe('R-PER-2 names of the organisation in their cases', () => {
  it('follow the rule until corrected, and only the difference is kept', async () => {
    const own = 'МБУ «Школы» Щегл'
    const { changed } = await effect(() => curator.post('/organisation/forms', { 'shortName.gen': own }))
    expect(changed).toEqual(journalled)
    const { text } = await curator.get('/organisation')
    const dative = /name="fullName\.dat"[^>]*>([^<]+)<\/textarea>/.exec(text)![1]!
    await curator.post('/organisation/forms', { 'shortName.gen': own, 'fullName.dat': dative })
    const row = (await here.rows()).organisations![0]!
    expect(row).toContain('Школы')
    expect(row).not.toContain('"dat"')
  })
})
