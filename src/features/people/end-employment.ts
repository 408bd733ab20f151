import { z } from 'zod'
import { type Role, rolesLeftEmpty } from '#domain/access/role.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { endEmployments } from '#store/employments.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPerson } from '#store/people.ts'
import { endRolesOf, listRoles } from '#store/role-assignments.ts'
import { command, done } from '../command.ts'
import { day, id } from '../fields.ts'

const input = z.object({ person: id<PersonId>(), through: day })

export type LeavingRefusal = { readonly reason: 'has-role'; readonly role: Role }

/** The last working day. The last head, curator or administrator first gives the role over; roles end with the work
 *  (R-ROL-1). */
export const endEmployment = command<typeof input, PersonId, LeavingRefusal>({
  deed: 'person.leave',
  input,
  run: async (scope, { person: id, through }) => {
    if (!(await findPerson(scope, id))) return no({ reason: 'not-found' })
    await decideAlone(scope)
    const [role] = rolesLeftEmpty(await listRoles(scope), new Set([id]))
    if (role) return no({ reason: 'has-role', role })
    await endEmployments(scope, id, through)
    const ended = await endRolesOf(scope, id, through)
    return done(id, { kind: 'person-left', person: id, through }, ...ended)
  },
})
