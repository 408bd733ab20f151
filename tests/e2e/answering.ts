import type { Browser, Page } from 'playwright-core'
import { glance, look, openPage, picture } from './browser.ts'
import { press } from './walk.ts'

/** One slip as it was printed: whose, and the address behind its code. */
export type PrintedSlip = { readonly name: string; readonly path: string }

/** The slips of the page one stands on, as somebody would cut them. */
export async function slipsOn(page: Page): Promise<readonly PrintedSlip[]> {
  return page.locator('.slip').evaluateAll((slips) =>
    slips.map((slip) => ({
      name: (slip.querySelector('h2, h3, b')?.textContent ?? '').replaceAll('\u00a0', ' ').trim(),
      path: `/l/${slip.querySelector('b.break')?.textContent?.trim() ?? ''}`,
    })),
  )
}

/** A narrow screen, perhaps without scripts, passed from hand to hand: each person opens one's own slip on it. */
export async function phone(browser: Browser, site: string, javaScript = true): Promise<Page> {
  const more = { ignoreHTTPSErrors: true, isMobile: true, hasTouch: true }
  return openPage(browser, site, { width: 390, javaScript, more })
}

/** Opens what the slip leads to, as somebody new, and comes to one's own questions. */
export async function openSlip(page: Page, slip: PrintedSlip): Promise<void> {
  await page.context().clearCookies()
  await page.goto(slip.path)
  await press(page, 'Перейти к вопросам')
}

/** Presses the button of the first question that begins like this. */
export async function take(page: Page, task: RegExp): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: task }).first().click()
  await page.waitForLoadState()
}

/** What a teacher finds hard: groups, a topic of each, a few words; `secret` is for the psychologist alone. */
export async function answerNeeds(page: Page, groups: readonly string[], secret = false): Promise<void> {
  await markNeeds(page, groups)
  if (secret) await page.locator('input[name^="sensitive."][value="2"]').first().check()
  await press(page, 'Сдать анкету')
}

async function markNeeds(page: Page, groups: readonly string[]): Promise<void> {
  for (const group of groups) await page.check(`input[name=groups][value=${group}]`)
  await page.fill('textarea[name=words]', 'Хочу уверенно вести урок и успевать всё за сорок минут')
  await press(page, 'Дальше: темы')
  for (const group of groups) await page.locator(`input[name^="topic.${group}_"][value="3"]`).first().check()
}

/** The same from a sheet of paper, typed in by the curator. */
export async function enterNeeds(page: Page, path: string, groups: readonly string[]): Promise<void> {
  await page.goto(path)
  await markNeeds(page, groups)
  await press(page, 'Сохранить анкету')
}

/** A candidate who wants to lead two people in these groups of topics. */
export async function answerOffer(page: Page, groups: readonly string[], places = '2'): Promise<void> {
  await page.check('input[name=wish][value=yes]')
  await page.check('input[name=inBank]')
  for (const group of groups) await page.check(`input[name=groups][value=${group}]`)
  await press(page, 'Дальше: темы')
  for (const group of groups) {
    const topics = await page.locator(`input[name^="topic.${group}_"][value="3"]`).all()
    for (const topic of topics.slice(0, 4)) await topic.check()
  }
  await page.check(`input[name=places][value="${places}"]`)
  await page.check('input[name=minutesAWeek][value="60"]')
  await press(page, 'Сдать анкету')
}

/** Sends what a form of the page would send, from the page itself: the cookie, the name and the certificate are the
 *  same, only nothing is drawn. Answers where it led. */
export async function sendFrom(
  page: Page,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<{ readonly path: string; readonly html: string }> {
  return page.evaluate(
    async ([to, given]) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(given))
        for (const one of [value].flat()) body.append(name, one as string)
      const answer = await fetch(to, { method: 'POST', body })
      if (!answer.ok) throw new Error(`${to}: ${answer.status}`)
      return { path: new URL(answer.url).pathname, html: await answer.text() }
    },
    [path, fields] as const,
  )
}

/** Somebody new by one's slip, without drawing: the addresses of one's questions. */
export async function questionsBehind(page: Page, slip: PrintedSlip): Promise<readonly string[]> {
  await page.context().clearCookies()
  const { html } = await sendFrom(page, slip.path)
  return [...html.matchAll(/\/asked\/[a-z]+\/[0-9a-f-]{36}/g)].map(([path]) => path)
}

/** The same answers as `answerNeeds`, sent. */
export async function sendNeeds(page: Page, sheet: string, groups: readonly string[]): Promise<void> {
  const topics = Object.fromEntries(groups.map((group) => [`topic.${group}_05`, '3']))
  await sendFrom(page, sheet, { part: 'first', do: 'next', groups })
  await sendFrom(page, sheet, { part: 'rest', do: 'hand-in', words: 'Хочу увереннее вести урок', ...topics })
}

/** A sheet of paper as the form of the curator sends it. */
export async function sendPaper(page: Page, path: string, groups: readonly string[]): Promise<void> {
  const on = (await page.evaluate(() => new Date().toLocaleDateString('ru-RU'))) ?? ''
  const topics = Object.fromEntries(groups.map((group) => [`topic.${group}_05`, '3']))
  await sendFrom(page, path, { do: 'save', on, groups, words: 'Хочу увереннее вести урок', ...topics })
}

export async function sendOffer(page: Page, sheet: string, groups: readonly string[]): Promise<void> {
  const topics = Object.fromEntries(groups.map((group) => [`topic.${group}_05`, '3']))
  const wish = { wish: 'yes', inBank: 'yes', groups }
  await sendFrom(page, sheet, { part: 'first', do: 'next', ...wish })
  await sendFrom(page, sheet, { part: 'rest', do: 'hand-in', ...topics, places: '2', minutesAWeek: '60' })
}

const glanced = new WeakSet<Page>()

/** Whoever goes the same way as another journey, which looks for barriers, needs not look for them again. */
export function justGlance(page: Page): void {
  glanced.add(page)
}

/** Looks at the page, at phone width, and keeps a picture of it where pictures are kept. */
export async function seen(page: Page, name: string, most?: number): Promise<void> {
  await picture(page, name)
  await (glanced.has(page) ? glance(page) : look(page, most))
}
