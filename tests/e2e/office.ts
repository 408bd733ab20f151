import type { Browser, Page } from 'playwright-core'
import { seen } from './answering.ts'
import { linksOf, spaces } from './walk.ts'

/** The desk of a curator, and how many times somebody of the administration has pressed a button that decides. */
export type Office = {
  readonly browser: Browser
  readonly address: string
  readonly curator: Page
  /** Presses a button that decides something; `page` is another's when it is not the curator's. */
  readonly decide: (name: string | RegExp, page?: Page) => Promise<void>
  readonly decisions: () => number
}

export function officeOf(browser: Browser, address: string, curator: Page): Office {
  let decisions = 0
  const decide: Office['decide'] = async (name, page = curator) => {
    decisions += 1
    await page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
    await page.waitForLoadState()
  }
  return { browser, address, curator, decide, decisions: () => decisions }
}

/** What the page says, spaces made plain. */
export async function words(page: Page): Promise<string> {
  return spaces((await page.locator('main').textContent()) ?? '')
}

/** Every row of the list, one by one: without a script there is no box for all of them. */
export async function chooseAll(page: Page): Promise<void> {
  for (const box of await page.locator('main tbody input[type=checkbox]').all()) await box.check()
}

/** «29.11.2026», as somebody types it. */
export async function today(page: Page): Promise<string> {
  return page.evaluate(() => new Date().toLocaleDateString('ru-RU'))
}

export async function linksTo(page: Page, wanted: RegExp): Promise<readonly string[]> {
  return (await linksOf(page)).filter((one) => wanted.test(one))
}

/** Opens the first thing of this kind that the page leads to. */
export async function openFirst(page: Page, wanted: RegExp, name: string): Promise<string> {
  const [path = ''] = await linksTo(page, wanted)
  await page.goto(path)
  await seen(page, name)
  return path
}
