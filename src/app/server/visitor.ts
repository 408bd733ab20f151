import { tokenHash } from '#outside/sign-in/token.ts'
import { atTheGate, type Gate, type House, type Who } from '#store/scope.ts'
import { findAnswering, findSession, type Session } from '#store/sessions.ts'

export type Visitor = {
  readonly session: Session | null
  readonly sessionHash: Uint8Array | null
  readonly who: Who | null
}

const nobody: Visitor = { session: null, sessionHash: null, who: null }

/** Who came, by the token of the cookie: an account, and the person it is in the chosen organisation; or, without an
 *  account, somebody who came by a link to answer (R-SES-6). */
export async function findVisitor(house: House, token: string | undefined): Promise<Visitor> {
  if (!token) return nobody
  const sessionHash = tokenHash(token)
  return atTheGate(house, async (gate) => {
    const session = await findSession(gate, sessionHash)
    if (!session) return answering(gate, sessionHash)
    const { organisation, person } = session
    return { session, sessionHash, who: organisation && person ? { organisation, as: { person } } : null }
  })
}

async function answering(gate: Gate, sessionHash: Uint8Array): Promise<Visitor> {
  const found = await findAnswering(gate, sessionHash)
  if (!found) return nobody
  return {
    session: null,
    sessionHash,
    who: { organisation: found.organisation, as: { answering: found.person } },
  }
}
