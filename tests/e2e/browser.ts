import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const phone = { width: 390, height: 844 }
const mostOfScripts = 15_000
const mostOfPage = 50_000

/** Debian's Chromium, kept from speaking to anybody but the program. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    // what the browser itself says: «Выберите файл»
    env: { ...process.env, LANGUAGE: 'ru' },
    args: [
      '--lang=ru',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
}

type PageSettings = {
  readonly javaScript?: boolean
  readonly width?: number
  readonly more?: BrowserContextOptions
}

/** What went wrong on a page since it was last looked at: errors, refusals of the policy, words with strangers. */
const troubles = new WeakMap<Page, string[]>()
/** The pages whose scripts run. */
const scripted = new WeakSet<Page>()

/** A person at a browser of their own: cookies are shared with nobody. `site` is the address that paths start from. */
export async function openPage(browser: Browser, site: string, settings: PageSettings = {}): Promise<Page> {
  const { javaScript = true, width = 1280, more = {} } = settings
  const context = await browser.newContext({
    baseURL: site,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    viewport: { width, height: width === phone.width ? phone.height : 900 },
    javaScriptEnabled: javaScript,
    ...more,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const found: string[] = []
  troubles.set(page, found)
  if (javaScript) scripted.add(page)
  page.on('pageerror', (error) => found.push(`error in a script: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error' || isAnswerOfThePage(page, message.text(), message.location().url)) return
    found.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    const inside = url.origin === new URL(site).origin || url.protocol === 'data:' || url.protocol === 'blob:'
    if (!inside) found.push(`a request to a stranger: ${url.origin}`)
  })
  return page
}

/** A refused form or a page that is not there: the browser notes its status, and it is what was asked for. */
function isAnswerOfThePage(page: Page, text: string, url: string): boolean {
  return (
    text.startsWith('Failed to load resource') && (url === page.url() || /status of (403|404|422)/.test(text))
  )
}

/** Goes there and looks at everything. `status` is what the program should answer. */
export async function visit(page: Page, path: string, status = 200): Promise<void> {
  const response = await page.goto(path)
  if (response?.status() !== status) {
    throw new Error(`${path}: answered ${response?.status()}, expected ${status}`)
  }
  await look(page)
}

/** Looks at the page one stands on, after a click for instance: barriers, width, weight, errors, machinery. `most`: of
 *  a page that has a reason to weigh more, a code to scan for each of sixty people. */
export async function look(page: Page, most = mostOfPage): Promise<void> {
  complain(page, [...(await barriers(page)), ...(await weight(page, most))])
  await glance(page)
}

/** The same for a page whose barriers are looked for elsewhere: width, errors, machinery. */
export async function glance(page: Page): Promise<void> {
  const scroll = await sidewaysScroll(page)
  const machinery = tracesOfMachinery(await page.content())
  complain(page, [...scroll, ...machinery, ...(troubles.get(page)?.splice(0) ?? [])])
}

function complain(page: Page, found: readonly string[]): void {
  if (found.length > 0) throw new Error(`${page.url()}\n${found.join('\n')}`)
}

/**
 * What axe finds: rules of WCAG 2.2 A and AA, and its own good practice. A page without JavaScript cannot run axe
 * itself: the page it is gets looked at again, without its scripts, in a window beside it.
 */
async function barriers(page: Page): Promise<readonly string[]> {
  if (scripted.has(page)) return barriersOn(page)
  const beside = await page.context().browser()?.newPage({ bypassCSP: true, viewport: page.viewportSize() })
  if (beside === undefined) throw new Error('the browser is gone')
  const body = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/g, '')
  await beside.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await beside.goto(page.url())
  const found = await barriersOn(beside)
  await beside.close()
  return found
}

async function barriersOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await inPage.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => ({ id, help, html })))
  })
  return found.map(({ id, help, html }) => `axe ${id}: ${help}: ${html}`)
}

/** At 390 px a page scrolls down, never sideways. */
async function sidewaysScroll(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize()
  await page.setViewportSize(phone)
  const widest = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return undefined
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    )
    return `${scrollWidth} px: ${beyond.at(-1)?.outerHTML.slice(0, 200)}`
  })
  if (before !== null) await page.setViewportSize(before)
  return widest === undefined ? [] : [`scrolls sideways at ${phone.width} px: ${widest}`]
}

/** Bytes that a first visitor is sent, as they travel: the page and its style and scripts, without fonts. */
async function weight(page: Page, most: number): Promise<readonly string[]> {
  const { scripts, all } = await page.evaluate(() => {
    const files = performance.getEntries() as PerformanceResourceTiming[]
    const sum = (wanted: (one: PerformanceResourceTiming) => boolean) =>
      files.filter(wanted).reduce((total, one) => total + (one.encodedBodySize ?? 0), 0)
    const isScript = (one: PerformanceResourceTiming) => /\.js$/.test(one.name)
    const isPage = (one: PerformanceResourceTiming) => one.entryType === 'navigation'
    return {
      scripts: sum(isScript),
      all: sum((one) => isPage(one) || isScript(one) || /\.css$/.test(one.name)),
    }
  })
  return [
    ...(scripts > mostOfScripts ? [`scripts weigh ${scripts} bytes, ${mostOfScripts} at most`] : []),
    ...(all > most ? [`the page weighs ${all} bytes, ${most} at most`] : []),
  ]
}

/** Words that only a program speaks: they never reach a page. */
export function tracesOfMachinery(html: string): readonly string[] {
  const words = /at Object\.|\w*Error:|\bundefined\b|\bNaN\b|\[object|\.tsx?:\d|node_modules/g
  return [...html.matchAll(words)].map(
    ({ 0: word, index }) => `machinery: «${word}» in ${html.slice(Math.max(0, index - 80), index + 80)}`,
  )
}

/** A picture for the eye, when VEKTOR_SHOTS names a folder: the whole page. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.VEKTOR_SHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
