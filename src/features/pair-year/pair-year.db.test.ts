import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orderedPair } from '#tests/world/change-examples.ts'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { mentorshipTerms } from '#tests/world/mentorship-examples.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
/** Петров with Иванова. */
let pair: string

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  curator = await here.as('curator')
  pair = await orderedPair(here, 'Иванова', ['Петров'], { from: '01.09.2026' })
})
afterAll(() => here.world.close())

const person = (surname: string) => here.person(staffName(surname, here.mark))
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll(`-${here.mark}`, '')
const variants = async (after: string, browser = curator) => browser.get(`/pairs/variants?after=${after}`)

describe('R-PYR-2 three variants of what to do', () => {
  it('shows them over the pair that lives, and changes nothing', async () => {
    const { answer, changed } = await effectOf(here.world.database.engine, () => variants(''))
    expect({ status: answer.status, changed: changed.filter((table) => table !== 'personal_views') }).toEqual(
      {
        status: 200,
        changed: [],
      },
    )
    expect(words(answer.text)).toContain('Со своими наставниками остаётся 1 наставляемый.')
    expect(words(answer.text)).toContain(
      'То же, что и «Никто не меняет наставника»: от перемен никто не выиграет.',
    )
    expect((await variants('', await here.as('head'))).status).toBe(403)
  })
  it('says whom a mentor leaves, who may take them, and that it is proven', async () => {
    const text = words((await variants(`away:${await person('Иванова')}`)).text)
    expect(text).toContain('Не сможет вести: Иванова М. П. Без наставника из-за этого: Петров П. А.')
    expect(text).toMatch(
      /Больше никто не меняет наставника С наставником 1 из 1; .* вместо Ивановой М\. П\. станет/,
    )
    expect(text).toContain('Расчёт проверен: при этом условии лучше нельзя.')
  })
  it.each(['away:nobody', 'ends:', 'place:%00', `${'я'.repeat(200)}`])(
    'takes %s for nothing',
    async (after) => {
      expect((await variants(encodeURIComponent(after))).status).toBeLessThan(500)
    },
  )
})

describe('R-PYR-3 a variant leads to what there is already', () => {
  it('to a replacement with its mentor chosen', async () => {
    const { text } = await variants(`ends:${await person('Петров')}`)
    const link = /mentorships\/([\w-]+)\/change\?what=replace&amp;mentor=([\w-]+)/.exec(text)
    expect(link?.[1]).toBe(pair)
    const form = (await curator.get(link![0].replace('&amp;', '&').replace(/^/, '/'))).text
    expect(form).toMatch(new RegExp(`value="${link![2]}"[^>]*checked|checked[^>]*value="${link![2]}"`))
  })
  it('to new pairs, and leaves out whoever has a mentor meanwhile', async () => {
    const [mentor, mentee, settled] = [
      await person('Иванова'),
      await person('Рыбина'),
      await person('Петров'),
    ]
    const made = `/mentorships/make?pairs=${mentor}:${mentee},${mentor}:${settled},${mentor}:${mentor},x`
    const { text } = await curator.get(made)
    expect(text).toContain(`value="${mentor}:${mentee}"`)
    const group = [await person('Дятлов'), mentee, await person('Гусева'), await person('Уткина')].join(':')
    expect((await curator.get(`/mentorships/make?pairs=${group}`)).text).toContain(`value="${group}"`)
    expect(text).not.toContain(`value="${mentor}:${settled}"`)
    expect(text).not.toContain(`value="${mentor}:${mentor}"`)
  })
  it('a place that is free by the day of the replacement is free', async () => {
    const [volkov, titov] = [await person('Волков'), await person('Титов')]
    const first = await orderedPair(here, 'Волков', ['Рыбина'], { from: '01.09.2026' })
    const second = await orderedPair(here, 'Волков', ['Уткина'], { from: '01.09.2026' })
    const third = await orderedPair(here, 'Дятлов', ['Титов'], { from: '01.09.2026' })
    const replace = (id: string, mentor: string, on: string) =>
      curator.post(`/mentorships/${id}/replace?what=replace`, { mentor, on, by: 'mentor' })
    const full = await replace(third, volkov, '20.10.2026')
    expect({ status: full.status, said: words(full.text).includes('нет свободных мест') }).toEqual({
      status: 422,
      said: true,
    })
    expect((await replace(first, titov, '12.10.2026')).status).toBe(303)
    expect((await replace(third, volkov, '11.10.2026')).status).toBe(422)
    const named = await curator.get(`/mentorships/${third}/change?what=replace&mentor=${volkov}`)
    expect(words(named.text)).toContain('место освободится, когда закончится другая пара')
    expect((await replace(third, volkov, '20.10.2026')).status).toBe(303)
    expect(second).not.toBe(third)
  })
})

