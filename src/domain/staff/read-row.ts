import type { ColumnKind } from './column.ts'
import type { Doubt, Read, StaffField } from './doubt.ts'
import { isPatronymic } from './name-tokens.ts'
import { type DayOrYear, parseDay } from './parse-day.ts'
import {
  type EmploymentKind,
  parseEmail,
  parseEmployment,
  parseGender,
  parsePhone,
  parseRate,
} from './parse-employment.ts'
import { type ParsedName, parseFullName, parseNameParts } from './parse-name.ts'
import { type ParsedPositions, parsePositions } from './parse-position.ts'
import { plain, tidy } from './plain-text.ts'
import { readCategories } from './read-categories.ts'
import { seniorityOf } from './read-seniority.ts'
import { cellOf, nameText, type RowGroup } from './sort-rows.ts'
import type { RefusedReason, StaffPerson } from './staff-person.ts'
import { dayOf, type Note, type TableContext } from './table-context.ts'
import {
  classTeacher,
  classTeacherPattern,
  nameWords,
  noteWords,
  rateIn,
  rowWords,
  saysNothing,
  yes,
} from './words.ts'
import type { Cell } from './workbook.ts'

export type RowRead =
  | { readonly kind: 'person'; readonly person: StaffPerson }
  | { readonly kind: 'non-pedagogical'; readonly person: StaffPerson; readonly title: string }
  | { readonly kind: 'refused'; readonly why: RefusedReason }

/** One person from one row: every value with what is doubtful about it. */
export function readRow(group: RowGroup, context: TableContext): RowRead {
  const row = (group.at[0] ?? 0) + 1
  const doubts: Doubt[] = []
  const note: Note = (field, cell, reasons) => {
    for (const reason of reasons) doubts.push({ field, reason, cell: tidy(cell), row, sheet: context.sheet })
  }
  const text = (kind: ColumnKind) => tidy(cellOf(context.columns, group.cells, kind)?.text ?? '')
  const nameCell = nameText(context.columns, group.cells)
  const name = readName(context, text)
  const refused = refuseName(name, nameCell)
  if (refused) return { kind: 'refused', why: refused }
  if (context.shifted) note('person', nameCell, ['cells-shifted'])
  note('name', nameCell, group.torn ? [...name.doubts, 'torn-row'] : name.doubts)

  const positions = readPositions(context, text, name, note)
  const employment = readEmployment(name, text, note)
  const person = assemble({ group, context, row, name, positions, employment, text, note, doubts })
  const title = positions.nonPedagogical.join(', ')
  if (positions.positions.length === 0 && title !== '') return { kind: 'non-pedagogical', person, title }
  return { kind: 'person', person }
}

function readName({ columns, nameOrder }: TableContext, text: (kind: ColumnKind) => string): ParsedName {
  const has = (kind: ColumnKind) => columns.some((one) => one.kind === kind)
  if (has('surname') && has('nameAndPatronymic'))
    return parseFullName(`${withoutGaps(text('surname'))} ${text('nameAndPatronymic')}`, 'surname-first')
  if (has('surname')) return parseNameParts(text('surname'), text('name'), text('patronymic'))
  return parseFullName(rawFullName(text), nameOrder)
}

/** A surname's own column has no notes behind a dash: «Мамин - Сибиряк» is one word. */
const withoutGaps = (surname: string) => surname.replace(/\s*[-\u2010-\u2015]\s*(?=\p{L})/gu, '-')

function rawFullName(text: (kind: ColumnKind) => string): string {
  return saysNothing(plain(text('fullName'))) ? '' : text('fullName')
}

function refuseName(name: ParsedName, cell: string): RefusedReason | null {
  if (saysNothing(plain(cell))) return { reason: 'name-absent' }
  if (isUnnamed(cell) || !/\p{L}/u.test(name.surname + name.name)) return { reason: 'name-unreadable', cell }
  if (name.surname === '' || name.name === '') return { reason: 'name-incomplete', cell }
  return null
}

function isUnnamed(cell: string): boolean {
  return rowWords.unnamed.test(plain(cell)) || /@|https?:/u.test(cell)
}

function readPositions(
  context: TableContext,
  text: (kind: ColumnKind) => string,
  name: ParsedName,
  note: Note,
): ParsedPositions {
  const has = (kind: ColumnKind) => context.columns.some((one) => one.kind === kind)
  const cell = has('position') ? text('position') : positionBeside(name)
  const parsed = parsePositions(cell)
  note('position', cell, parsed.doubts)
  if (
    has('position') &&
    parsed.positions.length + parsed.nonPedagogical.length === 0 &&
    !parsed.doubts.length
  ) {
    note('position', cell, ['position-absent'])
  }
  const subject = saysNothing(plain(text('subject'))) ? null : text('subject')
  const classLead = text('classTeacher')
  const functions = yes.test(plain(classLead)) || /\d/u.test(classLead) ? [classTeacher] : []
  const own = parsed.functions.map((one) => (classTeacherPattern.test(plain(one)) ? classTeacher : one))
  return {
    ...parsed,
    positions: parsed.positions.map((one, index) =>
      index === 0 && one.subject === null ? { ...one, subject } : one,
    ),
    functions: [...new Set([...own, ...functions])],
  }
}

