import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addSignInLink } from '#store/links.ts'
import { endSessionsOf } from '#store/open-sessions.ts'
import { dropFactorOf } from '#store/second-factors.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'

const daysOfLink = 1

/** R-FAC-6. Whoever has the computer of the program has the database: when nobody is left to confirm, the way in is given
 *  there, and the history says so. */
export const letIn = command({
  deed: 'access.let-in',
  input: z.object({ person: id<PersonId>() }),
  run: async (scope, { person }) => {
    const token = newToken()
    await dropFactorOf(scope, person)
    await endSessionsOf(scope, person)
    await addSignInLink(scope, tokenHash(token), person, daysOfLink)
    return done(token, { kind: 'let-in', person })
  },
})
