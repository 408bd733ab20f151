import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seen } from './answering.ts'
import { openBrowser, openPage } from './browser.ts'
import { type MovedSite, startMoved } from './moved-site.ts'
import { type Office, officeOf, words } from './office.ts'
import { askAll, hearPapers } from './school-agreed.ts'
import { letHeadIn, printed, signOrder } from './school-ordered.ts'
import { askInSeptember, foundInAugust, letIn, pairUp } from './school-year.ts'
import { press } from './walk.ts'
import {
  askForHelp,
  confirmAll,
  enterPaper,
  type Hands,
  handOutSlips,
  logByKeyboard,
  logMeeting,
  measure,
  orderReplacement,
  replace,
  takePhone,
  tellOfSession,
} from './working-year.ts'

/** A name that only the browser of this test knows: to everybody else it leads nowhere. */
const host = 'vektor.year.test'
let browser: Browser
let site: MovedSite
let office: Office
let head: Page
let mentor: Page
let hands: Hands

beforeAll(async () => {
  browser = await openBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1`])
  site = await startMoved(host, '2026-08-25')
  const curator = await openPage(browser, site.address, { more: { ignoreHTTPSErrors: true } })
  office = officeOf(browser, site.address, curator)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})
/** What the year came to, counted on one's fingers from the story below: who met when, for how long, who confirmed. */
const byHand = [
  'За учебный год работали: 4 пары и 0 групп; продолжают работу 2 из 4.',
  'Утверждено программ: 3 из 4; продлено: 0.',
  'Встреч за учебный год: 6, всего 5 часов.',
  'Подтверждены второй стороной: 83 % (5 из 6); записаны в срок: 83 % (5 из 6).',
  'Затруднений в программах: 2; из них снято – 1, не измерено – 1.',
  'просьб наставников освободить от работы: 2; наставник сменён: 1',
  'Наставники4Наставляемые3Всего участников7',
  'завершена: план выполнен1наставник сменён, работа продолжена с другим1продолжается2',
  'Доля педагогов, участвующих в программах наставничества, от общего числа педагогов75 % (6 из 8)',
  'Доля наставников, прошедших подготовку (установочные сессии, стажировки, курсы)66,7 % (2 из 3)',
]
const everybody = () => ({ sokolova: office.curator, abramova: head, kuznetsova: mentor })

describe('R-WAY-12 a school year lived by four people', () => {
  it('August: the curator brings the list', () => foundInAugust(office, site.firstLink()))
  it('September: needs, pairs, programmes, papers, the order', async () => {
    await site.comeTo('2026-09-08', { sokolova: office.curator })
    await askInSeptember(office)
    await site.comeTo('2026-09-22', { sokolova: office.curator })
    await pairUp(office)
    head = await letHeadIn(office)
    mentor = await letIn(office, 'Кузнецова', 'kuznetsova')
    await signOrder(office, head)
  })
  it('October: how hard it is, and the first meetings, by phone without an account too', async () => {
    await site.comeTo('2026-10-01', everybody())
    hands = await handOutSlips(office)
    const { page } = hands
    for (const surname of ['Белов', 'Чернов']) {
      const pair = await takePhone(hands, surname)
      await measure(page, pair.replace('meetings', 'measure'), 3)
      await seen(page, `year-measured-${surname}`)
    }
    await site.comeTo('2026-10-08', everybody())
    await mentor.goto('/asked/meetings')
    const first = new URL(mentor.url()).pathname
    await seen(mentor, 'year-own')
    expect(await logMeeting(mentor, first, { kind: 'individual_consult', minutes: 45 })).toBeLessThan(6)
    await seen(mentor, 'year-logged')
    const second = await takePhone(hands, 'Орлова')
    await logMeeting(page, second, { kind: 'joint_planning', minutes: 60, outcome: 'Составили план темы' })
    await takePhone(hands, 'Белов')
    await confirmAll(page, first)
    await seen(page, 'year-confirmed')
    await takePhone(hands, 'Чернов')
    await confirmAll(page, second)
  })
  it('November: a late entry, a call for help, the roadmap', async () => {
    await site.comeTo('2026-11-20', everybody())
    const { curator, decide } = office
    await tellOfSession(office, '02.10.2026', 'С чего начать')
    await seen(curator, 'year-event')
    await curator.goto('/roadmap')
    await decide('Составить дорожную карту')
    await seen(curator, 'year-roadmap')
    await head.goto('/roadmap')
    await decide('Утвердить дорожную карту', head)
    await seen(head, 'year-roadmap-approved')
    await mentor.goto('/asked/meetings')
    const first = new URL(mentor.url()).pathname
    const late = { kind: 'lesson_observation', minutes: 30, on: '12.11.2026' }
    await logMeeting(mentor, first, late)
    await logMeeting(mentor, first, {
      kind: 'joint_analysis',
      minutes: 60,
      outcome: 'Разобрали начало урока',
    })
    await mentor.goto(first)
    expect(await words(mentor)).toContain('внесено через 8 дней')
    const { page } = hands
    await takePhone(hands, 'Белов')
    await confirmAll(page, first)
    await askForHelp(page, first, 'Завтра открытый урок, не успеваю план')
    await mentor.goto(first)
    await seen(mentor, 'year-help')
    await mentor.fill(
      'textarea[name^=says][id*="-"], textarea[name^=says]',
      'Пришлю свой, встретимся в девять',
    )
    await press(mentor, 'Ответить')
    await seen(mentor, 'year-help-answered')
    await curator.goto('/attention')
    await seen(curator, 'year-attention')
  })
  it('January: a paper for the pair that never logs in, the middle, the interim report', async () => {
    await site.comeTo('2027-01-18', everybody())
    hands = await handOutSlips(office, false)
    const { curator, decide } = office
    await enterPaper(office, 'Латыпова', { kind: 'individual_consult', minutes: 45, on: '15.01.2027' })
    const pair = await takePhone(hands, 'Белов')
    await measure(hands.page, `${pair.replace('meetings', 'measurement')}/interim`, 2)
    await seen(hands.page, 'year-interim')
    await curator.goto('/reports?kind=interim_report')
    await seen(curator, 'year-interim-report', 70_000)
    await decide('Подготовить промежуточный отчёт')
    await curator.waitForURL(/reports/)
    await curator.goto('/measurements')
    await seen(curator, 'year-measurements')
  })
  it('March: a mentor asks to go, another takes the place', async () => {
    await site.comeTo('2027-03-15', everybody())
    hands = await handOutSlips(office, false)
    const { page } = hands
    const pair = await takePhone(hands, 'Орлова')
    await page.goto(pair.replace('meetings', 'change'))
    await seen(page, 'year-relief')
    expect(await page.inputValue('#on')).toBe('19.03.2027')
    await press(page, 'Попросить освободить')
    await seen(page, 'year-relief-asked')
    await replace(office, 'Чернов', 'Ершова')
    await askAll(office)
    await hearPapers(office)
    await orderReplacement(office, 'Ершова', '31-о')
    await office.curator.goto('/changes')
    await seen(office.curator, 'year-changes')
  })
  it('April: the new pair meets; over the May holidays three working days are long', async () => {
    await site.comeTo('2027-04-29', everybody())
    hands = await handOutSlips(office)
    const { page } = hands
    const pair = await takePhone(hands, 'Ершова')
    await logByKeyboard(page, pair, { kind: 'individual_consult', minutes: 60, outcome: 'Повторили план' })
    const silent = await takePhone(hands, 'Титова')
    await page.goto(silent.replace('meetings', 'change'))
    expect(await page.inputValue('#on')).toBe('06.05.2027')
    await press(page, 'Попросить освободить')
    await press(page, 'Отозвать просьбу')
    await seen(page, 'year-relief-withdrawn')
  })
  it('May: what has become of it, the ends, the report that writes itself', async () => {
    await site.comeTo('2027-05-24', everybody())
    hands = await handOutSlips(office)
    const { curator, decide } = office
    const pair = await takePhone(hands, 'Белов')
    await measure(hands.page, `${pair.replace('meetings', 'measurement')}/exit`, 1)
    await seen(hands.page, 'year-exit')
    await curator.goto('/changes')
    await curator.getByRole('row', { name: /Белов/ }).getByRole('checkbox').check()
    await curator.check('input[name=way][value=done]')
    await curator.fill('#on', '24.05.2027')
    await decide('Завершить отмеченные')
    await seen(curator, 'year-ended')
    await curator.goto('/reports')
    await seen(curator, 'year-final-report', 90_000)
    const report = await words(curator)
    for (const counted of byHand) expect(report).toContain(counted)
    await decide('Подготовить итоговый отчёт')
    await printed(curator)
    await curator.goto('/papers?find=Итоговый')
    await curator
      .getByRole('main')
      .getByRole('link', { name: /^Итоговый/ })
      .first()
      .click()
    await curator.waitForURL(/\/papers\/[0-9a-f-]{36}/)
    await seen(curator, 'year-final-paper', 90_000)
    const paper = await words(curator)
    for (const counted of byHand.slice(0, 6)) expect(paper).toContain(counted)
    await curator.goto('/indicators')
    await seen(curator, 'year-indicators', 90_000)
    expect(await words(curator)).toContain('87,5')
  })
  it('June: the next school year', async () => {
    await site.comeTo('2027-06-03', everybody())
    const { curator, decide } = office
    await curator.goto('/year')
    await seen(curator, 'year-turn')
    await decide('Перейти на 2027/2028 учебный год')
    await seen(curator, 'year-turned')
  })
})
