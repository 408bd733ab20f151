import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { mentorshipTerms as terms } from '#tests/world/mentorship-examples.ts'
import { changeOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
const name = (surname: string) => staffName(surname, here.mark)
const id = (surname: string) => here.person(name(surname))

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  curator = await here.as('curator')
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => changeOf(here.world.database.engine, work)

async function made(mentor: string, mentees: readonly string[], rest: Fields = {}): Promise<string> {
  const { to } = await curator.post('/mentorships/new', {
    ...terms,
    types: [mentees.length > 1 ? 'group' : 'traditional'],
    mentor: await id(mentor),
    mentees: await Promise.all(mentees.map(id)),
    ...rest,
  })
  return to!.split('/').at(-1)!
}

const ask = (...mentorships: readonly string[]) =>
  curator.post('/mentorships/ask', { mentorship: mentorships, slips: 'yes' })

/** A browser that came by the link of this person's slip. */
async function bySlip(page: string, surname: string): Promise<Client> {
  const link = new RegExp(`<b>${name(surname)}[^<]*</b>.*?class="break">([\\w-]{43})`, 's').exec(page)![1]
  const browser = here.world.visitor()
  expect((await browser.post(`/l/${link}`)).to).toBe('/today')
  return browser
}

const card = async (mentorship: string) => (await curator.get(`/mentorships/${mentorship}`)).text
const paper = (mentorship: string, fields: Fields) => curator.post(`/mentorships/${mentorship}/paper`, fields)

describe('R-MEN-10 everybody is asked, and answers in one’s own way', () => {
  let mentorship: string
  let slips: string

  it('a draft is nobody’s page yet', async () => {
    mentorship = await made('Иванова', ['Петров'])
    const mentee = await here.as('mentee')
    expect((await mentee.get(`/asked/pair/${mentorship}`)).status).toBe(404)
    const early = await effect(() => mentee.post(`/asked/pair/${mentorship}`, { answer: 'yes' }))
    expect({ status: early.answer.status, changed: early.changed }).toEqual({ status: 404, changed: [] })
  })
  it('one press writes letters to those with an address and slips for the others', async () => {
    const mentor = await id('Иванова')
    await curator.post(`/people/${mentor}/edit`, {
      surname: `Иванова-${here.mark}`,
      name: 'Мария',
      patronymic: 'Петровна',
      gender: 'f',
      email: 'ivanova@example.org',
      position: 'учитель русского языка',
    })
    const { answer, changed } = await effect(() =>
      curator.post('/mentorships/ask', { mentorship: [mentorship] }),
    )
    expect(answer.status).toBe(200)
    expect(changed).toEqual(['job', 'journal_heads', 'journal_lines', 'letters', 'links', 'mentorships'])
    expect(answer.text).toContain('Уйдёт 1 письмо')
    expect(answer.text).toContain('Раздайте 1 листок')
    slips = answer.text
    await here.world.work()
    const letter = here.world.letters.at(-1)!
    expect(letter.to).toBe('ivanova@example.org')
    expect(letter.text).toContain(`Вас просят быть наставником: Петров-${here.mark} Павел Андреевич`)
    expect(letter.text).toMatch(/\/l\/[\w-]{43}/)
  })
  it('by a link, in words that agree with the person, and again is refused', async () => {
    const mentee = await bySlip(slips, 'Петров')
    const page = await mentee.get(`/asked/pair/${mentorship}`)
    for (const word of ['Согласен', 'Не согласен', 'Иванова', 'Увидит только куратор'])
      expect(page.text).toContain(word)
    const nothing = await effect(() => mentee.post(`/asked/pair/${mentorship}`, { reason: 'думаю' }))
    expect({ status: nothing.answer.status, changed: nothing.changed }).toEqual({ status: 422, changed: [] })
    expect(nothing.answer.text).toContain('думаю')
    const { answer, changed } = await effect(() =>
      mentee.post(`/asked/pair/${mentorship}`, { answer: 'yes' }),
    )
    expect(answer.to).toBe(`/asked/pair/${mentorship}`)
    expect(changed).toEqual(['consents', 'journal_heads', 'journal_lines'])
    const again = await effect(() => mentee.post(`/asked/pair/${mentorship}`, { answer: 'no' }))
    expect({ status: again.answer.status, changed: again.changed }).toEqual({ status: 422, changed: [] })
    expect(await card(mentorship)).toContain('согласен 1 сентября 2026 г., по личной ссылке')
  })
  it('from an account, and the pair is agreed', async () => {
    const mentor = await here.as('mentor')
    expect((await mentor.get(`/asked/pair/${mentorship}`)).text).toContain('Согласна')
    await mentor.post(`/asked/pair/${mentorship}`, { answer: 'yes' })
    const text = await card(mentorship)
    expect(text).toContain('согласна 1 сентября 2026 г., в программе')
    expect(text).toContain('все согласны')
    expect((await curator.get('/mentorships?phase=agreed')).text).toContain(`/mentorships/${mentorship}`)
  })
  it('R-MEN-11 a consent is taken back by oneself, and given again', async () => {
    const mentee = await here.as('mentee')
    const { changed } = await effect(() => mentee.post(`/asked/pair/${mentorship}`, { answer: 'withdraw' }))
    expect(changed).toEqual(['consents', 'journal_heads', 'journal_lines'])
    const text = await card(mentorship)
    expect(text).toContain('отозвано 1 сентября 2026 г., в программе')
    expect(text).toContain('ждём ответов')
    const twice = await effect(() => mentee.post(`/asked/pair/${mentorship}`, { answer: 'withdraw' }))
    expect({ status: twice.answer.status, changed: twice.changed }).toEqual({ status: 422, changed: [] })
    await mentee.post(`/asked/pair/${mentorship}`, { answer: 'yes' })
    expect(await card(mentorship)).toContain('все согласны')
  })
  it('is nobody else’s page', async () => {
    for (const role of ['council', 'head', 'psychologist'] as const) {
      const other = await here.as(role)
      expect((await other.get(`/asked/pair/${mentorship}`)).status, role).toBe(404)
    }
  })
})

describe('R-MEN-12 paper with its day and scan', () => {
  let mentorship: string
  const pdf = { name: 'скан.exe', bytes: new TextEncoder().encode('%PDF-1.7 согласие') }

  beforeAll(async () => {
    mentorship = await made('Волков', ['Рыбина'])
    await ask(mentorship)
  })
  it.each<readonly [string, Fields, string]>([
    ['nobody', { person: '' }, 'Выберите, кто ответил'],
    ['a day that is still ahead', { on: '02.09.2026' }, 'ещё не наступил'],
    ['no day', { on: '' }, 'дату'],
    [
      'a program called a scan',
      { scan: { name: 'скан.pdf', bytes: Uint8Array.of(0x4d, 0x5a) } },
      'не PDF, не JPEG и не PNG',
    ],
    ['an empty scan', { scan: { name: 'скан.pdf', bytes: new Uint8Array() } }, 'Файл пустой'],
  ])('refuses %s and keeps nothing', async (_, wrong, sentence) => {
    const person = await id('Волков')
    const before = await here.world.files.list()
    const { answer, changed } = await effect(() =>
      paper(mentorship, { person, answer: 'yes', on: '01.09.2026', ...wrong }),
    )
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain(sentence)
    expect(await here.world.files.list()).toEqual(before)
  })
  it('keeps an answer with its scan, which the curator and the staff office open, and nobody else', async () => {
    const person = await id('Волков')
    await paper(mentorship, { person, answer: 'yes', on: '31.08.2026', scan: pdf })
    const text = await card(mentorship)
    expect(text).toContain('согласен 31 августа 2026 г., на бумаге')
    expect(text).toContain('внесено: Соколова')
    const scan = /\/mentorships\/[0-9a-f-]{36}\/scan\/[0-9a-f-]{36}/.exec(text)![0]
    for (const role of ['curator', 'hr_specialist'] as const) {
      const { bytes, headers } = await (await here.as(role)).get(scan)
      expect(new TextDecoder().decode(bytes)).toBe('%PDF-1.7 согласие')
      expect(headers.get('content-type')).toBe('application/pdf')
    }
    for (const role of ['head', 'council', 'mentor'] as const)
      expect((await (await here.as(role)).get(scan)).status, role).toBe(403)
  })
  it('R-MEN-11 takes a consent back on paper', async () => {
    const person = await id('Волков')
    await paper(mentorship, { person, answer: 'withdraw', on: '01.09.2026' })
    expect(await card(mentorship)).toContain('отозвано 1 сентября 2026 г., на бумаге')
  })
  it('many at once: all or none, the day of a row before the day of all', async () => {
    const [mentor, mentee] = [await id('Волков'), await id('Рыбина')]
    const field = (what: string, who: string) => `${what}.${mentorship}.${who}`
    const empty = await effect(() => curator.post('/mentorships/answers', { day: '01.09.2026' }))
    expect({ status: empty.answer.status, changed: empty.changed }).toEqual({ status: 422, changed: [] })
    const wrong = await effect(() =>
      curator.post('/mentorships/answers', {
        day: '01.09.2026',
        [field('answer', mentor)]: 'yes',
        [field('answer', mentee)]: 'yes',
        [field('day', mentee)]: '31.02.2026',
      }),
    )
    expect({ status: wrong.answer.status, changed: wrong.changed }).toEqual({ status: 422, changed: [] })
    expect(wrong.answer.text).toContain('value="31.02.2026"')
    expect(wrong.answer.text.match(/value="yes" checked/g)).toHaveLength(2)
    const { answer } = await effect(() =>
      curator.post('/mentorships/answers', {
        day: '01.09.2026',
        [field('answer', mentor)]: 'yes',
        [field('answer', mentee)]: 'yes',
        [field('day', mentee)]: '30.08.2026',
      }),
    )
    expect(answer.to).toBe('/mentorships')
    const text = await card(mentorship)
    expect(text).toContain('согласна 30 августа 2026 г., на бумаге')
    expect(text).toContain('все согласны')
    expect((await curator.get('/mentorships/answers')).text).toContain('Все ответили')
  })
})

describe('R-MEN-7 a refusal is final, and its reason is the curator’s alone', () => {
  const secret = 'мы поссорились из-за расписания'
  let mentorship: string

  it('is taken with its reason, and shown to nobody else', async () => {
    mentorship = await made('Дятлов', ['Уткина'])
    const { text: slips } = await ask(mentorship)
    const mentee = await bySlip(slips, 'Уткина')
    const mentor = await bySlip(slips, 'Дятлов')
    const { changed } = await effect(() =>
      mentee.post(`/asked/pair/${mentorship}`, { answer: 'no', reason: secret, psychologist: 'yes' }),
    )
    expect(changed).toEqual(['consents', 'journal_heads', 'journal_lines', 'psychologist_requests'])
    expect(await card(mentorship)).toContain(secret)
    const readers = [
      [mentor, `/asked/pair/${mentorship}`],
      [mentee, `/asked/pair/${mentorship}`],
      [await here.as('head'), `/mentorships/${mentorship}`],
      [await here.as('council'), `/mentorships/${mentorship}`],
      [await here.as('head'), '/history'],
      [await here.as('psychologist'), '/alone'],
      [curator, '/history'],
      [curator, '/alone'],
      [await here.as('head'), '/alone'],
    ] as const
    for (const [reader, path] of readers) {
      const { status, text } = await reader.get(path)
      expect(status, path).toBe(200)
      expect(text, path).not.toContain(secret)
    }
    const lines = (await here.rows()).journal_lines!.join('\n')
    expect(lines).not.toContain('поссорились')
    const tables = Object.entries(await here.rows()).filter(([, rows]) => rows.join('\n').includes(secret))
    expect(tables.map(([table]) => table)).toEqual(['consents'])
  })
  it('the other side is only told that it came to nothing', async () => {
    const mentor = await here.answering(name('Дятлов'))
    const { text } = await mentor.get(`/asked/pair/${mentorship}`)
    expect(text).toContain('вопрос закрыт')
    const late = await effect(() => mentor.post(`/asked/pair/${mentorship}`, { answer: 'yes' }))
    expect({ status: late.answer.status, changed: late.changed }).toEqual({ status: 422, changed: [] })
  })
  it('these two are never a pair again, the person can be one with somebody else', async () => {
    const again = await effect(async () =>
      curator.post('/mentorships/new', {
        ...terms,
        mentor: await id('Дятлов'),
        mentees: [await id('Уткина')],
      }),
    )
    expect({ status: again.answer.status, changed: again.changed }).toEqual({ status: 422, changed: [] })
    expect(again.answer.text).toContain('отказ окончательный')
    expect(await made('Титов', ['Уткина'])).toMatch(/^[0-9a-f-]{36}$/)
  })
  it('the wish to talk is seen by the psychologist alone, who notes that they met', async () => {
    const psychologist = await here.as('psychologist')
    expect((await psychologist.get('/alone')).text).toContain('по собственной просьбе')
    for (const reader of [curator, await here.as('head')])
      expect((await reader.get('/alone')).text).not.toContain('психолога попросили')
    const person = await id('Уткина')
    const { changed } = await effect(() => psychologist.post('/alone/met', { person }))
    expect(changed).toEqual(['journal_heads', 'journal_lines', 'journal_values', 'psychologist_requests'])
    const twice = await effect(() => psychologist.post('/alone/met', { person }))
    expect({ status: twice.answer.status, changed: twice.changed }).toEqual({ status: 404, changed: [] })
  })
})
