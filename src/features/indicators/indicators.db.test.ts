import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '#outside/spreadsheets/read-table.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffCsv } from '#tests/world/founding.ts'
import { night } from '#tests/world/jobs.ts'
import { changeOf } from '#tests/world/rows.ts'
import { type School, world } from '#tests/world.ts'

let here: School
let curator: Client
const ids = new Map<string, string>()

const people = [
  ['Кузнецова', 'Марина Павловна', 'учитель математики', '12.05.1970', '21'],
  ['Орлова', 'Наталья Андреевна', 'учитель физики', '12.05.1965', '31'],
  ['Белов', 'Артём Сергеевич', 'учитель математики', '12.05.2000', '1'],
  ['Чернов', 'Илья Павлович', 'учитель физики', '12.05.2001', '0'],
] as const

/** Four teachers; Кузнецова leads Белов by an order of 7 September, from the 14th on. */
beforeAll(async () => {
  const around = await world()
  around.clock.set('2026-09-20T06:00:00.000Z')
  here = await around.found({ kind: 'school', name: 'Школа № 5', mark: 'Щегл' })
  const rows = people.map(
    ([surname, rest, position, birth, years]) =>
      `${surname}-${here.mark} ${rest};${position};${birth};;${years}`,
  )
  await here.bring(staffCsv(here.mark, rows))
  curator = await here.as('curator')
  for (const [surname, rest] of people)
    ids.set(surname, await here.person(`${surname}-${here.mark} ${rest.split(' ')[0]}`))
  await ordered()
})
afterAll(() => here.world.close())

async function ordered() {
  const head = await here.as('head')
  const { to } = await curator.post('/mentorships/new', {
    form: 'teacher_teacher',
    types: ['traditional'],
    mode: 'in_person',
    from: '14.09.2026',
    through: '31.05.2027',
    topics: ['methodical_01'],
    mentor: ids.get('Кузнецова')!,
    mentees: [ids.get('Белов')!],
  })
  await curator.post(`${to}/basis`, { mentorWorksHere: 'yes', menteesWorkHere: 'yes', partOfJob: 'no' })
  await curator.post('/papers/new', { kinds: ['consents', 'addenda'] })
  await here.world.work()
  await sign(['Согласие наставника', 'Согласие наставляемого'], '03.09.2026')
  await sign(['Дополнительное соглашение'], '04.09.2026', '17-ДС')
  const drawn = await head.post('/approval', {
    number: '214-од',
    on: '07.09.2026',
    adoptionNumber: '213-од',
    pairs: to!.split('/').at(-1)!,
  })
  await here.world.work()
  expect((await head.post(drawn.to!)).status).toBe(303)
}

async function sign(titles: readonly string[], on: string, first = '') {
  const { text } = await curator.get('/papers')
  const paper = titles.map((title) => new RegExp(`href="/papers/([0-9a-f-]{36})">${title}`).exec(text)![1]!)
  const numbers = Object.fromEntries(first ? paper.map((one) => [`number.${one}`, '']) : [])
  expect((await curator.post('/papers/sign', { paper, on, first, ...numbers })).to).toBe('/papers')
}

const effect = async (path: string, fields: Fields = {}) => {
  const { answer, changed } = await changeOf(here.world.database.engine, () => curator.post(path, fields))
  return { ...answer, changed }
}

/** The number and its «из» as the list says them. */
const numberOf = (text: string, code: string) =>
  new RegExp(`id="${code}">.*?class="v[^"]*">([^<]*)<.*?class="of">([^<]*)<`, 's').exec(text)?.slice(1, 3)

describe('R-IND-3 indicators of a day', () => {
  it('are counted from what is kept: 2 of 4 teachers, 1 of 2 young ones', async () => {
    const { text } = await curator.get('/indicators')
    expect(numberOf(text, 'share_teachers_in_mentoring')).toEqual(['50 %', '2 из 4'])
    expect(numberOf(text, 'share_young_supported')).toEqual(['50 %', '1 из 2'])
    expect(numberOf(text, 'op_pairs_total')).toEqual(['1', ''])
    expect(numberOf(text, 'individual_programmes')).toEqual(['0', '1 не посчитан'])
    expect(numberOf(text, 'op_paid_mentors')).toEqual(['0 %', '0 из 1'])
    expect(numberOf(text, 'op_programmes_completed')).toEqual(['нет данных', '0 из 0'])
    expect(text).toContain('срез на 20 сентября 2026')
  })
  it('were others before the pair began', async () => {
    const { text } = await curator.get('/indicators?on=13.09.2026')
    expect(numberOf(text, 'share_teachers_in_mentoring')).toEqual(['0 %', '0 из 4'])
  })
  it.each([
    ['21.09.2026', 'не может быть позже сегодняшнего'],
    ['31.02.2026', 'Такого дня нет'],
  ])('of %s are today’s, and it is said why', async (on, sentence) => {
    const { status, text } = await curator.get(`/indicators?on=${on}`)
    expect(status).toBe(200)
    expect(text).toContain(sentence)
    expect(numberOf(text, 'share_teachers_in_mentoring')).toEqual(['50 %', '2 из 4'])
  })
})

