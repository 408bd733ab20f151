import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffCsv } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, world } from '#tests/world.ts'

let here: School
let curator: Client
let head: Client
const ids = new Map<string, string>()
const pairs = new Map<string, string>()

const people = [
  ['Кузнецова', 'Марина Павловна', 'учитель математики', 'высшая', '21'],
  ['Орлова', 'Наталья Андреевна', 'учитель физики', 'высшая', '31'],
  ['Титова', 'Раиса Глебовна', 'учитель истории', 'высшая', '25'],
  ['Белов', 'Артём Сергеевич', 'учитель математики', '', '1'],
  ['Чернов', 'Илья Павлович', 'учитель физики', '', '0'],
  ['Латыпова', 'Алия Рашидовна', 'учитель истории', '', '1'],
] as const
const terms = {
  form: 'teacher_teacher',
  types: ['traditional'],
  mode: 'in_person',
  from: '01.10.2026',
  through: '31.05.2027',
}

beforeAll(async () => {
  const around = await world()
  around.clock.set('2026-09-07T06:00:00.000Z')
  here = await around.found({ kind: 'school', name: 'Школа № 5', mark: 'Щегл' })
  await here.bring(
    staffCsv(
      here.mark,
      people.map(
        ([surname, rest, position, category, years]) =>
          `${surname}-${here.mark} ${rest};${position};12.05.1990;${category};${years}`,
      ),
    ),
  )
  curator = await here.as('curator')
  head = await here.as('head')
  for (const [surname, rest] of people)
    ids.set(surname, await here.person(`${surname}-${here.mark} ${rest.split(' ')[0]}`))
  await pair('Кузнецова', 'Белов')
  await pair('Орлова', 'Чернов')
  await pair('Титова', 'Латыпова')
  await curator.post('/papers/new', { kinds: ['consents', 'addenda'] })
  await here.world.work()
})
afterAll(() => here.world.close())

const effect = async (browser: Client, path: string, fields: Fields = {}) => {
  const { answer, changed } = await effectOf(here.world.database.engine, () => browser.post(path, fields))
  return { ...answer, changed: changed.filter((table) => table !== 'personal_views') }
}
const refused = { status: 422, changed: [] }

async function pair(mentor: string, mentee: string) {
  const fields = {
    ...terms,
    topics: ['methodical_01'],
    mentor: ids.get(mentor)!,
    mentees: [ids.get(mentee)!],
  }
  const { to } = await curator.post('/mentorships/new', fields)
  await curator.post(`${to}/basis`, { mentorWorksHere: 'yes', menteesWorkHere: 'yes', partOfJob: 'no' })
  pairs.set(mentor, to!.split('/').at(-1)!)
}

async function sign(titles: readonly string[], on: string, first = '') {
  const { text } = await curator.get('/papers')
  const paper = titles.map((title) => new RegExp(`href="/papers/([0-9a-f-]{36})">${title}`).exec(text)![1]!)
  const { to, text: page } = await curator.post('/papers/sign', {
    paper,
    on,
    first,
    ...Object.fromEntries(first ? paper.map((one) => [`number.${one}`, '']) : []),
  })
  expect(to, page.slice(0, 3000)).toBe('/papers')
}
const consents = (mentor: string, mentee: string) => [
  `Согласие наставника: ${mentor}`,
  `Согласие наставляемого: ${mentee}`,
]
const ready = (...mentors: readonly string[]) => mentors.map((mentor) => pairs.get(mentor)!)
const act = { number: '214-од', on: '07.09.2026' }

