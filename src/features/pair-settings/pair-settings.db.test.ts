import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualSettings } from '#domain/needs/pair-settings.ts'
import { fieldsOf } from '#domain/needs/read-pair-settings.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffCsv } from '#tests/world/founding.ts'
import { agreedPair } from '#tests/world/programme-examples.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let head: Client
let deputy: Client

/** Two novices of one subject, a mentor of it with a lower category and one of another with the highest. */
beforeAll(async () => {
  here = await school()
  await here.everyRole()
  const { mark } = here
  const rows = [
    `Кузнецова-${mark} Марина Павловна;учитель математики;12.05.1980;первая;21`,
    `Орлова-${mark} Наталья Андреевна;учитель истории;12.05.1975;высшая;31`,
    `Лебедева-${mark} Анна Ильинична;учитель математики;12.05.1985;;4`,
    `Сафин-${mark} Ринат Ильдарович;учитель математики;12.05.2001;;1`,
    `Тихонов-${mark} Олег Львович;учитель математики;12.05.2001;;1`,
  ]
  await here.bring(staffCsv(mark, rows))
  curator = await here.as('curator')
  head = await here.as('head')
  deputy = await here.as('deputy_head')
})
afterAll(() => here.world.close())

const usual = fieldsOf(usualSettings)
const address = (typed: Fields) => `/pairs/settings?${new URLSearchParams(typed as Record<string, string>)}`
const post = async (browser: Client, typed: Fields) => {
  const { answer, changed } = await effectOf(here.world.database.engine, () =>
    browser.post('/pairs/settings', typed),
  )
  return { ...answer, changed: changed.filter((table) => table !== 'personal_views') }
}
const plain = (text: string) =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.;:,])/g, '$1')
const page = async (browser = curator, at = '/pairs/settings') => plain((await browser.get(at)).text)
const weights = { ...usual, weight_subject: '20', weight_results: '160' }

describe('R-PST-5 what the settings stand on', () => {
  it('is said beside each: evidence, how firm, and whether it changes anything here', async () => {
    const text = await page()
    expect(text).toContain('Сейчас действуют обычные настройки')
    expect(text).toMatch(/Стиль работы.+ρ от 0,4 до 0,6.+об этом никто ещё не сказал/)
    expect(text).toMatch(/по вашим оценкам пар они ещё не подогнаны/)
    expect(text).toMatch(/Молодой педагог: педагогический стаж меньше трёх лет.+Р-145.+по памяти/)
    expect(text).toMatch(/Самая слабая пара — как можно сильнее.+Сейчас (с ним|ничего не стоит)/)
    expect(text).toMatch(/У вас сейчас: \d+ из \d+ с наставником; самый низкий балл \d+/)
  })
})

describe('R-PST-4 trying settings', () => {
  it('keeps nothing, and says who gets another mentor and the numbers before and after', async () => {
    const { answer, changed } = await effectOf(here.world.database.engine, () =>
      curator.get(address(weights)),
    )
    expect(changed.filter((table) => table !== 'personal_views')).toEqual([])
    const text = plain(answer.text)
    expect(text).toContain('вес «предмет и должность»: 20 вместо 120')
    expect(text).toMatch(/Предложение изменится для \d+ человек.+: Орлова-\S+ Н\. А\. вместо Кузнецовой-/)
    expect(text).toMatch(/Самый низкий балл пары \d+ \d+/)
    expect(text).toContain('Сохранить настройки')
  })

  it('says whom a threshold lets in', async () => {
    const text = await page(curator, address({ ...usual, mentorMonths: '3', mentorCategory: '' }))
    expect(text).toMatch(/Новые возможные наставники:.*Лебедева-\S+ А\. И\./)
  })

  it('lets head and deputy try, and not keep', async () => {
    for (const reader of [head, deputy]) {
      const text = await page(reader, address(weights))
      expect(text).toContain('Сохранить настройки может куратор')
      expect(text).not.toContain('Почему меняем')
    }
  })

  it('moves a level by a button, without a script', async () => {
    const { text } = await curator.get(address({ ...usual, move: 'total up' }))
    expect(text).toContain('name="order" value="total,worst,spread,moved"')
    expect(plain(text)).toContain('уровни: сумма баллов, затем самая слабая пара')
  })

  it('returns what was typed, with a sentence for each wrong number', async () => {
    const wrong = { ...usual, weight_subject: '100', because: 'проба' }
    const tried = await curator.get(address(wrong))
    const kept = await post(curator, wrong)
    for (const { status, text } of [tried, kept]) {
      expect(status).toBe(422)
      expect(plain(text)).toContain('Веса вместе дают 980: добавьте ещё 20 баллов до 1000')
      expect(text).toContain('name="weight_subject" inputmode="numeric" autocomplete="off" value="100"')
    }
    expect(kept.changed).toEqual([])
    const words = await post(curator, { ...usual, usualPlaces: 'много' })
    expect(words.status).toBe(422)
    expect(plain(words.text)).toContain('Поставьте целое число от 1 до 6')
    expect(words.text).toContain('value="много"')
  })
})

