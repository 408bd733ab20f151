import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffCsv } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { world as newWorld, type School } from '#tests/world.ts'

let here: School
let curator: Client
const ids = new Map<string, string>()
const cards = new Map<string, string>()

const people = [
  ['Кузнецова Марина Павловна', 'учитель математики', 'высшая', '21'],
  ['Орлова Наталья Андреевна', 'учитель физики', 'высшая', '31'],
  ['Белов Артём Сергеевич', 'учитель математики', '', '1'],
  ['Чернов Илья Павлович', 'учитель физики', '', '0'],
] as const

beforeAll(async () => {
  const world = await newWorld()
  world.clock.set('2026-09-07T06:00:00.000Z')
  here = await world.found({ kind: 'school', name: 'Школа № 5', mark: 'Щегл' })
  const rows = people.map(([name, position, category, years]) => {
    const [surname, ...rest] = name.split(' ')
    return `${surname}-${here.mark} ${rest.join(' ')};${position};12.05.1990;${category};${years}`
  })
  await here.bring(staffCsv(here.mark, rows))
  curator = await here.as('curator')
  for (const [name] of people) {
    const [surname, first] = name.split(' ')
    ids.set(surname!, await here.person(`${surname}-${here.mark} ${first}`))
  }
  await pair('Кузнецова', 'Белов')
  await pair('Орлова', 'Чернов')
})
afterAll(() => here.world.close())

