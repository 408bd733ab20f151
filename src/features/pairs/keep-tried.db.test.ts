import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { staffCsv } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { bringTwoPairs } from '#tests/world/two-pairs.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let head: Client
let id: Readonly<Record<'mentee' | 'other' | 'own' | 'strange' | 'head', string>>

beforeAll(async () => {
  here = await school()
  id = { ...(await bringTwoPairs(here)), head: await here.person(`Громова-${here.mark} Вера`) }
  curator = await here.as('curator')
  head = await here.as('head')
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const corrections = async () => ((await here.rows()).pair_corrections ?? []).length
const board = async (search = '', reader = curator) =>
  (await reader.get(`/pairs${search}`)).text.replaceAll('\u00a0', ' ')
const undoIn = (to: string | null) => new URL(to!, 'http://here').searchParams.get('undo')!
const lock = () => `lock:${id.mentee}:${id.strange}`
const ban = () => `ban:${id.other}:${id.strange}`

describe('R-DSK-1, R-DSK-2 trying on the board', () => {
  it('keeps nothing and says what becomes worse and who moves', async () => {
    const { answer, changed } = await effect(() => board(`?try=${lock()}`))
    expect(changed.filter((one) => one !== 'personal_views')).toEqual([])
    expect(answer).toContain('Ничего ещё не сохранено')
    expect(answer).toMatch(/Что станет хуже.+Самый низкий балл упадёт на \d+: станет \d+, сейчас \d+/s)
    expect(answer).toMatch(/У Сафина-\S+ Р\. И\. наставником вместо Кузнецовой-\S+ М\. П\. станет Орлова-/)
    expect(answer).toContain('Оставить так')
  })
  it('tries several together, each with its own way out', async () => {
    const text = await board(`?try=${lock()},${ban()}`)
    expect(text).toContain(`href="/pairs?try=${lock()}#tried"`)
    expect(text).toContain(`href="/pairs?try=${ban()}#tried"`)
  })
  it('says in words why locks cannot stand, and lets nothing be kept', async () => {
    const text = await board(`?try=${lock()},lock:${id.other}:${id.head}`)
    expect(text).toMatch(
      /Закреплённая пара невозможна: Тихонов-.+начальник и подчинённый.+Так составить план нельзя/s,
    )
    expect(text).not.toContain('Оставить так')
  })
  it('is the plain board for nonsense, and nobody else’s to keep', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000'
    for (const search of ['?try=lock', `?try=lock:${id.mentee}:${nobody}`, `?try=${'x'.repeat(3000)}`])
      expect(await board(search)).not.toContain('Вы пробуете')
    expect(await board(`?try=${lock()}`, head)).not.toContain('Оставить так')
  })
})

describe('R-DSK-3, R-DSK-4 keeping what was tried, and taking it back', () => {
  it('keeps all of it at once, says so, and undoes it', async () => {
    const { to } = await curator.post('/pairs/keep', { try: `${lock()},${ban()}` })
    expect(await corrections()).toBe(2)
    const after = await board(to!.slice('/pairs'.length))
    expect(after).toMatch(/Пара закреплена: Сафин-.+Пара больше не предлагается: Тихонов-/s)
    const undo = undoIn(to)
    expect(after).toContain(`value="${undo}"`)
    await curator.post('/pairs/keep', { try: undo })
    expect(await corrections()).toBe(0)
    expect(await board(to!.slice('/pairs'.length))).not.toContain('Пара закреплена')
  })
  it('gives back the lock that had to give way', async () => {
    await curator.post('/pairs/lock', { mentee: id.mentee, mentor: id.own })
    const { to } = await curator.post('/pairs/lock', { mentee: id.mentee, mentor: id.strange })
    await curator.post('/pairs/keep', { try: undoIn(to) })
    const [kept] = (await here.rows()).pair_corrections!
    expect(kept).toContain(`${id.mentee},${id.own},lock`)
    await curator.post('/pairs/lift', { mentee: id.mentee, mentor: id.own })
  })
  it('offers to take back nothing but what was kept, whatever an address says', async () => {
    const lifted = `lift:${id.mentee}:${id.own}`
    expect(await board(`?kept=${lifted}&undo=lock:${id.mentee}:${id.own}`)).toContain('Отменить')
    for (const undo of ['', lock(), `lock:${id.mentee}:${id.own},${ban()}`])
      expect(await board(`?kept=${lifted}&undo=${undo}`)).not.toContain('Отменить')
  })
  it.each([
    ['nothing that can be read', () => 'everything', 422, 'Здесь нечего сохранять'],
    [
      'somebody who is not here, with the rest',
      () => `${lock()},ban:${id.other}:00000000-0000-7000-8000-000000000000`,
      404,
      '',
    ],
  ])('refuses %s and keeps nothing', async (_, tried, status, words) => {
    const { answer, changed } = await effect(() => curator.post('/pairs/keep', { try: tried() }))
    expect({ status: answer.status, changed: changed.filter((one) => one !== 'personal_views') }).toEqual({
      status,
      changed: [],
    })
    expect(answer.text.replaceAll('\u00a0', ' ')).toContain(words)
  })
  it('is the curator’s alone', async () => {
    const { answer, changed } = await effect(() => head.post('/pairs/keep', { try: lock() }))
    expect({ status: answer.status, changed }).toEqual({ status: 403, changed: [] })
  })
})

describe('R-DSK-5 the other mentors of one pair in place', () => {
  it('stand open for the pair that was asked about alone, with the price and a way to try', async () => {
    expect(await board()).toContain(`href="/pairs?open=${id.mentee}#pair-${id.mentee}"`)
    const text = await board(`?open=${id.mentee}`)
    expect(text.match(/Другие наставники для/g)).toHaveLength(1)
    expect(text).toMatch(/Орлова-\S+ Наталья Андреевна<\/b> Самый низкий балл упадёт на \d+/)
    expect(text).toContain(`href="/pairs?try=${lock()}#tried"`)
  })
})

describe('R-DSK-6 two plans side by side', () => {
  const compare = async (search = '') =>
    (await curator.get(`/pairs/compare${search}`)).text.replaceAll('\u00a0', ' ')
  it('shows what each is worth and only the pairs that differ, and takes the other', async () => {
    const text = await compare(`?try=${lock()}`)
    expect(text).toMatch(/Самый низкий балл<\/th><td[^>]*>540 из 1000<\/td><td[^>]*>480 из 1000/)
    expect(text).toMatch(/Чем другой хуже.+Самый низкий балл упадёт на 60/s)
    const differences = text.slice(text.indexOf('В чём пары различаются'))
    expect(differences).toContain('Сафин-')
    expect(differences).not.toContain('Тихонов-')
    expect(text).toContain(`name="try" value="${lock()}"`)
  })
  it('is another policy where nothing is tried, and nonsense is no policy', async () => {
    for (const search of ['', '?policy=stable', '?policy=best&try=x']) {
      const text = await compare(search)
      expect(text).toContain('Варианты равны: пары одни и те же.')
      expect(text).not.toContain('action="/pairs/keep"')
    }
    expect(await compare(`?try=lock:${id.other}:${id.head}`)).toContain('начальник и подчинённый')
  })
  it('is what people would choose themselves, and goes to the board only as something tried (R-MAT-17)', async () => {
    const chosen = (way: string) => compare(`?try=${lock()}&chosen=${way}`)
    for (const way of ['deferred-acceptance', 'first-come']) {
      const text = await chosen(way)
      expect(text).toMatch(new RegExp(`chosen=${way}" aria-current="true"`))
      expect(text).toContain('В чём пары различаются')
      expect(text).toContain(`href="/pairs?try=${lock()}#tried"`)
      expect(text).not.toContain('action="/pairs/')
    }
    const { changed } = await effect(() => chosen('first-come'))
    expect(changed.filter((one) => one !== 'personal_views')).toEqual([])
    expect((await head.get(`/pairs/compare?try=${lock()}&chosen=first-come`)).text).not.toContain(
      'Попробовать эти пары',
    )
    expect(await compare('?chosen=lottery')).toContain('Варианты равны')
  })
  it('takes another policy like any other setting, by who may tune it', async () => {
    const text = await compare('?policy=stable')
    const form = text.slice(text.indexOf('action="/pairs/settings"'))
    const fields = Object.fromEntries(
      [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((one) => [
        one[1]!,
        one[2]!,
      ]),
    )
    expect((await head.get('/pairs/compare?policy=stable')).text).not.toContain('action="/pairs/settings"')
    expect((await curator.post('/pairs/settings', fields)).status).toBe(303)
    expect(await compare('?policy=maxMin')).toContain('action="/pairs/settings"')
    expect(await compare('?policy=stable')).not.toContain('action="/pairs/settings"')
  })
})

describe('R-DSK-8 groups on the board', () => {
  it('shows a group as a group, with its reason and what all have in common', async () => {
    const { mark } = here
    const novices = ['Ивлев', 'Зорин', 'Жилин', 'Дёмин', 'Гусев', 'Вагин'].map(
      (surname) => `${surname}-${mark} Олег Львович;учитель математики;12.05.2001;;1`,
    )
    await here.bring(staffCsv(mark, novices))
    expect(await board()).toMatch(
      /Группа Кузнецовой-\S+ М\. П\.: \d человек.+Общее у всех: общий предмет — математика/s,
    )
  })
})

describe('R-DSK-1 fewer than two mentors', () => {
  it('says so instead of scoring, on the board and beside another plan', async () => {
    const exclude = { do: 'exclude', person: [id.strange] }
    await curator.post((await curator.post('/mentors/bulk', exclude)).to!, { do: 'exclude' })
    const lockOwn = `lock:${id.other}:${id.own}`
    for (const text of [
      await board(`?try=${lockOwn}`),
      (await curator.get(`/pairs/compare?try=${lockOwn}`)).text,
      (await curator.get('/pairs/compare?chosen=first-come')).text,
    ]) {
      expect(text).toContain('выбирать не из кого, баллы не считаются')
      expect(text).not.toMatch(/Самый низкий балл|Сумма баллов/)
    }
  })
})
