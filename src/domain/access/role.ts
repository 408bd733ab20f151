/** Every role of the system; duties and rights of each stand in `reference/roles.json` with their clauses. */
export const roles = [
  'head',
  'deputy_head',
  'curator',
  'mentor',
  'mentee',
  'council',
  'psychologist',
  'sysadmin',
  'trade_union',
  'municipal_authority',
  'municipal_methodist',
  'municipal_preschool_office',
  'municipal_psych_centre',
  'regional_operator',
  'federal',
  'social_partner',
  'hr_specialist',
] as const

export type Role = (typeof roles)[number]

/** The roles a person of one organisation may be given there; the others belong to bodies above or outside it. */
export const organisationRoles = [
  'head',
  'deputy_head',
  'curator',
  'council',
  'psychologist',
  'trade_union',
  'hr_specialist',
  'sysadmin',
  'mentor',
  'mentee',
] as const satisfies readonly Role[]

export type OrganisationRole = (typeof organisationRoles)[number]

/** R-ROL-1. Somebody always has each of these: first it is given to another. */
export function isNeverEmpty(role: Role): boolean {
  return role === 'head' || role === 'curator' || role === 'sysadmin'
}

type Given = { readonly person: string; readonly role: Role }

/** R-ROL-1. Which of them nobody would have once these people are gone. */
export function rolesLeftEmpty(given: readonly Given[], leaving: ReadonlySet<string>): readonly Role[] {
  const held = given.filter(({ role }) => isNeverEmpty(role))
  const kept = new Set(held.filter(({ person }) => !leaving.has(person)).map(({ role }) => role))
  return [...new Set(held.map(({ role }) => role))].filter((role) => !kept.has(role))
}

export function isOrganisationRole(text: string): text is OrganisationRole {
  return (organisationRoles as readonly string[]).includes(text)
}

const withSecondFactor: readonly Role[] = [
  'sysadmin',
  'psychologist',
  'municipal_authority',
  'municipal_methodist',
  'municipal_preschool_office',
  'municipal_psych_centre',
  'regional_operator',
  'federal',
]

/** R-FAC-1. Whoever sees the most, or what is the most private: the role acts only after a second factor. */
export function asksForSecondFactor(role: Role): boolean {
  return withSecondFactor.includes(role)
}

const usualIdling = 30
const shortIdling = 15

/** R-SES-9. For how many minutes a session may be left alone by somebody with these roles. */
export function idleMinutesOf(roles: readonly Role[]): number {
  return roles.includes('psychologist') ? shortIdling : usualIdling
}
