import { tokenHash } from '#outside/sign-in/token.ts'
import { atTheGate, type House, type Who } from '#store/scope.ts'
import { findSession, type Session } from '#store/sessions.ts'

export type Visitor = { readonly session: Session | null; readonly who: Who | null }

/** Who came, by the token of the cookie: an account, and the person it is in the chosen organisation. */
export async function findVisitor(house: House, token: string | undefined): Promise<Visitor> {
  if (!token) return { session: null, who: null }
  return atTheGate(house, async (gate) => {
    const session = await findSession(gate, tokenHash(token))
    if (!session) return { session: null, who: null }
    const { organisation, person } = session
    return { session, who: organisation && person ? { organisation, as: { person } } : null }
  })
}
