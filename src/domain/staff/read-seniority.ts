import type { ColumnKind } from './column.ts'
import type { StaffField } from './doubt.ts'
import { parseSeniority } from './parse-seniority.ts'
import { plain, plainLabel } from './plain-text.ts'
import { cellOf, type RowGroup } from './sort-rows.ts'
import type { Note, TableContext } from './table-context.ts'
import { monthsUnit, saysNothing } from './words.ts'

const youngest = 14

/** R-STF-5. Both lengths of service of a row, checked against each other and against the birth. */
export function seniorityOf(
  group: RowGroup,
  context: TableContext,
  birth: string | null,
  note: Note,
): { total: number | null; pedagogical: number | null } {
  const both = splitOf(group, context, note)
  const total = monthsOf(group, context, 'totalService', 'total-service', note) ?? both.total
  const pedagogical =
    monthsOf(group, context, 'pedagogicalService', 'pedagogical-service', note) ?? both.pedagogical
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

/** «30/28»: both services in one cell, the total first. */
function splitOf(
  group: RowGroup,
  context: TableContext,
  note: Note,
): { total: number | null; pedagogical: number | null } {
  const cell = cellOf(context.columns, group.cells, 'bothServices')?.text ?? ''
  if (saysNothing(plain(cell))) return { total: null, pedagogical: null }
  const [first = '', second] = cell.split(/[/;\n]/u)
  const total = parseSeniority({ text: first }, context.today)
  note('total-service', cell, total.doubts)
  if (second === undefined) {
    if (total.value !== null) note('pedagogical-service', cell, ['service-unreadable'])
    return { total: total.value, pedagogical: null }
  }
  const pedagogical = parseSeniority({ text: second }, context.today)
  note('pedagogical-service', cell, pedagogical.doubts)
  return { total: total.value, pedagogical: pedagogical.value }
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
