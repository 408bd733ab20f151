import { no, ok, type Result } from '#kit/result.ts'
import { passwordFits } from '#outside/sign-in/password.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { findAccountByLogin, listMemberships } from '#store/accounts.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { startSession } from '#store/sessions.ts'
import { forgetAttempts, takeAttempt } from '#store/sign-in-attempts.ts'

export type PasswordRefusal = { readonly reason: 'wrong' } | { readonly reason: 'too-often' }

const attemptsAllowed = 10

/** R-SES-4. Ten failures of one login in a quarter of an hour close it for that time; an unknown login takes as long
 *  and reads the same as a wrong password. Each try is noted before it is checked, so
 *  that many at once are not more; the check itself is outside the scope: it takes a while on purpose. */
export async function enterByPassword(
  house: House,
  login: string,
  password: string,
): Promise<Result<{ readonly session: string }, PasswordRefusal>> {
  const subject = tokenHash(login.trim().toLowerCase())
  const { account, mayTry } = await atTheGate(house, async (gate) => ({
    account: await findAccountByLogin(gate, login.trim()),
    mayTry: await takeAttempt(gate, subject, attemptsAllowed),
  }))
  if (!mayTry) return no({ reason: 'too-often' })

  const fits = await passwordFits(account?.passwordHash ?? null, password)
  if (!account || !fits || account.disabled) return no({ reason: 'wrong' })
  return atTheGate(house, async (gate) => {
    const [membership] = await listMemberships(gate, account.id)
    const session = newToken()
    await startSession(gate, tokenHash(session), account.id, membership?.organisation ?? null, 'password')
    await forgetAttempts(gate, subject)
    return ok({ session })
  })
}
