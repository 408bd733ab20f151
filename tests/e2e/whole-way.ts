import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { textOfDocx } from '#outside/docx/text-of-docx.ts'
import { look, picture } from './browser.ts'
import type { Site } from './site.ts'
import { schoolList, teachers, wholeName } from './staff-list.ts'
import { apply, bring, download, fill, found, press, signIn, spaces, takePackage } from './walk.ts'

type Open = (settings: { readonly javaScript: boolean; readonly width?: number }) => Promise<Page>

/** The evening of a deputy head, every page of it looked at. */
export async function walkTheWholeWay(site: Site, open: Open, javaScript: boolean): Promise<void> {
  const seen = async (page: Page, name: string) => {
    if (javaScript) await picture(page, `way-${name}`)
    await look(page)
  }
  const page = await open({ javaScript })
  await found(page, site.firstLink(), {}, seen)
  expect(new URL(page.url()).pathname).toBe('/today')
  await seen(page, 'today-empty')

  await bringTheList(page, seen)
  await choosePairs(page, seen)
  await takeTheDocuments(page, seen)

  for (const path of ['/today', '/people', '/organisation', '/roles', '/history', '/documents', '/staff']) {
    await page.goto(path)
    await seen(page, path.slice(1))
  }
  await comeBackByPassword(page, seen)
  await letTheHeadIn(page, () => open({ javaScript }), seen)
}

type Seen = (page: Page, name: string) => Promise<void>

async function bringTheList(page: Page, seen: Seen): Promise<void> {
  await bring(page, 'Педагоги 2026.xlsx', schoolList(), seen)
  await seen(page, 'read')
  expect(await page.locator('.figs').textContent()).toContain(String(teachers.length))

  const column = page.getByRole('combobox', { name: 'Поле для колонки «Что ведёт»' })
  await column.selectOption({ label: 'Предмет' })
  await press(page, 'Прочитать по-новому')
  await page.locator('#columns').waitFor({ timeout: 30_000 })
  expect(await column.inputValue()).toBe('subject')
  expect(await page.locator('#people ~ table, section:has(#people) table').textContent()).toContain(
    'математика',
  )

  await apply(page, seen)
  await seen(page, 'applied')
  await page.goto('/people')
  const list = (await page.locator('tbody').first().textContent()) ?? ''
  expect(teachers.filter((one) => !spaces(list).includes(wholeName(one)))).toEqual([])
  expect(await page.locator('tbody').first().locator('tr').count()).toBe(teachers.length + 2)
}

/** Locks one pair, bans one, gives one mentee another mentor, leaves one candidate out. */
async function choosePairs(page: Page, seen: Seen): Promise<void> {
  await page.goto('/pairs')
  await seen(page, 'pairs')
  const pairs = page.locator('ol.match > li')
  const count = await pairs.count()
  expect(count).toBeGreaterThan(5)

  await pairs.first().getByRole('button', { name: 'Закрепить пару' }).click()
  await expect.poll(() => pairs.first().textContent()).toContain('закреплено куратором')

  const banned = await namesIn(page, 1)
  await pairs.nth(1).getByRole('link', { name: 'Попробовать без этой пары' }).click()
  await page.waitForURL(/try=/)
  await seen(page, 'pairs-tried')
  await press(page, 'Оставить так')
  await page.waitForURL(/kept=/)
  await expect.poll(async () => (await namesIn(page, banned.mentee)).mentor).not.toBe(banned.mentor)

  const chosen = await namesIn(page, 2)
  await pairs.nth(2).getByRole('link', { name: 'Другие наставники' }).click()
  await page.waitForURL(/open=/)
  await seen(page, 'pairs-others')
  await pairs.nth(2).getByRole('link', { name: 'Почему не остальные' }).click()
  await page.waitForURL(/\/pairs\/[0-9a-f-]{36}$/)
  await seen(page, 'choice')
  const mentors = await page.locator('#mentor option').all()
  const values = await Promise.all(mentors.map(async (one) => (await one.getAttribute('value')) ?? ''))
  const current = await page.locator('#mentor').inputValue()
  const other = values.find((one) => one !== '' && one !== current) ?? ''
  await page.selectOption('#mentor', other)
  await page.getByRole('main').locator('form').last().getByRole('button', { name: 'Закрепить пару' }).click()
  await page.waitForURL(/\/pairs\?kept=/)
  const after = await namesIn(page, chosen.mentee)
  expect(after.mentor).not.toBe(chosen.mentor)

  await page.goto('/mentors')
  await seen(page, 'mentors')
  const candidates = page.locator('tbody tr')
  const before = await candidates.count()
  await candidates.last().getByRole('checkbox').check()
  await press(page, 'Исключить')
  await seen(page, 'mentors-check')
  await press(page, 'Применить: 1 человек')
  await page.waitForURL('**/mentors')
  await expect.poll(() => candidates.count()).toBe(before - 1)
  await page.goto('/pairs/settings?version=0')
  await seen(page, 'pairs-settings')
  await page.goto('/pairs')
  await seen(page, 'pairs-corrected')
}

