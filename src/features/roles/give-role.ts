import { z } from 'zod'
import { isOrganisationRole, type OrganisationRole } from '#domain/access/role.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPerson } from '#store/people.ts'
import { listRoles, giveRole as save } from '#store/role-assignments.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { roleTexts as texts } from './texts.ts'

const input = z.object({
  person: id<PersonId>(),
  role: z
    .string(texts.roleMissing)
    .refine(isOrganisationRole, texts.roleMissing)
    .transform((role) => role as OrganisationRole),
})

export type GivingRefusal = { readonly reason: 'has-it' }

/** A role from today; people may have several, and a role is not an employment. */
export const giveRole = command<typeof input, null, GivingRefusal>({
  deed: 'role.assign',
  input,
  run: async (scope, { person, role }) => {
    if (!(await findPerson(scope, person))) return no({ reason: 'not-found' })
    await decideAlone(scope)
    const given = await listRoles(scope)
    if (given.some((one) => one.person === person && one.role === role)) return no({ reason: 'has-it' })
    await save(scope, person, role)
    return done(null, { kind: 'role-given', person, role, from: scope.today })
  },
})
