import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { look, openBrowser, openPage, picture } from './browser.ts'
import { choose, chooseFile, enter, tabTo, type } from './keyboard.ts'
import { type Site, startSite } from './site.ts'
import { kindergartenList } from './staff-list.ts'
import { password } from './walk.ts'

const list = join(mkdtempSync(join(tmpdir(), 'vektor-list-')), 'Воспитатели.xlsx')
let browser: Browser
let site: Site
let page: Page
beforeAll(async () => {
  writeFileSync(list, kindergartenList())
  browser = await openBrowser()
  site = await startSite()
  page = await openPage(browser, site.url, { width: 390 })
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

async function seen(name: string): Promise<void> {
  await picture(page, `garden-${name}`)
  await look(page)
}

describe('R-WAY-4 a kindergarten of eighteen, by keyboard alone, on a phone, with large letters', () => {
  it('founds itself: the head is the curator', async () => {
    await page.goto(site.firstLink())
    await tabTo(page, 'Для слабовидящих')
    await page.keyboard.press('Enter')
    await tabTo(page, 'view-size')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'view-contrast')
    await page.keyboard.press('ArrowDown')
    await enter(page, 'Применить вид')
    await seen('link')
    expect(await page.locator('html').getAttribute('data-contrast')).toBe('bw')
    expect(await page.locator('html').getAttribute('data-size')).toBe('2')

    await enter(page, 'Начать')
    await choose(page, 'kind', 'kindergarten')
    await type(page, {
      fullName: 'Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 18 «Рябинка»',
      shortName: 'МБДОУ № 18',
      foundedBy: 'Администрация Лесного района',
      place: 'пос. Лесной',
    })
    await seen('organisation')
    await enter(page, 'Дальше: руководитель и куратор')
    await type(page, { headSurname: 'Рябова', headName: 'Ольга', headPatronymic: 'Никитична' })
    await choose(page, 'curatorIs', 'head')
    await choose(page, 'founder', 'head')
    await seen('people')
    await enter(page, 'Дальше: проверить')
    await seen('check')
    await enter(page, 'Начать работу')
    await type(page, { login: 'ryabova', password })
    await enter(page, 'Сохранить логин и пароль')
    await seen('today')
    expect(new URL(page.url()).pathname).toBe('/today')
  })

  it('reads the list and applies it', async () => {
    await enter(page, 'Выбрать файл')
    await chooseFile(page, 'list', list)
    await seen('bring')
    await enter(page, 'Прочитать список')
    await page.locator('#columns').waitFor({ timeout: 60_000 })
    await seen('read')
    await enter(page, 'Дальше: что изменится')
    await seen('changes')
    await enter(page, 'Применить список')
    await seen('applied')
  })

  it('keeps a pair and takes the documents', async () => {
    await enter(page, 'Посмотреть предложение пар')
    await seen('pairs')
    await enter(page, 'Закрепить пару')
    await enter(page, 'Другие наставники')
    await seen('others')
    await enter(page, 'Почему не остальные')
    await seen('choice')
    await enter(page, 'Подбор пар')
    await enter(page, 'Собрать пакет документов')
    await page.locator('#acts').waitFor({ timeout: 90_000 })
    await seen('package')
    await tabTo(page, 'Скачать весь пакет')
    const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(saved.suggestedFilename()).toMatch(/\.zip$/)
    await enter(page, 'Сотрудники')
    await seen('staff')
    expect(await page.locator('tbody').first().locator('tr').count()).toBe(19)
  })

  it('leaves by the keyboard and comes back', async () => {
    await enter(page, 'Выйти')
    await type(page, { login: 'ryabova', password })
    await enter(page, 'Войти')
    expect(new URL(page.url()).pathname).toBe('/today')
  })
})
