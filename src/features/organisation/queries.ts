import { z } from 'zod'
import { findOrganisation, type Organisation } from '#store/organisations.ts'
import { query } from '../command.ts'

const nothing = z.object({})

export const showOrganisation = query<typeof nothing, Organisation & { readonly today: string }>({
  deed: 'organisation.read',
  input: nothing,
  run: async (scope) => {
    const organisation = await findOrganisation(scope)
    return organisation && { ...organisation, today: scope.today }
  },
})
