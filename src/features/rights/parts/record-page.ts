import { type Day, isDay } from '#kit/day.ts'
import { longMoment, shortDay } from '#kit/russian/dates.ts'
import { deedNames } from '#pieces/deed-texts.ts'
import { factSentence } from '#pieces/fact-texts.ts'
import { categoryNames, roleNames } from '#pieces/texts.ts'
import type { RecordRow, RecordTable } from '#store/person-record.ts'
import { codeWords, columnTitles, recordTexts as texts } from '../record-texts.ts'
import { tableTitles } from '../table-texts.ts'

type About = {
  readonly name: string
  readonly organisation: string
  readonly zone: string
  readonly now: string
  readonly names: ReadonlyMap<string, string>
  readonly closed: readonly string[]
}

const style =
  'body{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}h2{margin-top:2rem}'

/** R-RGT-4. The record as a page that opens without the program: a table for each kind of thing, in Russian words. */
export function recordPage(tables: readonly RecordTable[], about: About): string {
  const closed = closedWords(about.closed)
  const notes = [
    texts.made(longMoment(about.now, about.zone), about.organisation),
    texts.lead,
    ...(closed.length > 0 ? [`${texts.closed(closed)} ${texts.own}`] : []),
    texts.law,
  ]
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(texts.title(about.name))}</title><style>${style}</style></head><body><h1>${safe(texts.title(about.name))}</h1>${notes.map((note) => `<p>${safe(note)}</p>`).join('')}${tables.map((one) => tableOf(one, about)).join('')}</body></html>`
}

/** Of a table its title; of columns that were left out, the title with their names. */
function closedWords(closed: readonly string[]): readonly string[] {
  const tables = Map.groupBy(closed, (one) => one.split('.')[0]!)
  return [...tables].map(([table, all]) => {
    const columns = all.flatMap((one) => one.split('.')[1] ?? [])
    const title = tableTitles[table] ?? table
    const names = columns.map((column) => titleOf(table, column).toLowerCase())
    return names.length > 0 ? `${title} (${names.join(', ')})` : title
  })
}

/** What happened, as the history tells it. */
function told(row: RecordRow, about: About): RecordRow {
  const { subjects, fact, ...rest } = row
  const who = (id: unknown) => about.names.get(String(id)) ?? texts.somebody
  return { ...rest, fact: factSentence(String(fact), subjects as Record<string, unknown>, who) }
}

function tableOf({ table, rows: kept }: RecordTable, about: About): string {
  const rows = table === 'journal_lines' ? kept.map((row) => told(row, about)) : kept
  const filled = Object.keys(rows[0] ?? {}).filter(
    (column) => column !== 'id' && rows.some((row) => row[column] !== null && row[column] !== ''),
  )
  const head = filled.map((column) => `<th scope="col">${safe(titleOf(table, column))}</th>`).join('')
  const line = (row: RecordRow) =>
    `<tr>${filled.map((column) => `<td>${safe(wordsOf(column, row[column], about))}</td>`).join('')}</tr>`
  const body = rows.map(line).join('')
  return `<h2>${safe(tableTitles[table] ?? table)}</h2><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

export function titleOf(table: string, column: string): string {
  return columnTitles[`${table}.${column}`] ?? columnTitles[column] ?? column
}

function wordsOf(column: string, value: unknown, about: About): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  if (Array.isArray(value)) return value.map((one) => wordsOf(column, one, about)).join(', ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${wordOf(codeWords[column], key) ?? key}: ${wordsOf(key, one, about)}`)
      .join('; ')
  const text = String(value)
  const named = about.names.get(text) ?? wordOf(codeWords[column], text) ?? wordOf(deedNames, text)
  if (named) return named
  if (column === 'category') return wordOf(categoryNames, text) ?? text
  if (column === 'role') return wordOf(roleNames, text) ?? text
  if (isDay(text)) return shortDay(text as Day)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? longMoment(text, about.zone) : text
}

/** People write «constructor» too: only what the words themselves hold is one of them. */
function wordOf(words: Readonly<Record<string, string>> | undefined, key: string): string | undefined {
  return words && Object.hasOwn(words, key) ? words[key] : undefined
}

function safe(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
