import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { agreedPair, shownVersion } from '#tests/world/programme-examples.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, world } from '#tests/world.ts'

let here: School
let curator: Client
let head: Client
let council: Client
/** Петров with Иванова, and a group of two. */
let pair: string
let group: string

beforeAll(async () => {
  const late = await world()
  late.clock.set('2026-09-01T20:45:00.000Z')
  here = await late.found({ kind: 'school', name: 'Школа № 5', mark: 'Щегл' })
  await here.everyRole()
  curator = await here.as('curator')
  head = await here.as('head')
  council = await here.as('council')
  const petrov = await here.person(staffName('Петров', here.mark))
  await curator.post(`/mentees/${petrov}/category`, { category: 'young_teacher', decision: 'confirmed' })
  pair = await agreedPair(here, 'Иванова', ['Петров'], { topics: ['methodical_04', 'psych_ped_02'] })
  const inGroup = { types: ['group'], topics: ['ict_01'], from: '01.09.2026' }
  group = await agreedPair(here, 'Волков', ['Рыбина', 'Титов'], inGroup)
})
afterAll(() => here.world.close())

/** What was answered, and which tables differ after; looking is no change. */
async function effect(browser: Client, path: string, fields: Fields = {}) {
  const { answer, changed } = await effectOf(here.world.database.engine, () => browser.post(path, fields))
  const { status, to, text } = answer
  return { status, to, text, changed: changed.filter((table) => table !== 'personal_views') }
}
const refused = { status: 422, changed: [] }
const versions = async () => ((await here.rows()).programme_versions ?? []).length
const pageOf = (id: string) => `/programmes/${id}`
const textOf = async (id: string, reader = curator) => (await reader.get(pageOf(id))).text
const version = (id: string, reader = curator) => shownVersion(reader, pageOf(id))
const journalled = ['journal_heads', 'journal_lines']

describe('R-PRG-2 version 1 for all agreed pairs in one press', () => {
  it('shows what would be made, and makes nothing for nobody', async () => {
    const { text } = await curator.get('/programmes/prepare')
    expect(text.match(/name="mentorship"[^>]*checked/g)).toHaveLength(2)
    const none = await effect(curator, '/programmes/prepare')
    expect(none).toMatchObject(refused)
    expect(none.text).toContain('Выберите, кому подготовить программы')
    expect(await effect(head, '/programmes/prepare', { mentorship: pair })).toMatchObject({
      status: 403,
      changed: [],
    })
  })

  it('is made once, pressed twice at once too', async () => {
    const press = () => curator.post('/programmes/prepare', { mentorship: [pair, group] })
    const answers = await Promise.all([press(), press()])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await versions()).toBe(2)
    expect(await textOf(pair)).toContain('Структура и этапы современного урока')
    expect(await textOf(group)).toContain('Содержание деятельности наставляемых')
    const text = await textOf(pair)
    expect(text).toMatch(/Обоснование состава<\/h3><p>(Общий предмет|Одна должность|Близкие должности)/)
    expect(text).toContain('в начале профессионального пути')
    expect(text).not.toMatch(/Обоснование состава<\/h3><p>[^<]*Щегл/)
  })
})

