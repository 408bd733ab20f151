import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openBrowser, openPage } from '#tests/e2e/browser.ts'
import { walkDemoForPictures } from '#tests/e2e/demo-picture-walk.ts'
import { walkForPictures } from '#tests/e2e/picture-walk.ts'
import { type Site, startSite } from '#tests/e2e/site.ts'
import { allParts } from './steps/digests.mjs'
import { ensureBuilt } from './steps/ensure-built.mjs'

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

/** One walk over a program that runs for it alone. */
async function walk(site: Site, steps: (page: Page) => Promise<void>): Promise<void> {
  const browser = await openBrowser()
  try {
    await steps(await openPage(browser, site.url, { more: { viewport: { width: 1280, height: 800 } } }))
  } finally {
    await browser.close()
    await site.stop()
    rmSync(site.dataFolder, { recursive: true, force: true })
  }
}

// `node tools/run.mjs tools/pictures.ts [demo]`: the README's picture and the guide's, taken by walking the program;
// `demo` takes only those of the working year
if (!(await ensureBuilt(process.execPath, allParts))) process.exit(1)
if (!process.argv.includes('demo')) {
  const site = await startSite()
  await walk(site, (page) => walkForPictures(page, site.firstLink(), take))
}
// the demo has a folder of its own, and refuses another
const demo = await startSite({ words: ['--demo'], environment: { VEKTOR_DATA: '' } })
await walk(demo, (page) => walkDemoForPictures(page, take))
