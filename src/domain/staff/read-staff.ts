import type { Day } from '#kit/day.ts'
import type { Column, ColumnChoice, ColumnKind } from './column.ts'
import { findHeader } from './find-header.ts'
import { joinPeople } from './join-people.ts'
import { mendWideRow } from './mend-wide-rows.ts'
import { isPatronymic, nameTokens } from './name-tokens.ts'
import { dayOrder } from './parse-day.ts'
import { tidy } from './plain-text.ts'
import { readRow } from './read-row.ts'
import { recogniseColumns } from './recognise-columns.ts'
import { sortRows } from './sort-rows.ts'
import type { RowFate, StaffPerson } from './staff-person.ts'
import type { TableContext } from './table-context.ts'
import type { Sheet, Workbook, WorkbookWarning } from './workbook.ts'

/** What the whole list makes one wonder about. */
export type ListDoubt =
  | { readonly about: 'workbook'; readonly reason: WorkbookWarning }
  | {
      readonly about: 'sheet'
      readonly sheet: string
      readonly reason: 'header-not-found' | 'hidden-sheet' | 'no-people'
    }

export type StaffList = {
  readonly people: readonly StaffPerson[]
  readonly rows: readonly RowFate[]
  readonly columns: readonly Column[]
  readonly doubts: readonly ListDoubt[]
}

export type StaffOptions = {
  /** The organisation's day: ages, two-digit years and terms of categories are judged by it. */
  readonly today: Day
  /** Columns as the person corrected them. */
  readonly choices?: readonly ColumnChoice[]
}

type SheetRead = { people: StaffPerson[]; rows: RowFate[]; columns: readonly Column[]; doubts: ListDoubt[] }

/** People of a staff list, the fate of every row, how every column was recognised. R-STF-1 … R-STF-11. */
export function readStaff(workbook: Workbook, options: StaffOptions): StaffList {
  const sheets = workbook.sheets.filter((one) => one.rows.length > 0)
  const shown = sheets.filter((one) => !one.hidden)
  const reads = shown.map((sheet) => readSheet(sheet, workbook.from1904, options))
  const { people, joins } = joinPeople(reads.flatMap((one) => one.people))
  const joined = new Map(joins.map((one) => [`${one.place.sheet}|${one.place.row}`, one.why]))
  const rows = reads
    .flatMap((one) => one.rows)
    .map((row): RowFate => {
      const why = joined.get(`${row.sheet}|${row.row}`)
      return why && row.fate === 'person'
        ? { sheet: row.sheet, row: row.row, fate: 'joined', reason: why }
        : row
    })
  const hidden = sheets.filter((one) => one.hidden)
  return {
    people,
    rows,
    columns: (people.length > 0 ? reads.filter((one) => one.people.length > 0) : reads).flatMap(
      (one) => one.columns,
    ),
    doubts: [
      ...workbook.warnings.map((reason): ListDoubt => ({ about: 'workbook', reason })),
      ...hidden.map((one): ListDoubt => ({ about: 'sheet', sheet: one.name, reason: 'hidden-sheet' })),
      ...reads.flatMap((one) => one.doubts),
    ],
  }
}

function readSheet(sheet: Sheet, from1904: boolean, { today, choices = [] }: StaffOptions): SheetRead {
  const header = findHeader(sheet)
  const columns = recogniseColumns(sheet, header, today, choices)
  const named = columns.some((one) => one.kind === 'fullName' || one.kind === 'surname')
  if (!named) return withoutPeople(sheet, columns)
  const context = contextOf(sheet, columns, header ? header.through + 1 : 0, today, from1904)
  const mended = mendWideRows(sheet, columns, header ? header.through + 1 : 0, today)
  const { groups, skipped } = sortRows({ sheet: mended.sheet, header, columns })
  const rows: RowFate[] = skipped.map(({ at, why }) => ({
    sheet: sheet.name,
    row: at + 1,
    fate: 'skipped',
    reason: why,
  }))
  const people: StaffPerson[] = []
  for (const group of groups) {
    const [first = 0, ...torn] = group.at.map((at) => at + 1)
    const place = { sheet: sheet.name, row: first }
    const read = readRow(group, { ...context, shifted: mended.rows.has(first - 1) })
    for (const row of torn)
      rows.push({ sheet: sheet.name, row, fate: 'joined', reason: { reason: 'torn-row', with: place } })
    if (read.kind === 'refused') rows.push({ ...place, fate: 'refused', reason: read.why })
    else if (read.kind === 'non-pedagogical') {
      rows.push({ ...place, fate: 'skipped', reason: { reason: 'non-pedagogical', title: read.title } })
    } else {
      rows.push({ ...place, fate: 'person', reason: null })
      people.push(read.person)
    }
  }
  const doubts: ListDoubt[] = header
    ? []
    : [{ about: 'sheet', sheet: sheet.name, reason: 'header-not-found' }]
  return { people, rows: rows.sort((one, other) => one.row - other.row), columns, doubts }
}

function mendWideRows(
  sheet: Sheet,
  columns: readonly Column[],
  start: number,
  today: Day,
): { sheet: Sheet; rows: ReadonlySet<number> } {
  const mended = new Set<number>()
  const rows = sheet.rows.map((cells, at) => {
    const narrower = at < start ? null : mendWideRow(cells, columns, today)
    if (narrower) mended.add(at)
    return narrower ?? cells
  })
  return { sheet: { ...sheet, rows }, rows: mended }
}

function withoutPeople(sheet: Sheet, columns: readonly Column[]): SheetRead {
  const rows = sheet.rows.flatMap((cells, at): RowFate[] =>
    cells.some((one) => one.text.trim() !== '')
      ? [{ sheet: sheet.name, row: at + 1, fate: 'skipped', reason: { reason: 'no-table' } }]
      : [],
  )
  return { people: [], rows, columns, doubts: [{ about: 'sheet', sheet: sheet.name, reason: 'no-people' }] }
}

function contextOf(
  sheet: Sheet,
  columns: readonly Column[],
  start: number,
  today: Day,
  from1904: boolean,
): Omit<TableContext, 'shifted'> {
  const texts = (kind: ColumnKind) => {
    const at = columns.find((one) => one.kind === kind)?.at
    return at === undefined ? [] : sheet.rows.slice(start).map((row) => row[at]?.text ?? '')
  }
  const orders = Object.fromEntries(
    (['birth', 'hiredOn', 'categorySince'] as const).map((kind) => [kind, dayOrder(texts(kind))]),
  )
  return { sheet: sheet.name, columns, today, from1904, orders, nameOrder: nameOrder(texts('fullName')) }
}

/** «Мария Олеговна Иванова»: the patronymic stands second in most cells of the column. */
function nameOrder(texts: readonly string[]): TableContext['nameOrder'] {
  const heads = texts.map(
    (one) => one.replace(/^\s*\d+[.)]/u, '').split(/[,;(]|\s[-\u2013\u2014]\s|\s(?=\d)/u)[0] ?? '',
  )
  const triples = heads.map((one) => nameTokens(tidy(one))).filter((one) => one.length === 3)
  const second = triples.filter(
    ([, middle = '', last = '']) => isPatronymic(middle) && !isPatronymic(last),
  ).length
  const third = triples.filter(
    ([, middle = '', last = '']) => isPatronymic(last) && !isPatronymic(middle),
  ).length
  if (second === third) return 'unclear'
  return second > third ? 'name-first' : 'surname-first'
}
