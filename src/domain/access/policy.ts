import { organisationRoles, type Role } from './role.ts'

/** Who may act besides people with a role: the founder of a new organisation, and the program's own jobs. */
export type Acting = Role | 'founder' | 'job'

const everyone = organisationRoles

/** Everything that can be done to the system, and who may. The whole table fits one screen on purpose. */
export const policy = {
  'organisation.found': ['founder'],
  'organisation.read': ['head', 'deputy_head', 'curator', 'sysadmin', 'hr_specialist'],
  'organisation.edit': ['head', 'curator', 'sysadmin'],
  'desk.read': everyone,
  'roles.read': everyone,
  'role.assign': ['head', 'curator', 'sysadmin'],
  'person.read': ['head', 'deputy_head', 'curator', 'hr_specialist', 'sysadmin'],
  'person.edit': ['curator', 'hr_specialist'],
  'link.issue': ['head', 'curator', 'sysadmin'],
  'staff.import': ['curator', 'hr_specialist'],
  'staff.read-list': ['job'],
  'category.decide': ['curator'],
  'pair.read': ['head', 'deputy_head', 'curator'],
  'pair.correct': ['curator'],
  'package.read': ['head', 'deputy_head', 'curator'],
  'package.make': ['head', 'curator'],
  'package.write': ['job'],
  'history.read': ['head', 'curator'],
  'letters.read': ['sysadmin'],
  'letters.send': ['job'],
} as const satisfies Record<string, readonly Acting[]>

export type Deed = keyof typeof policy

export const deeds = Object.keys(policy) as readonly Deed[]

/** R-ACC-1. One of the actor's roles must stand in the deed's row; nobody may by default. */
export function may(acting: readonly Acting[], deed: Deed): boolean {
  const allowed: readonly Acting[] = policy[deed]
  return acting.some((one) => allowed.includes(one))
}
