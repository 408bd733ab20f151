import { z } from 'zod'
import { no, ok, type Result } from '#kit/result.ts'
import { authenticatorAddress, newSecret } from '#outside/sign-in/one-time-code.ts'
import { hashRecoveryCode, newRecoveryCodes, newSalt } from '#outside/sign-in/recovery-codes.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { type AccountId, findLogin } from '#store/accounts.ts'
import { atTheGate, type House } from '#store/scope.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
  findSecondFactor,
  type HashedCodes,
} from '#store/second-factors.ts'
import { endOtherSessions, type Session, strengthenSession, weakenSession } from '#store/sessions.ts'
import { checkCode } from '../check-code.ts'
import { command, done } from '../command.ts'

const issuer = 'Vektor'
/** Long enough to find and install an application; then the secret is shown no more. */
const minutesToSetUp = 30

export type Beginning = { readonly secret: string; readonly address: string }

/** A secret to be scanned or typed; pressed again, another one. A confirmed factor is not touched. */
export async function beginFactor(house: House, { account }: Session): Promise<void> {
  const secret = newSecret()
  await atTheGate(house, (gate) => beginSecondFactor(gate, account, secret))
}

/** What was begun and not yet confirmed: the same however often the page is opened, also after a look at the phone. */
export function findBeginning(house: House, { account }: Session): Promise<Beginning | undefined> {
  return atTheGate(house, async (gate) => {
    const factor = await findSecondFactor(gate, account)
    if (!factor || factor.confirmedAt) return undefined
    if (Date.parse(gate.now) - Date.parse(factor.begunAt) > minutesToSetUp * 60_000) return undefined
    const login = (await findLogin(gate, account)) ?? ''
    return { secret: factor.secret, address: authenticatorAddress(factor.secret, login || issuer, issuer) }
  })
}

export type SetFactor = { readonly codes: readonly string[]; readonly token: string }

/** R-FAC-1, R-FAC-3. The first code shows that the telephone has the secret: from now on it is asked for, and whoever else
 *  was signed in without it is not any more. The recovery codes are seen this once. */
export async function confirmFactor(
  house: House,
  session: Session,
  typed: string,
): Promise<Result<SetFactor, { readonly reason: 'wrong' | 'too-often' | 'not-begun' }>> {
  const { account } = session
  const begun = await atTheGate(house, (gate) => findSecondFactor(gate, account))
  if (!begun || begun.confirmedAt) return no({ reason: 'not-begun' })
  const check = await checkCode(house, account, typed)
  if (check !== 'app') return no({ reason: check === 'too-often' ? check : 'wrong' })
  const { codes, hashed } = await freshCodes()
  const token = newToken()
  await atTheGate(house, async (gate) => {
    await confirmSecondFactor(gate, account, hashed)
    await endOtherSessions(gate, session)
    await strengthenSession(gate, session.tokenHash, tokenHash(token))
  })
  return ok({ codes, token })
}

/** R-FAC-3. New recovery codes; the former ones stop working. */
export async function renewCodes(house: House, account: AccountId): Promise<readonly string[]> {
  const { codes, hashed } = await freshCodes()
  await atTheGate(house, (gate) => confirmSecondFactor(gate, account, hashed))
  return codes
}

/** R-FAC-4. Off: the roles that ask for it wait again. Other sessions end. */
export async function dropFactor(house: House, session: Session): Promise<void> {
  await atTheGate(house, async (gate) => {
    await dropSecondFactor(gate, session.account)
    await endOtherSessions(gate, session)
    await weakenSession(gate, session.tokenHash)
  })
}

async function freshCodes(): Promise<{ codes: readonly string[]; hashed: HashedCodes }> {
  const codes = newRecoveryCodes()
  const salt = newSalt()
  const hashes = await Promise.all(codes.map((code) => hashRecoveryCode(code, salt)))
  return { codes, hashed: { salt, hashes } }
}

/** In the history of the organisation: what became of one's own factor. */
export const noteFactor = command({
  deed: 'account.keep',
  input: z.object({ kind: z.enum(['second-factor-set', 'second-factor-dropped', 'recovery-codes-made']) }),
  run: async ({ person }, { kind }) => done(null, { kind, person: person ?? '' }),
})
