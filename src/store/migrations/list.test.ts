import { describe, expect, it } from 'vitest'
import type { Migration } from '../migrate.ts'
import { migrations } from './list.ts'

/** Since then the version before goes on working beside the one that has changed the tables. */
const growsSince = '0026'

const narrowing: readonly RegExp[] = [
  /\bdrop\s+(table|column|schema|type|function|view)\b/i,
  /\brename\s+(to|column|constraint)\b/i,
  /\balter\s+(column\s+)?\w+\s+(set\s+data\s+)?type\b/i,
  /\balter\s+(column\s+)?\w+\s+set\s+not\s+null\b/i,
  // everybody may call a new function until that is taken away: the version before knows none of it
  /\brevoke\b(?! all on function \S+ from public)/i,
  /\bdisable\b/i,
]
/** A row that the version before writes does not name the new column. */
const newColumn = /\badd\s+column\s+(?:if\s+not\s+exists\s+)?(\w+)\s+([^,]*)/gi

function narrows(statement: string): string | undefined {
  const found = narrowing.find((one) => one.test(statement))
  if (found) return String(found)
  const demanding = [...statement.matchAll(newColumn)].find(
    ([, , rest = '']) => /not\s+null/i.test(rest) && !/default|generated/i.test(rest),
  )
  return demanding && `${demanding[1]} is demanded of rows that do not know it`
}

const complaints = ({ name, statements, incompatible }: Migration) =>
  incompatible ? [] : statements.flatMap((one) => narrows(one) ?? []).map((why) => `${name}: ${why}`)

describe('R-SRV-3 a change of the tables', () => {
  it('only adds, or says that the version before cannot work with it', () => {
    const since = migrations.filter(({ name }) => name >= growsSince)
    expect(since.length).toBeGreaterThan(0)
    expect(since.flatMap(complaints)).toEqual([])
  })
  it.each([
    'alter table people drop column name',
    'drop table people',
    'alter table people rename column name to first_name',
    'alter table people alter column rate type int',
    'alter table people alter column rate set not null',
    'alter table people add column x int not null',
    'revoke select on people from vektor_desk',
  ])('that takes away is seen: %s', (statement) => {
    expect(complaints({ name: 'x', statements: [statement] })).toHaveLength(1)
    expect(complaints({ name: 'x', statements: [statement], incompatible: true })).toEqual([])
  })
  it.each([
    'alter table people add column x int not null default 0, add column y text',
    'create table x (y int not null)',
    'create index z on people (name)',
  ])('that adds is not: %s', (statement) => {
    expect(complaints({ name: 'x', statements: [statement] })).toEqual([])
  })
})
