import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordRegistry } from '#domain/rights/record-registry.ts'
import { givenColumns } from '#store/person-rows.ts'
import { staffName } from '#tests/world/founding.ts'
import { type School, school } from '#tests/world.ts'
import { titleOf } from './parts/record-page.ts'
import { tableTitles } from './table-texts.ts'

let here: School
let petrov: string

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  petrov = await here.person(staffName('Петров', here.mark))
})
afterAll(() => here.world.close())

const given = Object.entries(recordRegistry).filter(
  ([, { of }]) => of.kind !== 'nobody' && of.kind !== 'everybody' && of.kind !== 'account',
)
const unpacked = (bytes: Uint8Array) => {
  const archive = new PizZip(bytes)
  return { page: archive.file('Сведения.html')!.asText(), data: archive.file('Сведения.json')!.asText() }
}

describe('R-RGT-4 everything about one person', () => {
  it.each(given)('%s and each of its columns have Russian words', (table, classified) => {
    expect(tableTitles[table]).toBeDefined()
    const wordless = givenColumns(classified, true).filter((column) => titleOf(table, column) === column)
    expect(wordless).toEqual([])
  })
  it('the head answers a request: who it is, what happened, who looked, and no key to come in by', async () => {
    const curator = await here.as('curator')
    await curator.get(`/people/${petrov}`)
    await curator.post(`/people/${petrov}/link`)
    const { status, bytes } = await (await here.as('head')).get(`/people/${petrov}/record`)
    expect(status).toBe(200)
    const { page, data } = unpacked(bytes)
    for (const text of [page, data]) expect(text).toContain(`Петров-${here.mark}`)
    expect(page).toContain('Кто смотрел ваши сведения')
    expect(page).toContain('Не вошло, потому что закрыто отдельно')
    const { tables } = JSON.parse(data) as { tables: { table: string; rows: object[] }[] }
    expect(tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['people', 'employments', 'journal_lines', 'personal_views', 'links']),
    )
    expect(data).not.toMatch(/token_hash|password_hash|salt/)
    expect(data).not.toMatch(/\/l\/[\w-]{6,}/)
    expect(data).not.toContain(`Рыбина-${here.mark}`)
  })
  it('R-ACC-5: human resources take no more than their own pages show, and are told what is missing', async () => {
    const taken = await (await here.as('hr_specialist')).get(`/people/${petrov}/record`)
    const { page, data } = unpacked(taken.bytes)
    const { tables } = JSON.parse(data) as { tables: { table: string }[] }
    const names = tables.map(({ table }) => table)
    expect(names).toEqual(expect.arrayContaining(['people', 'employments', 'personal_views']))
    for (const closed of ['journal_lines', 'letters', 'answer_sheets', 'meetings'])
      expect(names).not.toContain(closed)
    expect(page).toContain('История: что происходило')
    expect(page).toContain('получает сам на странице «Ваши сведения»')
  })
  it('oneself, signed in: with what is for nobody else; by a link to answer the archive is not given', async () => {
    const mentee = await here.as('mentee')
    const taken = await mentee.get('/asked/record/file')
    expect(taken.status).toBe(200)
    const { page } = unpacked(taken.bytes)
    expect(page).toContain('Записи психолога')
    expect(page).not.toContain('Деликатные ответы под замком')
    const answering = await here.answering(staffName('Петров', here.mark))
    expect((await answering.get('/asked/record/file')).to).toBe('/asked/record')
    expect((await answering.get('/asked/record')).text).toContain('По этой ссылке архив не выдаётся')
  })
})
