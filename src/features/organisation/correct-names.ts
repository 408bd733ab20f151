import { z } from 'zod'
import { casedOrganisation, correctionsOf } from '#domain/people/cased-forms.ts'
import { no } from '#kit/result.ts'
import { findOrganisation, saveOrganisation } from '#store/organisations.ts'
import { command, done } from '../command.ts'
import { optionalLine } from '../fields.ts'

const forms = z.object({
  gen: optionalLine(600),
  dat: optionalLine(600),
  acc: optionalLine(600),
  ins: optionalLine(600),
  prep: optionalLine(600),
})
const input = z.object({ fullName: forms, shortName: forms, founder: forms })

/** R-PER-2 for the names of the organisation: only what differs from the rule is kept. */
export const correctNames = command({
  deed: 'organisation.edit',
  input,
  run: async (scope, typed) => {
    const organisation = await findOrganisation(scope)
    if (!organisation) return no({ reason: 'not-found' })
    const corrections = {
      fullName: correctionsOf(casedOrganisation(organisation.fullName), typed.fullName),
      shortName: correctionsOf(casedOrganisation(organisation.shortName), typed.shortName),
      founder: correctionsOf(casedOrganisation(organisation.founder), typed.founder),
    }
    await saveOrganisation(scope, { ...organisation, corrections })
    return done(null, { kind: 'organisation-changed', fields: ['forms'] })
  },
})
