import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openSlip, type PrintedSlip, phone, seen, slipsOn } from './answering.ts'
import { choose, enter, type } from './keyboard.ts'
import { chooseAll, linksTo, type Office, today, words } from './office.ts'
import { printed, signPapers } from './school-ordered.ts'
import { slipOf } from './school-year.ts'
import { fill, press } from './walk.ts'

/** A phone that is passed from hand to hand; whoever has a slip needs no account. */
export type Hands = {
  readonly page: Page
  readonly slips: readonly PrintedSlip[]
}

/** Slips for all pairs, and a phone to open them on, with scripts or without. */
export async function handOutSlips(
  { curator, browser, address, decide }: Office,
  javaScript = true,
): Promise<Hands> {
  await curator.goto('/meetings')
  await seen(curator, 'year-meetings')
  await decide('Напечатать листки со ссылкой')
  await seen(curator, 'year-slips')
  return { slips: await slipsOn(curator), page: await phone(browser, address, javaScript) }
}

/** Somebody takes the phone, opens one's own slip and comes to one's pair; answers its address. */
export async function takePhone({ page, slips }: Hands, surname: string): Promise<string> {
  await openSlip(page, slipOf(slips, surname))
  await page.goto('/asked/meetings')
  return new URL(page.url()).pathname
}

/** Marks how hard each topic is and sends it. */
export async function measure(page: Page, path: string, level: number): Promise<void> {
  await page.goto(path)
  const topics = new Set(
    await page
      .locator('input[name^="level."]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? '')),
  )
  expect(topics.size).toBeGreaterThan(0)
  for (const topic of topics) await page.check(`input[name="${topic}"][value="${level}"]`)
  await page.getByRole('main').locator('form button').last().click()
  await page.waitForLoadState()
}

/** What is typed and touched about a meeting. */
export type Entry = {
  readonly kind: string
  readonly minutes: number
  readonly outcome?: string
  /** «12.11.2026»; without one it was today. */
  readonly on?: string
}

/** A meeting written down on a phone; answers how many touches it took besides the words. */
export async function logMeeting(page: Page, pair: string, entry: Entry): Promise<number> {
  await page.goto(pair)
  await page.getByRole('link', { name: 'Записать встречу' }).click()
  await page.waitForURL(/\/log$/)
  await page.check(`input[name=kind][value=${entry.kind}]`)
  await page.check(`input[name=minutes][value="${entry.minutes}"]`)
  if (entry.outcome) await page.fill('textarea[name=outcome]', entry.outcome)
  if (entry.on) {
    await page.getByText('Ещё: другой вид').click()
    await page.fill('#on', entry.on)
  }
  await press(page, 'Записать встречу')
  await page.waitForURL((url) => !url.pathname.endsWith('/log'))
  return 4
}

/** The same without touching the screen: kind, minutes and a line by Tab, arrows and Enter. */
export async function logByKeyboard(page: Page, pair: string, entry: Entry): Promise<void> {
  await page.goto(pair)
  await enter(page, 'Записать встречу')
  await choose(page, 'kind', entry.kind)
  await choose(page, 'minutes', String(entry.minutes))
  await type(page, { outcome: entry.outcome ?? '' })
  await enter(page, 'Записать встречу')
}

/** One touch confirms all that waits. */
export async function confirmAll(page: Page, pair: string): Promise<void> {
  await page.goto(pair)
  await press(page, 'Подтвердить отмеченные')
  await page.goto(pair)
  expect(await words(page)).not.toContain('Подтвердите встречи')
}

export async function askForHelp(page: Page, pair: string, says: string): Promise<void> {
  await page.goto(pair)
  await page.fill('textarea[name^=says]', says)
  await press(page, 'Попросить о помощи')
}

/** A session of all mentors, by its form. */
export async function tellOfSession({ curator, decide }: Office, on: string, title: string): Promise<void> {
  await curator.goto('/events/new?kind=induction_session')
  await fill(curator, { on, title })
  await curator.check('#everyMentor')
  await seen(curator, 'year-event-new')
  await decide('Сохранить событие')
}

/** The page of the pair of this surname among those that may change. */
export async function changePage({ curator }: Office, surname: string): Promise<string> {
  await curator.goto(`/mentorships?find=${surname}`)
  const [card = ''] = await linksTo(curator, /^\/mentorships\/[0-9a-f-]{36}$/)
  return `${card}/change`
}

/** The curator writes a meeting down from a sheet that both have signed. */
export async function enterPaper(
  { curator, decide }: Office,
  surname: string,
  entry: Entry & { readonly on: string },
): Promise<void> {
  await curator.goto(`/meetings?find=${surname}`)
  const [pair = ''] = await linksTo(curator, /^\/meetings\/[0-9a-f-]{36}$/)
  await curator.goto(`${pair}/log`)
  await curator.check(`input[name=kind][value=${entry.kind}]`)
  await curator.check(`input[name=minutes][value="${entry.minutes}"]`)
  await curator.getByText('Ещё: другой вид').click()
  await curator.fill('#on', entry.on)
  for (const box of await curator.locator('input[name=signed]').all()) await box.check()
  await seen(curator, 'year-paper-log')
  await decide('Внести встречу')
}

/** The mentor has asked to go; somebody else leads from that day. */
export async function replace(office: Office, mentee: string, next: string): Promise<void> {
  const { curator, decide } = office
  const change = await changePage(office, mentee)
  await curator.goto(change)
  await seen(curator, 'year-change')
  await curator.goto(`${change}?what=replace`)
  await seen(curator, 'year-replace')
  for (const more of await curator.locator('main details').all())
    await more.evaluate((one) => one.setAttribute('open', ''))
  await curator.getByLabel(new RegExp(`^${next}`)).check()
  await decide('Заменить наставника')
  await curator.waitForURL((url) => !url.search.includes('what=replace'))
  await seen(curator, 'year-replaced')
}

/** The papers of a new pair, then the order that names the change, all signed by hand and entered. */
export async function orderReplacement(office: Office, next: string, number: string): Promise<void> {
  const { curator, decide } = office
  await signPapers(office)
  await curator.goto(await changePage(office, next))
  await seen(curator, 'year-change-new')
  await decide('Составить приказ о замене')
  await signAll(office, number)
}

/** Everything that is printed and not signed yet, an order under this number. */
export async function signAll({ curator, decide }: Office, number: string): Promise<void> {
  await printed(curator)
  await curator.goto('/papers/sign')
  await chooseAll(curator)
  await curator.fill('#on', await today(curator))
  await curator.locator('main tbody input[name^="number."]').first().fill(number)
  await seen(curator, 'year-sign')
  await decide('Внести подписи на отмеченных')
  await seen(curator, 'year-signed')
}
