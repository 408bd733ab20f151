import { no, ok, type Result } from '#kit/result.ts'
import { passwordFits } from '#outside/sign-in/password.ts'
import { tokenHash } from '#outside/sign-in/token.ts'
import { findAccountByLogin, hadMembership, listMemberships } from '#store/accounts.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { hasSecondFactor } from '#store/second-factors.ts'
import { sideBySide } from '#store/side-by-side.ts'
import { forgiveAttempts, takeAttempts } from '#store/sign-in-attempts.ts'
import type { Visit } from '../route.ts'
import { type Arrived, arrive } from './begin-session.ts'

export type PasswordRefusal =
  | { readonly reason: 'wrong' }
  | { readonly reason: 'too-often' }
  | { readonly reason: 'left' }

const attemptsOfLogin = 10
/** A whole school stands behind one address: eighty people mistype on the first of September. */
const attemptsOfNetwork = 100

/** R-SES-4. Ten failures of one login in a quarter of an hour close it for that time, a hundred of one network close the
 *  network; an unknown login takes as long and reads the same as a wrong password. Each try is noted before it is
 *  checked, so that many at once are not more; the check itself is outside the scope: it takes a while on purpose. */
export async function enterByPassword(
  house: House,
  login: string,
  password: string,
  from: Visit['from'],
): Promise<Result<Arrived, PasswordRefusal>> {
  const subject = tokenHash(login.trim().toLowerCase())
  const network = tokenHash(`network ${from.network}`)
  const { account, mayTry } = await atTheGate(house, (gate) =>
    sideBySide(gate, {
      account: (at) => findAccountByLogin(at, login.trim()),
      mayTry: (at) =>
        takeAttempts(at, [
          { subject, allowed: attemptsOfLogin },
          { subject: network, allowed: attemptsOfNetwork },
        ]),
    }),
  )
  if (!mayTry) return no({ reason: 'too-often' })

  const fits = await passwordFits(account?.passwordHash ?? null, password)
  if (!account || !fits || account.disabled) return no({ reason: 'wrong' })
  return atTheGate(house, async (gate) => {
    const { memberships, hasCode } = await sideBySide(gate, {
      forgiven: (at) => forgiveAttempts(at, subject, network),
      memberships: (at) => listMemberships(at, account.id),
      hasCode: (at) => hasSecondFactor(at, account.id),
    })
    const [membership] = memberships
    // R-SES-8: only who knows the password is told
    if (!membership && (await hadMembership(gate, account.id))) return no({ reason: 'left' })
    const { address, device } = from
    const organisation = membership?.organisation ?? null
    const arriving = { account: account.id, organisation, by: 'password', from: { address, device } } as const
    return ok(await arrive(gate, arriving, { membership, hasCode }))
  })
}
