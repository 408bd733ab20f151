import { z } from 'zod'
import { yearOfActs } from '#domain/documents/pairs-of-proposal.ts'
import { no } from '#kit/result.ts'
import { addPackage, type PackageId } from '#store/document-packages.ts'
import { findOrganisation } from '#store/organisations.ts'
import { command, done } from '../command.ts'

const input = z.object({})

/** The acts of the year as drafts of this day; a job draws them up. Nothing in them is consented or signed. */
export const askPackage = command<typeof input, PackageId>({
  deed: 'package.make',
  input,
  run: async (scope) => {
    const organisation = await findOrganisation(scope)
    if (!organisation) return no({ reason: 'not-found' })
    const id = await addPackage(scope, yearOfActs(organisation.schoolYear, scope.today))
    return done(id, { kind: 'package-asked', package: id })
  },
})
