import type { Row } from './base-world.ts'
import { baseMark } from './base-world.ts'

const letters = 'бвгдж'
/** «Щегл» and two letters that no ending of a Russian word has: whose text it is can be read off any answer. */
const mark = new RegExp(`${baseMark}([${letters}]{2})`, 'gi')

/** The mark of nobody: what one looks for who looks for an organisation that never was. */
export const markOfNobody = `${baseMark}жж`

export const mostOrganisations = letters.length ** 2 - 1

export function markOf(number: number): string {
  if (number >= mostOrganisations)
    throw new Error(`${mostOrganisations} organisations have marks of their own`)
  return baseMark + letters[Math.floor(number / letters.length)] + letters[number % letters.length]
}

/** The numbers of the organisations whose marks stand in a text. */
export function marksIn(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [, two] of text.matchAll(mark)) {
    const [first, second] = two!.toLowerCase()
    found.add(letters.indexOf(first!) * letters.length + letters.indexOf(second!))
  }
  return found
}

export function withoutMarks(text: string): string {
  return text.replaceAll(mark, baseMark)
}

/** A text of the base with the mark of a clone. */
export function marked(text: string, own: string): string {
  const ending = own.slice(baseMark.length)
  return text.replaceAll(new RegExp(baseMark, 'gi'), (found) => found + ending)
}

/** Russian words that are values of a column, not somebody's text. */
const closedWords: Readonly<Record<string, readonly string[]>> = {}

const cyrillic = /[а-яё]/i

/** Every text that somebody wrote carries the mark of its organisation, in whatever column and however deep it lies. */
export function canaryIn(table: string, row: Row, own: string): Row {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string')
      return cyrillic.test(value) && !value.includes(own) ? `${value} ${own}` : value
    if (Array.isArray(value)) return value.map(walk)
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]))
    return value
  }
  const closed = closedWords[table] ?? []
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, closed.includes(column) ? value : walk(value)]),
  )
}