describe('R-PYR-5 the year of pairs', () => {
  const year = async (role: 'head' | 'curator' = 'head', search = '') =>
    (await here.as(role)).get(`/pairs/year${search}`)
  it('is told to the head in sentences: what was proposed, chosen and ordered', async () => {
    const { answer, changed } = await effectOf(here.world.database.engine, () => year())
    expect({ status: answer.status, changed: changed.filter((table) => table !== 'personal_views') }).toEqual(
      {
        status: 200,
        changed: [],
      },
    )
    const text = words(answer.text)
    expect(text).toContain('Сентябрь 2026 г. 1 сентября Составлено вручную.')
    expect(text).toMatch(/Выбрано, как предложено: |Выбрано другое: /)
    expect(text).toContain('Иванова М. П. — Петров П. А.')
    expect(text).toMatch(/Приказом закреплены пары: .*Волков П. И. — Рыбина Н. Ф./)
    // four pairs are a list, one is a sentence
    expect(answer.text).toMatch(/<p>Приказом закреплены пары:<\/p><div class="prose"><ul><li>Иванова/)
    expect(text).toMatch(/Выбрано, как предложено: Волков П. И. — Титов Р. Г./)
    // the day of the replacement has not come
    expect(text).not.toContain('стал другой человек')
  })
  it('R-EXP-10: names no «нет», and reads the same for a pair given up', async () => {
    const [mentor, mentee] = [await person('Иванова'), await person('Гусева')]
    const made = await curator.post('/mentorships/new', { ...mentorshipTerms, mentor, mentees: [mentee] })
    const card = `/mentorships/${made.to!.split('/').at(-1)}`
    await curator.post('/mentorships/ask', { mentorship: card.split('/').at(-1)! })
    await curator.post(`${card}/paper`, {
      person: mentee,
      answer: 'no',
      on: '01.09.2026',
      privateReason: 'Тайна',
    })
    const text = words((await year()).text)
    expect(text).toContain('Пара не состоялась: Иванова М. П. — Гусева Д. Л.')
    expect(text.slice(text.indexOf('Сентябрь'))).not.toMatch(/отказ|Тайна/i)
  })
  it('R-PYR-6: says who waits now, only of the year that goes on', async () => {
    expect(words((await year()).text)).toContain('Ждут наставника сейчас')
    const before = await year('curator', '?year=2025')
    expect(words(before.text)).toContain('В этом учебном году с парами ещё ничего не происходило.')
    expect(words(before.text)).not.toContain('Ждут наставника сейчас')
    expect((await year('curator', '?year=x&page=99999999')).status).toBe(200)
  })
})

describe('R-PYR-2 a mentor who leaves', () => {
  it('is seen on the card and on the page of variants, one line away from what may be done', async () => {
    const mentor = await person('Иванова')
    expect((await curator.get(`/mentorships/${pair}`)).text).not.toContain('/pairs/variants')
    expect((await curator.post(`/people/${mentor}/leave`, { through: '30.09.2026' })).status).toBe(303)
    const link = `/pairs/variants?after=away:${mentor}`
    const card = (await curator.get(`/mentorships/${pair}`)).text
    expect(words(card)).toContain('последний день работы — 30 сентября 2026 г., а пара продолжается')
    expect(card).toContain(link)
    const { text } = await variants('')
    expect(words(text)).toContain('Видно уже сейчас')
    expect(text).toContain(link)
    expect((await (await here.as('head')).get(`/mentorships/${pair}`)).text).not.toContain(link)
  })
})