describe('R-PAP-13 what each pair lacks, side by side with its programme', () => {
  it('nobody may be ordered while consents and addenda lack, each named', async () => {
    const { text } = await head.get('/approval')
    expect(text).toContain('Ни одна пара пока не готова к приказу')
    expect(text).toContain(
      `Нет согласия: Кузнецова-${here.mark} Марина Павловна. Оно ещё не дано или отозвано.`,
    )
    expect(text).not.toContain('Составить приказ')
    const pressed = await effect(head, '/approval', { ...act, pairs: ready('Кузнецова') })
    expect(pressed).toMatchObject(refused)
    expect(pressed.text).toContain('Нет согласия: Кузнецова')
  })
  it('two are ready, one waits for its addendum', async () => {
    await sign(
      [...consents('Кузнецова', 'Белов'), ...consents('Орлова', 'Чернов'), ...consents('Титова', 'Латыпова')],
      '03.09.2026',
    )
    await sign(['Дополнительное соглашение: Кузнецова'], '04.09.2026', '17-ДС')
    await sign(['Дополнительное соглашение: Орлова'], '04.09.2026', '18-ДС')
    const { text } = await head.get('/approval')
    expect(text).toContain('К приказу готовы: 2 пары')
    expect(text).toContain(`Не подписано дополнительное соглашение: Титова-${here.mark} Раиса Глебовна.`)
  })
  it.each([
    ['without a number', { on: '07.09.2026' }, 'Напишите номер приказа.'],
    ['with a day ahead', { number: '7', on: '08.09.2026' }, 'поставьте не позже 7 сентября 2026 г.'],
    ['with a day before the addendum', { number: '7', on: '03.09.2026' }, 'не раньше 4 сентября 2026 г.'],
    ['without pairs', { ...act, none: 'yes' }, 'Отметьте хотя бы одну пару'],
  ] as const)('refuses %s, with what was typed', async (_, fields, sentence) => {
    const chosen = 'none' in fields ? {} : { pairs: ready('Кузнецова', 'Орлова') }
    const pressed = await effect(head, '/approval', { ...fields, ...chosen, adoptionNumber: '213-од' })
    expect(pressed).toMatchObject(refused)
    expect(pressed.text).toContain(sentence)
    expect(pressed.text).toContain('value="213-од"')
  })
})

async function programme(mentor: string) {
  const mentorship = pairs.get(mentor)!
  await curator.post('/programmes/prepare', { mentorship })
  const { text } = await curator.get(`/programmes/${mentorship}`)
  const version = /name="version" value="([0-9a-f-]{36})"/.exec(text)![1]!
  await curator.post('/programmes/propose', { version })
  await curator.post('/programmes/paper', { version, who: 'members', on: '05.09.2026' })
  await curator.post('/programmes/endorse', { version, mentorship })
}

