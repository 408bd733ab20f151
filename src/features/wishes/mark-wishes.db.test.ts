import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marks } from '#domain/needs/wishes.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { changeOf } from '#tests/world/rows.ts'
import { asked, wishSchool } from '#tests/world/wish-school.ts'
import type { School } from '#tests/world.ts'

let all: Awaited<ReturnType<typeof wishSchool>>
let here: School
let curator: Client
beforeAll(async () => {
  all = await wishSchool()
  ;({ here, curator } = all)
})
afterAll(() => here.world.close())

const { name, id, ask, pageOf, about } = {
  name: (surname: string) => all.name(surname),
  id: (surname: string) => all.id(surname),
  ask: (rest?: Fields) => all.ask(rest),
  pageOf: (surname: string, browser?: Client) => all.pageOf(surname, browser),
  about: (side: 'mentor' | 'mentee', who: string, what: string) => all.about(side, who, what),
}
const effect = <Answer>(work: () => Promise<Answer>) => changeOf(here.world.database.engine, work)
const refusedWhole = { status: 422, changed: [] }

describe('R-WSH-1 asking with whom people would like to work', () => {
  it.each<readonly [string, Fields, string]>([
    ['a day that is over', { through: '31.08.2026' }, 'уже прошёл'],
    ['a day too far off', { through: '31.12.2026' }, 'двух месяцев'],
    ['no day', { through: '' }, 'дату'],
  ])('refuses %s', async (_, wrong, sentence) => {
    const { answer, changed } = await effect(() => ask(wrong))
    expect({ status: answer.status, changed }).toEqual(refusedWhole)
    expect(answer.text).toContain(sentence)
  })
  it('refuses whoever is neither looked for a mentor for nor may be one', async () => {
    const { answer, changed } = await effect(async () => ask({ person: await id('Белова') }))
    expect({ status: answer.status, changed }).toEqual({ status: 404, changed: [] })
  })
  it('begins with everybody, whoever was named, by a link each, and asks once more in the same round', async () => {
    const { answer, changed } = await effect(async () => ask({ person: await id('Петров') }))
    expect(answer.status).toBe(200)
    expect(changed).toEqual(
      ['journal_heads', 'journal_lines', 'links', 'wish_askings', 'wish_rounds', 'job'].toSorted(),
    )
    const link = new RegExp(`<b>${name('Петров')}[^<]*</b>.*?class="break">([\\w-]{43})`, 's').exec(
      answer.text,
    )![1]
    const browser = here.world.visitor()
    expect((await browser.post(`/l/${link}`)).to).toBe('/today')
    const { path } = await pageOf('Петров', browser)
    expect((await browser.get(path!)).text).toContain('С кем вы хотели бы работать')
    const again = await effect(() => ask({ through: '12.09.2026' }))
    expect(again.changed).toContain('wish_rounds')
    expect((await here.rows()).wish_rounds).toHaveLength(1)
    expect((await here.rows()).wish_askings!.length).toBeGreaterThan(asked.length)
    const nobody = await effect(() => ask({ person: [] }))
    expect({ status: nobody.answer.status, changed: nobody.changed }).toEqual(refusedWhole)
    expect(nobody.answer.text).toContain('хотя бы одного человека')
  })
})

const browsers: Record<string, Client> = {}
const mark = (surname: string, fields: Fields, path: string) => browsers[surname]!.post(path, fields)
const paths: Record<string, string> = {}
const isChecked = (text: string, field: string, value: string) =>
  new RegExp(`name="${field}" value="${value}" checked`).test(text)

