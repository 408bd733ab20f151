import { z } from 'zod'
import { isNeverEmpty } from '#domain/access/role.ts'
import { dayBefore } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { decideAlone } from '#store/organisations.ts'
import { listRoles, type RoleAssignment, endRole as save } from '#store/role-assignments.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'

const input = z.object({ assignment: id<RoleAssignment['id']>() })

export type EndingRefusal = { readonly reason: 'last-one'; readonly role: string }

/** R-ROL-1. An organisation is never left without a head, a curator or an administrator: first give the role to another. */
export const endRole = command<typeof input, null, EndingRefusal>({
  deed: 'role.assign',
  input,
  run: async (scope, { assignment }) => {
    await decideAlone(scope)
    const given = await listRoles(scope)
    const ended = given.find((one) => one.id === assignment)
    if (!ended) return no({ reason: 'not-found' })
    const others = given.filter((one) => one.role === ended.role && one.id !== assignment)
    if (others.length === 0 && isNeverEmpty(ended.role)) return no({ reason: 'last-one', role: ended.role })
    await save(scope, ended)
    return done(null, {
      kind: 'role-ended',
      person: ended.person,
      role: ended.role,
      through: dayBefore(scope.today),
    })
  },
})
