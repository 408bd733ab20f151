import { expect } from 'vitest'
import type { Instant } from '#kit/instant.ts'
import { codeAt } from '#outside/sign-in/one-time-code.ts'
import type { Client } from './client.ts'

/** The twin of the application on a telephone: knows the secret it was shown and the time. */
export type Authenticator = {
  readonly code: () => string
  /** What stood on the sheet to print. */
  readonly recovery: readonly string[]
}

/** Sets a second factor up by the pages, as a person with a telephone does. */
export async function setUpSecondFactor(browser: Client, now: () => Instant): Promise<Authenticator> {
  await browser.post('/account/second-factor', { begin: 'yes' })
  const shown = await browser.get('/account/second-factor')
  const secret = /secret=([A-Z2-7]+)/.exec(shown.text)?.[1]
  if (!secret) throw new Error(`no secret is shown: ${shown.status} ${shown.to}`)
  const code = () => codeAt(secret, now())
  const set = await browser.post('/account/second-factor/confirm', { code: code() })
  expect(set.status, set.text.slice(0, 2000)).toBe(200)
  const recovery = [...set.text.matchAll(/<b>(\d{5}) (\d{5})<\/b>/g)].map(([, one, two]) => `${one}${two}`)
  return { code, recovery }
}