describe('R-WSH-7 one’s own marks', () => {
  beforeAll(async () => {
    for (const one of asked) {
      const { own, path } = await pageOf(one)
      browsers[one] = own
      paths[one] = path!
    }
  })
  it('are about those who may be a pair and may be shown; the others are counted', async () => {
    const own = browsers.Петров!
    const { text } = await own.get(paths.Петров!)
    for (const one of ['Иванова', 'Волков', 'Титов']) expect(text).toContain(name(one))
    for (const one of ['Дятлов', 'Белова']) expect(text).not.toContain(name(one))
    expect(text).toContain('здесь не показываем')
    expect((await browsers.Волков!.get(paths.Волков!)).text).toContain(name('Рыбина'))
  })
  it('are kept, shown to oneself and changed; not to mark is an answer too', async () => {
    const fields = {
      ...(await about('mentor', 'Иванова', 'yes')),
      ...(await about('mentor', 'Титов', 'maybe')),
      ...(await about('mentor', 'Волков', '')),
    }
    const { answer, changed } = await effect(() => mark('Петров', fields, paths.Петров!))
    expect(answer.to).toBe(`${paths.Петров}?saved=yes`)
    expect(changed).toEqual(['journal_heads', 'journal_lines', 'wish_askings', 'wishes'])
    const own = await here.as('mentee')
    const { text } = await own.get(paths.Петров!)
    expect(isChecked(text, `mentor.${await id('Иванова')}`, 'yes')).toBe(true)
    for (const value of marks) expect(isChecked(text, `mentor.${await id('Волков')}`, value)).toBe(false)
    expect(text).toContain('Сохранено 1 сентября 2026 г. Изменить можно по 12 сентября 2026 г.')
    expect((await own.get('/today')).text).not.toContain('с кем хотели бы работать')
    await own.post(paths.Петров!, {
      ...(await about('mentor', 'Иванова', 'yes')),
      ...(await about('mentor', 'Титов', '')),
    })
    expect((await here.rows()).wishes).toHaveLength(1)
    const nothing = await effect(() => mark('Дятлов', {}, paths.Дятлов!))
    expect(nothing.changed).toEqual(['journal_heads', 'journal_lines', 'wish_askings'])
  })
  it('are not seen by whoever holds the slip, nor whether there are any, and not taken away by choosing nothing', async () => {
    const link = browsers.Петров!
    const { text } = await link.get(paths.Петров!)
    for (const value of marks) expect(text).not.toContain(`value="${value}" checked`)
    expect(text).toContain('по ссылке сделанные отметки не видны')
    expect(text).not.toContain('Сохранено')
    expect((await link.get('/today')).text).toContain('с кем хотели бы работать')
    const { answer, changed } = await effect(async () =>
      mark('Петров', await about('mentor', 'Иванова', ''), paths.Петров!),
    )
    expect((await link.get(answer.to!)).text).toContain('Отметки сохранены')
    expect(changed).not.toContain('wishes')
    const other = await effect(async () =>
      mark('Петров', await about('mentor', 'Иванова', 'maybe'), paths.Петров!),
    )
    expect(other.changed).toContain('wishes')
    expect((await here.rows()).wishes).toHaveLength(1)
    await (await here.as('mentee')).post(paths.Петров!, await about('mentor', 'Иванова', ''))
    expect((await here.rows()).wishes).toHaveLength(0)
    await mark('Петров', await about('mentor', 'Иванова', 'yes'), paths.Петров!)
    expect((await here.rows()).wishes).toHaveLength(1)
  })
  it('leave no line in the log of views: it would say who has answered, and when (R-WSH-3)', async () => {
    const { changed } = await effect(() => browsers.Петров!.get(paths.Петров!))
    expect(changed).toEqual([])
  })
  it('are refused in words where something else was sent, with what was typed', async () => {
    const fields = {
      ...(await about('mentor', 'Титов', 'yes')),
      ...(await about('mentor', 'Волков', 'всегда')),
    }
    const { answer, changed } = await effect(() => mark('Петров', fields, paths.Петров!))
    expect({ status: answer.status, changed }).toEqual(refusedWhole)
    expect(answer.text).toContain('Выберите: да, возможно, нет')
    expect(isChecked(answer.text, `mentor.${await id('Титов')}`, 'yes')).toBe(true)
  })
  it('are nobody else’s page, and about nobody who is not on the list', async () => {
    const stranger = await effect(() => mark('Рыбина', {}, paths.Петров!))
    expect({ status: stranger.answer.status, changed: stranger.changed }).toEqual({
      status: 404,
      changed: [],
    })
    expect((await (await here.as('head')).get(paths.Петров!)).status).toBe(404)
    await mark('Петров', await about('mentor', 'Дятлов', 'yes'), paths.Петров!)
    expect((await here.rows()).wishes).toHaveLength(1)
  })
})

/** Everything that is not the same for the same page asked twice. */
const steady = (text: string) => text.replaceAll(/name="(key|once)" value="[^"]*"/g, '')

