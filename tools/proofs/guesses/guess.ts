import { enterByCode } from '#features/sign-in/enter-by-code.ts'
import { enterByPassword } from '#features/sign-in/enter-by-password.ts'
import { instant } from '#kit/instant.ts'
import { newSecret } from '#outside/sign-in/one-time-code.ts'
import { hashPassword } from '#outside/sign-in/password.ts'
import { tokenHash } from '#outside/sign-in/token.ts'
import { addAccount, saveLogin } from '#store/accounts.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { beginSecondFactor, confirmSecondFactor } from '#store/second-factors.ts'
import { testDatabase } from '#tests/databases.ts'
import { testSeal } from '#tests/seal.ts'
import { unlikeness } from './unlikeness.ts'

const atOnce = 8
const [ofLogin, ofNetwork, ofCode] = [10, 100, 10]
const word = 'a quiet river in spring'

/** `samples`: how often each of the two, a known and an unknown login, is timed. Says what was found. */
export async function guess(guesses: number, samples: number): Promise<boolean> {
  const database = await testDatabase()
  const clock = { at: Date.parse('2026-09-01T06:00:00Z') }
  const house: House = { db: database.engine.db, now: () => instant(clock.at), seal: testSeal }
  await account(house, 'sokolova')
  const login = await lookedAt(guesses, (one) => enter(house, 'sokolova', `guess ${one}`, place(0, one)))
  clock.at += 3_600_000
  const network = await lookedAt(guesses, (one) =>
    enter(house, `login${one}`, 'a guess', '2001:db8:1:2::/64'),
  )
  const code = await guessCodes(house, guesses)

  // alike lists of this length are more unlike than this by chance once in a thousand times; a loaded machine gets three tries
  const most = 4 / Math.sqrt(samples)
  let unlike = 1
  for (let tries = 0; tries < 3 && unlike > most; tries += 1) unlike = await howUnlike(house, clock, samples)
  await database.close()
  console.log(
    `${3 * guesses} guesses, looked at ${login} of one login, ${network} of one network, ${code} codes, 0 let in; known and unknown logins are told apart by ${unlike.toFixed(2)} of at most ${most.toFixed(2)}`,
  )
  return login <= ofLogin && network <= ofNetwork && code <= ofCode && unlike <= most
}

const place = (far: number, one: number) => `10.${far}.${one >> 8}.${one & 255}`

async function enter(house: House, login: string, password: string, network: string) {
  const entered = await enterByPassword(house, login, password, { address: network, network, device: '' })
  return entered.ok ? entered.value : entered.refusal.reason
}

async function account(house: House, login: string) {
  const hash = await hashPassword(word)
  return atTheGate(house, async (gate) => {
    const made = await addAccount(gate)
    await saveLogin(gate, made, login, hash)
    return made
  })
}

/** How many of the guesses were looked at, the others being refused unseen; none may be let in. */
async function lookedAt(guesses: number, guess: (one: number) => Promise<unknown>): Promise<number> {
  let looked = 0
  for (let done = 0; done < guesses; done += atOnce) {
    const answers = await Promise.all(Array.from({ length: atOnce }, (_, one) => guess(done + one)))
    for (const answer of answers) {
      if (answer === 'wrong') looked += 1
      else if (answer !== 'too-often' && answer !== 'gone') throw new Error('a guess was let in')
    }
  }
  return looked
}

/** The password is known to whoever guesses here, and typed anew for each code. */
async function guessCodes(house: House, guesses: number): Promise<number> {
  const guarded = await account(house, 'gromova')
  const codes = { salt: new Uint8Array(16), hashes: [new Uint8Array(32)] }
  await atTheGate(house, (gate) => beginSecondFactor(gate, guarded, newSecret()))
  await atTheGate(house, (gate) => confirmSecondFactor(gate, guarded, codes))
  return lookedAt(guesses, async (one) => {
    const half = await enter(house, 'gromova', word, place(9, one))
    if (typeof half === 'string') return half
    const tried = await enterByCode(house, tokenHash(half.token), '000000', { address: '', device: '' })
    return tried.ok ? 'let in' : tried.refusal.reason
  })
}

/** Known and unknown by turns, so that what slows the machine down slows both. */
async function howUnlike(house: House, clock: { at: number }, samples: number): Promise<number> {
  const times: [number[], number[]] = [[], []]
  for (let one = 0; one < samples; one += 1) {
    clock.at += 120_000
    for (const which of one % 2 === 0 ? [0, 1] : [1, 0]) {
      const before = performance.now()
      await enter(house, which === 0 ? 'sokolova' : 'ivanovskaya', 'a guess', place(8, one))
      times[which]!.push(performance.now() - before)
    }
  }
  return unlikeness(...times)
}
