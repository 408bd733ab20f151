import process from 'node:process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { look, openBrowser, openPage, picture } from './browser.ts'
import { type Site, startSite } from './site.ts'
import { schoolList } from './staff-list.ts'
import { apply, bring, found, linksOf, takePackage } from './walk.ts'

let browser: Browser
let site: Site
let page: Page
let places: readonly string[]
/** What is under the words by daylight. */
let light = ''
beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite()
  page = await openPage(browser, site.url)
  await found(page, site.firstLink())
  await bring(page, 'Педагоги.xlsx', schoolList())
  const list = new URL(page.url()).pathname
  await page.goto('/people')
  await page.goto(list)
  await apply(page)
  const whole = await takePackage(page)
  await page.goto('/pairs')
  const choice = (await linksOf(page)).find((one) => /^\/pairs\/[0-9a-f-]{36}$/.test(one)) ?? ''
  await page.goto('/people')
  const person = (await linksOf(page)).find((one) => /^\/people\/[0-9a-f-]{36}$/.test(one)) ?? ''
  const menu = ['/today', '/people', '/pairs', '/organisation', '/roles', '/history', '/documents', '/staff']
  places = [...menu, '/mentees', '/mentors', choice, person, `${person}/edit`, whole]
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** «/people/0190…/edit» → «people-one-edit»: the name of a picture. */
const named = (path: string) =>
  path
    .slice(1)
    .replace(/[0-9a-f-]{36}/, 'one')
    .replaceAll('/', '-')

const grounds = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

describe('R-WAY-9 the main pages in every light', () => {
  it('plain, for the eye', async () => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 })
      for (const path of process.env.VEKTOR_SHOTS ? places : []) {
        await page.goto(path)
        await picture(page, `${width}-${named(path)}`)
      }
    }
    light = await grounds()
    expect(light).not.toBe('')
  })

  it('dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const path of places) {
      await page.goto(path)
      await picture(page, `dark-${named(path)}`)
      await look(page)
      expect(await grounds()).not.toBe(light)
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('on paper: no menu, nothing to press, black on white, no wider than the sheet', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.setViewportSize({ width: 660, height: 960 })
    for (const path of places) {
      await page.goto(path)
      await picture(page, `print-${named(path)}`)
      expect(
        await page.locator('.rail, main button, .btn, .foot').filter({ visible: true }).count(),
        path,
      ).toBe(0)
      expect(await grounds(), path).toBe('rgb(255, 255, 255)')
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(excess, path).toBeLessThanOrEqual(0)
    }
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  })

  it('white on black, very large and spaced, without pictures', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    const form = { back: '/today', size: '3', contrast: 'wb', spacing: 'wide', images: 'off' }
    await page.request.post('/view', { form, headers: { origin: site.url } })
    for (const path of places) {
      await page.goto(path)
      await picture(page, `large-${named(path)}`)
      await look(page)
      expect(await page.locator('html').getAttribute('data-contrast')).toBe('wb')
    }
  })
})
