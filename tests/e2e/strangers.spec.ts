import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { type Site, startWithLinks } from './site.ts'
import { kindergartenList, schoolList, teachers } from './staff-list.ts'
import { apply, bring, found, linksOf, signIn, takePackage } from './walk.ts'

let browser: Browser
let site: Site
let links: readonly string[]
beforeAll(async () => {
  browser = await openBrowser()
  const started = await startWithLinks(2)
  site = started.site
  links = started.links
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** Words that stand in the first organisation and nowhere else. */
const canaries = ['Абрамова', 'Соколова', 'Светлогорья № 27', ...teachers.slice(30).map((one) => one.surname)]
/** An address of one record; every other page is everybody's, with one's own records on it. */
const record = /\/[0-9a-f-]{36}(?:\/|$)/

describe('R-WAY-5 two organisations in one database', () => {
  it('the second sees nothing of the first on any page, in search, in files; a session ends where it belongs', async () => {
    const first = await openPage(browser, site.url)
    await found(first, links[0] ?? '', { name: 'Муниципальная школа города Светлогорья № 27' })
    await bring(first, 'Педагоги.xlsx', schoolList())
    const list = new URL(first.url()).pathname
    await apply(first)
    const whole = await takePackage(first)
    const own = await crawl(first)
    expect(own.size).toBeGreaterThan(150)

    const second = await openPage(browser, site.url)
    await found(second, links[1] ?? '', {
      kind: 'kindergarten',
      name: 'Детский сад № 4',
      login: 'vtoraya',
      mark: 'вна',
    })
    await bring(second, 'Сад.xlsx', kindergartenList())
    await apply(second)

    const records = [...own, list, `${list}/refused`, `${list}/changes`, `${whole}/all`]
    const foreign = [...new Set(records)].filter((one) => record.test(one.split('?')[0] ?? ''))
    expect(foreign.length).toBeGreaterThan(100)
    const opened: string[] = []
    for (const path of foreign) {
      const answer = await second.request.get(path, { maxRedirects: 0 })
      if (answer.status() !== 404) opened.push(`${answer.status()} ${path}`)
      opened.push(...seenIn(await answer.text()).map((word) => `${word} on ${path}`))
    }
    expect(opened).toEqual([])

    const searched = ['/people?find=Дорошенко', '/people?find=учитель', '/history?before=999999']
    for (const path of [...(await crawl(second)), ...searched]) {
      const answer = await second.request.get(path)
      // what one has typed oneself stands in the field
      const html = isPage(answer.headers()) ? (await answer.text()).replace(/ value="[^"]*"/g, '') : ''
      const words = seenIn(html)
      opened.push(...words.map((word) => `${word} on ${path}`))
    }
    expect(opened).toEqual([])
  })

  it('what the second posts to records of the first changes nothing', async () => {
    const second = await openPage(browser, site.url)
    await signIn(second, 'vtoraya')
    const first = await openPage(browser, site.url)
    await signIn(first, 'sokolova')
    await first.goto('/people?find=Дорошенко')
    const person = (await linksOf(first)).find((one) => /^\/people\/[0-9a-f-]{36}$/.test(one)) ?? ''
    const before = await (await first.request.get(person)).text()
    const headers = { origin: site.url, 'sec-fetch-site': 'same-origin' }
    for (const [path, form] of [
      [`${person}/edit`, { surname: 'Чужая', name: 'Рука', position: 'учитель' }],
      [`${person}/forms`, { 'name.gen': 'Чужой Руки' }],
      [`${person}/link`, {}],
    ] as const) {
      const answer = await second.request.post(path, { form, headers, maxRedirects: 0 })
      expect(answer.status(), path).toBe(404)
      expect(seenIn(await answer.text()), path).toEqual([])
    }
    const after = await (await first.request.get(person)).text()
    expect(withoutMoment(after)).toBe(withoutMoment(before))
  })
})

const alike = 3

/** Every address one may come to by links from the first page; of pages of one shape a few are opened. */
async function crawl(page: Page): Promise<ReadonlySet<string>> {
  const known = new Set(['/today'])
  const opened = new Map<string, number>()
  for (const path of known) {
    // a day leads to the day a year before it, a tried change to one more, and so on for ever
    const shape = path
      .replace(/[0-9a-f-]{36}/g, 'one')
      .replace(/=\d[\d-]*/g, '=n')
      .replace(/(?:\w+:one:one,?)+/g, 'tried')
    const times = opened.get(shape) ?? 0
    opened.set(shape, times + 1)
    if (times >= alike || /\/(docx|pdf|all|refused)$/.test(path)) continue
    const answer = await page.request.get(path)
    if (!isPage(answer.headers())) continue
    for (const [, link = ''] of (await answer.text()).matchAll(/href="(\/[^"#]*)/g)) {
      if (!link.startsWith('/assets/')) known.add(link.replaceAll('&amp;', '&'))
    }
  }
  return known
}

function isPage(headers: Readonly<Record<string, string>>): boolean {
  return headers['content-type']?.startsWith('text/html') ?? false
}

function seenIn(text: string): readonly string[] {
  const words = text.replaceAll('\u00a0', ' ')
  return canaries.filter((one) => new RegExp(`${one}(?![а-яё])`).test(words))
}

function withoutMoment(html: string): string {
  // each form carries a key of its own (R-FRM-1)
  return html.replace(/<footer[\s\S]*$/, '').replaceAll(/name="once" value="[^"]*"/g, '')
}
