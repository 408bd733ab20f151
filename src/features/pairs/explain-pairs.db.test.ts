import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { bringTwoPairs } from '#tests/world/two-pairs.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let mentee: string
let other: string

beforeAll(async () => {
  here = await school()
  const id = await bringTwoPairs(here)
  curator = await here.as('curator')
  mentee = id.mentee
  other = id.strange
})
afterAll(() => here.world.close())

const choice = async (search = '') =>
  (await curator.get(`/pairs/${mentee}${search}`)).text.replaceAll('\u00a0', ' ')

describe('R-EXP-1, R-EXP-2, R-EXP-3 the choice of one mentee explains itself', () => {
  it('says why this one, why not the other, and how firm it is', async () => {
    const text = await choice()
    expect(text).toContain('Общий предмет, математика — 120 из 120')
    expect(text).toContain('План изменится, если балл этой пары упадёт на')
    expect(text).toMatch(/Орлова-\S+ Наталья Андреевна.+Самый низкий балл упадёт не меньше чем на/s)
    expect(text).not.toContain('%')
  })
  it('says exactly what changes with somebody asked about, and lets the curator lock it', async () => {
    const text = await choice(`?instead=${other}`)
    expect(text).toMatch(/Что изменится с Орловой-\S+ Н\. А\./)
    expect(text).toMatch(/Самый низкий балл упадёт на \d+, сумма баллов уменьшится на \d+/)
    const head = await (await here.as('head')).get(`/pairs/${mentee}?instead=${other}`)
    expect(head.text).toContain('Что изменится с')
    expect(head.text).not.toContain('/pairs/lock')
  })
  it('is the same page for nonsense, and says the reason of a ban', async () => {
    for (const search of ['?instead=nobody', `?instead=${mentee}`])
      expect(await choice(search)).not.toContain('Что изменится с')
    await curator.post('/pairs/ban', { mentee, mentor: other })
    expect(await choice(`?instead=${other}`)).toMatch(/Наталья Андреевна.+Исключено куратором/s)
    expect(await choice(`?instead=${other}`)).not.toContain('Что изменится с')
    await curator.post('/pairs/lift', { mentee, mentor: other })
  })
})

describe('R-EXP-6, R-EXP-7 what helps whoever has no pair', () => {
  it('is a ban to be lifted, and the board says whom to look for', async () => {
    const own = await here.person(`Кузнецова-${here.mark} Марина`)
    for (const mentor of [own, other]) await curator.post('/pairs/ban', { mentee, mentor })
    const alone = (await curator.get('/alone')).text.replaceAll('\u00a0', ' ')
    expect(alone).toMatch(/Что поможет.+Снять ваш запрет на пару с Кузнецовой-\S+ М\. П\./s)
    expect(alone).toContain('Другие пары не изменятся')
    const board = (await curator.get('/pairs')).text.replaceAll('\u00a0', ' ')
    expect(board).toMatch(/Где искать наставников.+Пару получит ещё 1 человек: Сафин-\S+ Р\. И\./s)
    expect(board).toContain('Самый низкий балл в предложении')
  })
})
