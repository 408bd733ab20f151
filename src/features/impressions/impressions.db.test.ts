import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { agreedPair } from '#tests/world/programme-examples.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, world } from '#tests/world.ts'

const mentees = ['Петров', 'Рыбина', 'Титов', 'Уткина', 'Волков', 'Дятлов']
const secret = 'совершенно особенное слово'

let here: School
let curator: Client
let petrov: Client
const pairs = new Map<string, string>()

beforeAll(async () => {
  const around = await world()
  // ten minutes to midnight in Moscow, on the eve of a day of results
  around.clock.set('2026-11-30T20:50:00.000Z')
  here = await around.found({ kind: 'school', name: 'Школа № 5', mark: 'Щегл' })
  await here.bring()
  curator = await here.as('curator')
  for (const mentee of mentees) {
    const id = await agreedPair(here, 'Иванова', [mentee], { from: '20.11.2026', through: '31.05.2027' })
    pairs.set(mentee, id)
  }
  petrov = await here.answering(staffName('Петров', here.mark))
})
afterAll(() => here.world.close())

/** What was left different; that somebody came or looked is no change. */
const effect = async <Answer>(work: () => Promise<Answer>) => {
  const { answer, changed } = await effectOf(here.world.database.engine, work)
  return { answer, changed: changed.filter((one) => one !== 'personal_views' && one !== 'sessions') }
}
const own = (mentee: string, moment = 'entry') => `/asked/impression/${pairs.get(mentee)}/${moment}`
const handIn = async (mentee: string, fields: Fields, moment = 'entry') => {
  const browser = await here.answering(staffName(mentee, here.mark))
  return browser.post(own(mentee, moment), { do: 'hand-in', ...fields })
}
const rowsOf = async (table: string) => (await here.rows())[table] ?? []

describe('R-IMP-6 one’s own sheet', () => {
  it('says before the questions who will see the answers', async () => {
    const { text } = await petrov.get(own('Петров'))
    expect(text).toContain('кто как ответил, не видит никто')
    expect(text).toContain('хранятся вместе с вашей анкетой')
  })
  it('keeps what is typed for the person alone', async () => {
    const { answer, changed } = await effect(() =>
      petrov.post(own('Петров'), { expects: secret, programme: '8' }),
    )
    expect([answer.text, changed]).toEqual(['23:50', ['impression_sheets']])
    expect((await petrov.get(own('Петров'))).text).toContain(secret)
    for (const page of ['/impressions', `/impressions/${pairs.get('Петров')}/entry`, '/history'])
      expect((await curator.get(page)).text).not.toContain(secret)
  })
  it('comes back where something is wrong or nothing is said', async () => {
    const empty = await effect(() => petrov.post(own('Петров'), { do: 'hand-in' }))
    expect([empty.answer.status, empty.changed]).toEqual([422, []])
    expect(empty.answer.text).toContain('Ответьте хотя бы на один вопрос')
    const wrong = await effect(() =>
      petrov.post(own('Петров'), { do: 'hand-in', programme: '11', expects: 'Жду' }),
    )
    expect([wrong.answer.status, wrong.changed]).toEqual([422, []])
    expect(wrong.answer.text).toMatch(/Выберите из предложенного[\s\S]*Жду<\/textarea>/)
  })
  it('is nobody else’s, and there is none before its days', async () => {
    const rybina = await here.answering(staffName('Рыбина', here.mark))
    for (const browser of [rybina, curator]) {
      const { answer, changed } = await effect(() =>
        browser.post(own('Петров'), { do: 'hand-in', programme: '8' }),
      )
      expect([answer.status, changed]).toEqual([404, []])
    }
    expect((await petrov.get(own('Петров', 'exit'))).status).toBe(404)
    expect((await petrov.get(own('Петров', 'interim'))).status).toBe(404)
  })
})

