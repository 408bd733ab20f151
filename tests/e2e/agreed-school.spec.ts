import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seen } from './answering.ts'
import { openBrowser, openPage } from './browser.ts'
import { inLargeLetters, inTheDark, onPaper } from './lights.ts'
import { type Office, officeOf } from './office.ts'
import { askAndHear, lookAtTheQueue, makePairs } from './school-agreed.ts'
import { askByPhone, askCandidates, decideAboutBanks, enterFromPaper } from './school-asked.ts'
import { correctSurname, letHeadIn, prepareProgrammes, signOrder, signPapers } from './school-ordered.ts'
import { markWishes } from './school-wishes.ts'
import { freePort, type Site, startSite } from './site.ts'
import { schoolList } from './staff-list.ts'
import { apply, bring, found } from './walk.ts'

/** A name that only the browser of this test knows: to everybody else it leads nowhere. */
const host = 'vektor.school.test'
let browser: Browser
let site: Site
let office: Office
let campaign: string
let order: string

beforeAll(async () => {
  const port = await freePort()
  const address = `https://${host}:${port}`
  browser = await openBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1`])
  site = await startSite({ port, words: ['--network'], environment: { VEKTOR_URL: address } })
  const curator = await openPage(browser, address, { more: { ignoreHTTPSErrors: true } })
  office = officeOf(browser, address, curator)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe('R-WAY-10 a school of sixty-four: asked, answered, agreed, ordered', () => {
  it('founds itself and brings its list', async () => {
    const { curator } = office
    await found(curator, new URL(site.firstLink()).pathname)
    await bring(curator, 'Педагоги.xlsx', schoolList())
    await apply(curator)
    await curator.goto('/today')
    await seen(curator, 'agreed-today-start')
  })
  it('asks all; half answer by phone under a name that is not localhost', async () => {
    campaign = await askByPhone(office)
  })
  it('and half on paper, typed in by the curator', () => enterFromPaper(office, campaign))
  it('asks those who may be mentors', () => askCandidates(office))
  it('decides about both banks by lists', () => decideAboutBanks(office))
  it('makes pairs and groups of every kind', () => makePairs(office))
  it('tells the grounds of all, asks all, and hears them', () => askAndHear(office))
  it('keeps the reason of a refusal to the curator, and the person in the queue', () =>
    lookAtTheQueue(office))
  it('agrees programmes for all', () => prepareProgrammes(office))
  it('prints and signs the papers of all', () => signPapers(office))
  it('has the head approve programmes and sign the order in one sitting', async () => {
    order = await signOrder(office, await letHeadIn(office))
  })
  it('needed no more than forty decisions of the administration, the list included', () => {
    const ofTheList = 4
    const all = office.decisions() + ofTheList
    console.log(`decisions of the administration: ${all}`)
    expect(all).toBeLessThanOrEqual(40)
  })
  it('marks with whom one would like to work, and nobody reads whose mark it is', () => markWishes(office))
  it('does not change a signed order with a surname', () => correctSurname(office, order))
  it('reads in the dark, on paper and in large white letters', async () => {
    const lists = ['/today', '/surveys', '/mentees', '/mentors', '/our-mentors', '/mentorships', '/alone']
    const places = [...lists, campaign, '/programmes', order]
    await inTheDark(office.curator, places)
    await onPaper(office.curator, places)
    await inLargeLetters(office.curator, places)
  })
})
