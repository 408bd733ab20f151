import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import type { Instant } from '#kit/instant.ts'
import { no } from '#kit/result.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { listMembers } from '#store/accounts.ts'
import { addReset, type FactorReset, findReset, finishResets } from '#store/factor-resets.ts'
import { countLinksOf, endLinksOf } from '#store/links.ts'
import { countSessionsOf, endSessionsOf } from '#store/open-sessions.ts'
import { findPerson, listNames } from '#store/people.ts'
import { mayHere } from '#store/scope.ts'
import { dropFactorOf, findFactorSince } from '#store/second-factors.ts'
import { command, done, query } from '../command.ts'
import { id } from '../fields.ts'

const one = z.object({ person: id<PersonId>() })

export type PersonsAccess = {
  readonly person: PersonId
  readonly name: string
  readonly hasAccess: boolean
  readonly factorSince: Instant | undefined
  readonly sessions: number
  readonly links: number
  readonly reset: FactorReset | undefined
  readonly askedBy: string
  readonly me: PersonId | null
  readonly mayEnd: boolean
  readonly zone: string
}

/** How a person comes in, for whoever may let people in. */
export const showAccess = query<typeof one, PersonsAccess>({
  deed: 'link.issue',
  input: one,
  run: async (scope, { person: id }) => {
    const person = await findPerson(scope, id)
    if (!person) return undefined
    const reset = await findReset(scope, id, scope.person)
    return {
      person: id,
      name: wholeName(person),
      hasAccess: (await listMembers(scope)).has(id),
      factorSince: await findFactorSince(scope, id),
      sessions: await countSessionsOf(scope, id),
      links: await countLinksOf(scope, id),
      reset,
      askedBy: reset ? ((await listNames(scope)).get(reset.askedBy) ?? '') : '',
      me: scope.person,
      mayEnd: mayHere(scope, 'access.end'),
      zone: scope.zone,
    }
  },
  shows: ({ person }) => [person],
})

/** R-SES-8, R-SES-12. A slip, a telephone or a notebook is lost: everything that is open in this name is closed. */
export const endAccess = command({
  deed: 'access.end',
  input: one,
  run: async (scope, { person }) => {
    if (!(await findPerson(scope, person))) return no({ reason: 'not-found' })
    await endLinksOf(scope, person)
    const sessions = await endSessionsOf(scope, person)
    return done(null, { kind: 'sessions-ended', person, sessions }, { kind: 'links-ended', person })
  },
})

export type ResetRefusal = { readonly reason: 'alone' | 'gone' }

/** R-FAC-5. The first of two asks. Nobody does it for oneself here: by the password one does, when one signs in. */
export const askReset = command<typeof one, null, ResetRefusal>({
  deed: 'factor.reset',
  input: one,
  run: async (scope, { person }) => {
    if (!(await findPerson(scope, person))) return no({ reason: 'not-found' })
    if (!scope.person || scope.person === person) return no({ reason: 'alone' })
    await addReset(scope, person, scope.person)
    return done(null, { kind: 'factor-reset-asked', person })
  },
})

/** R-FAC-5. The second of two, who is neither the first nor the person: the factor is off and every session over. */
export const confirmReset = command<typeof one, null, ResetRefusal>({
  deed: 'factor.reset',
  input: one,
  run: async (scope, { person }) => {
    if (!(await findPerson(scope, person))) return no({ reason: 'not-found' })
    const reset = await findReset(scope, person, scope.person)
    if (!reset) return no({ reason: 'gone' })
    if (!scope.person || scope.person === person || scope.person === reset.askedBy)
      return no({ reason: 'alone' })
    await finishResets(scope, person)
    await dropFactorOf(scope, person)
    await endSessionsOf(scope, person)
    return done(null, { kind: 'factor-reset-done', person, askedBy: reset.askedBy })
  },
})