describe('R-PRG-5 a section changed in place', () => {
  const draft = () => `${pageOf(pair)}/draft`

  it('is kept while one types, answered by the time; what is the same changes nothing', async () => {
    const aim = { part: 'text', of: 'aim', text: 'Уверенный урок' }
    const kept = await effect(curator, draft(), aim)
    expect({ ...kept, text: kept.text }).toMatchObject({ status: 200, text: '23:45' })
    expect(kept.changed).toEqual([...journalled, 'programme_versions'])
    expect((await effect(curator, draft(), aim)).changed).toEqual([])
    expect(await textOf(pair)).toContain('Уверенный урок')
  })

  it('comes back with what was typed, and says how to mend it', async () => {
    const term = { part: 'term', from: '01.10.2026', through: '31.12.2027' }
    const long = await effect(curator, `${pageOf(pair)}/edit`, term)
    expect(long).toMatchObject(refused)
    expect(long.text).toMatch(/value="31.12.2027"/)
    expect(long.text).toContain(
      'Программа длиннее года: поставьте последний день не позже 30 сентября 2027 г.',
    )
  })

  it('meetings are written a line each; a line without its day is named', async () => {
    const meetings = (text: string) =>
      effect(curator, `${pageOf(pair)}/edit`, { part: 'meetings', meetings: text })
    const wrong = await meetings('01.10.2026 Знакомство\nПотом ещё раз')
    expect(wrong).toMatchObject(refused)
    expect(wrong.text).toMatch(/Встреча 2: начните строку с дня.*01.10.2026 Знакомство\nПотом ещё раз/s)
    expect((await meetings('01.11.2026 Знакомство\n01.06.2027 Итог')).text).toContain('вне срока программы')
    await meetings('08.10.2026 — Второй разговор\n01.10.2026 Знакомство')
    expect(await textOf(pair)).toMatch(/Знакомство.*Второй разговор/s)
    await curator.post(`${pageOf(pair)}/edit`, { part: 'meetings-anew' })
  })

  it('a line of the plan is added, moved and taken out; one on nothing is refused with its fields as typed', async () => {
    const row = {
      part: 'row',
      'row.id': 'r90',
      'row.on': 'topics',
      'row.topics': ['psych_ped_02'],
      'row.direction': 'psych_ped',
      'row.activity': 'master_class',
      'row.text': 'Мастер-класс о начале урока',
      'row.from': '12.01.2027',
      'row.through': '20.01.2027',
      'row.responsible': ['mentor'],
      'row.result': 'Выбран приём',
    }
    const edit = `${pageOf(pair)}/edit`
    expect((await effect(curator, edit, row)).changed).toEqual([...journalled, 'programme_versions'])
    expect(await textOf(pair)).toContain('Мастер-класс о начале урока')
    const hung = await effect(curator, edit, { ...row, 'row.topics': [], 'row.text': 'Другое' })
    expect(hung).toMatchObject(refused)
    expect(hung.text).toMatch(/ни на чём не держится.*>Другое</s)
    const moved = await effect(curator, edit, { part: 'row-moved', id: 'r90', by: 'up' })
    expect(moved.to).toBe(`${edit}#plan`)
    await curator.post(edit, { part: 'row-removed', id: 'r90' })
    expect(await textOf(pair)).not.toContain('Мастер-класс о начале урока')
  })
})

