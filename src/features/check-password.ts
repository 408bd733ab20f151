import { passwordFits } from '#outside/sign-in/password.ts'
import { tokenHash } from '#outside/sign-in/token.ts'
import { type AccountId, findPassword } from '#store/accounts.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { forgetAttempts, takeAttempt } from '#store/sign-in-attempts.ts'

const allowed = 10

/** R-SES-11. The password of somebody who is signed in already; ten wrong ones in a quarter of an hour are all. */
export async function checkPassword(
  house: House,
  account: AccountId,
  password: string,
): Promise<'fits' | 'wrong' | 'too-often'> {
  const subject = tokenHash(`password ${account}`)
  const { stored, mayTry } = await atTheGate(house, async (gate) => ({
    stored: await findPassword(gate, account),
    mayTry: await takeAttempt(gate, subject, allowed),
  }))
  if (!mayTry) return 'too-often'
  if (!(await passwordFits(stored, password))) return 'wrong'
  await atTheGate(house, (gate) => forgetAttempts(gate, subject))
  return 'fits'
}
