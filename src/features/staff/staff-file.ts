import type { Column } from '#domain/staff/column.ts'
import { readStaff, type StaffList, type StaffOptions } from '#domain/staff/read-staff.ts'
import type { StaffPerson } from '#domain/staff/staff-person.ts'
import type { Workbook } from '#domain/staff/workbook.ts'
import { ok, type Result } from '#kit/result.ts'
import { type ReadTableOptions, readTable } from '#outside/spreadsheets/read-table.ts'
import type { TableRefusal } from '#outside/spreadsheets/table-refusal.ts'
import { writeTable } from '#outside/spreadsheets/write-table.ts'
import {
  columnTexts,
  doubtTexts,
  fieldTexts,
  recognisedByTexts,
  refusedRowsTexts,
  rowReasonText,
} from './texts.ts'

/** A staff list as read, with the workbook it was read from (for rows given back). */
export type StaffFile = StaffList & { readonly workbook: Workbook }

/** Reads a staff list of any format. `today` is the organisation's day; nothing is written anywhere. */
export async function readStaffFile(
  bytes: Uint8Array,
  options: StaffOptions & ReadTableOptions,
): Promise<Result<StaffFile, TableRefusal>> {
  const workbook = await readTable(bytes, options)
  return workbook.ok ? ok({ ...readStaff(workbook.value, options), workbook: workbook.value }) : workbook
}

/** The answer of the command line. Absent parts of a name and an absent birth are empty strings, the rest null. */
export function staffAnswer(list: StaffList) {
  return {
    people: list.people.map(personAnswer),
    rows: list.rows.map((row) => ({
      sheet: row.sheet,
      row: row.row,
      fate: row.fate,
      reason: rowReasonText(row) || null,
    })),
    columns: list.columns.map(columnAnswer),
    doubts: list.doubts,
  }
}

function personAnswer(person: StaffPerson) {
  const { surname, name, patronymic, employments, categories, doubts, places, birth, ...rest } = person
  const [first] = employments
  return {
    surname,
    name,
    patronymic,
    birth: birth ?? '',
    position: first?.title ?? null,
    positionCode: first?.code ?? null,
    subject: first?.subject ?? null,
    category: categories[0]?.code ?? null,
    ...rest,
    positions: employments,
    categories,
    rows: places.map((one) => one.row),
    doubts: doubts.map((one) => ({ ...one, field: fieldTexts[one.field], reason: doubtTexts[one.reason] })),
  }
}

function columnAnswer(column: Column) {
  return {
    sheet: column.sheet,
    column: column.at + 1,
    label: column.label,
    kind: column.kind,
    meaning: column.kind === null ? null : columnTexts[column.kind],
    recognised: column.by === null ? null : recognisedByTexts[column.by],
    certainty: column.certainty,
    doubts: column.doubts,
  }
}

/** R-STF-14. The refused rows as an XLSX: where each stood, why it was refused, and its cells as they were. */
export async function refusedRowsFile({ rows, workbook, columns }: StaffFile): Promise<Uint8Array> {
  const refused = rows.filter((one) => one.fate === 'refused')
  const cells = refused.map(
    (one) => workbook.sheets.find((sheet) => sheet.name === one.sheet)?.rows[one.row - 1] ?? [],
  )
  const width = Math.max(0, ...cells.map((row) => row.length))
  const sheet = refused[0]?.sheet ?? ''
  const titles = Array.from({ length: width }, (_, at) => {
    const label = columns.find((one) => one.sheet === sheet && one.at === at)?.label ?? ''
    return { title: label === '' ? refusedRowsTexts.column(at) : label }
  })
  return await writeTable({
    sheets: [
      {
        name: refusedRowsTexts.sheet,
        columns: [
          { title: refusedRowsTexts.row, width: 8 },
          { title: refusedRowsTexts.reason, width: 50 },
          ...titles,
        ],
        rows: refused.map((one, index) => [
          one.row,
          rowReasonText(one),
          ...(cells[index] ?? []).map((cell) => cell.text),
        ]),
      },
    ],
  })
}
