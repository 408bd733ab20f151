import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Day } from '#kit/day.ts'
import { type Decisions, listDecisions } from './decisions.ts'
import { findOrganisation } from './organisations.ts'
import { listPeople, type Person } from './people.ts'
import { listRoles, type RoleAssignment } from './role-assignments.ts'
import type { Scope } from './scope.ts'

/** Everything the proposal of pairs is made from; it is made anew each time, outside the scope. */
export type PairsDesk = {
  readonly staff: readonly Person[]
  readonly roles: readonly RoleAssignment[]
  readonly decisions: Decisions
  readonly kind: OrganisationKind
  readonly today: Day
}

export async function findPairsDesk(scope: Scope): Promise<PairsDesk | undefined> {
  const organisation = await findOrganisation(scope)
  if (!organisation) return undefined
  return {
    staff: await listPeople(scope),
    roles: await listRoles(scope),
    decisions: await listDecisions(scope),
    kind: organisation.kind,
    today: scope.today,
  }
}
