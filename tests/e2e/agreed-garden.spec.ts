import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerNeeds,
  justGlance,
  openSlip,
  type PrintedSlip,
  phone,
  seen,
  slipsOn,
  take,
} from './answering.ts'
import { openBrowser, openPage } from './browser.ts'
import { choose, enter, tabTo } from './keyboard.ts'
import { linksTo, type Office, officeOf, words } from './office.ts'
import { askAll, hearPapers, makeProposed } from './school-agreed.ts'
import { decideAboutBanks } from './school-asked.ts'
import { prepareProgrammes, signOrder, signPapers } from './school-ordered.ts'
import { type Site, startSite } from './site.ts'
import { kindergartenList } from './staff-list.ts'
import { apply, bring, fill, password, press } from './walk.ts'

let browser: Browser
let site: Site
let office: Office

beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite()
  const head = await openPage(browser, site.url, { javaScript: false, width: 390 })
  justGlance(head)
  office = officeOf(browser, site.url, head)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** The head founds the kindergarten and is its curator. */
async function found(): Promise<void> {
  const { curator: head } = office
  await head.goto(site.firstLink())
  await press(head, 'Начать')
  await head.check('input[name=kind][value=kindergarten]')
  await fill(head, {
    fullName: 'Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 18 «Рябинка»',
    shortName: 'МБДОУ № 18',
    foundedBy: 'Администрация Лесного района',
    place: 'пос. Лесной',
  })
  await press(head, 'Дальше: руководитель и куратор')
  await fill(head, { headSurname: 'Рябова', headName: 'Ольга', headPatronymic: 'Никитична' })
  await head.check('input[name=curatorIs][value=head]')
  await head.check('input[name=founder][value=head]')
  await press(head, 'Дальше: проверить')
  await press(head, 'Начать работу')
  await fill(head, { login: 'ryabova', password })
  await press(head, 'Сохранить логин и пароль')
}

/** Consents to a pair without touching the screen. */
async function answerByKeyboard(page: Page, slip: PrintedSlip): Promise<void> {
  await page.goto(slip.path)
  await enter(page, 'Перейти к вопросам')
  await enter(page, 'Прочитать и ответить')
  await choose(page, 'answer', 'yes')
  await enter(page, 'Ответить')
  await seen(page, 'garden-agreed')
  expect(await words(page)).toContain('Ваш ответ')
}

describe('R-WAY-11 a kindergarten of eighteen whose head is the curator, on a phone, without scripts, in large letters', () => {
  it('founds itself, chooses large letters and brings its list', async () => {
    const { curator: head } = office
    await found()
    const form = { back: '/today', size: '2', contrast: 'bw', spacing: 'wide' }
    await head.request.post('/view', { form, headers: { origin: site.url } })
    await bring(head, 'Воспитатели.xlsx', kindergartenList())
    await apply(head)
    await head.goto('/today')
    expect(await head.locator('html').getAttribute('data-size')).toBe('2')
    await seen(head, 'garden-today')
  })

  it('asks, and a teacher answers by the keyboard alone', async () => {
    const { curator: head, decide, browser, address } = office
    await head.goto('/surveys/new?survey=needs')
    await decide('Дальше: проверить')
    await decide(/^Открыть анкету и пригласить/)
    await decide('Напечатать листки с QR')
    const slips = await slipsOn(head)
    expect(slips.length).toBeGreaterThan(12)
    const page = await openPage(browser, address, { width: 390 })
    await page.goto(slips[0]!.path)
    await enter(page, 'Перейти к вопросам')
    await enter(page, 'Заполнить анкету')
    await tabTo(page, 'Методические')
    await page.keyboard.press('Space')
    await enter(page, 'Дальше: темы')
    for (let step = 0; step < 400; step += 1) {
      await page.keyboard.press('Tab')
      const name = await page.evaluate(() => (document.activeElement as HTMLInputElement).name ?? '')
      if (name.startsWith('topic.')) break
    }
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
    await enter(page, 'Сдать анкету')
    await seen(page, 'garden-handed-in')
    expect(await words(page)).toContain('сдана')

    const other = await phone(browser, address, false)
    for (const slip of slips.slice(1, 4)) {
      await openSlip(other, slip)
      await take(other, /Заполнить анкету/)
      await answerNeeds(other, ['psych_ped'])
    }
  })

  it('goes on by lists: banks, pairs, grounds, questions, answers', async () => {
    await decideAboutBanks(office)
    expect(await makeProposed(office)).toBeGreaterThan(1)
    const [slip] = await askAll(office)
    await answerByKeyboard(await openPage(browser, office.address, { width: 390 }), slip!)
    await hearPapers(office)
  })

  it('agrees programmes and signs papers and the order, all by the same hand', async () => {
    await prepareProgrammes(office)
    await signPapers(office)
    const order = await signOrder(office, office.curator)
    const text = await words(office.curator)
    expect(text).toContain('Заведующ')
    expect(text).not.toMatch(/\{|\}|undefined|NaN/)
    await office.curator.goto('/papers?kind=programme')
    expect((await linksTo(office.curator, /^\/papers\/[0-9a-f-]{36}$/)).length).toBeGreaterThan(0)
    expect(order).toMatch(/^\/papers\//)
  })
})
