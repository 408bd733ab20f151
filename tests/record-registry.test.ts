import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '#domain/rights/record-class.ts'
import { recordRegistry } from '#domain/rights/record-registry.ts'

const generated = readFileSync(new URL('../src/store/tables.generated.ts', import.meta.url), 'utf8')

/** The tables and columns that the migrations really make. */
const made = new Map(
  [...generated.matchAll(/^ {2}(\w+): \{\n((?: {4}.*\n)+) {2}\}/gm)].map(([, table = '', columns = '']) => [
    table,
    [...columns.matchAll(/^ {4}(\w+):/gm)].map(([, column = '']) => column),
  ]),
)
const classes = Object.entries(recordRegistry)
const named = (name: string) => columnsOf(recordRegistry[name]!).map((column) => column.name)

describe('R-RGT-1 the registry of what is kept', () => {
  it('reads the tables at all', () => {
    expect(made.size).toBeGreaterThan(60)
    expect(made.get('people')).toContain('surname')
  })
  it('has every table, and none that is not there', () => {
    expect(Object.keys(recordRegistry).sort()).toEqual([...made.keys()].sort())
  })
  it.each([...made])('names every column of %s once', (table, columns) => {
    expect(named(table).toSorted()).toEqual(columns.toSorted())
  })
  it.each(classes)(
    'says by columns of %s that are there whose a row is',
    (table, { of, erasure, columns }) => {
      const has = named(table)
      const owners = 'columns' in of ? of.columns : []
      expect(has).toEqual(expect.arrayContaining([...owners]))
      if ('column' in of) expect(has).toContain(of.column)
      if (of.kind === 'through') {
        expect(named(of.table)).toContain(of.there)
        expect(recordRegistry[of.table]!.of.kind).not.toBe('nobody')
      }
      if (erasure.kind === 'stays') expect(has).toEqual(expect.arrayContaining(Object.keys(erasure.blanks)))
      if (of.kind === 'nobody') expect([columns.identity, columns.sensitive]).toEqual([undefined, undefined])
    },
  )
  it.each(classes)('leaves no name and no strain of an erased person in %s', (table, { erasure }) => {
    if (erasure.kind !== 'stays' || erasure.because === 'law') return
    const kept = columnsOf(recordRegistry[table]!).filter(
      ({ name, is }) => (is === 'identity' || is === 'sensitive') && !(name in erasure.blanks),
    )
    expect(kept).toEqual([])
  })
})
