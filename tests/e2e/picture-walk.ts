import type { Page } from 'playwright-core'
import { schoolList } from './staff-list.ts'
import { apply, bring, found, press, takePackage } from './walk.ts'

type Take = (page: Page, name: string) => Promise<void>

/** The pages that docs show, walked with an invented school: `take` is called at each with the name of its picture. */
export async function walkForPictures(page: Page, link: string, take: Take): Promise<void> {
  await found(page, link, {}, async (at, name) => {
    if (name === 'check') await take(at, 'guide/pictures/first-check.png')
  })
  await bring(page, 'Педагоги 2026.xlsx', schoolList())
  await page.getByLabel('Поле для колонки «Что ведёт»').selectOption('subject')
  await press(page, 'Прочитать по-новому')
  await page.locator('#columns').waitFor()
  await take(page, 'guide/pictures/list-read.png')
  await apply(page)
  await keepTwoPairs(page)
  await take(page, 'picture.png')
  await take(page, 'guide/pictures/pairs.png')
  await page.goto('/mentors')
  await take(page, 'guide/pictures/candidates.png')
  await takePackage(page)
  await take(page, 'guide/pictures/package.png')
  await page.goto('/today')
  await take(page, 'guide/pictures/today.png')
}

async function keepTwoPairs(page: Page): Promise<void> {
  await page.goto('/pairs')
  for (let kept = 1; kept <= 2; kept += 1) {
    await page.getByRole('button', { name: 'Закрепить пару' }).first().click()
    await page
      .getByText('закреплено вами')
      .nth(kept - 1)
      .waitFor()
  }
  await page.goto('/pairs')
}
