import type { ColumnKind } from './column.ts'
import type { DoubtReason, StaffField } from './doubt.ts'
import { parseSeniority } from './parse-seniority.ts'
import { plainLabel } from './plain-text.ts'
import type { TableContext } from './read-row.ts'
import type { RowGroup } from './sort-rows.ts'
import { monthsUnit } from './words.ts'

type Note = (field: StaffField, cell: string, reasons: readonly DoubtReason[]) => void

const youngest = 14

/** R-STF-5. Both lengths of service of a row, checked against each other and against the birth. */
export function seniorityOf(
  group: RowGroup,
  context: TableContext,
  birth: string | null,
  note: Note,
): { total: number | null; pedagogical: number | null } {
  const total = monthsOf(group, context, 'totalService', 'total-service', note)
  const pedagogical = monthsOf(group, context, 'pedagogicalService', 'pedagogical-service', note)
  if (total !== null && pedagogical !== null && pedagogical > total) {
    note('pedagogical-service', `${pedagogical} > ${total}`, ['service-pedagogical-over-total'])
  }
  const longest = Math.max(total ?? 0, pedagogical ?? 0)
  const age = birth === null ? null : Number(context.today.slice(0, 4)) - Number(birth.slice(0, 4))
  if (age !== null && longest > (age - youngest) * 12) {
    note(total !== null ? 'total-service' : 'pedagogical-service', String(longest / 12), ['service-too-long'])
  }
  return { total, pedagogical }
}

/** Years and months may stand in two columns under one name; then they are added. */
function monthsOf(
  group: RowGroup,
  context: TableContext,
  kind: ColumnKind,
  field: StaffField,
  note: Note,
): number | null {
  const columns = context.columns.filter((one) => one.kind === kind)
  let months: number | null = null
  for (const column of columns) {
    const cell = group.cells[column.at] ?? { text: '' }
    const read = parseSeniority(cell, context.today)
    note(field, cell.text, read.doubts)
    if (read.value === null) continue
    const inMonths = columns.length > 1 && monthsUnit.test(plainLabel(column.label))
    months = (months ?? 0) + (inMonths ? read.value / 12 : read.value)
  }
  return months
}
