import { z } from 'zod'
import { faultOf, type PasswordFault } from '#domain/access/password.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { hashPassword } from '#outside/sign-in/password.ts'
import { saveLogin } from '#store/accounts.ts'
import { findPerson } from '#store/people.ts'
import { atTheGate, type House, inOrganisation, type Who } from '#store/scope.ts'
import { endOtherSessions, type Session } from '#store/sessions.ts'
import { command, done } from './command.ts'

export type ChoosingRefusal =
  | { readonly reason: 'login-wrong' }
  | { readonly reason: 'login-taken' }
  | { readonly reason: PasswordFault }

/** R-SES-5, R-SES-7. Any password of eight characters or more that is not guessed first. Whoever was signed in by the
 *  former one is not any more. */
export async function choosePassword(
  house: House,
  session: Session,
  who: Who,
  login: string,
  password: string,
): Promise<Result<null, ChoosingRefusal>> {
  const name = login.trim().toLowerCase()
  if (!/^[\p{L}\d._%+@-]{3,100}$/u.test(name)) return no({ reason: 'login-wrong' })
  const fault = faultOf(password, { login: name, words: await wordsOf(house, who) })
  if (fault) return no({ reason: fault })
  const hash = await hashPassword(password)
  const saved = await atTheGate(house, async (gate) => {
    const isFree = await saveLogin(gate, session.account, name, hash)
    if (isFree) await endOtherSessions(gate, session)
    return isFree
  })
  return saved ? ok(null) : no({ reason: 'login-taken' })
}

/** One's own name: what somebody who guesses tries next. */
function wordsOf(house: House, who: Who): Promise<readonly string[]> {
  return inOrganisation(house, who, async (scope) => {
    const person = scope.person && (await findPerson(scope, scope.person))
    return person ? [person.surname, person.name, person.patronymic ?? ''] : []
  })
}

/** In the history of the organisation: that it was changed, and by whom. */
export const notePasswordChanged = command({
  deed: 'account.keep',
  input: z.object({}),
  run: async ({ person }) => done(null, { kind: 'password-changed', person: person ?? '' }),
})
