import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { jobsOf } from '#app/jobs.ts'
import type { Client } from '#tests/world/client.ts'
import { staffCsv } from '#tests/world/founding.ts'
import { blankPrinter } from '#tests/world/jobs.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, type World, world } from '#tests/world.ts'

let here: World | undefined
let school: School
let curator: Client

beforeEach(async () => {
  here ??= await world()
  school = await here.found({ kind: 'school', name: 'Школа', mark: 'Щегл' })
  curator = await school.as('curator')
})
afterAll(() => here?.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(school.world.database.engine, work)
const csv = (...rows: string[]) => staffCsv('', rows)
const orlov = 'Орлов Пётр Ильич;учитель физики;01.02.1980;первая;12'
const lunina = 'Лунина Вера Львовна;учитель химии;03.04.1990;высшая;7'
const journalled = ['journal_heads', 'journal_lines']

async function brought(bytes: Uint8Array, name = 'Список.csv'): Promise<string> {
  const { to } = await curator.post('/staff', { list: { name, bytes } })
  return to!
}

async function read(...rows: string[]): Promise<string> {
  const to = await brought(csv(...rows))
  await school.world.work()
  return to
}

async function applied(...rows: string[]): Promise<void> {
  expect((await curator.post(`${await read(...rows)}/apply`)).status).toBe(303)
}

/** People of the lists as the page shows them. */
async function names(): Promise<string> {
  const { text } = await curator.get('/people')
  return text
}

async function idOf(name: string): Promise<string> {
  return school.person(name)
}

describe('R-STF-20 a list is read by a job', () => {
  it('and begun again when the program was killed in the middle', async () => {
    const to = await brought(csv(orlov, lunina))
    const [organisation, id] = [school.organisation, to.split('/').at(-1)!]
    let reached: (() => void) | undefined
    const inTheMiddle = new Promise<void>((resolve) => {
      reached = resolve
    })
    const files = {
      ...school.world.files,
      read: () => {
        reached?.()
        return new Promise<never>(() => {})
      },
    }
    const killed = jobsOf({ ...school.world.services, files }, undefined, blankPrinter)
    void killed['read-staff-list']({ organisation, import: id })
    await inTheMiddle
    expect((await curator.get(to)).text).toContain('http-equiv="refresh"')
    await school.world.work()
    expect((await curator.get(to)).text).toContain('Орлов')
    await curator.post(`${to}/apply`)
    expect(await names()).toContain('Лунина')
  })
  it('once: a job that comes twice finds nothing to do', async () => {
    const to = await read(orlov)
    const jobs = jobsOf(school.world.services, undefined, blankPrinter)
    const given = { organisation: school.organisation, import: to.split('/').at(-1)! }
    expect((await effect(() => jobs['read-staff-list'](given))).changed).toEqual([])
  })
  it('and stays dropped when it was dropped meanwhile', async () => {
    const to = await brought(csv(orlov))
    const files = {
      ...school.world.files,
      read: async (sha256: string) => {
        await curator.post(`${to}/drop`)
        return school.world.files.read(sha256)
      },
    }
    const jobs = jobsOf({ ...school.world.services, files }, undefined, blankPrinter)
    await jobs['read-staff-list']({ organisation: school.organisation, import: to.split('/').at(-1)! })
    expect((await effect(() => curator.post(`${to}/apply`))).answer.status).toBe(422)
    await school.world.work()
    expect(await names()).not.toContain('Орлов')
  })
  it('is refused with a sentence when it is no list, and nothing is applied', async () => {
    const to = await brought(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'Фото.xlsx')
    await school.world.work()
    const page = await curator.get(to)
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/картинк|фотограф|изображени/i)
    expect(await effect(() => curator.post(`${to}/apply`))).toMatchObject({
      answer: { status: 422 },
      changed: [],
    })
  })
  it.each([
    ['no file', {}],
    ['an empty file', { list: { name: 'Пусто.csv', bytes: new Uint8Array() } }],
  ])('is not brought: %s', async (_, fields) => {
    const { answer, changed } = await effect(() => curator.post('/staff', fields))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
  })
  it('is read anew by the columns that a person names', async () => {
    const to = await read(orlov)
    const { changed } = await effect(() => curator.post(`${to}/columns`, { 'column.3.': '' }))
    expect(changed).toEqual(['job', ...journalled, 'staff_imports'])
    await school.world.work()
    await curator.post(`${to}/apply`)
    expect((await school.rows()).person_categories).toEqual([])
  })
})

