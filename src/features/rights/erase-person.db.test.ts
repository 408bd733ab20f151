import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { erasedList } from '#app/erased-list.ts'
import { placeInMemory } from '#outside/backups/backup-place.ts'
import { listKnownErasures, reapplyErasures } from '#store/erasures.ts'
import { staffName } from '#tests/world/founding.ts'
import { signedConsent } from '#tests/world/rights-examples.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let titov: string

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  titov = await here.person(staffName('Титов', here.mark))
})
afterAll(() => here.world.close())

const canary = 'Титов'
const erase = async (fields: Record<string, string>) =>
  (await here.as('hr_specialist')).post(`/people/${titov}/erase`, fields)
const sure = { ground: 'request', sure: 'yes' }
const found = async () =>
  Object.entries(await here.rows()).flatMap(([table, rows]) =>
    rows.some((row) => row.includes(canary)) ? [table] : [],
  )

describe('R-RGT-5 who may not be erased', () => {
  it('somebody who works here, without a ground, or without being sure: nothing changes', async () => {
    const before = await here.rows()
    const works = await erase(sure)
    expect(works.status).toBe(422)
    expect(works.text).toContain('Человек работает здесь')
    expect((await erase({ sure: 'yes' })).text).toContain('Выберите основание')
    expect((await erase({ ground: 'request' })).text).toContain('Поставьте отметку')
    expect((await here.rows()).people).toEqual(before.people)
  })
})

describe('R-RGT-6 erasure', () => {
  it('leaves the name of whoever left in the act alone, and gives the act with its extract', async () => {
    const curator = await here.as('curator')
    await signedConsent(here, 'Титов')
    expect(await found()).toEqual(expect.arrayContaining(['papers', 'files']))
    await curator.post(`/people/${titov}/link`)
    await curator.get(`/people/${titov}`)
    await curator.post(`/people/${titov}/leave`, { through: '31.08.2026' })
    expect(await found()).toEqual(expect.arrayContaining(['people']))
    const done = await erase(sure)
    expect(done.to).toBe('/rights')
    await here.world.work()
    expect(await found()).toEqual(['erasures'])
    const page = await (await here.as('head')).get('/rights')
    expect(page.text).toContain('Акт № 1')
    const act = /\/rights\/[0-9a-f-]{36}\/act/.exec(page.text)![0]
    const { bytes } = await (await here.as('head')).get(act)
    const text = new PizZip(bytes)
      .file('word/document.xml')!
      .asText()
      .replace(/<[^>]+>/g, ' ')
    expect(text).toContain('Титов')
    expect(text).toContain('уничтожены сведения о человеке, акт № 1')
    expect(text).toContain('приказу Роскомнадзора')
  })
  it('keeps the paper that the law keeps, and calls it and its file by no name (R-RGT-12)', async () => {
    const { papers, files } = await here.rows()
    const kept = papers!.filter((row) => row.includes('pd_consent'))
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatch(/Согласие[^:]*,/)
    expect(kept[0]).toContain(titov)
    expect(files!.some((row) => /Согласие[^:]*\.docx/.test(row))).toBe(true)
  })
  it('takes away the files: the list of the whole staff too', async () => {
    const kept = await Promise.all((await here.world.files.list()).map((one) => here.world.files.read(one)))
    const texts = kept.map((bytes) => new TextDecoder().decode(bytes))
    expect(texts.filter((text) => text.includes(canary))).toEqual([])
    expect((await here.rows()).staff_imports).toEqual([])
  })
  it('is not done twice, and pages of others go on without the name', async () => {
    expect((await erase(sure)).text).toContain('уже уничтожены')
    const curator = await here.as('curator')
    for (const path of [
      '/people',
      `/people/${titov}`,
      '/mentors',
      '/mentees',
      '/pairs',
      '/history',
      '/mentorships',
    ])
      expect((await curator.get(path)).status, path).toBe(200)
  })
})

describe('R-RGT-7 a copy older than an erasure', () => {
  it('is put right by the list beside it at the next start: the name goes again', async () => {
    const { engine } = here.world.database
    const place = placeInMemory()
    const list = erasedList({ engine, files: here.world.files, places: [async () => place] })
    await list.note()
    const kept = new TextDecoder().decode(place.kept.get('erasures.json'))
    expect(kept).toContain(titov)
    expect(kept).not.toContain(canary)
    await engine.asOwner(async ({ query }) => {
      await query(`delete from erasures where person_id = $1`, [titov])
      await query(`update people set surname = 'Титов-снова', phone = '+7' where id = $1`, [titov])
    })
    expect(await list.catchUp()).toBe(1)
    expect(await found()).toEqual([])
    expect(await list.catchUp()).toBe(0)
    const known = await engine.asOwner(listKnownErasures)
    expect(known).toMatchObject([{ person: titov, number: 1 }])
    expect((await engine.asOwner((owner) => reapplyErasures(owner))).people).toBe(0)
  })
})
describe('R-RGT-11 a damaged list beside an older copy', () => {
  it('is laid aside, read as far as it can be, and built anew', async () => {
    const { engine } = here.world.database
    const [place, far] = [placeInMemory('/data'), placeInMemory('/mnt')]
    const told: unknown[] = []
    const parts = { engine, files: here.world.files, places: [async () => place, async () => far] }
    await erasedList(parts).note()
    const whole = place.kept.get('erasures.json')!
    const half = whole.slice(0, whole.length - 2)
    await engine.asOwner(async ({ query }) => {
      await query(`delete from erasures where person_id = $1`, [titov])
      await query(`update people set surname = 'Титов-опять' where id = $1`, [titov])
    })
    place.kept.set('erasures.json', half)
    far.kept.delete('erasures.json')
    const list = erasedList({ ...parts, onDamaged: (one) => told.push(one) })
    expect(await list.catchUp()).toBe(1)
    expect(told).toEqual([{ address: '/data', read: 1 }])
    expect(await found()).toEqual([])
    const aside = [...place.kept].filter(([name]) => name.startsWith('erasures-damaged-'))
    expect(aside.map(([, bytes]) => bytes)).toEqual([half])
    for (const kept of [place, far])
      expect(JSON.parse(new TextDecoder().decode(kept.kept.get('erasures.json')))).toMatchObject([
        { person: titov },
      ])
    expect(await erasedList({ ...parts, onDamaged: (one) => told.push(one) }).catchUp()).toBe(0)
    expect(told).toHaveLength(1)
  })
  it('is not written over where it can neither be read nor laid aside, and the program starts', async () => {
    const { engine } = here.world.database
    const place = placeInMemory('/data')
    place.kept.set('erasures.json', new TextEncoder().encode('['))
    const stuck = {
      ...place,
      put: async (name: string, bytes: Uint8Array) => {
        if (name !== 'erasures.json') throw new Error('no room')
        await place.put(name, bytes)
      },
    }
    const list = erasedList({ engine, files: here.world.files, places: [async () => stuck] })
    expect(await list.catchUp()).toBe(0)
    expect(new TextDecoder().decode(place.kept.get('erasures.json'))).toBe('[')
    await expect(list.note()).rejects.toThrow('erasures.json')
  })
})