describe('R-PRG-4 from the proposal to the head, each in turn', () => {
  it('nobody says anything of what is not proposed', async () => {
    const chosen = { version: await version(pair) }
    expect(await effect(curator, '/programmes/endorse', chosen)).toMatchObject(refused)
    expect(await effect(council, '/programmes/review', chosen)).toMatchObject(refused)
    expect(await effect(head, '/programmes/approve', chosen)).toMatchObject(refused)
    const paper = { ...chosen, who: 'members', on: '01.09.2026' }
    expect((await effect(curator, '/programmes/paper', paper)).text).toContain('сначала нужно предложить')
    const none = await effect(curator, '/programmes/propose')
    expect(none).toMatchObject(refused)
    expect(none.text).toContain('Отметьте программы в таблице')
  })

  it('is proposed to all in one press: a letter with a link to whom has an address, the others are named', async () => {
    const petrov = await here.person(staffName('Петров', here.mark))
    const name = { surname: `Петров-${here.mark}`, name: 'Павел', position: 'учитель истории' }
    await curator.post(`/people/${petrov}/edit`, { ...name, email: 'petrov@example.org' })
    const chosen = [await version(pair), await version(group)]
    const { text, changed } = await effect(curator, '/programmes/propose', { version: chosen })
    expect(text).toContain('Предложено: 2 программы')
    expect(text).toContain('1 письмо')
    expect(text).toContain(`Рыбина-${here.mark}`)
    expect(changed).toEqual(expect.arrayContaining(['letters', 'links', 'programme_marks']))
    const again = await effect(curator, '/programmes/propose', { version: chosen })
    expect(again).toMatchObject(refused)
  })

  it('a mentee answers by link; without a remark nothing is returned', async () => {
    const petrov = await here.answering(staffName('Петров', here.mark))
    const own = `/asked/programme/${pair}`
    const silent = await effect(petrov, own, { answer: 'return', remark: ' ' })
    expect(silent).toMatchObject(refused)
    expect(silent.text).toContain('без замечания вернуть нельзя')
    const { changed } = await effect(petrov, own, { answer: 'agree' })
    expect(changed).toEqual([...journalled, 'programme_marks'])
    expect(await effect(petrov, own, { answer: 'agree' })).toMatchObject(refused)
    const marks = (await here.rows()).programme_marks ?? []
    expect(marks.filter((row) => /agreed.*link/.test(row))).toHaveLength(1)
  })

  it('paper answers of many are entered with their day, never a day that has not come', async () => {
    const chosen = { version: [await version(pair), await version(group)], who: 'members' }
    const later = await effect(curator, '/programmes/paper', { ...chosen, on: '02.09.2026' })
    expect(later).toMatchObject(refused)
    expect(later.text).toContain('value="02.09.2026"')
    const { text } = await effect(curator, '/programmes/paper', { ...chosen, on: '31.08.2026' })
    expect(text).toContain('Внесено: 2 программы')
    const marks = (await here.rows()).programme_marks ?? []
    expect(marks.filter((row) => /agreed.*2026-08-31.*paper/.test(row))).toHaveLength(4)
  })

  it('R-PRG-6 what all have agreed to is not edited', async () => {
    const edit = await effect(curator, `${pageOf(pair)}/edit`, { part: 'text', of: 'aim', text: 'Другая' })
    expect(edit).toMatchObject(refused)
    expect(edit.text).toContain('сделайте новую версию')
  })

  it('the council, the curator and the head, thirty at once if need be; one is returned alone', async () => {
    const seen = async (browser: Client, deed: string) => {
      const { text } = await browser.get('/programmes?stage=all')
      const chosen = [...text.matchAll(/name="version" value="([0-9a-f-]{36})"/g)].map((found) => found[1]!)
      return effect(browser, `/programmes/${deed}`, { version: chosen })
    }
    expect((await seen(council, 'review')).text).toContain('Рассмотрено: 2 программы')
    const remark = { version: await version(group), mentorship: group, answer: 'return' }
    expect((await effect(curator, '/programmes/endorse', remark)).text).toContain('без замечания')
    const returned = await effect(curator, '/programmes/endorse', { ...remark, remark: 'Мало встреч' })
    expect(returned.to).toBe(pageOf(group))
    expect(await textOf(group)).toContain('Мало встреч')
    expect((await seen(curator, 'endorse')).text).toMatch(/Согласовано: 1 программа.*Остались без изменений/s)
    expect((await seen(head, 'approve')).text).toContain('Утверждено: 1 программа')
    expect(await textOf(pair)).toContain('Программа утверждена и действует')
  })
})

describe('R-PRG-7 a change by mutual consent', () => {
  const next = (fields: Fields) => effect(curator, `${pageOf(pair)}/version`, fields)

  it('is a new version with its reason; the former stays in force and can be read', async () => {
    const silent = await next({ because: '', through: '30.06.2027' })
    expect(silent).toMatchObject(refused)
    expect(silent.text).toMatch(/Напишите, почему.*value="30.06.2027"/s)
    expect(await next({ because: 'Продление', through: '31.10.2027' })).toMatchObject(refused)
    const made = await next({ because: 'Продление', through: '30.06.2027' })
    expect(made.changed).toEqual([...journalled, 'programme_versions'])
    expect(await next({ because: 'Ещё', through: '' })).toMatchObject(refused)
    const text = await textOf(pair)
    expect(text).toContain('Срок продлён: было с 1 октября 2026 г. по 31 мая 2027 г., стало')
    expect(text).toContain('прежние согласия сторон и дополнительное соглашение его не покрывают')
    expect((await curator.get('/programmes')).text).toContain('действует версия 1')
    const old = (await curator.get(`${pageOf(pair)}?version=1`)).text
    expect(old).toContain('Она только для чтения')
    expect(old).not.toContain('по 30 июня 2027 г. ·')
  })

  it('R-PRG-6 a side changes what others made by a version of its own, and its own in place', async () => {
    const petrov = await here.answering(staffName('Петров', here.mark))
    const before = await versions()
    const change = (text: string) =>
      effect(petrov, `/asked/programme/${pair}/change`, { part: 'text', of: 'aim', text })
    expect((await change('Спокойный класс')).changed).toContain('programme_versions')
    await change('Спокойный класс к маю')
    expect(await versions()).toBe(before + 1)
    expect(await change('')).toMatchObject(refused)
    const ivanova = await here.answering(staffName('Иванова', here.mark))
    const seen = (await ivanova.get(`/asked/programme/${pair}`)).text
    expect(seen).toContain('Раздел «Цель» изложен иначе')
    expect(seen).toContain('Спокойный класс к маю')
    expect((await effect(ivanova, `/asked/programme/${pair}`, { answer: 'agree' })).to).toContain(pair)
    expect(await textOf(pair)).toContain('Теперь программу рассматривает совет наставников')
  })
})

