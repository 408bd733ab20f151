import type { Instant } from '#kit/instant.ts'
import { findLogin, findPassword } from '#store/accounts.ts'
import { listOpenSessions, type OpenSession } from '#store/open-sessions.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { countRecoveryCodes, findSecondFactor } from '#store/second-factors.ts'
import type { Session } from '#store/sessions.ts'
import { listSignIns, type SignIn } from '#store/sign-ins.ts'

export type OwnAccount = {
  readonly login: string | null
  readonly hasPassword: boolean
  /** Nothing while there is none. */
  readonly factorSince: Instant | null
  readonly codesLeft: number
  readonly sessions: readonly OpenSession[]
  readonly signIns: readonly SignIn[]
}

/** R-SES-8. How one signs in, where one is signed in now, and who came in lately. */
export function ownAccount(house: House, session: Session): Promise<OwnAccount> {
  const { account } = session
  return atTheGate(house, async (gate) => ({
    login: await findLogin(gate, account),
    hasPassword: (await findPassword(gate, account)) !== null,
    factorSince: (await findSecondFactor(gate, account))?.confirmedAt ?? null,
    codesLeft: await countRecoveryCodes(gate, account),
    sessions: await listOpenSessions(gate, session),
    signIns: await listSignIns(gate, account),
  }))
}
