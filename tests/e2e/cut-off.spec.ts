import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEngine } from '#store/engine.ts'
import { look, openBrowser, openPage } from './browser.ts'
import { type Site, startSite } from './site.ts'
import { longList, schoolList, teachers } from './staff-list.ts'
import { apply, bring, fill, found, password, press, signIn } from './walk.ts'

const many = 5000
const copies = mkdtempSync(join(tmpdir(), 'vektor-cut-off-'))
let browser: Browser
/** A school whose list has been read and waits to be applied; nothing runs on it, copies of it are cut off. */
let waiting: string
let list: string
beforeAll(async () => {
  browser = await openBrowser()
  const site = await startSite()
  const page = await openPage(browser, site.url)
  await found(page, site.firstLink())
  await bring(page, 'Педагоги.xlsx', schoolList())
  list = new URL(page.url()).pathname
  await page.context().close()
  await site.stop()
  waiting = site.dataFolder
})
afterAll(async () => {
  await browser.close()
  rmSync(copies, { recursive: true, force: true })
})

async function comeBackTo(dataFolder: string): Promise<{ readonly site: Site; readonly page: Page }> {
  const site = await startSite({ dataFolder })
  const page = await openPage(browser, site.url)
  await signIn(page, 'sokolova')
  await page.waitForURL('**/today')
  return { site, page }
}

function copyOfWaiting(name: string): string {
  const copy = join(copies, name)
  cpSync(waiting, copy, { recursive: true })
  return copy
}

const peopleOn = async (page: Page) => {
  await page.goto('/people')
  return page.locator('tbody').first().locator('tr').count()
}

describe('R-WAY-6 the power goes', () => {
  it('while five thousand rows are read: the reading goes on by itself, and nothing is there twice', async () => {
    const before = await comeBackTo(copyOfWaiting('reading'))
    await before.page.goto('/staff')
    const buffer = Buffer.from(longList(many))
    const file = { name: 'Район.xlsx', mimeType: 'application/octet-stream', buffer }
    await before.page.setInputFiles('#list', file)
    await press(before.page, 'Прочитать список')
    expect(await before.page.getByRole('main').textContent()).toContain('Читаем список')
    const address = new URL(before.page.url()).pathname
    await before.site.kill()
    await before.page.context().close()

    const { site, page } = await comeBackTo(before.site.dataFolder)
    await page.goto(address)
    await page.locator('#columns').waitFor({ timeout: 60_000 })
    expect((await page.locator('.figs b').first().textContent())?.trim()).toBe(String(many))
    await page.goto('/staff')
    expect(await page.locator('section:has(#earlier) li').count()).toBe(2)
    expect(await peopleOn(page)).toBe(2)
    await look(page)
    await site.stop()
  })

  it.each([0, 60, 250])('%s ms after «Применить список»: all of it or nothing', async (wait) => {
    const before = await comeBackTo(copyOfWaiting(`applying-${wait}`))
    await before.page.goto(`${list}/changes`)
    const button = before.page.getByRole('button', { name: 'Применить список' })
    const sent = button.click({ noWaitAfter: true }).catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, wait))
    await before.site.kill()
    await sent
    await before.page.context().close()

    const { site, page } = await comeBackTo(before.site.dataFolder)
    const people = await peopleOn(page)
    expect([2, teachers.length + 2]).toContain(people)
    await page.goto(list)
    const applied = (await page.getByRole('heading', { level: 1 }).textContent()) === 'Список загружен'
    expect(applied).toBe(people > 2)
    if (!applied) await apply(page)
    expect(await peopleOn(page)).toBe(teachers.length + 2)
    await site.stop()
  })
})

describe('R-SES-9 whoever comes back after an hour', () => {
  it('is asked for the password on a page like any other, and is led on', async () => {
    const { site: before, page } = await comeBackTo(copyOfWaiting('locked'))
    await before.stop()
    const engine = await openEngine({ folder: before.dataFolder })
    await engine.asOwner((owner) => owner.query(`update sessions set seen_at = seen_at - interval '1 hour'`))
    await engine.close()

    const port = Number(new URL(before.url).port)
    const site = await startSite({ dataFolder: before.dataFolder, port })
    await page.goto(`${site.url}/people`)
    expect(new URL(page.url()).pathname).toBe('/unlock')
    await look(page)
    await fill(page, { password: 'не тот пароль' })
    await press(page, 'Продолжить')
    await look(page)
    await fill(page, { password })
    await press(page, 'Продолжить')
    await page.waitForURL('**/people')
    await site.stop()
  })
})