async function effect<Answer>(work: () => Promise<Answer>) {
  const { answer, changed } = await effectOf(here.world.database.engine, work)
  return { answer, changed: changed.filter((table) => table !== 'personal_views') }
}
const id = (surname: string) => ids.get(surname)!
const terms = {
  form: 'teacher_teacher',
  types: ['traditional'],
  mode: 'in_person',
  from: '01.10.2026',
  through: '31.05.2027',
}
async function pair(mentor: string, mentee: string) {
  const fields = { ...terms, topics: ['methodical_01'], mentor: id(mentor), mentees: [id(mentee)] }
  const { to, text } = await curator.post('/mentorships/new', fields)
  expect(to, text.slice(0, 3000)).toMatch(/^\/mentorships\//)
  const address = to!
  await curator.post(`${address}/basis`, { mentorWorksHere: 'yes', menteesWorkHere: 'yes', partOfJob: 'no' })
  cards.set(mentor, address)
}
const all = { kinds: ['consents', 'addenda', 'pd', 'order'] }
const ask = async (fields: Fields = {}) => {
  const { answer, changed } = await effect(() => curator.post('/papers/new', { ...all, ...fields }))
  await here.world.work()
  return { answer, changed }
}
/** Address of the newest paper whose title begins so. */
async function paper(title: string): Promise<string> {
  const { text } = await curator.get('/papers')
  const found = new RegExp(`href="(/papers/[0-9a-f-]{36})">${title}`).exec(text)
  if (!found) throw new Error(`no paper «${title}»`)
  return found[1]!
}
const idOf = (address: string) => address.split('/').at(-1)!

describe('R-PAP-8 papers of all pairs in one press', () => {
  it('says why the register is empty, and refuses a press without anything chosen', async () => {
    expect((await curator.get('/papers')).text).toContain('Бумаг пока нет')
    const { answer, changed } = await effect(() => curator.post('/papers/new', { amount: '3 000 рублей' }))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('Отметьте, какие бумаги нужны.')
    expect(answer.text).toContain('value="3 000 рублей"')
  })
  it('prints each, and pressed again nothing but the draft of the order', async () => {
    const { answer, changed } = await ask({
      amount: '3 000 рублей в месяц',
      adoptionNumber: '213-од',
      adoptionDay: '31.08.2026',
    })
    expect(answer.to, answer.text.slice(0, 2000)).toBe('/papers')
    expect(changed).toEqual(expect.arrayContaining(['journal_lines', 'paper_readers', 'papers']))
    const { text } = await curator.get('/papers')
    // two consents and an addendum a pair, one consent to processing a person, one order
    expect(text).toContain('11 бумаг')
    expect(text).not.toContain('печатается')
    const again = await ask({ kinds: ['consents', 'addenda', 'pd'] })
    expect(again.answer.status).toBe(422)
    expect(again.answer.text).toContain('Всё отмеченное уже напечатано')
  })
  it('shows the text as it was printed, and opens the PDF in the browser', async () => {
    const address = await paper('Дополнительное соглашение: Кузнецова')
    const { text } = await curator.get(address)
    expect(text).toContain('в размере 3 000 рублей в месяц')
    expect(text).toContain('ПРОЕКТ')
    const pdf = await curator.get(`${address}/pdf`)
    expect(pdf.headers.get('content-disposition')).toMatch(/^inline/)
    expect(pdf.text).toMatch(/^%PDF/)
    expect((await curator.get(`${address}/docx`)).headers.get('content-disposition')).toMatch(/^attachment/)
    expect((await curator.get(await paper('Приказ о закреплении'))).text).toContain('№ 213-од')
  })
  it('gives the chosen ones as one archive', async () => {
    const [one, other] = [
      await paper('Согласие наставника: Кузнецова'),
      await paper('Согласие наставника: Орлова'),
    ]
    const zip = await curator.get(`/papers/zip?${idOf(one)}=1&${idOf(other)}=1`)
    const names = new TextDecoder().decode(zip.bytes)
    for (const name of ['Кузнецова', 'Орлова'])
      expect(names).toMatch(new RegExp(`Согласие наставника - ${name}.*docx`))
    expect((await curator.get('/papers/zip')).to).toBe('/papers')
  })
})

const signed = (fields: Fields) => effect(() => curator.post('/papers/sign', fields))

describe('R-PAP-5 signatures entered from paper', () => {
  it('each with its day, addenda numbered one after another; the consent becomes the answer', async () => {
    const consents = await Promise.all(
      ['Согласие наставника: Кузнецова', 'Согласие наставляемого: Белов', 'Согласие наставника: Орлова'].map(
        paper,
      ),
    )
    const { answer, changed } = await signed({ paper: consents.map(idOf), on: '03.09.2026' })
    expect(answer.to, answer.text.slice(0, 3000)).toBe('/papers')
    expect(changed).toEqual(['consents', 'journal_heads', 'journal_lines', 'paper_readers', 'papers'])
    const text = (await curator.get(consents[0]!)).text
    for (const words of [
      'действует',
      'с 3 сентября 2026 г. по 31 мая 2027 г.',
      '3 сентября 2026 г., на бумаге',
    ])
      expect(text).toContain(words)
    const addenda = await Promise.all(
      ['Кузнецова', 'Орлова'].map((name) => paper(`Дополнительное соглашение: ${name}`)),
    )
    const both = {
      paper: addenda.map(idOf),
      on: '04.09.2026',
      first: '17-ДС',
      ...Object.fromEntries(addenda.map((one) => [`number.${idOf(one)}`, ''])),
    }
    expect((await signed(both)).answer.to).toBe('/papers')
    const numbers = await Promise.all(
      addenda.map(async (one) => /\d+-ДС/.exec((await curator.get(one)).text)?.[0]),
    )
    expect(numbers.sort()).toEqual(['17-ДС', '18-ДС'])
  })
  it.each([
    ['a day ahead', { on: '08.09.2026' }, 'день подписи ещё не настал'],
    ['no day', { on: '' }, 'Напишите дату, например'],
    [
      'what is signed already',
      { on: '04.09.2026', which: 'Согласие наставника: Кузнецова' },
      'подпись уже внесена',
    ],
  ])(
    'not %s: it comes back with what was typed',
    async (_, { on, which = 'Согласие наставляемого: Чернов' }: { on: string; which?: string }, sentence) => {
      const address = await paper(which)
      const { answer, changed } = await signed({ paper: idOf(address), on, first: '99' })
      expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
      expect(answer.text).toContain(sentence)
      expect(answer.text).toContain('value="99"')
    },
  )
  it('not the order: that is the head’s', async () => {
    const address = await paper('Приказ о закреплении')
    const { answer, changed } = await effect(() => curator.post(`${address}/sign`, { on: '07.09.2026' }))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('подписывает руководитель')
  })
  it('a scan lies beside it, a text file does not', async () => {
    const address = await paper('Согласие наставника: Кузнецова')
    const bad = await effect(() =>
      curator.post(`${address}/scan`, {
        scan: { name: 'скан.pdf', bytes: new TextEncoder().encode('текст') },
      }),
    )
    expect({ status: bad.answer.status, changed: bad.changed }).toEqual({ status: 422, changed: [] })
    expect(bad.answer.text).toContain('Подойдёт PDF, JPEG или PNG.')
    const scan = { name: 'скан.pdf', bytes: new TextEncoder().encode('%PDF-1.7 скан') }
    expect((await effect(() => curator.post(`${address}/scan`, { scan }))).changed).toContain('papers')
    expect((await curator.get(`${address}/scan`)).text).toContain('%PDF-1.7 скан')
  })
})

describe('R-PAP-7 what was printed stays', () => {
  it('a corrected surname: the signed paper keeps the former one and says so, a new one has the new', async () => {
    const address = await paper('Согласие наставника: Кузнецова')
    const edit = `/people/${id('Кузнецова')}/edit`
    await curator.post(edit, {
      surname: `Лебедева-${here.mark}`,
      name: 'Марина',
      patronymic: 'Павловна',
      position: 'учитель математики',
      gender: 'f',
    })
    const { text } = await curator.get(address)
    expect(text).toContain('подписана на прежнюю фамилию')
    expect(text).toContain(`теперь «Лебедева-${here.mark} Марина Павловна»`)
    expect(text).toContain(`Я, Кузнецова-${here.mark} Марина Павловна`)
    const anew = await effect(() => curator.post(`${address}/again`))
    expect({ status: anew.answer.status, changed: anew.changed }).toEqual({ status: 422, changed: [] })
    const draft = await paper('Согласие на обработку персональных данных: Кузнецова')
    expect((await curator.get(draft)).text).toContain('Напечатайте проект заново')
    await curator.post(`${draft}/again`)
    await here.world.work()
    expect((await curator.get(draft)).text).toContain(`Я, Лебедева-${here.mark} Марина Павловна`)
  })
})

describe('R-PAP-6 one’s own word, by link', () => {
  it('a mentee’s press is a signature and an answer; of others the paper is not found', async () => {
    const address = (await paper('Согласие наставляемого: Чернов')).replace('/papers/', '/asked/paper/')
    const chernov = await here.answering(`Чернов-${here.mark} Илья`)
    expect((await chernov.get(address)).text).toContain('Согласен (согласна), подписать')
    const { answer, changed } = await effect(() => chernov.post(address, { do: 'done' }))
    expect(answer.to).toBe(address)
    expect(changed).toEqual(expect.arrayContaining(['consents', 'paper_readers', 'papers']))
    expect((await chernov.get(address)).text).toContain('по личной ссылке')
    const stranger = await here.answering(`Белов-${here.mark} Артём`)
    expect([
      (await stranger.get(address)).status,
      (await stranger.post(address)).status,
      (await stranger.get(`${address}/pdf`)).status,
    ]).toEqual([404, 404, 404])
  })
  it('R-PAP-11 a consent to processing is taken back as simply as it was given', async () => {
    const address = (await paper('Согласие на обработку персональных данных: Чернов')).replace(
      '/papers/',
      '/asked/paper/',
    )
    const chernov = await here.answering(`Чернов-${here.mark} Илья`)
    await chernov.post(address, { do: 'done' })
    expect((await chernov.get(address)).text).toContain('Отозвать согласие')
    await chernov.post(address, { do: 'withdraw' })
    expect((await chernov.get(address)).text).toContain('утратила силу')
    const again = await effect(() => chernov.post(address, { do: 'withdraw' }))
    expect({ status: again.answer.status, changed: again.changed }).toEqual({ status: 422, changed: [] })
  })
})

describe('R-PAP-5 a signed paper loses its force', () => {
  it('from a day and for a reason, never undone', async () => {
    const address = await paper('Дополнительное соглашение: Орлова')
    const bad = await effect(() =>
      curator.post(`${address}/lapse`, { lapsedOn: '02.09.2026', because: 'Ошибка в сумме' }),
    )
    expect({ status: bad.answer.status, changed: bad.changed }).toEqual({ status: 422, changed: [] })
    expect(bad.answer.text).toContain('поставьте не раньше 4 сентября 2026 г.')
    expect(bad.answer.text).toContain('value="Ошибка в сумме"')
    await curator.post(`${address}/lapse`, { lapsedOn: '07.09.2026', because: 'Ошибка в сумме' })
    const { text } = await curator.get(address)
    expect(text).toContain('утратило силу')
    expect(text).toContain('7 сентября 2026 г.: Ошибка в сумме')
  })
  it('R-PAP-10 when terms change, with the papers that rest on them', async () => {
    const address = await paper('Согласие наставника: Орлова')
    await curator.post(`${cards.get('Орлова')}/edit`, {
      ...terms,
      topics: ['methodical_01'],
      through: '30.04.2027',
    })
    expect((await curator.get(address)).text).toContain('условия пары изменились')
  })
})
