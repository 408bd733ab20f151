import type { Page } from 'playwright-core'

type Focused = { readonly name: string; readonly id: string; readonly visible: boolean }

/** What has the focus: its words, and whether one sees that it has it. */
async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLElement
    if (one === document.body) return { name: '', id: '', visible: true }
    const style = getComputedStyle(one)
    const label = (one as HTMLInputElement).labels?.[0]?.textContent
    const { width, height, bottom, top } = one.getBoundingClientRect()
    const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    return {
      name: (one.getAttribute('aria-label') ?? label ?? one.textContent ?? '').replace(/\s+/g, ' ').trim(),
      id: one.id,
      visible: ring && width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    }
  })
}

const mostSteps = 400

/** Tab until the control with this id, or with words that begin like this, has the focus; complains of a lost one. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now.name === '' && now.id === '') continue
    if (!now.visible)
      throw new Error(`${page.url()}: one does not see that «${now.name || now.id}» has the focus`)
    if (now.id === wanted || now.name.replaceAll('\u00a0', ' ').startsWith(wanted)) return
  }
  throw new Error(`${page.url()}: Tab does not reach «${wanted}»`)
}

/** Tab there and Enter, as one follows a link or presses a button. */
export async function enter(page: Page, wanted: string): Promise<void> {
  await tabTo(page, wanted)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  await page.waitForLoadState()
}

/** Tab to each field by its id and type into it, over what stood there. */
export async function type(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(fields)) {
    await tabTo(page, id)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(value)
  }
}

/** Into a group of radio buttons by Tab, to the one wanted by arrows, chosen by Space. */
export async function choose(page: Page, group: string, value: string): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((name) => (document.activeElement as HTMLInputElement)?.name === name, group))
      break
  }
  for (let step = 0; step < 12; step += 1) {
    const now = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
    if (now === value) {
      await page.keyboard.press('Space')
      return
    }
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`${page.url()}: arrows do not reach ${group} = ${value}`)
}

/**
 * Tab to a field for a file and open its window by Space. The browser is told to hand the window over before the
 * first key, for it takes that word later than a key that follows at once.
 */
export async function chooseFile(page: Page, id: string, path: string): Promise<void> {
  const window = page.waitForEvent('filechooser')
  await tabTo(page, id)
  await page.keyboard.press('Space')
  const once = await Promise.race([window, page.waitForTimeout(5000)])
  if (!once) await page.keyboard.press('Space')
  await (await window).setFiles(path)
}