describe('R-PAP-13 an order and its programmes in one sitting', () => {
  let order: string

  it('is drawn up and shown before anything is binding', async () => {
    await programme('Кузнецова')
    const shown = (await head.get('/approval')).text
    expect(shown).toContain('К утверждению: 1 программа')
    const drawn = await effect(head, '/approval', {
      ...act,
      adoptionNumber: '213-од',
      pairs: ready('Кузнецова', 'Орлова'),
      programmes: ready('Кузнецова'),
    })
    expect(drawn.to, drawn.text.slice(0, 3000)).toMatch(/^\/approval\//)
    order = drawn.to!
    expect((await head.get(order)).text).toContain('Печатаем приказ')
    await here.world.work()
    const { text } = await head.get(order)
    for (const words of [
      'Подписать приказ и утвердить 1 программу',
      '№ 214-од от 7 сентября 2026 г.',
      'Утвердить персонализированные программы наставничества по строке 1 приложения',
      'соглашение: 04.09.2026 № 17-ДС',
      'Не подписано дополнительное соглашение',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('ПРОЕКТ')
  })

  it('is refused once a consent is taken back, and nothing of it happens', async () => {
    const taken = { person: ids.get('Чернов')!, answer: 'withdraw', on: '07.09.2026' }
    expect((await curator.post(`/mentorships/${pairs.get('Орлова')}/paper`, taken)).status).toBe(303)
    const pressed = await effect(head, order)
    expect(pressed).toMatchObject(refused)
    expect(pressed.text).toContain('Составьте приказ ещё раз')
    expect((await head.get(order)).text).not.toContain('Подписать приказ')
    expect((await head.get('/approval')).text).toContain(`Нет согласия: Чернов-${here.mark} Илья Павлович`)
    expect((await curator.get('/papers?state=lapsed')).text).toMatch(/Согласие наставляемого: Чернов/)
  })

  it('is signed with those that are left: programmes approved, pairs assigned, everybody asked to read it', async () => {
    const drawn = await head.post('/approval', {
      ...act,
      pairs: ready('Кузнецова'),
      programmes: ready('Кузнецова'),
    })
    await here.world.work()
    order = drawn.to!
    const signed = await effect(head, order)
    expect(signed.to).toBe(order)
    expect(signed.changed).toEqual(
      expect.arrayContaining(['journal_lines', 'paper_readers', 'papers', 'programme_marks']),
    )
    const { text } = await head.get(order)
    expect(text).toContain('Приказ № 214-од подписан')
    expect(text).toContain('Закреплены: 1 пара. Утверждено: 1 программа.')
    await here.world.work()
    const register = (await curator.get('/papers?state=in-force')).text
    expect(register).toContain('214-од')
    expect(register).toMatch(/Персонализированная программа: Кузнецова/)
    expect((await head.get('/approval')).text).not.toContain('Кузнецова')
  })

  it('is not signed twice, and its pair goes into no other order', async () => {
    expect(await effect(head, order)).toMatchObject(refused)
    const again = await effect(head, '/approval', { ...act, number: '215', pairs: ready('Кузнецова') })
    expect({ status: again.status, changed: again.changed }).toEqual({ status: 404, changed: [] })
  })

  it('R-PAP-12 is read by account or link, or under signature with the day entered', async () => {
    const paper = order.replace('/approval/', '/papers/')
    const asked = order.replace('/approval/', '/asked/paper/')
    const belov = await here.answering(`Белов-${here.mark} Артём`)
    expect((await belov.get(asked)).text).toContain('Ознакомлен(а)')
    expect(
      (await effectOf(here.world.database.engine, () => belov.post(asked, { do: 'done' }))).changed,
    ).toContain('paper_readers')
    expect((await belov.get(asked)).text).toContain('по личной ссылке')
    const nobody = await effect(curator, `${paper}/readers`, { readOn: '07.09.2026' })
    expect(nobody).toMatchObject(refused)
    expect(nobody.text).toContain('Отметьте, кто ознакомлен.')
    const early = await effect(curator, `${paper}/readers`, {
      people: ids.get('Кузнецова')!,
      readOn: '06.09.2026',
    })
    expect(early).toMatchObject(refused)
    expect(early.text).toContain('поставьте не раньше 7 сентября 2026 г.')
    const entered = await effect(curator, `${paper}/readers`, {
      people: ids.get('Кузнецова')!,
      readOn: '07.09.2026',
    })
    expect(entered.changed).toEqual(['journal_heads', 'journal_lines', 'paper_readers'])
    expect((await curator.get(paper)).text).toContain('7 сентября 2026 г., на бумаге')
  })

  it('R-PAP-12 whoever has not read it yet gets a link by letter, else on a slip', async () => {
    const drawn = order.replace('/approval/', '/papers/')
    const asked = await effect(curator, `${drawn}/ask`)
    expect(asked).toMatchObject({ status: 422, changed: [] })
    expect(asked.text).toContain('Посылать некому')
    const draft = /href="(\/papers\/[0-9a-f-]{36})">Дополнительное соглашение: Титова/.exec(
      (await curator.get('/papers')).text,
    )![1]!
    const sent = await effect(curator, `${draft}/ask`)
    expect(sent.changed).toEqual(expect.arrayContaining(['journal_lines', 'links']))
    expect(sent.text).toContain('Раздайте 1 листок')
    const titova = here.world.visitor()
    expect((await titova.post(`/l/${/break">([\w-]{43})</.exec(sent.text)![1]}`)).to).toBe('/today')
    expect((await titova.get(draft.replace('/papers/', '/asked/paper/'))).text).toContain('подписать от руки')
  })

  it('R-PAP-9 a number that stands already is warned of and taken', async () => {
    await sign(['Дополнительное соглашение: Титова'], '04.09.2026', '17-ДС')
    const address = /href="(\/papers\/[0-9a-f-]{36})">Дополнительное соглашение: Титова/.exec(
      (await curator.get('/papers')).text,
    )![1]!
    expect((await curator.get(address)).text).toContain('Номер 17-ДС в этом году уже стоит')
  })

  it('R-PAP-2 assigns nobody once it has lost its force', async () => {
    const paper = order.replace('/approval/', '/papers/')
    await curator.post(`${paper}/lapse`, { lapsedOn: '07.09.2026', because: 'Отменён' })
    expect((await head.get('/approval')).text).toContain('К приказу готовы: 2 пары')
  })
})
