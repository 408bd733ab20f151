import type { Page } from 'playwright-core'
import { type PrintedSlip, phone, questionsBehind, sendNeeds } from './answering.ts'
import { openPage } from './browser.ts'
import type { Office } from './office.ts'
import { askAll, hearPapers } from './school-agreed.ts'
import { openSurvey } from './school-asked.ts'
import { prepareProgrammes, signPapers } from './school-ordered.ts'
import { apply, bring, fill, found, password, press } from './walk.ts'

/** Everybody of this school who is in the story; all are invented. */
export const mentors = ['Кузнецова', 'Орлова', 'Титова'] as const
export const mentees = ['Белов', 'Чернов', 'Латыпова'] as const

const staff = [
  'Кузнецова Марина Павловна;учитель математики;12.05.1975;высшая;21',
  'Орлова Наталья Андреевна;учитель физики;12.05.1970;высшая;31',
  'Титова Раиса Глебовна;учитель истории;12.05.1972;высшая;25',
  'Ершова Вера Ильинична;учитель физики;03.11.1980;первая;18',
  'Белов Артём Сергеевич;учитель математики;12.05.2001;;1',
  'Чернов Илья Павлович;учитель физики;12.05.2002;;0',
  'Латыпова Алия Рашидовна;учитель истории;12.05.2000;;1',
  'Пак Елена Викторовна;учитель химии;01.02.1990;первая;9',
]

/** The list as somebody saves it from a table. */
const list = () =>
  Buffer.from(
    `\uFEFF${['Фамилия, имя, отчество;Должность;Дата рождения;Категория;Педагогический стаж', ...staff].join('\r\n')}\r\n`,
  )

export async function foundInAugust({ curator }: Office, link: string): Promise<void> {
  await found(curator, link)
  await bring(curator, 'Педагоги.csv', list())
  await apply(curator)
}

/** Each mentee says by phone what is hard; answers nothing else. */
export async function askInSeptember(office: Office): Promise<void> {
  const slips = await openSurvey(office, 'needs')
  const page = await phone(office.browser, office.address)
  await page.goto('/sign-in')
  for (const surname of mentees) {
    const [sheet = ''] = await questionsBehind(page, slipOf(slips, surname))
    await sendNeeds(page, sheet, ['methodical', 'psych_ped'])
  }
  await page.context().close()
}

export const slipOf = (slips: readonly PrintedSlip[], surname: string): PrintedSlip =>
  slips.find(({ name }) => name.startsWith(surname)) ?? { name: surname, path: '' }

/** Three pairs by hand, so that it is known who is with whom. */
export async function pairUp(office: Office): Promise<void> {
  const { curator, decide } = office
  for (const [at, mentor] of mentors.entries()) {
    await curator.goto('/mentorships/new')
    const option = curator.locator('#mentor option', { hasText: mentor }).first()
    await curator.selectOption('#mentor', (await option.getAttribute('value')) ?? '')
    await curator.getByLabel(new RegExp(`^${mentees[at]}`)).check()
    for (const one of await curator.locator('input[name=types]').all()) await one.uncheck()
    await curator.check('input[name=types][value=traditional]')
    await curator.fill('#from', '01.10.2026')
    await curator.fill('#through', '31.05.2027')
    await decide('Составить')
    await curator.waitForURL(/\/mentorships\/[0-9a-f-]{36}/)
  }
  await askAll(office)
  await hearPapers(office)
  await prepareProgrammes(office)
  await signPapers(office)
}

/** Somebody with an account: by a personal link once, by a password since. */
export async function letIn(
  { curator, browser, address }: Office,
  surname: string,
  login: string,
): Promise<Page> {
  await curator.goto(`/people?find=${surname}`)
  await curator
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${surname}`) })
    .first()
    .click()
  await press(curator, 'Дать личную ссылку')
  const link = new URL((await curator.locator('.slip .break').first().textContent()) ?? '').pathname
  const page = await openPage(browser, address, { width: 390, more: { ignoreHTTPSErrors: true } })
  await page.goto(link)
  await press(page, 'Войти')
  await fill(page, { login, password })
  await press(page, 'Сохранить логин и пароль')
  return page
}
