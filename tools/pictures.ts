import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openBrowser, openPage } from '#tests/e2e/browser.ts'
import { walkForPictures } from '#tests/e2e/picture-walk.ts'
import { startSite } from '#tests/e2e/site.ts'

const docs = fileURLToPath(new URL('../docs', import.meta.url))
const heaviest = 200_000

/** The first screen of the page as a person sees it: 1280 × 800, never heavier than the reader will wait for. */
async function take(page: Page, name: string): Promise<void> {
  const path = join(docs, name)
  mkdirSync(dirname(path), { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path })
  const { size } = statSync(path)
  if (size > heaviest) throw new Error(`${name} weighs ${size} bytes, ${heaviest} at most`)
  console.log(`${name}: ${size} bytes`)
}

// `node tools/run.mjs tools/pictures.ts`: the README's picture and the guide's, taken by walking the program
const site = await startSite()
const browser = await openBrowser()
try {
  const more = { viewport: { width: 1280, height: 800 } }
  await walkForPictures(await openPage(browser, site.url, { more }), site.firstLink(), take)
} finally {
  await browser.close()
  await site.stop()
  rmSync(site.dataFolder, { recursive: true, force: true })
}
