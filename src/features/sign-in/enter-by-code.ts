import { z } from 'zod'
import { may } from '#domain/access/policy.ts'
import type { Role } from '#domain/access/role.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { findLogin, listMembers, listMemberships } from '#store/accounts.ts'
import { addReset, findReset } from '#store/factor-resets.ts'
import { endPending, findPending, type PendingSignIn, takeTry } from '#store/pending-sign-ins.ts'
import { listRoles } from '#store/role-assignments.ts'
import { atTheGate, type House, type Scope, type Who } from '#store/scope.ts'
import type { From } from '#store/sessions.ts'
import { checkCode } from '../check-code.ts'
import { command, done } from '../command.ts'
import { type Arrived, begin } from './begin-session.ts'

const triesOfOneSignIn = 5

type Entered = Arrived & { readonly next: 'in' }
type EnteredByCode = {
  readonly entered: Entered
  readonly by: PendingSignIn['by']
  /** R-FAC-3. By a code of the sheet: perhaps the telephone is lost. */
  readonly fromSheet: boolean
}
type CodeRefusal = { readonly reason: 'wrong' | 'too-often' | 'gone' }

/** R-FAC-1, R-FAC-2. The code of this one sign-in; after five wrong ones it begins anew with the password. */
export async function enterByCode(
  house: House,
  hash: Uint8Array,
  typed: string,
  from: From,
): Promise<Result<EnteredByCode, CodeRefusal>> {
  const found = await atTheGate(house, async (gate) => {
    const pending = await findPending(gate, hash)
    const mayTry = pending !== undefined && (await takeTry(gate, hash, triesOfOneSignIn))
    if (pending && !mayTry) await endPending(gate, hash)
    return mayTry ? pending : undefined
  })
  if (!found) return no({ reason: 'gone' })
  const check = await checkCode(house, found.account, typed)
  if (check === 'wrong' || check === 'too-often') return no({ reason: check })
  return atTheGate(house, async (gate) => {
    // whoever was quicker with the same sign-in is in; the code of the other is spent all the same
    if (!(await endPending(gate, hash))) return no({ reason: 'gone' })
    const entered = await begin(gate, { ...found, twoFactors: true, from })
    return ok({ entered, by: found.by, fromSheet: check === 'recovery' })
  })
}

/** R-FAC-5. Who knows the password and has lost the rest: as whom to ask for help. By a link nobody can: whoever gave it
 *  would be the first and the second of the two. */
export async function whoLost(
  house: House,
  hash: Uint8Array,
): Promise<{ readonly who: Who; readonly login: string } | undefined> {
  return atTheGate(house, async (gate) => {
    const pending = await findPending(gate, hash)
    if (pending?.by !== 'password') return undefined
    const memberships = await listMemberships(gate, pending.account)
    const own = memberships.find(({ organisation }) => organisation === pending.organisation)
    if (!own) return undefined
    const who: Who = { organisation: own.organisation, as: { person: own.person } }
    return { who, login: (await findLogin(gate, pending.account)) ?? '' }
  })
}

/** R-FAC-5. The first of two: the person, by the password. Answers in which roles the second could be;
 *  names are for whoever is in. */
export const askOwnReset = command({
  deed: 'account.keep',
  input: z.object({}),
  run: async (scope) => {
    const { person } = scope
    if (!person) return done([])
    const others = await mayConfirm(scope, person)
    if ((await findReset(scope, person, null))?.askedBy === person) return done(others)
    await addReset(scope, person, person)
    return done(others, { kind: 'factor-reset-asked', person })
  },
})

async function mayConfirm(scope: Scope, but: PersonId): Promise<readonly Role[]> {
  const members = await listMembers(scope)
  const others = (await listRoles(scope)).filter(
    ({ person, role }) => person !== but && members.has(person) && may([role], 'factor.reset'),
  )
  return [...new Set(others.map(({ role }) => role))]
}
