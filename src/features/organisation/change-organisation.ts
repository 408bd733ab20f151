import { no } from '#kit/result.ts'
import { findOrganisation, type Organisation, saveOrganisation } from '#store/organisations.ts'
import { command, done } from '../command.ts'
import { organisationFields } from '../organisation-fields.ts'

const input = organisationFields.omit({ kind: true })

/** What stands in every document from now on; documents already made stay as they were. */
export const changeOrganisation = command({
  deed: 'organisation.edit',
  input,
  run: async (scope, { foundedBy, ...given }) => {
    const before = await findOrganisation(scope)
    if (!before) return no({ reason: 'not-found' })
    const after: Organisation = { ...before, ...given, founder: foundedBy }
    await saveOrganisation(scope, after)
    const fields = changedFields(before, after)
    return fields.length === 0 ? done(null) : done(null, { kind: 'organisation-changed', fields })
  },
})

const named = ['fullName', 'shortName', 'founder', 'place', 'timeZone', 'schoolYear'] as const
const requisites = ['address', 'phone', 'email', 'site', 'inn', 'ogrn'] as const

function changedFields(before: Organisation, after: Organisation): string[] {
  const fields: string[] = named.filter((field) => before[field] !== after[field])
  return requisites.some((field) => before[field] !== after[field]) ? [...fields, 'requisites'] : fields
}
