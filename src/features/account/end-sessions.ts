import { z } from 'zod'
import type { Instant } from '#kit/instant.ts'
import { endAnswerLinks } from '#store/links.ts'
import { endOwnSession, type SessionId } from '#store/open-sessions.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { endOtherSessions, type Session } from '#store/sessions.ts'
import { acknowledgeSignIns } from '#store/sign-ins.ts'
import { command, done } from '../command.ts'

/** R-SES-8. One of one's own sessions, or all but this one; whoever sat there is out at the next request. */
export async function endSessions(house: House, session: Session, which: string): Promise<void> {
  const id = z.uuid().safeParse(which)
  await atTheGate(house, async (gate) => {
    if (id.success) await endOwnSession(gate, session, id.data as SessionId)
    else await endOtherSessions(gate, session)
    await acknowledgeSignIns(gate, session.account)
  })
}

const nothing = z.object({})

export const noteSessionsEnded = command({
  deed: 'account.keep',
  input: nothing,
  run: async ({ person }) => done(null, { kind: 'own-sessions-ended', person: person ?? '' }),
})

/** R-SES-12. Slips that were lost: none of the links to answer by works any more that were there when one looked. */
export const endOwnLinks = command({
  deed: 'account.keep',
  input: z.object({ shown: z.iso.datetime().transform((text) => text as Instant) }),
  run: async (scope, { shown }) => {
    if (scope.person) await endAnswerLinks(scope, scope.person, shown)
    return done(null, { kind: 'links-ended', person: scope.person ?? '' })
  },
})
