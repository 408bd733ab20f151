import type { Column, ColumnKind } from './column.ts'
import type { Header } from './find-header.ts'
import { nameShape } from './name-tokens.ts'
import { parsePositions } from './parse-position.ts'
import { plain, plainLabel, tidy } from './plain-text.ts'
import type { SkipReason } from './staff-person.ts'
import { rowWords, saysNothing } from './words.ts'
import type { Cell, Sheet } from './workbook.ts'

/** Rows of one person as the table gives them; `at` are indexes, the first one is where the person begins. */
export type RowGroup = {
  readonly at: readonly number[]
  readonly cells: readonly Cell[]
  readonly section: string | null
  readonly torn: boolean
}

export type SortedRows = {
  readonly groups: readonly RowGroup[]
  readonly skipped: readonly { readonly at: number; readonly why: SkipReason }[]
}

type Given = { sheet: Sheet; header: Header | null; columns: readonly Column[] }
type Table = Given & { names: readonly ReadonlySet<string>[] }

const nameKinds: readonly ColumnKind[] = ['fullName', 'surname', 'name', 'nameAndPatronymic', 'patronymic']
const carried: ReadonlySet<ColumnKind> = new Set([...nameKinds, 'birth', 'personnelNumber', 'gender'])

/** R-STF-9. Which rows are people, which are not and why, and which are one row torn in pieces (R-STF-10). */
export function sortRows(given: Given): SortedRows {
  const names = (given.header?.labels ?? []).map((storeys) => new Set(storeys.map(plainLabel)))
  const table: Table = { ...given, names }
  const groups: RowGroup[] = []
  const skipped: { at: number; why: SkipReason }[] = []
  let section: string | null = null
  const start = table.header ? table.header.through + 1 : 0
  for (let at = 0; at < table.sheet.rows.length; at++) {
    const cells = table.sheet.rows[at] ?? []
    const filled = cells.filter((one) => one.text.trim() !== '')
    if (filled.length === 0) continue
    if (at < start) {
      skipped.push({ at, why: { reason: at < (table.header?.from ?? 0) ? 'above-table' : 'header' } })
      continue
    }
    const carriedCells = carryDown(table, at, cells)
    const last = groups.at(-1)
    const before = last && last.at.at(-1) === at - 1 ? last : undefined
    const why = skipReason(table, cells)
    const torn = why?.reason === 'section' && before && tears(table, before, cells)
    const merged = before && (why === null || torn) ? continueRow(table, before, carriedCells, at) : undefined
    if (why === null || merged || (torn && nameText(table.columns, cells) === '')) {
      if (merged) groups[groups.length - 1] = merged
      else groups.push({ at: [at], cells: named(table, before, carriedCells), section, torn: false })
    } else {
      skipped.push({ at, why })
      if (why.reason === 'section') section = tidy(filled[0]?.text ?? '')
    }
  }
  return { groups, skipped }
}

function skipReason({ names, columns }: Table, cells: readonly Cell[]): SkipReason | null {
  const texts = cells.map((one) => plain(one.text))
  const filled = texts.filter((one) => one !== '')
  const name = plain(nameText(columns, cells))
  if (repeatsHeader(names, texts)) return { reason: 'repeated-header' }
  if (numbersColumns(filled)) return { reason: 'column-numbers' }
  if (rowWords.vacancy.test(name) || (!hasPerson(name) && filled.some((one) => rowWords.vacancy.test(one)))) {
    return { reason: 'vacancy' }
  }
  if (filled.slice(0, 2).some((one) => rowWords.total.test(one))) return { reason: 'total' }
  if (filled.some((one) => rowWords.signature.test(one))) return { reason: 'signature' }
  const distinct = new Set(filled.filter((one) => !/^\d+[.)]?$/u.test(one)))
  if (distinct.size === 0) return { reason: 'number-only' }
  if (distinct.size === 1 && [...distinct].every((one) => rowWords.signatureAlone.test(one)))
    return { reason: 'signature' }
  const numbered = ['number', 'personnelNumber'].some((kind) =>
    /^\d/u.test(cellOf(columns, cells, kind as ColumnKind)?.text ?? ''),
  )
  if (distinct.size === 1 && !hasPerson(name) && !(numbered && name !== '')) return { reason: 'section' }
  return null
}

function hasPerson(name: string): boolean {
  return isDescribed(name) || ['full', 'initials', 'two-words'].includes(nameShape(name))
}

/** «Ким Ася; воспитатель; 1969 г.р.»: two or three words of a name, then who it is. */
function isDescribed(name: string): boolean {
  const [head = '', ...about] = name.split(/[,;]|\s-\s/u)
  const words = head
    .replace(/^\d+[.)]/u, '')
    .trim()
    .split(' ').length
  return (
    (words === 2 || words === 3) &&
    about.some((one) => parsePositions(one).positions.some(({ code }) => code !== null))
  )
}

function repeatsHeader(names: readonly ReadonlySet<string>[], texts: readonly string[]): boolean {
  const same = texts.filter((text, at) => text !== '' && names[at]?.has(plainLabel(text)))
  return same.length >= 2 && same.length * 2 >= texts.filter((one) => one !== '').length
}

