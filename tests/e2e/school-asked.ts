import { expect } from 'vitest'
import {
  answerNeeds,
  answerOffer,
  enterNeeds,
  openSlip,
  type PrintedSlip,
  phone,
  questionsBehind,
  seen,
  sendNeeds,
  sendOffer,
  sendPaper,
  slipsOn,
  take,
} from './answering.ts'
import { chooseAll, linksTo, type Office, openFirst } from './office.ts'

/** So many of each kind are drawn in the browser and looked at; the others send the same from it. */
const drawn = 2
/** A sheet of sixty codes has a reason to weigh more than a page. */
const heavy = 80_000

const groupsOf = (at: number) =>
  [
    ['methodical', 'psych_ped'],
    ['ict', 'communication'],
  ][at % 2]!

/** Opens the campaign and prints the slips of everybody. */
export async function openSurvey(
  { curator, decide }: Office,
  survey: string,
): Promise<readonly PrintedSlip[]> {
  await curator.goto(`/surveys/new?survey=${survey}`)
  await seen(curator, `agreed-new-${survey}`)
  await decide('Дальше: проверить')
  await seen(curator, `agreed-check-${survey}`)
  await decide(/^Открыть анкету и пригласить/)
  await curator.waitForURL(/\/surveys\/[0-9a-f-]{36}$/)
  await seen(curator, `agreed-campaign-${survey}`)
  await decide('Напечатать листки с QR')
  await seen(curator, `agreed-slips-${survey}`, heavy)
  return slipsOn(curator)
}

/** Thirty-two of sixty-four answer by phone, every other phone without scripts; answers the address of the campaign. */
export async function askByPhone(office: Office): Promise<string> {
  const { browser, address, curator } = office
  const slips = await openSurvey(office, 'needs')
  const campaign = new URL(curator.url()).pathname.replace('/slips', '')
  expect(slips.length).toBe(64)
  const phones = [await phone(browser, address), await phone(browser, address, false)]
  for (const [at, slip] of slips.slice(0, 32).entries()) {
    const page = phones[at % 2]!
    if (at >= drawn) {
      const [sheet = ''] = await questionsBehind(page, slip)
      await sendNeeds(page, sheet, groupsOf(at))
      continue
    }
    await openSlip(page, slip)
    await seen(page, `agreed-phone-today-${at}`)
    await take(page, /Заполнить анкету/)
    await seen(page, `agreed-phone-groups-${at}`)
    await answerNeeds(page, groupsOf(at), at === 0)
    await seen(page, `agreed-phone-done-${at}`)
  }
  return campaign
}

/** The other thirty-two hand in paper, and the curator types it in. */
export async function enterFromPaper({ curator }: Office, campaign: string): Promise<void> {
  await curator.goto(`${campaign}?show=waiting`)
  const papers = await linksTo(curator, /\/sheets\/[0-9a-f-]{36}\/paper$/)
  expect(papers.length).toBe(32)
  for (const [at, path] of papers.entries()) {
    if (at < drawn) await enterNeeds(curator, path, groupsOf(at))
    else await sendPaper(curator, path, groupsOf(at))
  }
  await curator.goto(campaign)
  expect((await curator.locator('.figs').textContent()) ?? '').toMatch(/64\s*из\s*64/)
  await seen(curator, 'agreed-campaign-whole')
}

/** Candidates for mentors say what they can give. */
export async function askCandidates(office: Office): Promise<void> {
  const slips = await openSurvey(office, 'mentors')
  expect(slips.length).toBeGreaterThan(20)
  const page = await phone(office.browser, office.address)
  for (const [at, slip] of slips.slice(0, 24).entries()) {
    if (at >= drawn) {
      const [sheet = ''] = await questionsBehind(page, slip)
      await sendOffer(page, sheet, groupsOf(at))
      continue
    }
    await openSlip(page, slip)
    await take(page, /Заполнить анкету/)
    if (at === 0) await seen(page, 'agreed-phone-offer')
    await answerOffer(page, groupsOf(at))
    if (at === 0) await seen(page, 'agreed-phone-offered')
  }
}

/** Categories confirmed, candidates admitted, both banks confirmed: lists, not people one by one. */
export async function decideAboutBanks({ curator, decide }: Office): Promise<void> {
  await curator.goto('/mentees?state=proposed')
  await seen(curator, 'agreed-mentees')
  await chooseAll(curator)
  await decide('Подтвердить категории')
  await seen(curator, 'agreed-mentees-check')
  await decide(/^Применить/)
  await curator.goto('/mentors?state=candidate')
  await seen(curator, 'agreed-mentors')
  await chooseAll(curator)
  await decide('Допустить')
  await curator.fill('#grounds', 'Действующая категория, стаж, желание по анкете')
  await seen(curator, 'agreed-mentors-check')
  await decide(/^Применить/)
  for (const bank of ['mentees', 'mentors']) {
    await curator.goto(`/${bank}`)
    await decide(/^Подтвердить банк/)
    await seen(curator, `agreed-${bank}-confirmed`)
  }
  await openFirst(curator, /^\/mentors\/[0-9a-f-]{36}$/, 'agreed-mentor-card')
  await curator.goto('/mentees')
  await openFirst(curator, /^\/mentees\/[0-9a-f-]{36}$/, 'agreed-mentee-card')
}