describe('R-IND-1 one indicator', () => {
  it('opens into both lists, with the way to everybody, and says who is left out', async () => {
    const { text } = await curator.get('/indicators/share_teachers_in_mentoring')
    expect(text).toContain('Числитель: 2')
    expect(text).toContain('Знаменатель: 4')
    expect(text).toContain(`href="/people/${ids.get('Белов')}"`)
    expect(text).toMatch(/В знаменателе, но не в числителе: 2/)
    expect(text).toMatch(/Соколова-Щегл А\. И\.<\/a><span class="sec">, должность не педагогическая/)
    expect(text).toContain('По возрасту')
    expect(text).toContain('Год назад, 20.09.2025')
  })
  it('R-IND-22 says its source, and what is from memory', async () => {
    const { text } = await curator.get('/indicators/r145_young_mentees')
    expect(text).toContain('по памяти: с текстом акта не сверено')
    expect(text).toContain('с текущим годом не сравниваются')
  })
  it('is found under its code alone', async () => {
    expect((await curator.get('/indicators/turnover')).status).toBe(404)
  })
})

describe('R-IND-21 a snapshot', () => {
  it.each([
    [{ name: '', savedOn: '20.09.2026' }, 'Назовите срез'],
    [{ name: 'К педсовету', savedOn: '21.09.2026' }, 'не может быть позже сегодняшнего'],
    [{ name: 'К педсовету', savedOn: 'вчера' }, 'вчера'],
  ])('is refused with what was typed: %o', async (fields, sentence) => {
    const pressed = await effect('/indicators/snapshots', fields)
    expect(pressed).toMatchObject({ status: 422, changed: [] })
    expect(pressed.text).toContain(sentence)
    expect(pressed.text).toContain(`name="savedOn"`)
    if (fields.name) expect(pressed.text).toContain(`value="${fields.name}"`)
  })
  it('stays as it was, and says what the facts give by now', async () => {
    const kept = await effect('/indicators/snapshots', { name: 'К педсовету', savedOn: '20.09.2026' })
    expect(kept).toMatchObject({ status: 303, changed: ['journal_heads', 'journal_lines', 'snapshots'] })
    const row = (await here.rows()).snapshots!.join()
    expect(row).toContain(ids.get('Белов'))
    expect(row).not.toContain('Белов')
    expect((await curator.get(kept.to!)).text).not.toContain('ушло')
    await curator.post(`/people/${ids.get('Чернов')}/leave`, { through: '15.09.2026' })
    const { text } = await curator.get(kept.to!)
    expect(text).toMatch(
      /share_teachers_in_mentoring\?on=2026-09-20[\s\S]*?50 %, 2 из 4[\s\S]*?66,7 %, 2 из 3 \(ушло 1\)/,
    )
    const one = await curator.get('/indicators/share_teachers_in_mentoring')
    expect(one.text).toContain('66,7 %, 2 из 3 (ушло 1)')
    expect((await here.rows()).snapshots!.join()).toBe(row)
  })
})

describe('R-IND-23 the statement for statistics', () => {
  it('has numbers and nobody’s name', async () => {
    const { text } = await curator.get('/indicators/statistics')
    expect(text).toContain('Участников всего, каждый один раз')
    expect(text.replace(/<header.*?<\/header>/s, '')).not.toContain(`Белов-${here.mark}`)
  })
  it('is taken as a table; for others small groups are not told', async () => {
    const sheet = async (query: string) => {
      const { bytes } = await curator.get(`/indicators/file${query}`)
      const read = await readTable(bytes)
      if (!read.ok) throw new Error(read.refusal.reason)
      return read.value.sheets[0]!.rows.map((row) => row.map((cell) => cell.text).join('|')).join('\n')
    }
    expect(await sheet('')).toContain('Участников всего, каждый один раз|2')
    const others = await sheet('?for=others')
    // R-IND-25: two people take part, and no month is over
    expect(others).toContain('Показывать пока нечего')
    expect(others).not.toMatch(/\|[1-9]/)
    for (const day of ['2026-09-02', '2026-09-03']) expect(await sheet(`?for=others&on=${day}`)).toBe(others)
  })
})

it('R-IND-21 the end of a month is kept by the program itself, once', async () => {
  const kept = async () => ((await here.rows()).snapshots ?? []).filter((row) => row.includes('Конец месяца'))
  for (const moment of ['2026-09-21', '2026-10-01', '2026-10-02']) {
    here.world.clock.set(`${moment}T03:00:00.000Z`)
    await night(here)
  }
  const rows = await kept()
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain('2026-09-30')
})