/** «Орлова Инна Олеговна, учитель химии»: a list of one column says the position after the name. */
function positionBeside({ notes }: ParsedName): string {
  const known = (text: string) => parsePositions(text).positions.some((one) => one.code !== null)
  return notes.find(known) ?? ''
}

function readEmployment(
  name: ParsedName,
  text: (kind: ColumnKind) => string,
  note: Note,
): EmploymentKind | null {
  const own = parseEmployment(text('employment'))
  if (own.value !== null) {
    note('employment', text('employment'), own.doubts)
    return own.value
  }
  for (const source of [...name.notes, text('note'), text('position')]) {
    const words = plain(source)
    if (!noteWords.partTime.test(words) && !noteWords.external.test(words)) continue
    const read = parseEmployment(source)
    note('employment', source, read.doubts)
    return read.value
  }
  note('employment', text('employment'), own.doubts)
  return null
}

type Assembly = {
  group: RowGroup
  context: TableContext
  row: number
  name: ParsedName
  positions: ParsedPositions
  employment: EmploymentKind | null
  text: (kind: ColumnKind) => string
  note: Note
  doubts: Doubt[]
}

function assemble({
  group,
  context,
  row,
  name,
  positions,
  employment,
  text,
  note,
  doubts,
}: Assembly): StaffPerson {
  const take = <Value>(field: StaffField, kind: ColumnKind, read: Read<Value>): Value => {
    note(field, text(kind), read.doubts)
    return read.value
  }
  const birth = readBirth(group, context, name, note)
  const hiredOn = take('hired-on', 'hiredOn', dayOf(group, context, 'hiredOn', 'past'))
  const rate = take('rate', 'rate', parseRate(cellOf(context.columns, group.cells, 'rate') ?? { text: '' }))
  const rateBeside = rateOf([text('position'), text('note'), ...name.notes])
  const phoneSource = name.phoneText ?? text('phone')
  const department = text('department') || group.section
  const service = seniorityOf(group, context, birth, note)
  const gender = readGender(name, text, note)
  const dismissed = [...name.notes, text('note')].find((one) => noteWords.dismissed.test(plain(one)))
  if (dismissed !== undefined) note('person', dismissed, ['says-dismissed'])
  const onLeave = [...name.notes, text('note')].some((one) => noteWords.leave.test(plain(one)))
  if (hiredOn !== null && birth !== null && Number(hiredOn.slice(0, 4)) - Number(birth.slice(0, 4)) < 16) {
    note('hired-on', text('hiredOn'), ['hired-before-sixteen'])
  }
  const employments = positions.positions.map((one) => ({
    ...one,
    kind: employment,
    rate: rate ?? rateBeside,
    hiredOn,
    department: department || null,
    row,
  }))
  return {
    places: group.at.map((at) => ({ sheet: context.sheet, row: at + 1 })),
    surname: name.surname,
    name: name.name,
    patronymic: name.patronymic,
    formerSurname: name.formerSurname ?? (text('formerSurname') || null),
    birth,
    gender,
    employments,
    functions: positions.functions,
    categories: readCategories(group, context, note),
    hiredOn,
    totalService: service.total,
    pedagogicalService: service.pedagogical,
    education: saidIn(text('education')),
    degree: saidIn(text('degree')),
    phone: take('phone', 'phone', parsePhone(phoneSource)),
    email: take('email', 'email', parseEmail(text('email') || mailIn([...name.notes, text('phone')]))),
    personnelNumber: saidIn(text('personnelNumber')),
    external: employment === 'external-part-time',
    onLeave,
    notes: [...name.notes, saidIn(text('note'))].filter((one): one is string => one !== null),
    doubts,
  }
}

function rateOf(texts: readonly string[]): number | null {
  const found = texts.map((one) => rateIn.exec(plain(one))?.[1]).find((one) => one !== undefined)
  return found === undefined ? null : Number(found.replace(',', '.'))
}

function saidIn(text: string): string | null {
  return saysNothing(plain(text)) || rowWords.none.test(plain(text)) ? null : text
}

function mailIn(texts: readonly string[]): string {
  return texts.find((one) => one.includes('@')) ?? ''
}

function readBirth(group: RowGroup, context: TableContext, name: ParsedName, note: Note): DayOrYear | null {
  const own = dayOf(group, context, 'birth', 'birth')
  const cell: Cell = cellOf(context.columns, group.cells, 'birth') ?? { text: '' }
  note('birth', cell.text, own.doubts)
  if (own.value !== null || name.bornText === null || own.doubts.length > 0) return own.value
  const beside = parseDay(
    { text: name.bornText },
    { kind: 'birth', today: context.today, from1904: false, order: 'day-first' },
  )
  note('birth', name.bornText, beside.doubts)
  return beside.doubts.includes('birth-implausible') ? null : beside.value
}

function readGender(name: ParsedName, text: (kind: ColumnKind) => string, note: Note): 'm' | 'f' | null {
  const told = parseGender(text('gender'))
  note('gender', text('gender'), told.doubts)
  const word = plain(name.patronymic)
  const known = isPatronymic(name.patronymic)
  const byPatronymic = known ? (nameWords.malePatronymic.test(word) ? 'm' : 'f') : null
  if (told.value !== null && byPatronymic !== null && told.value !== byPatronymic) {
    note('gender', text('gender'), ['gender-contradicts'])
  }
  return told.value ?? byPatronymic
}
