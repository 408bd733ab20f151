import type { Services } from '#features/services.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { countLogins } from '#store/accounts.ts'
import { addFoundingLink } from '#store/links.ts'
import { atTheGate } from '#store/scope.ts'

export const minutesOfLink = 30

/** A link that founds one organisation. Only its digest is kept: what is not read now is gone. */
export async function newFoundingLink({ house, address }: Services): Promise<string> {
  const token = newToken()
  await atTheGate(house, (gate) => addFoundingLink(gate, tokenHash(token), minutesOfLink))
  return `${address.base}/l/${token}`
}

/** R-RUN-1. While nobody has a login yet, each start gives a link. */
export async function firstLink(services: Services): Promise<string | undefined> {
  const logins = await atTheGate(services.house, countLogins)
  return logins === 0 ? newFoundingLink(services) : undefined
}
