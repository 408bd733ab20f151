import { z } from 'zod'
import { isNeverEmpty, type Role } from '#domain/access/role.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { endEmployments } from '#store/employments.ts'
import { endLinksOf } from '#store/links.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPerson } from '#store/people.ts'
import { endRolesOf, listRoles } from '#store/role-assignments.ts'
import { command, done } from '../command.ts'
import { day, id } from '../fields.ts'

const input = z.object({ person: id<PersonId>(), through: day })

export type LeavingRefusal = { readonly reason: 'has-role'; readonly role: Role }

/** The last working day. A head, curator or administrator first gives the role over; other roles end with the work
 *  (R-ROL-1). */
export const endEmployment = command<typeof input, PersonId, LeavingRefusal>({
  deed: 'person.edit',
  input,
  run: async (scope, { person: id, through }) => {
    if (!(await findPerson(scope, id))) return no({ reason: 'not-found' })
    await decideAlone(scope)
    const held = (await listRoles(scope)).find((one) => one.person === id && isNeverEmpty(one.role))
    if (held) return no({ reason: 'has-role', role: held.role })
    await endEmployments(scope, id, through)
    const ended = await endRolesOf(scope, id, through)
    if (through < scope.today) await endLinksOf(scope, id)
    return done(id, { kind: 'person-left', person: id, through }, ...ended)
  },
})
