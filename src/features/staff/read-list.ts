import { z } from 'zod'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { StaffList } from '#domain/staff/read-staff.ts'
import type { Day } from '#kit/day.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import type { TableRefusal } from '#outside/spreadsheets/table-refusal.ts'
import type { Who } from '#store/scope.ts'
import {
  findStaffImport,
  type StaffImportId,
  saveProgress,
  saveReading,
  saveRefusal,
} from '#store/staff-imports.ts'
import { command, done, query } from '../command.ts'
import { id } from '../fields.ts'
import { type JobDesk, settled } from '../job-desk.ts'
import { readStaffFile } from './staff-file.ts'

const one = z.object({ import: id<StaffImportId>() })

const listToRead = query({
  deed: 'staff.read-list',
  input: one,
  run: async (scope, { import: brought }) => {
    const found = await findStaffImport(scope, brought)
    return found && { ...found, today: scope.today }
  },
})

const noteProgress = command({
  deed: 'staff.read-list',
  input: one.extend({ percent: z.number().int() }),
  run: async (scope, { import: brought, percent }) => {
    await saveProgress(scope, brought, percent)
    return done(null)
  },
})

const noteReading = command({
  deed: 'staff.read-list',
  input: one.extend({ reading: z.custom<StaffList>() }),
  run: async (scope, { import: brought, reading }) => {
    if (!(await saveReading(scope, brought, reading))) return done(null)
    const refused = reading.rows.filter((row) => row.fate === 'refused').length
    return done(null, { kind: 'staff-list-read', import: brought, people: reading.people.length, refused })
  },
})

const noteRefusal = command({
  deed: 'staff.read-list',
  input: one.extend({ refusal: z.custom<TableRefusal>() }),
  run: async (scope, { import: brought, refusal }) => {
    if (!(await saveRefusal(scope, brought, refusal))) return done(null)
    return done(null, { kind: 'staff-list-refused', import: brought })
  },
})

/** R-STF-20. Reads a brought list outside any scope. Killed in the middle, it is begun again: only the end writes. */
export async function readList(
  desk: JobDesk,
  files: FileKeeper,
  organisation: OrganisationId,
  brought: StaffImportId,
  worker?: URL,
): Promise<void> {
  const who: Who = { organisation, as: { job: 'read-staff-list' } }
  const found = await desk.ask(who, listToRead, { import: brought })
  if (!found.ok || found.value.state !== 'reading') return
  const { sha256, mapping, today } = found.value
  const bytes = await files.read(sha256)
  if (!bytes) throw new Error(`the file ${sha256} of a staff list is gone`)

  let said = 0
  const onProgress = ({ done: through, of }: { readonly done: number; readonly of: number }) => {
    const percent = Math.floor((100 * through) / Math.max(of, 1))
    if (percent < said + 10) return
    said = percent
    desk.carryOut(who, noteProgress, { import: brought, percent }).catch(() => undefined)
  }
  const read = await readStaffFile(bytes, {
    today: today as Day,
    choices: mapping,
    onProgress,
    ...(worker ? { worker } : {}),
  })
  if (!read.ok) {
    settled(await desk.carryOut(who, noteRefusal, { import: brought, refusal: read.refusal }))
    return
  }
  const { workbook: _, ...reading } = read.value
  settled(await desk.carryOut(who, noteReading, { import: brought, reading }))
}
