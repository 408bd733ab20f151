import { no, ok, type Result } from '#kit/result.ts'
import { passwordFits } from '#outside/sign-in/password.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { findAccountByLogin, listMemberships } from '#store/accounts.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { startSession } from '#store/sessions.ts'
import { addAttempt, countAttempts, forgetAttempts } from '#store/sign-in-attempts.ts'

export type PasswordRefusal = { readonly reason: 'wrong' } | { readonly reason: 'too-often' }

const attemptsAllowed = 10

/** R-SES-4. Ten failures of one login in a quarter of an hour close it for that time; an unknown login takes as long
 *  and reads the same as a wrong password. The password is checked outside the scope: it takes a while on purpose. */
export async function enterByPassword(
  house: House,
  login: string,
  password: string,
): Promise<Result<{ readonly session: string }, PasswordRefusal>> {
  const subject = tokenHash(login.trim().toLowerCase())
  const { account, attempts } = await atTheGate(house, async (gate) => ({
    account: await findAccountByLogin(gate, login.trim()),
    attempts: await countAttempts(gate, subject),
  }))
  if (attempts >= attemptsAllowed) return no({ reason: 'too-often' })

  const fits = await passwordFits(account?.passwordHash ?? null, password)
  return atTheGate(house, async (gate) => {
    if (!account || !fits || account.disabled) {
      await addAttempt(gate, subject)
      return no({ reason: 'wrong' })
    }
    const [membership] = await listMemberships(gate, account.id)
    const session = newToken()
    await startSession(gate, tokenHash(session), account.id, membership?.organisation ?? null)
    await forgetAttempts(gate, subject)
    return ok({ session })
  })
}
