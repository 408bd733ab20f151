import { letIn } from '#features/account/let-in.ts'
import type { Services } from '#features/services.ts'
import { findAccountByLogin, listMemberships } from '#store/accounts.ts'
import { atTheGate } from '#store/scope.ts'
import { carryOut } from '../perform.ts'

/** R-FAC-6. The second factor of this login off, every session over, and a personal link for one day; nothing where nobody
 *  has that login. */
export async function letInByLogin(services: Services, login: string): Promise<string> {
  const membership = await atTheGate(services.house, async (gate) => {
    const account = await findAccountByLogin(gate, login.trim())
    return account && !account.disabled ? (await listMemberships(gate, account.id))[0] : undefined
  })
  if (!membership) return ''
  const { organisation, person } = membership
  const made = await carryOut(services, { organisation, as: { job: 'operator' } }, letIn, { person })
  return made.ok ? `${services.address.base}/l/${made.value}` : ''
}
