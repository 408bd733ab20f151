import { z } from 'zod'
import { type ColumnKind, columnKinds } from '#domain/staff/column.ts'
import { no } from '#kit/result.ts'
import { decideAlone } from '#store/organisations.ts'
import { findStaffImport, type StaffImportId, saveMapping } from '#store/staff-imports.ts'
import { command, done } from '../command.ts'
import { anyText, id } from '../fields.ts'

const kind = z.enum(columnKinds).nullable()
const input = z.object({
  import: id<StaffImportId>(),
  columns: z.array(z.object({ sheet: anyText, at: z.number().int().min(0), kind })),
})

/** What the person says about the columns wins over what was recognised; the list is read anew by it. */
export const mapColumns = command({
  deed: 'staff.import',
  input,
  run: async (scope, { import: brought, columns }) => {
    await decideAlone(scope)
    const found = await findStaffImport(scope, brought)
    if (found?.state !== 'read' || !found.reading) return no({ reason: 'not-found' })
    const recognised = new Map(found.reading.columns.map((one) => [`${one.sheet}|${one.at}`, one.kind]))
    const changed = columns.filter((one) => recognised.get(`${one.sheet}|${one.at}`) !== one.kind)
    const kept = found.mapping.filter(
      (one) => !changed.some((other) => other.sheet === one.sheet && other.at === one.at),
    )
    await saveMapping(scope, brought, [...kept, ...changed])
    return done(null, { kind: 'staff-list-mapped', import: brought })
  },
})

/** Fields `column.3.Лист1` of the form: the place of a column and what was chosen for it. */
export function columnsTyped(values: Readonly<Record<string, string>>) {
  return Object.entries(values).flatMap(([name, value]) => {
    const [, at, sheet] = /^column\.(\d+)\.(.*)$/s.exec(name) ?? []
    return at === undefined
      ? []
      : [{ at: Number(at), sheet: sheet ?? '', kind: value === '' ? null : (value as ColumnKind) }]
  })
}
