import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { endEmployments } from '#store/employments.ts'
import { findPerson } from '#store/people.ts'
import { listRoles } from '#store/role-assignments.ts'
import { command, done } from '../command.ts'
import { day, id } from '../fields.ts'

const input = z.object({ person: id<PersonId>(), through: day })

export type LeavingRefusal = { readonly reason: 'has-role'; readonly role: string }

const neverEmpty: readonly string[] = ['head', 'curator', 'sysadmin']

/** The last working day; whoever alone is head, curator or administrator first gives the role to another (R-ROL-1). */
export const endEmployment = command<typeof input, PersonId, LeavingRefusal>({
  deed: 'person.edit',
  input,
  run: async (scope, { person: id, through }) => {
    if (!(await findPerson(scope, id))) return no({ reason: 'not-found' })
    const held = (await listRoles(scope)).find((one) => one.person === id && neverEmpty.includes(one.role))
    if (held) return no({ reason: 'has-role', role: held.role })
    await endEmployments(scope, id, through)
    return done(id, { kind: 'person-left', person: id, through })
  },
})
