import { stepOfCode } from '#outside/sign-in/one-time-code.ts'
import { hashRecoveryCode, recoveryCodeDigits } from '#outside/sign-in/recovery-codes.ts'
import { tokenHash } from '#outside/sign-in/token.ts'
import type { AccountId } from '#store/accounts.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { findSecondFactor, spendRecoveryCode, takeStep } from '#store/second-factors.ts'
import { forgetAttempts, takeAttempt } from '#store/sign-in-attempts.ts'

const allowed = 10

export type CodeCheck = 'app' | 'recovery' | 'wrong' | 'too-often'

/**
 * R-FAC-2, R-FAC-3. A code of the authenticator or one of recovery, each good once. Ten wrong ones of an account in a
 * quarter of an hour are all. What takes long stands outside the scopes.
 */
export async function checkCode(house: House, account: AccountId, typed: string): Promise<CodeCheck> {
  const code = typed.replace(/[\s-]+/g, '')
  const subject = tokenHash(`code ${account}`)
  const { factor, mayTry } = await atTheGate(house, async (gate) => ({
    factor: await findSecondFactor(gate, account),
    mayTry: await takeAttempt(gate, subject, allowed),
  }))
  if (!mayTry) return 'too-often'
  if (!factor || !/^\d+$/.test(code)) return 'wrong'
  const step = stepOfCode(factor.secret, code, house.now())
  const hash =
    code.length === recoveryCodeDigits && factor.salt ? await hashRecoveryCode(code, factor.salt) : undefined
  return atTheGate(house, async (gate) => {
    const fits =
      (step !== undefined && (await takeStep(gate, account, step)) && 'app') ||
      (hash !== undefined && (await spendRecoveryCode(gate, account, hash)) && 'recovery')
    if (!fits) return 'wrong'
    await forgetAttempts(gate, subject)
    return fits
  })
}
