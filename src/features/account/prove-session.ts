import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { findPassword } from '#store/accounts.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { hasSecondFactor } from '#store/second-factors.ts'
import { proveSession, type Session } from '#store/sessions.ts'
import { checkCode } from '../check-code.ts'
import { checkPassword } from '../check-password.ts'

const freshMinutes = 5

/** R-SES-11. Whoever sits at an open computer is not always its person: before anything about signing in changes, the
 *  person has shown it within the last five minutes. */
export function isFresh({ provedAt }: Session, now: string): boolean {
  return Date.parse(now) - Date.parse(provedAt) <= freshMinutes * 60_000
}

/** What can be asked for: nobody without a password can show it again but by a new personal link. */
export function waysToProve(house: House, { account }: Session) {
  return atTheGate(house, async (gate) => ({
    password: (await findPassword(gate, account)) !== null,
    code: await hasSecondFactor(gate, account),
  }))
}

export type ProvingFault = {
  readonly password?: 'wrong' | 'too-often'
  readonly code?: 'wrong' | 'too-often'
}

/** R-SES-11. The password, and the code where there is one; answers the new token of the session. */
export async function prove(
  house: House,
  session: Session,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<{ readonly token: string } | ProvingFault> {
  const check = await checkPassword(house, session.account, password)
  if (check !== 'fits') return { password: check }
  if ((await waysToProve(house, session)).code) {
    const coded = await checkCode(house, session.account, code)
    if (coded === 'wrong' || coded === 'too-often') return { code: coded }
  }
  const token = newToken()
  await atTheGate(house, (gate) => proveSession(gate, session.tokenHash, tokenHash(token)))
  return { token }
}