describe('R-PRG-11 a version that was not agreed to', () => {
  const drop = (id: string, browser = curator) => effect(browser, `${pageOf(id)}/drop`)

  it('is taken away by the curator alone; never the first one, nor one that all have agreed to', async () => {
    expect((await drop(group)).text).toContain('Первую версию снять нельзя')
    expect((await drop(pair)).text).toContain('верните её с замечанием')
    const petrov = await here.answering(staffName('Петров', here.mark))
    await petrov.post(`/asked/programme/${pair}/change`, { part: 'text', of: 'aim', text: 'Ещё одна' })
    expect(await drop(pair, head)).toMatchObject({ status: 403, changed: [] })
    const before = await versions()
    expect((await drop(pair)).changed).toEqual([...journalled, 'programme_marks', 'programme_versions'])
    expect(await versions()).toBe(before - 1)
    expect(await textOf(pair)).toContain('Спокойный класс к маю')
  })
})

describe('R-PRG-10 the entry measurement', () => {
  const levels = { 'level.methodical_04': '2', 'level.psych_ped_02': '3' }

  it('is taken on a phone by the mentee, every topic of it, and may be mended before the first meeting', async () => {
    const petrov = await here.answering(staffName('Петров', here.mark))
    const half = await effect(petrov, `/asked/measure/${pair}`, { 'level.methodical_04': '2' })
    expect(half).toMatchObject(refused)
    expect(half.text).toMatch(/value="2"[^>]*checked/)
    expect((await effect(petrov, `/asked/measure/${pair}`, levels)).changed).toEqual([
      ...journalled,
      'measurements',
    ])
    await petrov.post(`/asked/measure/${pair}`, { ...levels, 'level.psych_ped_02': '1' })
    expect((await here.rows()).measurements).toHaveLength(1)
    expect(await textOf(pair)).toContain('Дисциплина и управление классом: 1')
    expect(await textOf(pair, council), 'R-ACC-5').not.toContain('Дисциплина и управление классом: 1')
  })

  it('is entered from paper with its day, and never taken after the first meeting', async () => {
    const rybina = await here.person(staffName('Рыбина', here.mark))
    const entered = (fields: Fields) =>
      effect(curator, `${pageOf(group)}/measure`, { person: rybina, 'level.ict_01': '2', ...fields })
    const link = new RegExp(`/programmes/${group}/measure\\?person=${rybina}`)
    expect(await textOf(group)).toMatch(link)
    const sheet = (await curator.get(`${pageOf(group)}/measure?person=${rybina}`)).text
    expect(sheet).toContain(`Самооценка с бумаги: Рыбина-${here.mark} Н. Ф.`)
    expect(await entered({ on: '' })).toMatchObject(refused)
    expect((await entered({ on: '01.09.2026' })).changed).toContain('measurements')
    here.world.clock.set('2026-09-01T21:05:00.000Z')
    expect((await curator.get('/programmes')).text).toContain('не взята до первой встречи')
    const late = await entered({ on: '02.09.2026' })
    expect(late).toMatchObject(refused)
    expect(late.text).toContain('Первая встреча была 1 сентября 2026 г.')
    const titov = await here.answering(staffName('Титов', here.mark))
    const own = { 'level.ict_01': '2' }
    expect(await effect(titov, `/asked/measure/${group}`, own)).toMatchObject(refused)
    expect((await titov.get(`/asked/measure/${group}`)).text).not.toContain('Отправить самооценку')
  })
})