describe('R-STF-21 applying a list', () => {
  it('adds its people with their work and categories, told one by one', async () => {
    const to = await read(orlov, lunina)
    const { changed } = await effect(() => curator.post(`${to}/apply`))
    expect(changed).toEqual(['employments', ...journalled, 'people', 'person_categories', 'staff_imports'])
    const lines = (await school.rows()).journal_lines!.filter((row) => row.includes('person-added'))
    expect(lines).toHaveLength(2)
  })
  it('twice is once', async () => {
    const to = await read(orlov)
    await curator.post(`${to}/apply`)
    expect(await effect(() => curator.post(`${to}/apply`))).toMatchObject({
      changed: [],
      answer: { status: 422 },
    })
    expect(await effect(() => curator.post(`${to}/drop`))).toMatchObject({
      changed: [],
      answer: { status: 404 },
    })
  })
  it('pressed several times at once is once', async () => {
    const to = await read(orlov, lunina)
    const answers = await Promise.all([1, 2, 3].map(() => curator.post(`${to}/apply`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
    expect((await names()).match(/Орлов Пётр/g)).toHaveLength(1)
  })
  it('two lists at once are one after another: nobody is added twice', async () => {
    const [one, other] = [await read(orlov), await read(orlov, lunina)]
    const answers = await Promise.all([one, other].map((to) => curator.post(`${to}/apply`)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await school.rows()).people!.filter((row) => row.includes('Орлов'))).toHaveLength(1)
  })
  it('dropped changes nobody', async () => {
    const to = await read(orlov)
    expect((await effect(() => curator.post(`${to}/drop`))).changed).toEqual([...journalled, 'staff_imports'])
    expect(await effect(() => curator.post(`${to}/apply`))).toMatchObject({
      changed: [],
      answer: { status: 422 },
    })
  })
})

describe('R-STF-21 R-PER-3 a later list', () => {
  it('changes what it says, keeps what it is silent about, and adds the new', async () => {
    await applied(orlov, lunina)
    await applied(
      'Орлов Пётр Ильич;учитель астрономии;01.02.1980;;',
      lunina,
      'Мухин Лев Олегович;учитель музыки;;;',
    )
    const text = await names()
    for (const word of ['астрономии', 'Мухин', 'Лунина']) expect(text).toContain(word)
    const rows = await school.rows()
    expect(rows.people!.filter((row) => /Орлов|Лунина|Мухин/.test(row))).toHaveLength(3)
    expect(rows.person_categories).toHaveLength(2)
  })
  it('lets nobody go and takes nobody for another unless a person says so', async () => {
    await applied(orlov, lunina)
    const to = await read('Соловьёва Вера Львовна;учитель химии;03.04.1990;высшая;7')
    const page = (await curator.get(`${to}/changes`)).text
    expect(page).toContain('Соловьёва Вера Львовна')
    expect(page).toContain('Орлов Пётр Ильич')
    await curator.post(`${to}/apply`)
    const rows = await school.rows()
    expect(rows.people!.filter((row) => /Лунина|Соловьёва/.test(row)).length).toBe(2)
    expect(rows.journal_lines!.some((row) => row.includes('person-left'))).toBe(false)
  })
  it('renames and lets go those who were named', async () => {
    await applied(orlov, lunina)
    const to = await read('Соловьёва Вера Львовна;учитель химии;03.04.1990;высшая;7')
    const [vera, peter] = [await idOf('Лунина Вера'), await idOf('Орлов Пётр')]
    await curator.post(`${to}/apply`, { same: [vera], left: [peter] })
    const rows = await school.rows()
    expect(
      rows.people!.filter((row) => /Лунина|Соловьёва/.test(row)).map((row) => row.includes(vera)),
    ).toEqual([true])
    expect(rows.journal_lines!.some((row) => row.includes('person-left') && row.includes(peter))).toBe(true)
    expect(await names()).toContain('Больше не работают')
  })
})

describe('R-ROL-1 a list', () => {
  it('lets no head go: the role is given over first', async () => {
    const to = await read(orlov)
    const head = (await school.rows()).role_assignments!.find((row) => row.includes(',head,'))!
    const left = head.split(',')[2]!
    const { answer, changed } = await effect(() => curator.post(`${to}/apply`, { left: [left] }))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('передайте роль')
  })
  it('lets one of two curators go: sessions and links end at once, nothing has to be taken off first (R-SES-8)', async () => {
    await applied(orlov)
    const name = `Орлов Пётр`
    const peter = await idOf(name)
    await (await school.as('head')).post('/roles', { person: peter, role: 'curator' })
    const browser = school.world.visitor()
    await browser.post(await school.linkFor(name))
    const slip = await school.answerLink(name)
    expect((await browser.get('/people')).status).toBe(200)
    const to = await read(lunina)
    expect((await curator.post(`${to}/apply`, { left: [peter] })).status).toBe(303)
    expect((await browser.get('/people')).to).toBe('/sign-in')
    expect((await school.world.visitor().post(slip)).status).toBe(410)
  })
  it('ends the roles of those who left, and what they opened', async () => {
    await applied(orlov)
    const peter = await idOf('Орлов Пётр')
    await (await school.as('head')).post('/roles', { person: peter, role: 'psychologist' })
    const to = await read(lunina)
    await curator.post(`${to}/apply`, { left: [peter] })
    const { role_assignments, journal_lines } = await school.rows()
    // given today to somebody whose last day was yesterday: taken back whole, and the history says so
    expect(role_assignments!.filter((row) => row.includes(peter))).toEqual([])
    expect(journal_lines!.filter((row) => row.includes('role-ended') && row.includes(peter))).toHaveLength(1)
  })
})

describe('R-JOU-3 comparing a list with people', () => {
  it('is a look at them, and is noted', async () => {
    const to = await read(orlov)
    expect((await effect(() => curator.get(`${to}/changes`))).changed).toEqual(['personal_views'])
  })
})

describe('R-STF-14 rows that were refused', () => {
  it('come back as a file', async () => {
    const to = await read(orlov, ';учитель химии;;;')
    const reply = await curator.get(`${to}/refused`)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''.*\.xlsx$/)
    expect([...reply.bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
  })
})
