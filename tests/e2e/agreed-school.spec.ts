import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerNeeds,
  answerOffer,
  enterNeeds,
  openSlip,
  type PrintedSlip,
  phone,
  questionsBehind,
  seen,
  sendNeeds,
  sendOffer,
  sendPaper,
  slipsOn,
  take,
} from './answering.ts'
import { openBrowser, openPage } from './browser.ts'
import { freePort, type Site, startSite } from './site.ts'
import { schoolList } from './staff-list.ts'
import { apply, bring, fill, found, linksOf, password, press, spaces } from './walk.ts'

/** A name that only the browser of this test knows: to everybody else it leads nowhere. */
const host = 'vektor.school.test'
let browser: Browser
let site: Site
let address: string
let curator: Page
let campaign: string
/** How many times somebody of the administration pressed a button that binds or follows a way further. */
let decisions = 0

beforeAll(async () => {
  const port = await freePort()
  address = `https://${host}:${port}`
  browser = await openBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1`])
  site = await startSite({ port, words: ['--network'], environment: { VEKTOR_URL: address } })
  curator = await openPage(browser, address, { more: { ignoreHTTPSErrors: true } })
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

async function decide(name: string, page = curator): Promise<void> {
  decisions += 1
  await press(page, name)
}

async function openSurvey(survey: string): Promise<readonly PrintedSlip[]> {
  await curator.goto(`/surveys/new?survey=${survey}`)
  await seen(curator, `agreed-new-${survey}`)
  await decide('Дальше: проверить')
  await seen(curator, `agreed-check-${survey}`)
  await curator.getByRole('button', { name: /^Открыть анкету и пригласить/ }).click()
  decisions += 1
  await curator.waitForURL(/\/surveys\/[0-9a-f-]{36}$/)
  await seen(curator, `agreed-campaign-${survey}`)
  await decide('Напечатать листки с QR')
  await seen(curator, `agreed-slips-${survey}`, 80_000)
  return slipsOn(curator)
}

describe('R-WAY-10 a school of sixty-four: asked, answered, agreed, ordered', () => {
  it('founds itself and brings its list', async () => {
    await found(curator, new URL(site.firstLink()).pathname)
    await bring(curator, 'Педагоги.xlsx', schoolList())
    decisions += 2
    await apply(curator)
    decisions += 2
    await curator.goto('/today')
    await seen(curator, 'agreed-today-start')
  })

  it('asks sixty-four teachers, half of whom answer by phone under a name that is not localhost', async () => {
    const slips = await openSurvey('needs')
    campaign = new URL(curator.url()).pathname.replace('/slips', '')
    expect(slips.length).toBe(64)
    const phones = [await phone(browser, address), await phone(browser, address, false)]
    for (const [at, slip] of slips.slice(0, 32).entries()) {
      const page = phones[at % 2]!
      if (at >= drawn) {
        const [sheet = ''] = await questionsBehind(page, slip)
        await sendNeeds(page, sheet, groupsOf(at))
        continue
      }
      await openSlip(page, slip)
      if (at < 2) await seen(page, `agreed-phone-today-${at}`)
      await take(page, /Заполнить анкету/)
      if (at < 2) await seen(page, `agreed-phone-groups-${at}`)
      await answerNeeds(page, groupsOf(at), at === 0)
      if (at < 2) await seen(page, `agreed-phone-done-${at}`)
    }
  })

  it('and half on paper, typed in by the curator', async () => {
    await curator.goto(`${campaign}?show=waiting`)
    const papers = await linksTo(curator, /\/sheets\/[0-9a-f-]{36}\/paper$/)
    expect(papers.length).toBe(32)
    for (const [at, path] of papers.entries()) {
      if (at < drawn) await enterNeeds(curator, path, groupsOf(at))
      else await sendPaper(curator, path, groupsOf(at))
      if (at === 0) await seen(curator, 'agreed-campaign-half')
    }
    await curator.goto(campaign)
    expect((await curator.locator('.figs').textContent()) ?? '').toMatch(/64\s*из\s*64/)
    await seen(curator, 'agreed-campaign-whole')
  })

  it('asks those who may be mentors', async () => {
    const slips = await openSurvey('mentors')
    expect(slips.length).toBeGreaterThan(20)
    const page = await phone(browser, address)
    for (const [at, slip] of slips.slice(0, 24).entries()) {
      if (at >= drawn) {
        const [sheet = ''] = await questionsBehind(page, slip)
        await sendOffer(page, sheet, groupsOf(at))
        continue
      }
      await openSlip(page, slip)
      await take(page, /Заполнить анкету/)
      if (at === 0) await seen(page, 'agreed-phone-offer')
      await answerOffer(page, groupsOf(at))
      if (at === 0) await seen(page, 'agreed-phone-offered')
    }
  })

  it('confirms categories, admits the candidates and confirms both banks, each in one go', async () => {
    await curator.goto('/mentees?state=proposed')
    await seen(curator, 'agreed-mentees')
    await chooseAll(curator)
    await decide('Подтвердить категории')
    await seen(curator, 'agreed-mentees-check')
    await decideLike(/^Применить/)
    await curator.goto('/mentors?state=candidate')
    await seen(curator, 'agreed-mentors')
    await chooseAll(curator)
    await decide('Допустить')
    await curator.fill('#grounds', 'Действующая категория, стаж, желание по анкете')
    await seen(curator, 'agreed-mentors-check')
    await decideLike(/^Применить/)
    for (const bank of ['mentees', 'mentors']) {
      await curator.goto(`/${bank}`)
      await decideLike(/^Подтвердить банк/)
      await seen(curator, `agreed-${bank}-confirmed`)
    }
    const card = (await linksOf(curator)).find((one) => /^\/mentors\/[0-9a-f-]{36}$/.test(one)) ?? ''
    await curator.goto(card)
    await seen(curator, 'agreed-mentor-card')
  })

  it('makes the proposed pairs at once, and by hand a group, a reverse pair, one with a mentor from elsewhere and one with the head', async () => {
    await curator.goto('/mentors/outside')
    await fill(curator, {
      surname: 'Лебединский',
      name: 'Марк',
      patronymic: 'Антонович',
      employer: 'Педагогический университет',
      outsidePosition: 'доцент',
      agreement: 'Договор о сотрудничестве № 7',
    })
    await decide('Записать наставника')
    await seen(curator, 'agreed-outside')
    await curator.goto('/pairs')
    await seen(curator, 'agreed-board')
    await curator.getByRole('main').getByRole('link', { name: 'Составить пары' }).click()
    await seen(curator, 'agreed-make')
    const lines = await curator.locator('tbody input[name=pair]').all()
    for (const line of lines.slice(0, byHand)) {
      apart.push(((await line.getAttribute('value')) ?? '').split(':'))
      await line.uncheck()
    }
    await decideLike(/^Составить отмеченные пары/)
    await curator.waitForURL(/\/mentorships/)
    await seen(curator, 'agreed-mentorships')

    const [first, second, third, fourth, fifth] = apart.map(([mentor = '', mentee = '']) => ({
      mentor,
      mentee,
    }))
    await makeByHand({ mentor: first!.mentor, mentees: [first!.mentee, second!.mentee], types: ['group'] })
    await makeByHand({ mentor: third!.mentor, mentees: [third!.mentee], types: ['reverse'], back: true })
    await makeByHand({ mentorNamed: 'Лебединский', mentees: [fourth!.mentee] })
    await makeByHand({ mentorNamed: 'Абрамова', mentees: [fifth!.mentee], form: 'head_teacher' })
    await curator.goto('/mentorships')
    await seen(curator, 'agreed-mentorships-all')
  })

  it('tells the grounds of all, asks all, and hears them by phone and from paper', async () => {
    await curator.goto('/mentorships/bases')
    await seen(curator, 'agreed-bases')
    await decideLike(/^Подтвердить отмеченные основания/)
    await curator.goto('/mentorships/ask')
    await seen(curator, 'agreed-ask')
    await decideLike(/^Спросить/)
    await seen(curator, 'agreed-asked-slips', 80_000)
    const slips = await slipsOn(curator)
    expect(slips.length).toBeGreaterThan(30)

    const page = await phone(browser, address)
    for (const [at, slip] of slips.slice(0, 8).entries()) {
      await openSlip(page, slip)
      if (at === 0) await seen(page, 'agreed-phone-asked')
      await take(page, /Прочитать и ответить/)
      if (at === 0) await seen(page, 'agreed-phone-pair')
      await page.check(`input[name=answer][value=${at === 1 ? 'no' : 'yes'}]`)
      if (at === 1) await page.fill('textarea[name=reason], input[name=reason]', secret)
      await press(page, 'Ответить')
      if (at < 2) await seen(page, `agreed-phone-answered-${at}`)
      if (at === 2) {
        await press(page, 'Отозвать согласие')
        await seen(page, 'agreed-phone-withdrawn')
      }
    }

    await curator.goto('/mentorships/answers')
    await seen(curator, 'agreed-answers')
    await curator.fill('#day', await today())
    for (const yes of await curator.locator('input[type=radio][value=yes]').all()) await yes.check()
    await decide('Внести отмеченные ответы')
    await seen(curator, 'agreed-heard')
    expect(await curator.locator('.facets').textContent()).toMatch(/согласны/i)
  })

  it('the refusal returns the person to the queue, and nobody but the curator reads why', async () => {
    await curator.goto('/alone')
    await seen(curator, 'agreed-alone')
    expect(await words(curator)).toContain('кто-то из двоих не согласился')
    expect(await words(curator)).not.toContain(secret)
    await curator.goto('/history')
    expect(await words(curator)).not.toContain(secret)
  })

  it('prepares programmes for all, proposes them, hears the pairs and agrees to them', async () => {
    await curator.goto('/programmes')
    await seen(curator, 'agreed-programmes')
    await curator
      .getByRole('main')
      .getByRole('link', { name: /^Подготовить программы/ })
      .click()
    await seen(curator, 'agreed-prepare')
    await decide('Подготовить выбранные')
    await curator.goto('/programmes?stage=proposer')
    await seen(curator, 'agreed-programmes-prepared')
    const one = (await linksOf(curator)).find((path) => /^\/programmes\/[0-9a-f-]{36}$/.test(path)) ?? ''
    await curator.goto(one)
    await seen(curator, 'agreed-programme')
    await curator.goto(`${one}/edit`)
    await seen(curator, 'agreed-programme-edit')
    await curator.goto('/programmes?stage=proposer')
    await chooseAll(curator)
    await decide('Предложить парам')
    await seen(curator, 'agreed-proposed')
    await curator.goto('/programmes/paper')
    await chooseAll(curator)
    await curator.check('input[value=members]')
    await seen(curator, 'agreed-programmes-paper')
    await decide('Внести ответы')
    await curator.goto('/programmes?stage=curator')
    await chooseAll(curator)
    await decide('Согласовать')
    await seen(curator, 'agreed-endorsed')
  })

  it('prints the papers of all and enters the signatures at once', async () => {
    await curator.goto('/papers/new')
    await seen(curator, 'agreed-papers-new')
    await decide('Подготовить бумаги')
    await expect.poll(() => waitingPapers(), { timeout: 120_000, interval: 1000 }).toBe(0)
    await curator.goto('/papers')
    await seen(curator, 'agreed-papers', 70_000)
    await curator.goto('/papers/sign')
    await chooseAll(curator)
    await seen(curator, 'agreed-papers-sign', 70_000)
    await curator.fill('#on', await today())
    await curator.fill('#first', '17-ДС')
    await decide('Внести подписи на отмеченных')
    await seen(curator, 'agreed-papers-signed', 70_000)
  })

  it('the head reads programmes and the order side by side, and signs once', async () => {
    await curator.goto('/people?find=Абрамова')
    await curator.getByRole('link', { name: 'Абрамова Нина Павловна' }).click()
    await press(curator, 'Дать личную ссылку')
    const link = new URL((await curator.locator('.slip .break').first().textContent()) ?? '').pathname
    const head = await openPage(browser, address, { more: { ignoreHTTPSErrors: true } })
    await head.goto(link)
    await press(head, 'Войти')
    await fill(head, { login: 'abramova', password })
    await press(head, 'Сохранить логин и пароль')
    await seen(head, 'agreed-head-today')
    await head.goto('/approval')
    await seen(head, 'agreed-approval', 70_000)
    await head.fill('#number', 'СШ27-16-255/2')
    await decide('Составить приказ и проверить', head)
    await head.getByRole('button', { name: /^Подписать приказ/ }).waitFor({ timeout: 60_000 })
    await seen(head, 'agreed-approval-check', 70_000)
    await decideLike(/^Подписать приказ/, head)
    await seen(head, 'agreed-approval-done')
    await take(head, /Открыть приказ/)
    await seen(head, 'agreed-order', 70_000)
    order = new URL(head.url()).pathname
    expect(await words(head)).toContain('СШ27-16-255/2')
    expect(decisions, 'from the list to the signed order').toBeLessThanOrEqual(40)
  })
})

let order = ''

async function waitingPapers(): Promise<number> {
  await curator.goto('/papers')
  return (await words(curator)).match(/печатается/g)?.length ?? 0
}

const words = async (page: Page) => spaces((await page.locator('main').textContent()) ?? '')

/** What only the curator may read. */
const secret = 'Не сошлись характерами в прошлом году'

/** Lines of the proposal that are left for what is made by hand. */
const byHand = 5
const apart: (readonly string[])[] = []

type ByHand = {
  readonly mentor?: string
  readonly mentorNamed?: string
  readonly mentees: readonly string[]
  readonly types?: readonly string[]
  readonly form?: string
  readonly back?: boolean
}

async function makeByHand({ mentor, mentorNamed, mentees, types = ['traditional'], form, back }: ByHand) {
  await curator.goto('/mentorships/new')
  if (mentorNamed) {
    const option = curator.locator('#mentor option', { hasText: mentorNamed })
    await curator.selectOption('#mentor', (await option.getAttribute('value')) ?? '')
  } else await curator.selectOption('#mentor', mentor ?? '')
  for (const one of mentees) await curator.check(`input[name=mentees][value="${one}"]`)
  if (form) await curator.check(`input[name=form][value=${form}]`)
  for (const one of await curator.locator('input[name=types]').all()) await one.uncheck()
  for (const one of types) await curator.check(`input[name=types][value=${one}]`)
  if (back) {
    await curator.evaluate(() => {
      for (const more of document.querySelectorAll('details')) more.open = true
    })
    await curator.locator('input[name=backTopics][value^=ict_]').first().check()
  }
  if (back) await seen(curator, 'agreed-by-hand')
  await decide('Составить')
  if (form !== 'head_teacher') return
  await seen(curator, 'agreed-by-hand-head-refused')
  expect(await curator.locator('.errors').textContent()).toContain('прямому письменному согласию')
  await curator.fill('#bossConsentOn', await today())
  await decide('Составить')
}

/** «29.11.2026», as somebody types it. */
async function today(): Promise<string> {
  return curator.evaluate(() => new Date().toLocaleDateString('ru-RU'))
}

async function decideLike(name: RegExp, page = curator): Promise<void> {
  decisions += 1
  await page.getByRole('main').getByRole('button', { name }).first().click()
  await page.waitForLoadState()
}

/** Every row of the list, by the box over it or, without a script, one by one. */
async function chooseAll(page: Page): Promise<void> {
  for (const box of await page.locator('tbody input[type=checkbox]').all()) await box.check()
}

/** So many of each kind do it by hand in the browser; the others send the same from it. */
const drawn = 3

const groupsOf = (at: number) =>
  [
    ['methodical', 'psych_ped'],
    ['ict', 'communication'],
  ][at % 2]!

async function linksTo(page: Page, wanted: RegExp): Promise<readonly string[]> {
  return (await linksOf(page)).filter((one) => wanted.test(one))
}
