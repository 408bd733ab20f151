import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { seen, take } from './answering.ts'
import { openPage } from './browser.ts'
import { chooseAll, type Office, openFirst, today, words } from './office.ts'
import { fill, password, press, spaces } from './walk.ts'

/** Lists of a hundred papers with two boxes each have a reason to weigh more than a page. */
const heavy = 70_000

/** Made ready for all, proposed to all, agreed to on paper by all, and by the curator. */
export async function prepareProgrammes({ curator, decide }: Office): Promise<void> {
  await curator.goto('/programmes')
  await seen(curator, 'agreed-programmes')
  await curator
    .getByRole('main')
    .getByRole('link', { name: /^Подготовить программы/ })
    .click()
  await seen(curator, 'agreed-prepare')
  await decide('Подготовить выбранные')
  await curator.goto('/programmes?stage=proposer')
  const one = await openFirst(curator, /^\/programmes\/[0-9a-f-]{36}$/, 'agreed-programme')
  await curator.goto(`${one}/edit`)
  await seen(curator, 'agreed-programme-edit')
  await curator.goto('/programmes?stage=proposer')
  await chooseAll(curator)
  await decide('Предложить парам')
  await seen(curator, 'agreed-proposed')
  await curator.goto('/programmes/paper')
  await chooseAll(curator)
  await curator.check('input[value=members]')
  await seen(curator, 'agreed-programmes-paper')
  await decide('Внести ответы')
  await curator.goto('/programmes?stage=curator')
  await chooseAll(curator)
  await decide('Согласовать')
  await seen(curator, 'agreed-endorsed')
}

/** Printed for all in one press, signed by hand, entered in one press. */
export async function signPapers({ curator, decide }: Office): Promise<void> {
  await curator.goto('/papers/new')
  await seen(curator, 'agreed-papers-new')
  await decide('Подготовить бумаги')
  await printed(curator)
  await curator.goto('/papers')
  await seen(curator, 'agreed-papers', heavy)
  await curator.goto('/papers/sign')
  await chooseAll(curator)
  await curator.fill('#on', await today(curator))
  await curator.fill('#first', '17-ДС')
  await seen(curator, 'agreed-papers-sign', heavy)
  await decide('Внести подписи на отмеченных')
  await seen(curator, 'agreed-papers-signed', heavy)
}

/** The page asks anew by itself while something is being printed. */
export async function printed(page: Page): Promise<void> {
  await page.goto('/papers')
  for (let second = 0; second < 150; second += 1) {
    await page.waitForLoadState()
    if (!(await words(page)).includes('печатается')) return
    await page.waitForTimeout(1000)
  }
  throw new Error('papers are still being printed')
}

export const orderNumber = 'СШ27-16-255/2'

/** A personal link lets the head in. */
export async function letHeadIn({ curator, browser, address }: Office): Promise<Page> {
  await curator.goto('/people?find=Абрамова')
  await curator.getByRole('link', { name: 'Абрамова Нина Павловна' }).click()
  await press(curator, 'Дать личную ссылку')
  const link = new URL((await curator.locator('.slip .break').first().textContent()) ?? '').pathname
  const head = await openPage(browser, address, { more: { ignoreHTTPSErrors: true } })
  await head.goto(link)
  await press(head, 'Войти')
  await fill(head, { login: 'abramova', password })
  await press(head, 'Сохранить логин и пароль')
  await seen(head, 'agreed-head-today')
  return head
}

/** The head reads programmes and the order side by side and signs once; answers the order's address. */
export async function signOrder({ decide }: Office, head: Page): Promise<string> {
  await head.goto('/approval')
  await seen(head, 'agreed-approval', heavy)
  await head.fill('#number', orderNumber)
  await decide('Составить приказ и проверить', head)
  await head.getByRole('button', { name: /^Подписать приказ/ }).waitFor({ timeout: 90_000 })
  await seen(head, 'agreed-approval-check', heavy)
  await decide(/^Подписать приказ/, head)
  await seen(head, 'agreed-approval-done')
  await take(head, /Открыть приказ/)
  await seen(head, 'agreed-order', heavy)
  expect(await words(head)).toContain(orderNumber)
  return new URL(head.url()).pathname
}

/** A surname in the order is corrected after it: the order says what it said, and that it did. */
export async function correctSurname({ curator }: Office, order: string): Promise<void> {
  await curator.goto(order)
  const [, name = '', surname = ''] =
    spaces((await curator.locator('.sheet').textContent()) ?? '').match(
      /\d(([А-ЯЁ][а-яё]+) [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+вна), учитель, высшая/,
    ) ?? []
  await curator.goto(`/people?find=${surname}`)
  await curator.getByRole('link', { name }).click()
  await take(curator, /Исправить сведения/)
  await curator.fill('#surname', `${surname}-Полевая`)
  await press(curator, 'Сохранить сведения')
  await curator.waitForURL(({ pathname }) => !pathname.endsWith('/edit'))
  await curator.goto(order)
  await seen(curator, 'agreed-order-renamed', heavy)
  const text = await words(curator)
  expect(text).toContain('подписана на прежнюю фамилию')
  expect(await curator.locator('.sheet').textContent()).not.toContain('Полевая')
}
