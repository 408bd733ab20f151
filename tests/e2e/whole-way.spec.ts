import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { startSite } from './site.ts'
import { walkTheWholeWay } from './whole-way.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('R-WAY-1 from the printed link to the package of acts', () => {
  it.each([
    ['in a browser', true],
    ['in a browser without scripts', false],
  ])('%s', async (_, javaScript) => {
    const site = await startSite()
    try {
      await walkTheWholeWay(site, (settings) => openPage(browser, site.url, settings), javaScript)
    } finally {
      await site.stop()
    }
  })
})
