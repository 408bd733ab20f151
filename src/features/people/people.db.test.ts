import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { staffCsv, staffName, staffRows } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let person: string

beforeAll(async () => {
  here = await school()
  await here.bring()
  curator = await here.as('curator')
  person = `/people/${await here.person(staffName('Рыбина', here.mark))}`
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const journalled = ['journal_heads', 'journal_lines']
const asKnown = () => ({
  surname: `Рыбина-${here.mark}`,
  name: 'Нина',
  patronymic: 'Фёдоровна',
  gender: 'f',
  birthDay: '17.03.1977',
  email: '',
  phone: '',
  position: 'учитель химии',
  subject: 'химия',
})

/** The value of a field on the person's page. */
async function formOn(name: string): Promise<string | undefined> {
  const { text } = await curator.get(person)
  return new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`)
    .exec(text)
    ?.slice(1)
    .find(Boolean)
}

describe('R-PER-2 declined forms of a person', () => {
  it('follow the rule until corrected, and only what differs from it is kept', async () => {
    const dative = await formOn('name.dat')
    expect(dative).toContain('Нине Фёдоровне')
    const own = `Рыбиной-${here.mark}ян Нины`
    const { answer, changed } = await effect(() =>
      curator.post(`${person}/forms`, { 'name.gen': own, 'name.dat': dative! }),
    )
    expect(answer.status).toBe(303)
    expect(changed).toEqual([...journalled, 'people'])
    expect(await formOn('name.gen')).toBe(own)
    const { people } = await here.rows()
    const kept = people!.filter((row) => row.includes(own))
    expect(kept).toHaveLength(1)
    expect(kept[0]).not.toContain(dative)
  })
  it('go back to the rule when emptied', async () => {
    await curator.post(`${person}/forms`, {})
    expect(await formOn('name.gen')).toContain('Нины Фёдоровны')
    const { people } = await here.rows()
    expect(people!.find((row) => row.includes(`Рыбина-${here.mark}`))).not.toMatch(/"gen"/)
  })
})

describe('R-ACC-1 adding a person', () => {
  it('pressed several times at once adds one', async () => {
    const newcomer = { surname: 'Гагарина', name: 'Юлия', patronymic: 'Львовна', position: 'учитель труда' }
    const answers = await Promise.all([1, 2, 3].map(() => curator.post('/people/new', newcomer)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
    expect((await here.rows()).people!.filter((row) => row.includes('Гагарина'))).toHaveLength(1)
  })
})

describe('R-ACC-1 correcting a person', () => {
  it('keeps what was typed and tells which fields', async () => {
    const { answer, changed } = await effect(() =>
      curator.post(`${person}/edit`, { ...asKnown(), email: 'rybina@example.org' }),
    )
    expect(answer).toMatchObject({ status: 303, to: person })
    expect(changed).toEqual(expect.arrayContaining([...journalled, 'people']))
    const { journal_lines } = await here.rows()
    expect(journal_lines!.at(-1)).not.toContain('example.org')
    expect((await curator.get(person)).text).toContain('rybina@example.org')
  })
  it('that changes nothing is told by nobody', async () => {
    const same = { ...asKnown(), email: 'rybina@example.org' }
    await curator.post(`${person}/edit`, same)
    expect(await effect(() => curator.post(`${person}/edit`, same))).toMatchObject({
      changed: [],
      answer: { status: 303 },
    })
  })
  it.each([
    ['no surname', { surname: ' ' }, 'Напишите фамилию'],
    ['no name', { name: '' }, 'Напишите имя'],
    ['no position', { position: '' }, 'Напишите должность'],
    ['a day that is none', { birthDay: '31.02.1980' }, 'Такого дня нет'],
    ['an address without @', { email: 'rybina' }, 'Адрес почты'],
    ['a surname of a page', { surname: 'Я'.repeat(101) }, 'Слишком длинно'],
  ])('is refused: %s, with everything typed still there', async (_, wrong, sentence) => {
    const { answer, changed } = await effect(() =>
      curator.post(`${person}/edit`, { ...asKnown(), phone: '+7 900 123', ...wrong }),
    )
    expect({ status: answer.status, changed: changed.filter((table) => table !== 'personal_views') }).toEqual(
      { status: 422, changed: [] },
    )
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain('+7 900 123')
  })
  it('R-PER-5 of two who have the form open loses neither, and asks where both wrote the same field', async () => {
    const seen = async () => {
      const { text } = await curator.get(`${person}/edit`)
      const found = [...text.matchAll(/name="(was\.\w+)" value(?:="([^"]*)")?/g)]
      return Object.fromEntries(found.map(([, name, value = '']) => [name!, value]))
    }
    const [first, second] = [await seen(), await seen()]
    expect(Object.keys(first)).toHaveLength(9)
    const known = Object.fromEntries(Object.entries(first).map(([name, value]) => [name.slice(4), value]))
    await curator.post(`${person}/edit`, { ...first, ...known, email: 'first@example.org' })
    await curator.post(`${person}/edit`, { ...second, ...known, phone: '+7 900 777' })
    const { text } = await curator.get(person)
    expect(text).toContain('first@example.org')
    expect(text).toContain('+7 900 777')
    const clash = { ...second, ...known, email: 'second@example.org' }
    const { answer, changed } = await effect(() => curator.post(`${person}/edit`, clash))
    expect({ status: answer.status, changed: changed.filter((table) => table !== 'personal_views') }).toEqual(
      { status: 422, changed: [] },
    )
    expect(answer.text).toContain('кто-то записал здесь «first@example.org»')
    expect(answer.text).toContain('value="second@example.org"')
    await curator.post(`${person}/edit`, { ...clash, ...(await seen()) })
    expect((await curator.get(person)).text).toContain('second@example.org')
  })
  it('writes text, never a page: what looks like HTML stays text', async () => {
    await curator.post(`${person}/edit`, { ...asKnown(), phone: '<script>alert(1)</script>' })
    const { text } = await curator.get(person)
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&lt;script>alert')
  })
  it('R-PER-4 leaves ended work as it was', async () => {
    await here.world.database.engine.asOwner(({ query }) =>
      query(
        `insert into employments (organisation_id, id, person_id, position, kind, from_day, through_day)
         values ($1, gen_random_uuid(), $2, 'лаборант', 'main', '2019-09-01', '2020-08-31')`,
        [here.organisation, person.split('/').at(-1)],
      ),
    )
    await curator.post(`${person}/edit`, { ...asKnown(), position: 'учитель астрономии' })
    const { employments } = await here.rows()
    expect(employments!.filter((row) => row.includes('лаборант'))).toHaveLength(1)
    expect(employments!.filter((row) => row.includes('учитель астрономии'))).toHaveLength(1)
    expect((await curator.get(person)).text).toContain('учитель астрономии')
  })
  it('knows a new position by its code, as one from a list', async () => {
    await curator.post(`${person}/edit`, { ...asKnown(), position: 'педагог-психолог' })
    const { employments } = await here.rows()
    expect(employments!.find((row) => row.includes('педагог-психолог'))).toContain(
      ',educational_psychologist,',
    )
    await curator.post(`${person}/edit`, asKnown())
  })
})

describe('R-JOU-3 looking at people', () => {
  it('is noted: a list with everyone on it, a card with one', async () => {
    const { changed } = await effect(() => curator.get(person))
    expect(changed).toEqual(['personal_views'])
    await curator.get('/people?find=титов')
    const views = (await here.rows()).personal_views!
    expect(views.some((row) => row.includes(person.split('/').at(-1)!))).toBe(true)
  })
  it('finds whatever the letter: ё is е, capitals do not matter', async () => {
    for (const words of ['РЫБИНА', 'федоровна', 'щегл нина']) {
      expect((await curator.get(`/people?find=${encodeURIComponent(words)}`)).text, words).toContain(
        `Рыбина-${here.mark}`,
      )
    }
    expect((await curator.get('/people?find=никого')).text).not.toContain(`Рыбина-${here.mark}`)
  })
})

describe('R-ACC-1 the page of a person', () => {
  it('offers an administrator what one may do, and tells nothing of what happens in pairs', async () => {
    const administrator = await here.as('sysadmin')
    const [list, one] = [(await administrator.get('/people')).text, (await administrator.get(person)).text]
    expect(list).not.toMatch(/href="\/staff"|href="\/people\/new"/)
    expect(one).toContain(`${person}/link`)
    expect(one).not.toMatch(/id="history"|id="forms"|\/edit"/)
    expect((await curator.get(person)).text).toMatch(/id="history"/)
  })
})

describe('R-SES-2 giving a link', () => {
  it('writes the letter in the same deed, and the post takes it', async () => {
    await curator.post(`${person}/edit`, { ...asKnown(), email: 'rybina@example.org' })
    const { answer, changed } = await effect(() => curator.post(`${person}/link`))
    expect(changed).toEqual(['job', ...journalled, 'letters', 'links'].sort())
    const link = /\/l\/[\w-]{43}/.exec(answer.text)![0]
    await here.world.work()
    expect(here.world.letters.at(-1)).toMatchObject({
      to: 'rybina@example.org',
      text: expect.stringContaining(link),
    })
    expect((await here.world.visitor().post(link)).status).toBe(303)
  })
})

describe('R-UI-14 more people than a page', () => {
  it('are shown page by page, each once, and found wherever they stand', async () => {
    const letters = [...'абвгдежзиклмнопрст']
    const many = letters.flatMap((one) => letters.map((other) => `Ям${one}${other}ов Пётр Ильич;учитель;;;`))
    await here.bring(staffCsv(here.mark, [...staffRows(here.mark), ...many]), 'Все.csv')
    const shown = async (path: string) => {
      const { text } = await curator.get(path)
      return [...text.matchAll(/<th scope="row"><a href="\/people\/([\w-]+)">/g)].map(([, id]) => id)
    }
    const first = await curator.get('/people')
    const next = /href="(\/people\?[^"]+)" rel="next"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&')
    const [one, other] = [await shown('/people'), await shown(next ?? '')]
    expect([one.length, new Set([...one, ...other]).size]).toEqual([200, one.length + other.length])
    expect(one.length + other.length).toBeGreaterThan(many.length)
    expect(await shown('/people?find=Ямтсов')).toHaveLength(1)
    expect((await curator.get('/people?find=Ямтсов')).text).not.toContain('rel="next"')
  })
})
