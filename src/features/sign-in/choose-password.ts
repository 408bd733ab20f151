import { no, ok, type Result } from '#kit/result.ts'
import { hashPassword } from '#outside/sign-in/password.ts'
import { saveLogin } from '#store/accounts.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { endOtherSessions, type Session } from '#store/sessions.ts'

export type ChoosingRefusal =
  | { readonly reason: 'login-wrong' }
  | { readonly reason: 'login-taken' }
  | { readonly reason: 'too-short' }
  | { readonly reason: 'too-long' }
  | { readonly reason: 'same-as-login' }

const shortest = 8
const longest = 200

/** R-SES-5. Any password of eight characters or more that is not the login itself; no rules about its letters. Whoever
 *  was signed in by the former one is not any more. */
export async function choosePassword(
  house: House,
  session: Session,
  login: string,
  password: string,
): Promise<Result<null, ChoosingRefusal>> {
  const name = login.trim().toLowerCase()
  if (!/^[\p{L}\d._%+@-]{3,100}$/u.test(name)) return no({ reason: 'login-wrong' })
  if (password.length < shortest) return no({ reason: 'too-short' })
  if (password.length > longest) return no({ reason: 'too-long' })
  if (password.toLowerCase() === name) return no({ reason: 'same-as-login' })
  const hash = await hashPassword(password)
  const saved = await atTheGate(house, async (gate) => {
    const isFree = await saveLogin(gate, session.account, name, hash)
    if (isFree) await endOtherSessions(gate, session)
    return isFree
  })
  return saved ? ok(null) : no({ reason: 'login-taken' })
}
