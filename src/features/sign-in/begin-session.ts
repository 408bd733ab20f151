import { z } from 'zod'
import { idleMinutesOf, isOrganisationRole } from '#domain/access/role.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { listMemberships, type Membership } from '#store/accounts.ts'
import { addLetter } from '#store/letters.ts'
import { addPending } from '#store/pending-sign-ins.ts'
import { findPerson } from '#store/people.ts'
import { atTheGate, type Gate, type House, inOrganisation, type Who } from '#store/scope.ts'
import { hasSecondFactor } from '#store/second-factors.ts'
import { type Beginning, limitIdling, startSession } from '#store/sessions.ts'
import { sideBySide } from '#store/side-by-side.ts'
import { addSignIn } from '#store/sign-ins.ts'
import { command, done } from '../command.ts'
import type { Perform, Visit } from '../route.ts'
import { strangeLetter } from './strange.mail.tsx'

type Arriving = Omit<Beginning, 'twoFactors'>

/** In, or asked for a code first. `token` goes into the cookie either way. */
export type Arrived = { readonly token: string } & (
  | { readonly next: 'code' }
  | { readonly next: 'in'; readonly unknown: boolean; readonly membership: Membership | undefined }
)

/** R-FAC-1. The first factor was right: whoever has a second one is asked for it, by a link as by a password.
 *  `known`: what was read of the account already. */
export async function arrive(
  gate: Gate,
  arriving: Arriving,
  known?: { readonly membership: Membership | undefined; readonly hasCode: boolean },
): Promise<Arrived> {
  if (!(known ? known.hasCode : await hasSecondFactor(gate, arriving.account)))
    return begin(gate, { ...arriving, twoFactors: false }, known?.membership)
  const token = newToken()
  await addPending(gate, tokenHash(token), arriving)
  return { token, next: 'code' }
}

export async function begin(
  gate: Gate,
  beginning: Beginning,
  known?: Membership,
): Promise<Arrived & { readonly next: 'in' }> {
  const token = newToken()
  const { account, organisation, by: way, twoFactors, from } = beginning
  const { unknown, memberships } = await sideBySide(gate, {
    session: (at) => startSession(at, tokenHash(token), beginning),
    unknown: (at) => addSignIn(at, account, { way, twoFactors, from }),
    memberships: async (at) => (known ? [known] : listMemberships(at, account)),
  })
  return {
    token,
    next: 'in',
    membership: memberships.find((one) => one.organisation === organisation),
    unknown,
  }
}

/** What only the desk knows of somebody who has just come in: how long the session may be left alone, whether to write
 *  of a place that was never seen, and where to go first: whoever has only roles that wait, to the second factor. */
export async function settle(
  visit: Visit,
  perform: Perform,
  { token, unknown, membership }: Arrived & { readonly next: 'in' },
  { twoFactors, fromSheet = false }: { readonly twoFactors: boolean; readonly fromSheet?: boolean },
): Promise<'/today' | '/account/second-factor'> {
  const { house } = visit.services
  if (!membership) return '/today'
  const { organisation, person } = membership
  const who: Who = { organisation, as: { person, twoFactors } }
  const { roles, onlyWaits } = await rolesOf(house, who)
  const minutes = idleMinutesOf(roles)
  if (minutes !== idleMinutesOf([]))
    await atTheGate(house, (gate) => limitIdling(gate, tokenHash(token), minutes))
  if (fromSheet) await perform.carryOut({ ...visit, who }, noteSheet, {})
  if (unknown) await perform.carryOut({ ...visit, who }, tellOfStrange, visit.from)
  return onlyWaits ? toFactor : '/today'
}

const toFactor = '/account/second-factor'

/** After a password was chosen: the same. */
export async function whereTo({ services, who }: Visit): Promise<'/today' | '/account/second-factor'> {
  return who && (await rolesOf(services.house, who)).onlyWaits ? toFactor : '/today'
}

function rolesOf(house: House, who: Who) {
  return inOrganisation(house, who, async ({ acting, waiting }) => {
    const roles = [...acting, ...waiting].filter(isOrganisationRole)
    return { roles, onlyWaits: waiting.length > 0 && roles.length === waiting.length }
  })
}

const from = z.object({ address: z.string(), device: z.string() })

/** R-SES-10. Somebody came in from where this account was never seen: its person reads of it in a letter too. */
const tellOfStrange = command({
  deed: 'account.keep',
  input: from,
  run: async (scope, { address, device }) => {
    const person = scope.person && (await findPerson(scope, scope.person))
    if (!person) return done(null)
    if (person.email) {
      const name = [person.name, person.patronymic].filter(Boolean).join(' ')
      const letter = strangeLetter({ name, address, device, at: scope.now, zone: scope.zone })
      await addLetter(scope, { person: person.id, address: person.email, ...letter })
    }
    return done(null, { kind: 'signed-in-anew', person: person.id })
  },
})

/** R-FAC-3. Perhaps the telephone is lost, perhaps the sheet: the history says when. */
const noteSheet = command({
  deed: 'account.keep',
  input: z.object({}),
  run: async ({ person }) => (person ? done(null, { kind: 'recovery-code-used', person }) : done(null)),
})
