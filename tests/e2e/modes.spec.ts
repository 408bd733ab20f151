import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { inLargeLetters, inTheDark, onPaper } from './lights.ts'
import { type Site, startSite } from './site.ts'
import { schoolList } from './staff-list.ts'
import { apply, bring, found, linksOf, takePackage } from './walk.ts'

let browser: Browser
let site: Site
let page: Page
let places: readonly string[]
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
  await page.getByRole('link', { name: 'Другие наставники' }).first().click()
  await page.waitForURL(/open=/)
  const opened = page.url().slice(site.url.length)
  const choice = (await linksOf(page)).find((one) => /^\/pairs\/[0-9a-f-]{36}$/.test(one)) ?? ''
  await page.goto('/people')
  const person = (await linksOf(page)).find((one) => /^\/people\/[0-9a-f-]{36}$/.test(one)) ?? ''
  const menu = ['/today', '/people', opened, '/organisation', '/roles', '/history', '/documents', '/staff']
  places = [...menu, '/mentees', '/mentors', choice, person, `${person}/edit`, whole]
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe('R-WAY-9 the main pages in every light', () => {
  it('dark', () => inTheDark(page, places))
  it('on paper: no menu, nothing to press, black on white, no wider than the sheet', () =>
    onPaper(page, places))
  it('white on black, very large and spaced, without pictures', () => inLargeLetters(page, places))
})
