import type { Day } from '#kit/day.ts'
import type { ColumnKind } from './column.ts'
import { isFirstName, isPatronymic, nameShape } from './name-tokens.ts'
import { parseCategories } from './parse-category.ts'
import { parseDay } from './parse-day.ts'
import { parseEmployment } from './parse-employment.ts'
import { parsePositions } from './parse-position.ts'
import { parseSeniority } from './parse-seniority.ts'
import { plain, tidy } from './plain-text.ts'
import { genderWords, saysNothing } from './words.ts'
import type { Cell } from './workbook.ts'

export type ValueGuess = { readonly kind: ColumnKind; readonly share: number }

/** The number of insurance is as long as a phone number. */
const insuranceNumber = /^\d{3}-\d{3}-\d{3}[ -]\d{2}$/u

type Test = (cell: Cell, today: Day) => boolean

const year = (cell: Cell, today: Day) => {
  const value = parseDay(cell, { kind: 'past', today, from1904: false, order: 'day-first' }).value
  return value === null || /^\d{1,2}$/u.test(plain(cell.text)) ? null : Number(value.slice(0, 4))
}

/** Each kind by what its values look like; the order breaks ties. */
const tests: Readonly<Partial<Record<ColumnKind, Test>>> = {
  fullName: (cell) =>
    ['full', 'initials', 'two-words'].includes(nameShape(cell.text)) && tidy(cell.text).includes(' '),
  email: (cell) => /^\S+@\S+\.\S+$/u.test(cell.text.trim()),
  phone: (cell) =>
    /^[+\d][\d\s()-]{8,}$/u.test(cell.text.trim()) &&
    cell.text.replace(/\D/gu, '').length >= 10 &&
    !insuranceNumber.test(cell.text.trim()),
  personnelNumber: (cell) => /^(0\d{3,}[-\d]*|\d{4}-\d{4,})$/u.test(cell.text.trim()),
  birth: (cell, today) => {
    const value = year(cell, today)
    const age = value === null ? 0 : Number(today.slice(0, 4)) - value
    return age >= 16 && age <= 85
  },
  gender: (cell) => Object.values(genderWords).some((one) => one.test(plain(cell.text))),
  patronymic: (cell) => isPatronymic(cell.text.trim()) && !cell.text.trim().includes('-'),
  name: (cell) => isFirstName(cell.text.trim()),
  position: (cell) => {
    const parsed = parsePositions(cell.text)
    return parsed.nonPedagogical.length > 0 || parsed.positions.some((one) => one.code !== null)
  },
  category: (cell, today) => {
    const { value, doubts } = parseCategories(cell.text, today)
    return value.length > 0 && !doubts.some((one) => one.startsWith('category')) && /\p{L}/u.test(cell.text)
  },
  employment: (cell) => parseEmployment(cell.text).value !== null && cell.text.trim().length > 5,
  rate: (cell) => /^[0-2]?[.,](25|5|75|0|00|50)$|^1$/u.test(cell.text.trim()),
  totalService: (cell, today) =>
    /\p{L}|\d-\d/u.test(cell.text) && (parseSeniority(cell, today).value ?? 0) > 0,
  surname: (cell) =>
    /^\p{Lu}[\p{L}-]+$/u.test(cell.text.trim()) &&
    !isPatronymic(cell.text.trim()) &&
    !Object.values(genderWords).some((one) => one.test(plain(cell.text))),
}

/** R-STF-2. What the values of a column say: kinds with the share of filled cells that look so, best first. */
export function kindsByValues(cells: readonly Cell[], today: Day): readonly ValueGuess[] {
  const filled = cells.filter((one) => !saysNothing(plain(one.text))).slice(0, 120)
  if (filled.length === 0) return []
  const guesses = Object.entries(tests).map(([kind, test]) => ({
    kind: kind as ColumnKind,
    share: filled.filter((one) => test(one, today)).length / filled.length,
  }))
  return guesses.filter((one) => one.share >= 0.3).sort((one, other) => other.share - one.share)
}

/** The middle year of a column's dates; of a few dates the earliest, which tells births from hirings better. */
export function middleYear(cells: readonly Cell[], today: Day): number {
  const years = cells.flatMap((one) => year(one, today) ?? []).sort((one, other) => one - other)
  return years[years.length < 6 ? 0 : Math.floor(years.length / 2)] ?? 0
}
