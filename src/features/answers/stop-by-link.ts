import { tokenHash } from '#outside/sign-in/token.ts'
import { findLink } from '#store/links.ts'
import { atTheGate, type House, type Who } from '#store/scope.ts'

/** R-SUR-7. Whom the link in a letter belongs to, without a session: it lets one stop letters and nothing else. */
export async function ownerOfLink(house: House, token: string): Promise<Who | undefined> {
  const link = await atTheGate(house, (gate) => findLink(gate, tokenHash(token)))
  if (link?.purpose !== 'answer' || !link.organisation || !link.person) return undefined
  return { organisation: link.organisation, as: { answering: link.person } }
}
