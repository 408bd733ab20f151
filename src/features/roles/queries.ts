import { z } from 'zod'
import { listNames } from '#store/people.ts'
import { listRoles, type RoleAssignment } from '#store/role-assignments.ts'
import { mayHere } from '#store/scope.ts'
import { query } from '../command.ts'

const nothing = z.object({})

export type RolesPage = {
  readonly given: readonly RoleAssignment[]
  readonly names: ReadonlyMap<string, string>
  readonly mayAssign: boolean
}

/** Duties and rights are for everyone to read; who has which role too, it is an order of the organisation. */
export const showRoles = query<typeof nothing, RolesPage>({
  deed: 'roles.read',
  input: nothing,
  run: async (scope) => ({
    given: await listRoles(scope),
    names: await listNames(scope),
    mayAssign: mayHere(scope, 'role.assign'),
  }),
})
