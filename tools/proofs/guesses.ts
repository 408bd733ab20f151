import '#tests/tenants/read-pages.mjs'
import process from 'node:process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, seed: { type: 'string' }, short: { type: 'boolean' } },
})

/**
 * R-SES-4, R-FAC-2. Somebody guesses: one login from many networks, many logins from one network, codes behind a right
 * password; and listens for how long an answer takes, to learn which logins exist. Ends with code 0 when no more was looked at
 * than the limits say, nobody was let in, and known and unknown logins cannot be told apart by time.
 */
const { guess } = await import('./guesses/guess.ts')
process.exitCode = (await guess(Number(values.rounds ?? 1_000), values.short ? 150 : 500)) ? 0 : 1
