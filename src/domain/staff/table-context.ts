import type { Day } from '#kit/day.ts'
import type { Column, ColumnKind } from './column.ts'
import type { DoubtReason, Read, StaffField } from './doubt.ts'
import { type DayContext, type DayOrYear, parseDay } from './parse-day.ts'
import type { NameOrder } from './parse-name.ts'
import { cellOf, type RowGroup } from './sort-rows.ts'

/** What all rows of a table share. */
export type TableContext = {
  readonly sheet: string
  readonly columns: readonly Column[]
  readonly today: Day
  readonly from1904: boolean
  readonly nameOrder: NameOrder
  /** The row came too wide and was put right: its cells are to be looked at. */
  readonly shifted: boolean
  readonly orders: Readonly<Partial<Record<ColumnKind, DayContext['order']>>>
}

/** Writes down what is doubtful about a cell of the row being read. */
export type Note = (field: StaffField, cell: string, reasons: readonly DoubtReason[]) => void

export function dayOf(
  group: RowGroup,
  context: TableContext,
  kind: ColumnKind,
  as: DayContext['kind'],
): Read<DayOrYear | null> {
  const cell = cellOf(context.columns, group.cells, kind) ?? { text: '' }
  const { today, from1904 } = context
  return parseDay(cell, { kind: as, today, from1904, order: context.orders[kind] ?? 'day-first' })
}