describe('R-PST-3 keeping', () => {
  it('adds a version that says who and why; the same again is none', async () => {
    const first = await post(curator, { ...weights, because: 'Предметов мало' })
    expect(first).toMatchObject({ status: 303, to: '/pairs/settings?kept=1' })
    expect(first.changed).toEqual(['journal_heads', 'journal_lines', 'pair_settings'])
    expect((await post(curator, weights)).changed).toEqual([])
    const text = await page()
    expect(text).toContain('Сейчас действует версия 1')
    expect(text).toMatch(
      /Как меняли.+сентября 2026.+Вес «предмет и должность»: 20 вместо 120.+Предметов мало/,
    )
    const history = plain((await curator.get('/history')).text)
    expect(history).toMatch(/сохранены настройки подбора пар, версия 1: веса/)
  })

  it('is refused to head and deputy, who change nothing', async () => {
    for (const reader of [head, deputy]) {
      const { status, changed } = await post(reader, usual)
      expect({ status, changed }).toEqual({ status: 403, changed: [] })
    }
  })

  it('holds wherever pairs are scored, and never rewrites what was', async () => {
    const board = await page(curator, '/pairs')
    expect(board).toMatch(/предмет и должность: \d+ из 20/)
    const mentee = await here.person(`Сафин-${here.mark} Ринат`)
    expect(await page(curator, `/pairs/${mentee}`)).toMatch(/из 20\..+Веса по настройкам версии 1\./)
    const rows = async () => (await here.rows()).pair_settings ?? []
    const [before] = await rows()
    await post(curator, { ...weights, usualPlaces: '1' })
    expect(await rows()).toHaveLength(2)
    expect((await rows())[0]).toEqual(before)
    expect(await page(curator, '/pairs/settings?version=1')).toMatch(/Перед вами настройки версии 1/)
  })

  it('can be taken back to the usual ones by the same way', async () => {
    const text = await page(curator, '/pairs/settings?version=0')
    expect(text).toContain('Перед вами обычные настройки')
    expect(text).toContain('Так предложение изменится')
    expect(await post(curator, usual)).toMatchObject({ to: '/pairs/settings?kept=3' })
    expect(await page(curator, '/pairs')).toMatch(/предмет и должность: \d+ из 120/)
  })

  it('is tried on everybody anew too, where there are pairs already', async () => {
    expect(await page(curator, address(weights))).not.toContain('Если бы все пары составляли')
    const of = (name: string) => here.person(name.replace(' ', `-${here.mark} `))
    await agreedPair(here, await of('Кузнецова Марина'), [await of('Сафин Ринат')])
    const text = await page(curator, address(weights))
    expect(text).toMatch(/Для тех, кто сейчас без наставника.+С наставником 1 из 1/)
    expect(text).toMatch(/Если бы все пары составляли сегодня заново.+С наставником 2 из 2/)
  })
})
