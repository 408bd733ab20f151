import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffName } from '#tests/world/founding.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let petrov: string

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  petrov = await here.person(staffName('Петров', here.mark))
})
afterAll(() => here.world.close())

const views = async () =>
  (await here.rows()).personal_views!.filter((row) => row.includes(petrov)).map((row) => row)

describe('R-RGT-3 who looked', () => {
  it('is told to the person and to the inspector, with the day, the right and the way', async () => {
    const curator = await here.as('curator')
    await curator.get(`/people/${petrov}`)
    const answering = await here.answering(staffName('Петров', here.mark))
    const own = await answering.get('/asked/record')
    expect(own.status).toBe(200)
    expect(own.text).toContain('видеть сотрудников')
    expect(own.text).toContain('открыта страница')
    const page = await (await here.as('head')).get(`/people/${petrov}/views`)
    expect(page.text).toContain('видеть сотрудников')
    expect(page.text).toContain('1 сентября 2026')
  })
  it('names who looked in full with the position, as a paper for an inspector does', async () => {
    const curator = await here.as('curator')
    await curator.get(`/people/${petrov}`)
    const page = await (await here.as('head')).get(`/people/${petrov}/views`)
    expect(page.text).toMatch(new RegExp(`Соколова-${here.mark} Анна[^<]*, заместитель директора`))
  })
  it('says of a day that cannot be read that it was not taken into account', async () => {
    const head = await here.as('head')
    const { text } = await head.get(`/people/${petrov}/views?from=31.02.2026&through=01.09.2026`)
    expect(text).toContain('Такого дня нет: 31.02.2026')
    expect(text).toContain('value="31.02.2026"')
    expect(text).not.toContain('видеть сотрудников')
  })
  it('leaves out what one looked up oneself, and days that were not asked for', async () => {
    const head = await here.as('head')
    const another = `/people/${petrov}/views?from=02.09.2026&through=03.09.2026`
    expect((await head.get(another)).text).toContain('За эти дни никто не смотрел')
    expect((await head.get(`/people/${petrov}/views?from=01.09.2026&through=01.09.2026`)).text).toContain(
      'видеть сотрудников',
    )
  })
})

describe('R-RGT-2 taking away is not looking', () => {
  it('a list that was taken as a file stands as an export', async () => {
    const head = await here.as('head')
    const before = (await views()).length
    expect((await head.get(`/people/${petrov}/views/file`)).status).toBe(200)
    const after = await views()
    expect(after.length).toBe(before + 1)
    expect(after.filter((row) => row.includes('export'))).toHaveLength(1)
    expect((await head.get(`/people/${petrov}/views`)).text).toContain('выгружено списком')
  })
})