describe('R-IMP-7 what leaves its sheet', () => {
  it('cannot be led back to the person: by no id, time, order or transaction', async () => {
    expect(
      (await petrov.post(own('Петров'), { do: 'hand-in', expects: secret, programme: '8', stay: 'yes' })).to,
    ).toBe(own('Петров'))
    await handIn('Рыбина', { programme: '9' })
    const kept = (await rowsOf('impressions')).filter((row) => row.includes('programme'))
    expect(kept).toHaveLength(2)
    const sheets = (await rowsOf('impression_sheets')).join('\n')
    const persons = await Promise.all(
      ['Петров', 'Рыбина'].map((one) => here.person(staffName(one, here.mark))),
    )
    for (const row of kept) {
      const [id] = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/.exec(row)!
      expect(sheets).not.toContain(id)
      expect(persons.some((one) => row.includes(one))).toBe(false)
      expect(row).not.toContain('2026-11-30')
      expect(row).not.toContain('stay')
    }
    const transactions = await here.world.database.engine.asOwner(({ query }) =>
      query('select distinct xmin::text from impressions where sheet_id is null'),
    )
    expect(transactions.rows).toHaveLength(1)
  })
  it('stands in no other table, history and draft among them', async () => {
    const rows = await here.rows()
    const holding = Object.keys(rows).filter((name) => rows[name]!.join('\n').includes(secret))
    expect(holding).toEqual(['impressions'])
    expect(await rowsOf('journal_lines')).toEqual(
      expect.arrayContaining([expect.stringContaining('impression-handed-in')]),
    )
  })
  it('what is compared later stays with the sheet', async () => {
    const withSheet = (await rowsOf('impressions')).filter((row) => row.includes('stay'))
    expect(withSheet).toHaveLength(1)
    expect(withSheet[0]).not.toContain('programme')
  })
  it('is handed in once', async () => {
    const { answer, changed } = await effect(() =>
      petrov.post(own('Петров'), { do: 'hand-in', programme: '1' }),
    )
    expect([answer.status, changed]).toEqual([422, []])
    const handedIn = (await petrov.get(own('Петров'))).text
    expect(handedIn).toContain('Спасибо, анкета сдана')
    expect(handedIn.replaceAll(/\s/g, ' ')).toContain('Что вы написали куратору, прочитает только куратор')
  })
})

describe('R-IMP-8 from paper', () => {
  const path = () => `/impressions/${pairs.get('Титов')}/entry`
  it('takes what stands on an unsigned sheet, and nothing that is kept with its person', async () => {
    const person = await here.person(staffName('Титов', here.mark))
    const page = (await curator.get(`${path()}?person=${person}`)).text
    expect(page).toContain('собирают без подписей')
    expect(page).not.toContain('name="stay"')
    const late = await effect(() => curator.post(path(), { person, on: '01.12.2026', programme: '7' }))
    expect([late.answer.status, late.changed]).toEqual([422, []])
    expect(late.answer.text).toContain('поставьте день сдачи')
    const taken = await effect(() =>
      curator.post(path(), { person, on: '30.11.2026', programme: '7', stay: 'no' }),
    )
    expect(taken.answer.to).toBe('/impressions#asked')
    expect((await rowsOf('impressions')).filter((row) => row.includes('stay'))).toHaveLength(1)
    const twice = await effect(() => curator.post(path(), { person, on: '30.11.2026', programme: '7' }))
    expect([twice.answer.status, twice.changed]).toEqual([422, []])
  })
  it('is the curator’s work alone', async () => {
    const person = await here.person(staffName('Уткина', here.mark))
    const head = await here.as('head')
    const { answer, changed } = await effect(() =>
      head.post(`/impressions/${pairs.get('Уткина')}/entry`, { person, on: '30.11.2026', programme: '7' }),
    )
    expect([answer.status, changed]).toEqual([403, []])
  })
})

describe('R-IMP-9, R-IMP-10 the page of results', () => {
  it('says who has answered and never what', async () => {
    const { text } = await curator.get('/impressions')
    expect(text).toMatch(/Начало работы: чего вы ждёте[\s\S]*3 из 6/)
    expect(text).toContain('скрыто, меньше пяти человек')
    expect(text).not.toContain(secret)
  })
  it('shows six answers on the day of results, and not before', async () => {
    const answers = [
      ['Уткина', '5'],
      ['Волков', '6'],
      ['Дятлов', '7'],
    ] as const
    for (const [mentee, programme] of answers)
      await handIn(mentee, { programme, expects: `${secret} ${mentee}` })
    const before = (await curator.get('/impressions')).text
    expect(before).not.toMatch(/Насколько полезной[\s\S]{0,200}>7</)
    expect(before).toContain('Сводки ещё нет')
    expect(before).not.toContain('скрыто, меньше пяти человек')
    here.world.clock.pass(15)
    const { text } = await (await here.as('head')).get('/impressions')
    expect(text).toMatch(/data-l="Ответили">6</)
    expect(text).toMatch(/data-l="Среднее из 10">7</)
    // four comments are too few
    expect(text).not.toContain(secret)
  })
})

describe('R-IMP-12 the curator’s list', () => {
  it('is kept once a year, whole, and comes back where an answer is missing', async () => {
    const all = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`c${at}`, '2']))
    const { c8: _last, ...eight } = all
    const missing = await effect(() => curator.post('/impressions/checklist', eight))
    expect([missing.answer.status, missing.changed]).toEqual([422, []])
    expect(missing.answer.text).toContain('Выберите ответ')
    await curator.post('/impressions/checklist', all)
    await curator.post('/impressions/checklist', { ...all, c0: '1' })
    expect((await (await here.as('head')).get('/impressions')).text).toContain(
      '17 из 18, уровень оптимальный',
    )
    expect(await rowsOf('report_lines')).toHaveLength(9)
  })
})
