import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sendFrom } from './answering.ts'
import { look, picture } from './browser.ts'

/** «/people/0190…/edit» → «people-one-edit»: the name of a picture. */
const named = (path: string) =>
  path
    .slice(1)
    .replace(/[0-9a-f-]{36}/, 'one')
    .replaceAll(/[/?=]/g, '-')

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

/** Each page with a dark ground. */
export async function inTheDark(page: Page, places: readonly string[]): Promise<void> {
  await page.goto(places[0]!)
  const light = await ground(page)
  expect(light).not.toBe('')
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const path of places) {
    await page.goto(path)
    await picture(page, `dark-${named(path)}`)
    await look(page)
    expect(await ground(page)).not.toBe(light)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Each page as it is printed: no menu, nothing to press, black on white, no wider than the sheet. */
export async function onPaper(page: Page, places: readonly string[]): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize({ width: 660, height: 960 })
  for (const path of places) {
    await page.goto(path)
    await picture(page, `print-${named(path)}`)
    const toPress = page.locator('.rail, main button, .btn, .foot').filter({ visible: true })
    expect(await toPress.count(), path).toBe(0)
    expect(await ground(page), path).toBe('rgb(255, 255, 255)')
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(excess, path).toBeLessThanOrEqual(0)
  }
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Each page white on black, very large and spaced, without pictures. */
export async function inLargeLetters(page: Page, places: readonly string[]): Promise<void> {
  await sendFrom(page, '/view', { back: '/today', size: '3', contrast: 'wb', spacing: 'wide', images: 'off' })
  for (const path of places) {
    await page.goto(path)
    await picture(page, `large-${named(path)}`)
    await look(page)
    expect(await page.locator('html').getAttribute('data-contrast')).toBe('wb')
  }
}