/** The pair in this place, or of this mentee. */
async function namesIn(page: Page, which: number | string) {
  const pairs = page.locator('ol.match > li')
  const pair =
    typeof which === 'number'
      ? pairs.nth(which)
      : pairs.filter({ has: page.locator('.a h3', { hasText: which }) })
  if ((await pair.count()) === 0) return { mentee: String(which), mentor: '' }
  return {
    mentee: (await pair.locator('.a h3').textContent()) ?? '',
    mentor: (await pair.locator('.b h3').textContent()) ?? '',
  }
}

async function takeTheDocuments(page: Page, seen: Seen): Promise<void> {
  const address = await takePackage(page)
  await seen(page, 'package')
  const order = page.getByRole('link', { name: /о закреплении/i }).first()
  const text = textOfDocx(await download(page, (await order.getAttribute('href')) ?? ''))
  expect(text).toContain('ПРОЕКТ')
  expect(text).toMatch(/Куратору Соколовой\sИ.\sВ./)
  expect(text).toMatch(/Н.\sП.\sАбрамова/)
  expect(text).not.toMatch(/\{|\}|undefined|NaN/)

  const whole = await download(page, `${address}/all`)
  expect(whole.subarray(0, 2).toString()).toBe('PK')
  expect(whole.length).toBeGreaterThan(100_000)
}

async function comeBackByPassword(page: Page, seen: Seen): Promise<void> {
  await page.getByRole('button', { name: 'Выйти' }).filter({ visible: true }).first().click()
  await page.waitForURL('**/sign-in')
  await seen(page, 'sign-in')
  const answer = await page.goto('/people')
  expect(answer?.url()).toContain('/sign-in')
  await signIn(page, 'sokolova', 'не тот пароль')
  await seen(page, 'sign-in-refused')
  expect(await page.inputValue('#login')).toBe('sokolova')
  await signIn(page, 'sokolova')
  await page.waitForURL('**/today')
}

/** A link on a slip: looking at it spends nothing, the button does, and only once. */
async function letTheHeadIn(page: Page, another: () => Promise<Page>, seen: Seen): Promise<void> {
  await page.goto('/people?find=Абрамова')
  await page.getByRole('link', { name: 'Абрамова Нина Павловна' }).click()
  await seen(page, 'person')
  await press(page, 'Дать личную ссылку')
  await seen(page, 'slip')
  const link = (await page.locator('.slip .break').first().textContent()) ?? ''

  const head = await another()
  await head.goto(link)
  await head.goto(link)
  await seen(head, 'personal-link')
  await press(head, 'Войти')
  await seen(head, 'head-password')
  await fill(head, { login: 'abramova', password: 'осенний лес у реки' })
  await press(head, 'Сохранить логин и пароль')
  await head.waitForURL('**/today')
  await seen(head, 'head-today')
  await head.goto('/pairs')
  await seen(head, 'head-pairs')
  expect(await head.getByRole('button', { name: 'Закрепить пару' }).count()).toBe(0)
  expect((await head.goto('/staff'))?.status()).toBe(403)
  await seen(head, 'head-may-not')
  await head.getByRole('main').getByRole('link').first().click()
  await head.waitForURL('**/today')

  const late = await another()
  expect((await late.goto(link))?.status()).toBe(410)
  await seen(late, 'link-gone')
}
