import type { Services } from '#features/services.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addAccount, addMember, findMember, type Membership } from '#store/accounts.ts'
import { atTheGate } from '#store/scope.ts'
import { startSession } from '#store/sessions.ts'

/** R-DEM-4. Lets somebody of the demo in without a password and without a code: answers the token of a new session. */
export async function enterAs({ house }: Pick<Services, 'house'>, membership: Membership): Promise<string> {
  const session = newToken()
  await atTheGate(house, async (gate) => {
    let account = await findMember(gate, membership)
    if (!account) {
      account = await addAccount(gate)
      await addMember(gate, membership, account)
    }
    const { organisation } = membership
    const from = { address: '', device: '' }
    await startSession(gate, tokenHash(session), {
      account,
      organisation,
      by: 'password',
      twoFactors: true,
      from,
    })
  })
  return session
}
