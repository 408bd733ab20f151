import { expect } from 'vitest'
import { openSlip, type PrintedSlip, phone, seen, slipsOn, take } from './answering.ts'
import { type Office, today, words } from './office.ts'
import { fill, press } from './walk.ts'

/** Lines of the proposal that are left for what is made by hand. */
const byHand = 5
/** What only the curator may read. */
const secret = 'Не сошлись характерами в прошлом году'

type ByHand = {
  readonly mentor?: string
  readonly mentorNamed?: string
  readonly mentees: readonly string[]
  readonly type?: string
  readonly form?: string
}

/** The proposed pairs at once; then a group, a reverse pair, one with a mentor from elsewhere and one with the head. */
export async function makePairs(office: Office): Promise<void> {
  const { curator, decide } = office
  await curator.goto('/mentors/outside')
  await fill(curator, {
    surname: 'Лебединский',
    name: 'Марк',
    patronymic: 'Антонович',
    employer: 'Педагогический университет',
    outsidePosition: 'доцент',
    agreement: 'Договор о сотрудничестве № 7',
  })
  await decide('Записать наставника')
  await seen(curator, 'agreed-outside')
  await curator.goto('/pairs')
  await seen(curator, 'agreed-board')
  await curator.getByRole('main').getByRole('link', { name: 'Предложить эти пары' }).click()
  await seen(curator, 'agreed-make')
  const apart: { readonly mentor: string; readonly mentee: string }[] = []
  for (const line of (await curator.locator('tbody input[name=pair]').all()).slice(0, byHand)) {
    const [mentor = '', mentee = ''] = ((await line.getAttribute('value')) ?? '').split(':')
    apart.push({ mentor, mentee })
    await line.uncheck()
  }
  await decide(/^Составить отмеченные пары/)
  await curator.waitForURL(/\/mentorships/)
  await seen(curator, 'agreed-mentorships')

  const [first, second, third, fourth, fifth] = apart
  await makeByHand(office, {
    mentor: first!.mentor,
    mentees: [first!.mentee, second!.mentee],
    type: 'group',
  })
  await makeByHand(office, { mentor: third!.mentor, mentees: [third!.mentee], type: 'reverse' })
  await makeByHand(office, { mentorNamed: 'Лебединский', mentees: [fourth!.mentee] })
  await makeByHand(office, { mentorNamed: 'Абрамова', mentees: [fifth!.mentee], form: 'head_teacher' })
  await curator.goto('/mentorships')
  await seen(curator, 'agreed-mentorships-all')
}

async function makeByHand({ curator, decide }: Office, wanted: ByHand): Promise<void> {
  const { mentor, mentorNamed, mentees, type = 'traditional', form } = wanted
  await curator.goto('/mentorships/new')
  const option = curator.locator('#mentor option', { hasText: mentorNamed ?? '' })
  await curator.selectOption('#mentor', mentor ?? (await option.first().getAttribute('value')) ?? '')
  for (const one of mentees) await curator.check(`input[name=mentees][value="${one}"]`)
  if (form) await curator.check(`input[name=form][value=${form}]`)
  for (const one of await curator.locator('input[name=types]').all()) await one.uncheck()
  await curator.check(`input[name=types][value=${type}]`)
  if (type === 'reverse') {
    await curator.evaluate(() => {
      for (const more of document.querySelectorAll('details')) more.open = true
    })
    await curator.locator('input[name=backTopics][value^=ict_]').first().check()
    await seen(curator, 'agreed-by-hand')
  }
  await decide('Составить')
  if (form !== 'head_teacher') return
  await seen(curator, 'agreed-by-hand-head-refused')
  expect(await curator.locator('.errors').textContent()).toContain('прямому письменному согласию')
  await curator.fill('#bossConsentOn', await today(curator))
  await decide('Составить')
}

/** Everything proposed, in one press; answers how many pairs and groups it is. */
export async function makeProposed({ curator, decide }: Office): Promise<number> {
  await curator.goto('/mentorships/make')
  const lines = await curator.locator('tbody input[name=pair]').count()
  await decide(/^Составить отмеченные пары/)
  await curator.waitForURL(/\/mentorships/)
  return lines
}

/** Grounds of all, and a question to all; answers the slips. */
export async function askAll({ curator, decide }: Office): Promise<readonly PrintedSlip[]> {
  await curator.goto('/mentorships/bases')
  await seen(curator, 'agreed-bases')
  await decide(/^Подтвердить отмеченные основания/)
  await curator.goto('/mentorships/ask')
  await seen(curator, 'agreed-ask')
  await decide(/^Спросить/)
  await seen(curator, 'agreed-asked-slips', 80_000)
  return slipsOn(curator)
}

/** Whoever has not answered has handed in a paper that says yes. */
export async function hearPapers({ curator, decide }: Office): Promise<void> {
  await curator.goto('/mentorships/answers')
  await seen(curator, 'agreed-answers')
  await curator.fill('#day', await today(curator))
  await curator.check('input[name=rest][value=yes]')
  await decide('Внести отмеченные ответы')
  await seen(curator, 'agreed-heard')
  expect(await curator.locator('.facets').textContent()).toMatch(/согласны/i)
}

/** Eight answer by phone: the seventh takes the consent back, the last refuses; the rest is paper. Both come after all
 *  others, since whoever was with them in a pair is asked no more. */
export async function askAndHear(office: Office): Promise<void> {
  const { browser, address } = office
  const slips = await askAll(office)
  expect(slips.length).toBeGreaterThan(30)

  const page = await phone(browser, address)
  let answered = 0
  let refused = false
  for (const slip of slips) {
    await openSlip(page, slip)
    if (answered === 0) await seen(page, 'agreed-phone-asked')
    const asks = page.getByRole('main').getByRole('link', { name: /Прочитать и ответить/ })
    if (answered > 6 && (await asks.count()) === 0) continue
    await take(page, /Прочитать и ответить/)
    if (answered === 0) await seen(page, 'agreed-phone-pair')
    // who is led in a reverse pair needs no mentor and waits for none
    const asked: string = await words(page)
    const refuses = answered > 6 && /традиционн/i.test(asked) && !/встречная/i.test(asked)
    await page.check(`input[name=answer][value=${refuses ? 'no' : 'yes'}]`)
    if (refuses) await page.fill('textarea[name=reason], input[name=reason]', secret)
    await press(page, 'Ответить')
    if (answered === 0 || refuses) await seen(page, `agreed-phone-answered-${Number(refuses)}`)
    if (answered === 6) {
      await press(page, 'Отозвать согласие')
      await seen(page, 'agreed-phone-withdrawn')
    }
    answered += 1
    refused ||= refuses
    if (refused) break
  }
  expect(refused).toBe(true)
  await hearPapers(office)
}

/** Who was refused waits again; why is read by nobody but the curator. */
export async function lookAtTheQueue({ curator, decide }: Office): Promise<void> {
  await curator.goto('/alone')
  await seen(curator, 'agreed-alone')
  expect(await words(curator)).toContain('кто-то из двоих не согласился')
  expect(await words(curator)).not.toContain(secret)
  await decide(/^Попросить психолога встретиться/)
  await seen(curator, 'agreed-alone-asked')
  await curator.goto('/history')
  expect(await words(curator)).not.toContain(secret)
}
