import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { type View, viewCookie } from '#ui/view.ts'
import { openSpecimen, type SpecimenHost } from './specimen-host.ts'

const flags = [
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking',
  '--disable-component-update --disable-sync',
].flatMap((line) => line.split(' '))

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }

export type Stage = {
  readonly host: SpecimenHost
  readonly browser: Browser
  readonly close: () => Promise<void>
}

export async function openStage(): Promise<Stage> {
  const host = await openSpecimen()
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags })
  return {
    host,
    browser,
    close: async () => {
      await browser.close()
      await host.close()
    },
  }
}

export type Visitor = {
  readonly view?: View
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly script?: boolean
  readonly dark?: boolean
}

/** A visit in a context of its own; a page that complains to the console (a broken policy too) fails the test. */
export async function visit(
  stage: Stage,
  visitor: Visitor,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const { view = {}, viewport = desktop, script = true, dark = false } = visitor
  const context = await stage.browser.newContext({
    viewport,
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    baseURL: stage.host.url,
  })
  await context.addCookies([
    { name: 'view', value: encodeURIComponent(viewCookie(view)), url: stage.host.url },
  ])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  try {
    await work(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

type Finding = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }
type WithAxe = { readonly axe: { readonly run: () => Promise<{ readonly violations: readonly Finding[] }> } }

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** axe is put in through the debugger, past the page's policy: the page itself keeps it. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as WithAxe).axe.run()
    return found.violations.map(
      ({ id, nodes }) =>
        `${location.pathname} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    )
  })
}

/** A picture to look at, when VEKTOR_SHOTS names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.VEKTOR_SHOTS
  if (!folder) return
  await mkdir(folder, { recursive: true })
  const file = `${new URL(page.url()).pathname.slice(1)}-${name}.png`
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.screenshot({ path: join(folder, file), fullPage: height < 6000 })
}
