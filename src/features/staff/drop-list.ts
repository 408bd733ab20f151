import { z } from 'zod'
import { no } from '#kit/result.ts'
import { decideAlone } from '#store/organisations.ts'
import { endStaffImport, findStaffImport, type StaffImportId } from '#store/staff-imports.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'

const input = z.object({ import: id<StaffImportId>() })

/** Puts the list aside; people stay as they were. */
export const dropList = command({
  deed: 'staff.import',
  input,
  run: async (scope, { import: brought }) => {
    await decideAlone(scope)
    const found = await findStaffImport(scope, brought)
    if (!found || found.state === 'applied') return no({ reason: 'not-found' })
    await endStaffImport(scope, brought, 'dropped')
    return done(null, { kind: 'staff-list-dropped', import: brought })
  },
})
