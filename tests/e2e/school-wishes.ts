import { expect } from 'vitest'
import { openSlip, phone, seen, slipsOn, take } from './answering.ts'
import { type Office, words } from './office.ts'
import { press } from './walk.ts'

const question = /с кем хотели бы работать/

/** R-WSH-1, R-WSH-3, R-WSH-7. Everybody is asked at once; the one who waits answers by phone without scripts, «нет»
 *  and «да»; the curator reads of it neither whose nor how many. */
export async function markWishes({ browser, address, curator }: Office): Promise<void> {
  await curator.goto('/pairs')
  await curator.getByRole('main').getByRole('link', { name: 'Кто с кем хотел бы работать' }).click()
  await seen(curator, 'wishes-begin')
  await press(curator, /^Спросить всех/)
  await seen(curator, 'wishes-slips', 80_000)
  const slips = await slipsOn(curator)
  expect(slips.length).toBeGreaterThan(5)

  const page = await phone(browser, address, false)
  const rows = page.locator('main fieldset').filter({ has: page.locator('input[value=yes]') })
  for (const slip of slips) {
    await openSlip(page, slip)
    await take(page, question)
    if ((await rows.count()) > 1) break
  }
  await seen(page, 'wishes-phone')
  await rows.nth(0).locator('input[value=no]').check()
  await rows.nth(1).locator('input[value=yes]').check()
  await press(page, 'Сохранить отметки')
  await seen(page, 'wishes-phone-kept')
  expect(await words(page)).toContain('Отметки сохранены; по ссылке их не видно')
  expect(await page.locator('input:is([value=yes], [value=no]):checked').count()).toBe(0)

  await curator.goto('/wishes')
  await seen(curator, 'wishes-going')
  expect(await words(curator)).toContain('станет видно, когда ответят пятеро')
  await press(curator, 'Закончить сбор')
  await seen(curator, 'wishes-over')
  await curator.goto('/pairs')
  await seen(curator, 'wishes-board')
}
