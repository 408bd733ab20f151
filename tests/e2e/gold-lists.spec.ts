import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { look, openBrowser, openPage } from './browser.ts'
import { type Site, startWithLinks } from './site.ts'
import { apply, bring, found, spaces } from './walk.ts'

type TruePerson = { readonly surname: string; readonly name: string; readonly patronymic: string }

const folder = join(process.env.VEKTOR_GOLD ?? '../shared/gold', 'staff')
const names = [
  '1c-export-merged.xlsx',
  'html-as-xls.xls',
  'kadry-windows-1251.csv',
  'spisok-caps.ods',
  'three-columns-serial.xls',
  'unicode-text-utf16.txt.csv',
  'utf8-bom-comma.csv',
]

let browser: Browser
let site: Site
let links: readonly string[]
beforeAll(async () => {
  browser = await openBrowser()
  const started = await startWithLinks(names.length)
  site = started.site
  links = started.links
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

function truth(): Readonly<Record<string, readonly TruePerson[]>> {
  const file = join(folder, 'truth.json')
  if (!existsSync(file))
    throw new Error(`The lists to test on are not at ${folder}: set VEKTOR_GOLD to the folder that has them.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

describe('R-WAY-3 lists of every origin, each brought into an organisation of its own', () => {
  it.each(names)('%s', async (name) => {
    const people = truth()[name] ?? []
    const at = names.indexOf(name)
    const page = await openPage(browser, site.url)
    await found(page, links[at] ?? '', { login: `curator${at}`, mark: 'ц' })
    await bring(page, name, readFileSync(join(folder, name)))
    await look(page)
    await apply(page)
    await page.goto('/people')
    await look(page)
    const shown = (await page.locator('tbody').first().locator('tr th').allTextContents()).map(spaces)
    const wanted = people.map((one) => [one.surname, one.name, one.patronymic].filter(Boolean).join(' '))
    const missed = wanted.filter((one) => !shown.includes(one))
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(people.length * 0.01)
    // the head and the curator are there before any list
    expect(Math.abs(shown.length - 2 - people.length)).toBeLessThanOrEqual(people.length * 0.01)
    await page.context().close()
  })
})
