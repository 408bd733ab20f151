import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { look, openBrowser, openPage, visit } from './browser.ts'
import { type Site, startSite } from './site.ts'
import { schoolList, teachers } from './staff-list.ts'
import { bring, fill, linksOf, press, spaces, writeOrganisation, writePeople } from './walk.ts'

let browser: Browser
let site: Site
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  site = await startSite()
  page = await openPage(browser, site.url)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const summary = async () => spaces((await page.locator('.errors').textContent()) ?? '')

describe('R-WAY-8 what is wrong comes back whole, with a sentence', () => {
  it('empty forms on the way to an organisation', async () => {
    await page.goto(site.firstLink())
    await press(page, 'Начать')
    await fill(page, { place: 'г. Светлогорье' })
    await press(page, 'Дальше: руководитель и куратор')
    await look(page)
    expect(await page.title()).toMatch(/^Ошибка: /)
    expect(await summary()).toContain('Напишите полное наименование')
    expect(await summary()).toContain('Выберите вид организации')
    expect(await page.inputValue('#place')).toBe('г. Светлогорье')

    await page.check('input[name=kind][value=school]')
    await page.getByText('Реквизиты для бланка').click()
    await fill(page, { fullName: 'Ш'.repeat(5000), shortName: 'МБОУ', foundedBy: 'Город', inn: '12' })
    await press(page, 'Дальше: руководитель и куратор')
    await look(page)
    expect(await summary()).toContain('Слишком длинно')
    expect(await summary()).toContain('ИНН организации — это 10 цифр')
    expect(await page.isVisible('#inn')).toBe(true)
    expect(await page.inputValue('#shortName')).toBe('МБОУ')
    expect(await page.isChecked('input[name=kind][value=school]')).toBe(true)

    await fill(page, { inn: '' })
    await writeOrganisation(page, {})
    await press(page, 'Дальше: проверить')
    await look(page)
    expect(await summary()).toContain('Напишите фамилию')
    await page.goto('/found/check')
    expect(new URL(page.url()).pathname).toBe('/found/people')
    await writePeople(page, {})
    await press(page, 'Начать работу')
  })

  it('a login and a password that do not do', async () => {
    await fill(page, { login: 'a', password: 'тихая река весной' })
    await press(page, 'Сохранить логин и пароль')
    expect(new URL(page.url()).pathname).toBe('/password')
    await look(page)
    expect(await summary()).toContain('Логин — от 3 знаков')
    await fill(page, { login: 'sokolova', password: '1234' })
    await press(page, 'Сохранить логин и пароль')
    await look(page)
    expect(await summary()).toContain('Пароль короче 8 знаков')
    expect(await page.inputValue('#login')).toBe('sokolova')
    expect(await page.inputValue('#password')).toBe('')
    await fill(page, { password: 'тихая река весной' })
    await press(page, 'Сохранить логин и пароль')
    await page.waitForURL('**/today')
  })

  it.each([
    [
      'фото.xlsx',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0]),
      'Это изображение',
    ],
    ['пустой.csv', Buffer.from('\n\n'), 'пуст'],
    ['приказ.xls', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'Это документ PDF'],
    ['сломан.xlsx', Buffer.from('PK\u0003\u0004сломано'), ''],
  ])('a file that is no list: %s', async (name, bytes, sentence) => {
    const began = performance.now()
    await bring(page, name, bytes)
    expect(performance.now() - began).toBeLessThan(10_000)
    await look(page)
    const words = spaces((await page.getByRole('main').textContent()) ?? '')
    expect(words).toContain('Этот файл не подошёл')
    expect(words).toContain(sentence)
    expect(words).toContain(name)
    await page.getByRole('link', { name: 'Выбрать другой файл' }).click()
    await page.waitForURL('**/staff')
  })

  it('no file at all', async () => {
    await visit(page, '/staff')
    await press(page, 'Прочитать список')
    await look(page)
    expect(await summary()).toContain('Выберите файл со списком сотрудников')
  })

  it('a wrong day, a name too long and a broken address on the form of a person', async () => {
    await page.goto('/people?find=Абрамова')
    const person = (await linksOf(page)).find((one) => /^\/people\/[0-9a-f-]{36}$/.test(one)) ?? ''
    await visit(page, `${person}/edit`)
    await fill(page, {
      surname: 'А'.repeat(3000),
      name: '',
      birthDay: '31.02.1980',
      email: 'почта',
      phone: '123',
    })
    await press(page, 'Сохранить сведения')
    await look(page)
    for (const part of ['Слишком длинно', 'Напишите имя', 'Такого дня нет', 'пишется с @'])
      expect(await summary()).toContain(part)
    expect(await page.inputValue('#birthDay')).toBe('31.02.1980')
    expect(await page.inputValue('#email')).toBe('почта')
    expect((await page.inputValue('#surname')).length).toBe(3000)
    await visit(page, person)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Абрамова')
  })

  it('the same list applied twice, and once more by the button «Назад», is there once', async () => {
    await bring(page, 'Педагоги.xlsx', schoolList())
    const address = new URL(page.url()).pathname
    await page.goto(`${address}/changes`)
    await page.getByRole('button', { name: 'Применить список' }).dblclick()
    await page.waitForLoadState('networkidle')
    await page.goto(address)
    await look(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Список загружен')
    // where the second press was refused, the browser asks before it sends the form once more: nothing is sent
    if (await page.goBack().catch(() => null)) await look(page)
    const again = await page.request.post(`${address}/apply`, { headers: { origin: site.url } })
    expect([200, 303, 404, 422]).toContain(again.status())
    await page.goto('/people')
    expect(await page.locator('tbody').first().locator('tr').count()).toBe(teachers.length + 2)
  })

  it('addresses that lead nowhere have a way out', async () => {
    const nowhere = '00000000-0000-7000-8000-000000000000'
    for (const path of [
      '/nowhere',
      `/people/${nowhere}`,
      '/people/x',
      `/documents/${nowhere}/all`,
      `/pairs/${nowhere}`,
      `/staff/${nowhere}/refused`,
      '/history?before=x',
      '/people?find=%00%27',
    ]) {
      const answer = await page.goto(path)
      expect([200, 404], path).toContain(answer?.status())
      await look(page)
      if (answer?.status() === 404)
        expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0)
    }
  })
})