describe('R-WSH-3, R-WSH-4 what nobody is told', () => {
  const words = 'не подходит по ответам'
  let readers: readonly (readonly [string, Client, string])[]
  const again = async () => {
    await ask()
    for (const one of ['Петров', 'Волков']) paths[one] = (await pageOf(one, browsers[one])).path!
  }
  const close = () => curator.post('/wishes/close')
  const look = async () => {
    const seen: Record<string, string> = {}
    for (const [who, browser, path] of readers)
      seen[`${who} ${path}`] = steady((await browser.get(path)).text)
    return seen
  }
  beforeAll(async () => {
    const petrov = await id('Петров')
    const head = await here.as('head')
    readers = [
      ...['/wishes', '/pairs', `/pairs/${petrov}`, '/mentorships/make', '/alone', `/mentees/${petrov}`].map(
        (path) => ['curator', curator, path] as const,
      ),
      ...['/pairs', `/pairs/${petrov}`].map((path) => ['head', head, path] as const),
    ]
    for (const one of ['Иванова', 'Волков']) await mark(one, {}, paths[one]!)
  })
  it('counts who has answered from five on, and names none', async () => {
    const shown = async () => (await curator.get('/wishes')).text.replaceAll(/<[^>]*>/g, ' ')
    expect(await shown()).toContain('когда ответят пятеро')
    await mark('Рыбина', {}, paths.Рыбина!)
    expect(await shown()).toMatch(/5\s+из \d+\s+ответили/)
    expect((await curator.get('/history')).text).not.toContain('отмечено, с кем')
  })
  it('counts no mark before the round is over, and then all of them at once', async () => {
    const pairs = async () => steady((await curator.get(`/pairs/${await id('Петров')}`)).text)
    const before = await pairs()
    await mark('Петров', await about('mentor', 'Волков', 'no'), paths.Петров!)
    expect(await pairs()).toBe(before)
    await close()
    expect(await pairs()).not.toBe(before)
  })
  it('takes the pair away, in words that name nobody, whoever of the two it was', async () => {
    const byMentee = await look()
    await again()
    for (const what of ['yes', 'maybe', '']) {
      const lifted = await effect(async () =>
        mark('Петров', await about('mentor', 'Волков', what), paths.Петров!),
      )
      expect(lifted.answer.to).toContain('saved=yes')
      expect(lifted.changed).not.toContain('wishes')
    }
    const own = await here.as('mentee')
    await own.post(paths.Петров!, await about('mentor', 'Волков', ''))
    await mark('Волков', await about('mentee', 'Петров', 'no'), paths.Волков!)
    expect((await look())[`curator /pairs`]).toBe(byMentee['curator /pairs'])
    await close()
    const byMentor = await look()
    expect(byMentor).toEqual(byMentee)
    const choice = Object.entries(byMentor).find(([path]) => path.startsWith('curator /pairs/'))![1]
    expect(choice.toLowerCase()).toContain(words)
    for (const text of Object.values(byMentor)) expect(text).not.toContain('отказ')
  })
  it('gives no lock, no draft and no other mentor’s page a way round', async () => {
    const [mentee, mentor] = [await id('Петров'), await id('Волков')]
    const { to } = await curator.post('/pairs/lock', { mentee, mentor })
    const locked = await curator.get(to!.split('#')[0]!)
    expect(locked.text).toContain('Пара в план не войдёт')
    expect(locked.text).not.toContain('Пара закреплена')
    expect((await curator.get(`/pairs/${mentee}`)).text.toLowerCase()).toContain(words)
    const draft = {
      form: 'teacher_teacher',
      types: ['traditional'],
      mode: 'in_person',
      topics: ['methodical_01'],
    }
    const { answer, changed } = await effect(() =>
      curator.post('/mentorships/new', {
        ...draft,
        ...{ from: '01.10.2026', through: '31.05.2027', mentor, mentees: [mentee] },
      }),
    )
    expect({ status: answer.status, changed }).toEqual(refusedWhole)
    expect(answer.text).toContain(words)
    await curator.post('/pairs/lift', { mentee, mentor })
  })
  it('leaves the list of whoever it is about as it was', async () => {
    await again()
    expect((await browsers.Петров!.get(paths.Петров!)).text).toContain(name('Волков'))
  })
})

describe('R-WSH-8 whose the marks are', () => {
  const tables = async (browser: Client, path: string) => {
    const data = new PizZip((await browser.get(path)).bytes).file('Сведения.json')!.asText()
    return (JSON.parse(data) as { tables: readonly { table: string; rows: readonly object[] }[] }).tables
  }
  it('everybody takes one’s own, and nobody’s about oneself', async () => {
    const mine = await tables(await here.as('council'), '/asked/record/file')
    expect(mine.find(({ table }) => table === 'wishes')?.rows).toMatchObject([{ mark: 'no', side: 'mentor' }])
    const theirs = await tables(await here.as('mentee'), '/asked/record/file')
    const rows = theirs.find(({ table }) => table === 'wishes')?.rows as readonly {
      mark: string
      taken_back: boolean
    }[]
    const own = rows.map(({ mark, taken_back }) => `${mark}${taken_back ? ', taken back' : ''}`)
    expect(own.toSorted()).toEqual(['no', 'no, taken back', 'yes'])
  })
  it('nobody takes those of another', async () => {
    for (const role of ['head', 'curator', 'hr_specialist'] as const) {
      const taken = await tables(await here.as(role), `/people/${await id('Волков')}/record`)
      const names = taken.map(({ table }) => table)
      expect(names.filter((one) => one.startsWith('wish'))).toEqual([])
      expect(JSON.stringify(taken)).not.toContain('wishes-marked')
    }
  })
})

describe('R-WSH-2 the end of a round', () => {
  it('closes once, and keeps what was marked', async () => {
    const { answer, changed } = await effect(() => curator.post('/wishes/close'))
    expect(answer.to).toBe('/wishes')
    expect(changed).toEqual(['journal_heads', 'journal_lines', 'wish_rounds'])
    const again = await effect(() => curator.post('/wishes/close'))
    expect({ status: again.answer.status, changed: again.changed }).toEqual(refusedWhole)
    const late = await effect(() => mark('Петров', {}, paths.Петров!))
    expect({ status: late.answer.status, changed: late.changed }).toEqual(refusedWhole)
    const own = await here.as('mentee')
    const { text } = await own.get(paths.Петров!)
    expect(text).toContain('Ответы больше не принимаются')
    expect(text).toContain(name('Иванова'))
    expect(text).not.toContain(name('Волков'))
    expect((await here.rows()).wishes).toHaveLength(4)
  })
})
