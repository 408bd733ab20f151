import type { Page } from 'playwright-core'
import { officeOf } from './office.ts'
import { askAll, hearPapers, makeProposed } from './school-agreed.ts'
import { openSurvey } from './school-asked.ts'
import { letHeadIn, prepareProgrammes, signPapers } from './school-ordered.ts'
import { schoolList } from './staff-list.ts'
import { apply, bring, found, linksOf, press, takePackage } from './walk.ts'

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
  await agreeForPictures(page, take)
}

/** The way from a questionnaire to the order, by lists. */
async function agreeForPictures(page: Page, take: Take): Promise<void> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the browser is gone')
  const office = officeOf(browser, new URL(page.url()).origin, page)
  await openSurvey(office, 'needs')
  await page.goto(new URL(page.url()).pathname.replace('/slips', ''))
  await take(page, 'guide/pictures/campaign.png')
  await page.goto('/mentees')
  await take(page, 'guide/pictures/mentees.png')
  await makeProposed(office)
  await askAll(office)
  await hearPapers(office)
  await page.goto('/mentorships')
  await take(page, 'guide/pictures/mentorships.png')
  await prepareProgrammes(office)
  await page.goto('/programmes?stage=all')
  await page.goto((await linksOf(page)).find((one) => /^\/programmes\/[0-9a-f-]{36}$/.test(one)) ?? '')
  await take(page, 'guide/pictures/programme.png')
  await signPapers(office)
  const head = await letHeadIn(office)
  await head.setViewportSize({ width: 1280, height: 600 })
  await head.goto('/approval')
  await take(head, 'guide/pictures/approval.png')
}

async function keepTwoPairs(page: Page): Promise<void> {
  await page.goto('/pairs')
  for (let kept = 1; kept <= 2; kept += 1) {
    await page.getByRole('button', { name: 'Закрепить пару' }).first().click()
    await page
      .getByText('закреплено куратором')
      .nth(kept - 1)
      .waitFor()
  }
  await page.goto('/pairs')
}
