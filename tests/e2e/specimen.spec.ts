import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addresses } from './specimen.tsx'
import {
  desktop,
  openStage,
  phone,
  type Stage,
  shot,
  type Visitor,
  violations,
  visit,
} from './specimen-visit.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const modes: readonly (readonly [name: string, visitor: Visitor])[] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['black on white, large', { view: { contrast: 'bw', size: '2' } }],
  ['white on black, very large, spaced', { view: { contrast: 'wb', size: '3', spacing: 'wide' } }],
  ['blue, without pictures', { view: { contrast: 'blue', images: 'off' } }],
]

describe.each(modes)('R-UI-1 every page of the specimen, %s', (name, visitor) => {
  it.each([
    ['a desktop', desktop],
    ['a phone', phone],
  ] as const)('is clean for axe and fits %s', async (_, viewport) => {
    await visit(stage, { ...visitor, viewport }, async (page) => {
      const found: string[] = []
      for (const address of addresses) {
        await page.goto(address)
        await page.evaluate(() => document.fonts.ready)
        await shot(page, `${viewport.width}-${name.replace(/\W+/g, '-')}`)
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true
        })
        found.push(...(await violations(page)))
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (excess > 0) found.push(`${address} is ${excess} px too wide`)
      }
      expect(found).toEqual([])
    })
  })
})

describe('R-UI-2 the colours of the system', () => {
  it('pages stay readable when the system forces its own', async () => {
    await visit(stage, { dark: true }, async (page) => {
      await page.emulateMedia({ forcedColors: 'active' })
      for (const address of addresses) {
        await page.goto(address)
        await shot(page, 'forced')
        const [text, under] = await page.evaluate(() => {
          const style = getComputedStyle(document.querySelector('.page, body.bare') as Element)
          return [style.color, style.backgroundColor]
        })
        expect(text).not.toBe(under)
      }
      await page.goto('/charts')
      const drawn = await page.evaluate(
        () => getComputedStyle(document.querySelector('.chart .mut') as Element).fill,
      )
      expect(drawn).toBe(await page.evaluate(() => getComputedStyle(document.body).color))
    })
  })
})

describe('R-UI-1 windows of every width', () => {
  it.each([320, 600, 840, 1024, 1100])('nothing is wider than %s px', async (width) => {
    await visit(stage, { viewport: { width, height: 800 } }, async (page) => {
      const wide: string[] = []
      for (const address of addresses) {
        await page.goto(address)
        await shot(page, String(width))
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (excess > 0) wide.push(`${address}: ${excess} px`)
      }
      expect(wide).toEqual([])
    })
  })
})

describe('R-UI-12 on paper', () => {
  it('there is no menu and nothing to press, black on white, whatever the theme', async () => {
    await visit(stage, { dark: true, viewport: { width: 660, height: 960 } }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      for (const address of addresses) {
        await page.goto(address)
        await shot(page, 'print')
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0)
        expect(await page.locator('.rail, button, .btn, .foot').filter({ visible: true }).count()).toBe(0)
        expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
        expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
          'rgb(255, 255, 255)',
        )
      }
    })
  })
})

describe('R-UI-1 by keyboard', () => {
  it.each(addresses)('%s: Tab reaches every control, each with a visible focus', async (address) => {
    await visit(stage, {}, async (page) => {
      await page.goto(address)
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      const controls = await page.evaluate(() => {
        const all = [
          ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
        ]
        const seen = all.filter(
          (one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0,
        )
        const groups = seen.filter((one) => one instanceof HTMLInputElement && one.type === 'radio')
        const first = new Set(groups.map((one) => one.getAttribute('name')))
        for (const [index, one] of seen.entries()) one.setAttribute('data-reach', String(index))
        return seen.length - groups.length + first.size
      })
      const reached = new Set<string>()
      const unseen: string[] = []
      for (let step = 0; step < controls + 5; step += 1) {
        await page.keyboard.press('Tab')
        const at = await page.evaluate(() => {
          const one = document.activeElement as HTMLElement
          return {
            reach: one.getAttribute('data-reach'),
            outline: getComputedStyle(one).outlineStyle,
            html: one.outerHTML,
          }
        })
        if (at.reach !== null) reached.add(at.reach)
        if (at.reach !== null && at.outline === 'none') unseen.push(at.html.slice(0, 120))
      }
      expect(unseen).toEqual([])
      expect(reached.size).toBe(controls)
    })
  })
})
