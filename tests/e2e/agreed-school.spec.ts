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
import { apply, bring, found, linksOf, press } from './walk.ts'

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
})

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
