import { type RawBuilder, sql } from 'kysely'
import { type Belonging, columnsOf, type TableClass } from '#domain/rights/record-class.ts'
import { recordRegistry } from '#domain/rights/record-registry.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whose rows are looked for. Both stand in the text of the statement, so both must be what they are called. */
export type Whose = { readonly organisation: string; readonly person: string }

/** R-RGT-1. The condition under which a row of this table is this person's, in SQL; `null` for rows that are nobody's. */
export function belongsTo(table: string, { organisation, person }: Whose, alias = 't'): string | null {
  if (!uuid.test(organisation) || !uuid.test(person)) throw new TypeError('an id that is none')
  const classified = recordRegistry[table]
  const condition = classified && conditionOf(classified.of, { organisation, person }, alias)
  return condition ? `${alias}.organisation_id = '${organisation}' and (${condition})` : null
}

/** The same to be put into a statement. */
export function isOf(table: string, whose: Whose): RawBuilder<boolean> | null {
  const condition = belongsTo(table, whose)
  return condition === null ? null : sql.raw(condition)
}

function conditionOf(of: Belonging, whose: Whose, alias: string): string | null {
  const { person } = whose
  const names = 'columns' in of ? of.columns.map((column) => `${alias}.${column} = '${person}'`) : []
  switch (of.kind) {
    case 'nobody':
    case 'account':
    case 'everybody':
      return null
    case 'columns':
      return names.join(' or ')
    case 'array':
      return [`${alias}.${of.column} @> array['${person}'::uuid]`, ...names].join(' or ')
    case 'named':
      return [`${alias}.${of.column} @> '[{"person": "${person}"}]'::jsonb`, ...names].join(' or ')
    case 'subjects':
      return [
        `exists (select from jsonb_each_text(${alias}.${of.column}) as s where s.value = '${person}')`,
        ...names,
      ].join(' or ')
    case 'through': {
      const inner = `${alias}${alias.length}`
      const there = belongsTo(of.table, whose, inner)
      return (
        there &&
        `${alias}.${of.column} in (select ${inner}.${of.there} from ${of.table} ${inner} where ${there})`
      )
    }
  }
}

const taken = ['key', 'person', 'identity', 'work', 'words', 'sensitive', 'file'] as const

/** The columns that are given to a person: never a secret, never what says nothing of people. */
export function givenColumns(table: TableClass, withSensitive: boolean): readonly string[] {
  const { of } = table
  // an array of ids is the list of everybody shown at once: others are none of this person's business
  const ofOthers = of.kind === 'array' ? of.column : ''
  return columnsOf(table)
    .filter(({ name, is }) => {
      if (name === 'organisation_id' || name === ofOthers) return false
      if (is === 'sensitive') return withSensitive
      return (taken as readonly string[]).includes(is)
    })
    .map(({ name }) => name)
}
