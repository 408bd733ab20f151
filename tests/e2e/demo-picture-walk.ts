import type { Page } from 'playwright-core'
import { press } from './walk.ts'

type Take = (page: Page, name: string) => Promise<void>

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 800 }

/** The working year that docs show, played by people of the demo: `take` is called at each picture with its name. */
export async function walkDemoForPictures(page: Page, take: Take): Promise<void> {
  const shoot: Take = (at, name) => take(at, `guide/pictures/${name}.png`)
  await goTo(page, '24.11.2026')
  await page.setViewportSize(phone)
  await logAsMentor(page, shoot)
  await confirmAsMentee(page, shoot)
  await answerAsMentor(page, shoot)
  await goTo(page, '21.05.2027')
  await closeAsMentor(page, shoot)
  await page.setViewportSize(desk)
  await workAsCurator(page, shoot)
  await decideAsHead(page, shoot)
  await keepAsAdministrator(page, shoot)
  await goTo(page, '01.06.2027')
  await enter(page, 'school-curator')
  await page.goto('/year')
  await shoot(page, 'year')
}

async function logAsMentor(page: Page, shoot: Take): Promise<void> {
  await enter(page, 'school-mentor')
  await page.goto('/asked/meetings')
  await shoot(page, 'mentor-pair')
  await page.getByRole('link', { name: 'Записать встречу' }).first().click()
  await page.getByText('Разбор урока').click()
  await page.getByText('45', { exact: true }).click()
  await page.getByText('Полезно', { exact: true }).click()
  await page.getByLabel('Что получилось').fill('Разобрали начало урока: первые пять минут теперь по плану')
  await page.mouse.move(0, 0)
  await page.evaluate(() => scrollTo(0, 0))
  await shoot(page, 'mentor-log')
  await press(page, 'Записать встречу')
}

async function confirmAsMentee(page: Page, shoot: Take): Promise<void> {
  await enter(page, 'school-mentee')
  await page.locator('a[href^="/asked/impression/"]').first().click()
  await shoot(page, 'mentee-impression')
  await page.goto('/asked/meetings#confirm')
  await shoot(page, 'mentee-confirm')
  await press(page, 'Подтвердить отмеченные')
  await page.goto('/asked/meetings#help')
  await page.getByLabel('Что случилось').fill('В четверг первое родительское собрание: с чего начать?')
  await atTop(page, '#help')
  await shoot(page, 'mentee-help')
  await press(page, 'Попросить о помощи')
  await enter(page, 'school-silent-mentee')
  await page.goto('/asked/meetings')
  await page.getByRole('link', { name: 'Попросить другого наставника' }).click()
  await shoot(page, 'mentee-another')
}

async function answerAsMentor(page: Page, shoot: Take): Promise<void> {
  await enter(page, 'school-mentor')
  await shoot(page, 'mentor-today')
  await page.goto('/asked/meetings')
  await atTop(page, '#help')
  await shoot(page, 'mentor-help')
}

async function closeAsMentor(page: Page, shoot: Take): Promise<void> {
  await enter(page, 'school-mentor')
  await page.goto('/asked/meetings')
  await page.getByRole('link', { name: /^Отчёт о работе пары/ }).click()
  await shoot(page, 'mentor-account')
}

async function workAsCurator(page: Page, shoot: Take): Promise<void> {
  await enter(page, 'school-curator')
  await page.goto('/attention')
  await shoot(page, 'attention')
  await page.goto('/roadmap')
  await shoot(page, 'roadmap')
  await page.goto('/changes')
  await page
    .getByRole('link', { name: /^Громов/ })
    .first()
    .click()
  await shoot(page, 'change')
  await page.goto('/reports')
  await page.locator('section:has(#threads-by-name) summary').filter({ hasText: 'Лукина' }).click()
  await page.mouse.move(0, 0)
  await atTop(page, '#threads-by-name')
  await shoot(page, 'threads')
  await page.goto('/changes#ended')
  for (const box of await page.locator('#ended tbody input[type=checkbox]').all()) await box.check()
  await press(page, 'Составить приказ о завершении')
}

async function decideAsHead(page: Page, shoot: Take): Promise<void> {
  await enter(page, 'school-head')
  await page.goto('/today')
  await shoot(page, 'head-today')
  await page.goto('/attention/load')
  await shoot(page, 'load')
  await page.goto('/indicators')
  await shoot(page, 'indicators')
}

async function keepAsAdministrator(page: Page, shoot: Take): Promise<void> {
  await enter(page, 'school-administrator')
  await page.goto('/roles')
  await shoot(page, 'roles')
  await page.goto('/people?find=Савина')
  await page.getByRole('link', { name: /^Савина/ }).click()
  await press(page, 'Дать личную ссылку')
  await shoot(page, 'link')
  await page.goto('/demo')
  await shoot(page, 'demo')
}

async function goTo(page: Page, day: string): Promise<void> {
  await page.goto('/demo')
  await page.fill('#day', day)
  await press(page, 'Перейти')
}

async function enter(page: Page, persona: string): Promise<void> {
  await page.goto('/demo')
  await page.locator(`form:has(input[value="${persona}"]) button`).click()
  await page.waitForURL('**/today')
}

const atTop = (page: Page, place: string) =>
  page.locator(place).evaluate((one) => one.scrollIntoView({ block: 'start' }))
