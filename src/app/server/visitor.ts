import { tokenHash } from '#outside/sign-in/token.ts'
import { atTheGate, type Gate, type House, type Who } from '#store/scope.ts'
import { findAnswering, findSession, type Session } from '#store/sessions.ts'

export type Visitor = {
  readonly session: Session | null
  readonly sessionHash: Uint8Array | null
  readonly who: Who | null
  /** R-SES-9. Whoever left the computer alone: opens again by the password, and till then is nobody. */
  readonly locked: Session | null
  readonly strange: boolean
}

const nobody: Visitor = { session: null, sessionHash: null, who: null, locked: null, strange: false }

/** Who came, by the token of the cookie: an account, and the person it is in the chosen organisation; or, without an
 *  account, somebody who came by a link to answer (R-SES-6). */
export async function findVisitor(house: House, token: string | undefined): Promise<Visitor> {
  if (!token) return nobody
  const sessionHash = tokenHash(token)
  return atTheGate(house, async (gate) => {
    const session = await findSession(gate, sessionHash)
    if (!session) return answering(gate, sessionHash)
    if (session.locked) return { ...nobody, sessionHash, locked: session }
    const { organisation, person, twoFactors, strange } = session
    const who = organisation && person ? { organisation, as: { person, twoFactors } } : null
    return { ...nobody, session, sessionHash, who, strange }
  })
}

async function answering(gate: Gate, sessionHash: Uint8Array): Promise<Visitor> {
  const found = await findAnswering(gate, sessionHash)
  if (!found) return { ...nobody, sessionHash }
  return {
    ...nobody,
    sessionHash,
    who: { organisation: found.organisation, as: { answering: found.person } },
  }
}
