import type { Page } from 'playwright-core'
import { freePort, type Site, startSite } from './site.ts'
import { signIn } from './walk.ts'

/** A program whose day is moved along the school year: it is started anew, on the same data, at noon of another day. */
export type MovedSite = {
  readonly address: string
  readonly firstLink: () => string
  /** The program and the calendars of these browsers come to this day; whoever has an account signs in anew. */
  readonly comeTo: (day: string, people: Readonly<Record<string, Page>>) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Serves over TLS under a name that only the browser of the test knows. */
export async function startMoved(host: string, day: string): Promise<MovedSite> {
  const port = await freePort()
  const address = `https://${host}:${port}`
  const start = (on: string, dataFolder?: string) =>
    startSite({
      port,
      words: ['--network'],
      ...(dataFolder ? { dataFolder } : {}),
      environment: { VEKTOR_URL: address, VEKTOR_TIME_TRAVEL: 'allowed', VEKTOR_TODAY: on },
    })
  let site: Site = await start(day)
  const link = new URL(site.firstLink()).pathname
  return {
    address,
    firstLink: () => link,
    comeTo: async (on, people) => {
      await site.stop()
      site = await start(on, site.dataFolder)
      for (const [login, page] of Object.entries(people)) {
        await page.clock.setFixedTime(`${on}T09:00:00Z`)
        await signIn(page, login)
      }
    },
    stop: async () => {
      await site.stop()
    },
  }
}
