import type { Day } from '#kit/day.ts'

/** A cell: its text as shown, and what lay under it when the format tells a number or a day from a text. */
export type Cell = {
  readonly text: string
  readonly number?: number
  readonly day?: Day
}

/** A merged range, rows and columns counted from 0, both ends included. */
export type Merge = {
  readonly fromRow: number
  readonly fromColumn: number
  readonly throughRow: number
  readonly throughColumn: number
}

/** `rows[0]` is row 1 of the file, so a row is named to the person by its index plus one. */
export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Merge[]
}

export type WorkbookWarning = 'external-links' | 'encoding-guessed' | 'damaged-letters'

export type Workbook = {
  readonly format: string
  /** Days are counted from 1904 (old Mac files): a bare serial number means another day. */
  readonly from1904: boolean
  readonly encoding: string | null
  readonly sheets: readonly Sheet[]
  readonly warnings: readonly WorkbookWarning[]
}
