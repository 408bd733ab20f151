import type { OrganisationRole, Role } from '#domain/access/role.ts'
import type { Fact } from '#domain/journal/fact.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import { type Day, dayBefore } from '#kit/day.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

export type RoleAssignment = {
  readonly id: Id<'role-assignment'>
  readonly person: PersonId
  readonly role: Role
  readonly from: Day
}

/** Who has which role today. */
export async function listRoles(scope: Scope): Promise<readonly RoleAssignment[]> {
  const rows = await scope.tables
    .selectFrom('role_assignments')
    .select(['id', 'person_id', 'role', 'from_day'])
    .where('from_day', '<=', scope.today)
    .where((eb) => eb.or([eb('through_day', 'is', null), eb('through_day', '>=', scope.today)]))
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    role: row.role as Role,
    from: row.from_day,
  }))
}

export async function giveRole(scope: Scope, person: PersonId, role: OrganisationRole): Promise<void> {
  await scope.tables
    .insertInto('role_assignments')
    .values({ id: newId(), person_id: person, role, from_day: scope.today })
    .execute()
}

/** Ends the role on the eve; one given today is taken back whole. */
export async function endRole(scope: Scope, assignment: RoleAssignment): Promise<void> {
  if (assignment.from >= scope.today) {
    await scope.tables.deleteFrom('role_assignments').where('id', '=', assignment.id).execute()
    return
  }
  await scope.tables
    .updateTable('role_assignments')
    .set({ through_day: dayBefore(scope.today) })
    .where('id', '=', assignment.id)
    .execute()
}

type RoleEnded = Extract<Fact, { kind: 'role-ended' }>

/** Ends every role the person still has: the last day is `through`, but not before the day it was given. One given today
 *  by somebody who left before is taken back whole: nobody acts after the last day. */
export async function endRolesOf(scope: Scope, person: PersonId, through: Day): Promise<RoleEnded[]> {
  const taken = await scope.tables
    .deleteFrom('role_assignments')
    .where('person_id', '=', person)
    .where('from_day', '>', through)
    .where('from_day', '>=', scope.today)
    .returning('role')
    .execute()
  const ended = await scope.tables
    .updateTable('role_assignments')
    .set((eb) => ({ through_day: eb.fn<Day>('greatest', [eb.val(through), 'from_day']) }))
    .where('person_id', '=', person)
    .where((eb) => eb.or([eb('through_day', 'is', null), eb('through_day', '>', through)]))
    .returning(['role', 'through_day'])
    .execute()
  return [...ended, ...taken.map(({ role }) => ({ role, through_day: through }))].map((row) => ({
    kind: 'role-ended',
    person,
    role: row.role as Role,
    through: row.through_day ?? through,
  }))
}
