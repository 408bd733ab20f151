import { z } from 'zod'
import { knownPerson } from '#domain/people/from-staff.ts'
import type { KnownPerson } from '#domain/staff/compare-staff.ts'
import { listPeople } from '#store/people.ts'
import { listRoles } from '#store/role-assignments.ts'
import {
  findStaffImport,
  listStaffImports,
  type StaffImport,
  type StaffImportId,
} from '#store/staff-imports.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'

const nothing = z.object({})
const one = z.object({ import: id<StaffImportId>() })

export type ImportsPage = { readonly imports: readonly StaffImport[]; readonly zone: string }

export const listImports = query<typeof nothing, ImportsPage>({
  deed: 'staff.import',
  input: nothing,
  run: async (scope) => ({ imports: await listStaffImports(scope), zone: scope.zone }),
})

export type ImportPage = {
  readonly brought: StaffImport
  readonly known: readonly KnownPerson[]
  /** People with a role stay even where a list of teachers does not name them. */
  readonly withRoles: ReadonlySet<string>
  readonly today: string
}

export const showImport = query<typeof one, ImportPage>({
  deed: 'staff.import',
  input: one,
  run: async (scope, { import: brought }) => {
    const found = await findStaffImport(scope, brought)
    if (!found) return undefined
    const known =
      found.state === 'read'
        ? (await listPeople(scope)).map((person) => knownPerson(person, scope.today))
        : []
    const withRoles = new Set((await listRoles(scope)).map((role) => role.person as string))
    return { brought: found, known, withRoles, today: scope.today }
  },
  shows: ({ known }) => known.map((person) => person.id),
})