function numbersColumns(filled: readonly string[]): boolean {
  const numbers = filled.map((one) => Number(/^\(?(\d{1,2})[.)]?\)?$/u.exec(one)?.[1] ?? Number.NaN))
  return (
    numbers.length >= 3 &&
    numbers.every((one, index) => one === index + (numbers[0] ?? 0)) &&
    (numbers[0] ?? 9) <= 2
  )
}

export function cellOf(
  columns: readonly Column[],
  cells: readonly Cell[],
  kind: ColumnKind,
): Cell | undefined {
  const at = columns.find((one) => one.kind === kind)?.at
  return at === undefined ? undefined : cells[at]
}

export function nameText(columns: readonly Column[], cells: readonly Cell[]): string {
  const parts = nameKinds.map((kind) => cellOf(columns, cells, kind)?.text ?? '')
  return tidy(parts.filter((one) => !saysNothing(plain(one))).join(' '))
}

/** Cells merged down over several rows speak for each of them. */
function carryDown({ sheet, header, columns }: Table, at: number, cells: readonly Cell[]): readonly Cell[] {
  const start = header ? header.through + 1 : 0
  return Array.from({ length: Math.max(cells.length, columns.length) }, (_, column) => {
    const own = cells[column] ?? { text: '' }
    const kind = columns[column]?.kind
    if (own.text.trim() !== '' || !kind || !carried.has(kind)) return own
    const merge = sheet.merges.find(
      (one) => one.fromColumn === column && one.fromRow >= start && one.fromRow < at && one.throughRow >= at,
    )
    return (merge && sheet.rows[merge.fromRow]?.[column]) ?? own
  })
}

/** R-STF-10. Whether a lonely cell goes on with the row above rather than opens a section. */
function tears({ columns }: Table, before: RowGroup, cells: readonly Cell[]): boolean {
  const at = cells.findIndex((one) => one.text.trim() !== '')
  const kind = columns[at]?.kind ?? null
  if (kind !== null && nameKinds.includes(kind))
    return nameShape(nameText(columns, before.cells)) !== 'full' && completes(columns, before.cells, cells)
  if (kind === 'position') return true
  return kind !== null && kind !== 'number' && /^\p{Ll}/u.test(cells[at]?.text.trim() ?? '')
}

function completes(columns: readonly Column[], before: readonly Cell[], cells: readonly Cell[]): boolean {
  const joined = joinTexts(nameText(columns, before), nameText(columns, cells))
  const openEnd = /-$/u.test(nameText(columns, before))
  return nameShape(joined) === 'full' || openEnd || nameShape(nameText(columns, before)) === 'one-word'
}

/** R-STF-10. The group that a torn row completes, or undefined when the row stands for itself. */
function continueRow(
  { columns }: Table,
  before: RowGroup,
  cells: readonly Cell[],
  at: number,
): RowGroup | undefined {
  const name = nameText(columns, cells)
  const numbered = columns.some((one) => one.kind === 'number')
  const ownNumber = (cellOf(columns, cells, 'number')?.text ?? '').trim() !== ''
  if (ownNumber) return undefined
  if (name !== '') {
    const apart = ['surname', 'name'].every((one) => cellOf(columns, cells, one as ColumnKind)?.text.trim())
    const born = [before.cells, cells].every((row) => cellOf(columns, row, 'birth')?.text.trim())
    const whole = apart || born || ['full', 'initials'].includes(nameShape(name))
    const open = nameShape(nameText(columns, before.cells)) !== 'full'
    const torn =
      !whole && open && completes(columns, before.cells, cells) && (numbered || !hasPerson(plain(name)))
    return torn ? glue(before, cells, at) : undefined
  }
  const position = cellOf(columns, cells, 'position')?.text ?? ''
  const parsed = parsePositions(position)
  const known = parsed.positions.some((one) => one.code !== null) || parsed.nonPedagogical.length > 0
  const filled = cells.filter((one) => one.text.trim() !== '').length
  const above = cellOf(columns, before.cells, 'position')?.text.trim() ?? ''
  const aboveKnown = parsePositions(above).positions.some((one) => one.code !== null) && !above.endsWith('-')
  if (known && (filled >= 2 || aboveKnown)) return undefined
  return filled <= Math.max(2, cells.length / 2) ? glue(before, cells, at) : undefined
}

/** A row with a known position and no name is one more position of the person above. */
function named({ columns }: Table, before: RowGroup | undefined, cells: readonly Cell[]): readonly Cell[] {
  const ownNumber = (cellOf(columns, cells, 'number')?.text ?? '').trim() !== ''
  if (!before || ownNumber || nameText(columns, cells) !== '') return cells
  return cells.map((one, at) => {
    const kind = columns[at]?.kind
    return kind && carried.has(kind) && one.text.trim() === '' ? (before.cells[at] ?? one) : one
  })
}

function glue(before: RowGroup, cells: readonly Cell[], at: number): RowGroup {
  const joined = before.cells.map((one, index) => {
    const more = cells[index]?.text.trim() ?? ''
    return more === '' ? one : { text: joinTexts(one.text, more) }
  })
  return { ...before, at: [...before.at, at], cells: joined, torn: true }
}

function joinTexts(first: string, second: string): string {
  return tidy(/\p{L}-$/u.test(first.trim()) ? `${first.trim()}${second.trim()}` : `${first} ${second}`)
}
