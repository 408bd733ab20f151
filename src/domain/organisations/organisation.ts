import type { Id } from '#kit/brand.ts'

export type OrganisationId = Id<'organisation'>

/** детский сад · школа · СПО · доп. образование; codes of `applies_to` in the reference data. */
export const organisationKinds = ['kindergarten', 'school', 'spo', 'additional'] as const
export type OrganisationKind = (typeof organisationKinds)[number]
