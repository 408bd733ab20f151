import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ empty: true })
})
afterAll(() => database.close())

describe('R-STO-6 values of columns', () => {
  it('are those of the domain on every engine', async () => {
    const { rows } = await sql`select '2026-09-01'::date as day, array['2026-09-01'::date] as days,
      '2026-09-01T08:00:00.125+03'::timestamptz as instant, 9007199254740991::int8 as whole, 1.50::numeric as exact,
      '{"a": [1]}'::jsonb as json, array['a'] as texts, '\\x00ff'::bytea as bytes`.execute(database.engine.db)
    expect(rows[0]).toEqual({
      day: '2026-09-01',
      days: ['2026-09-01'],
      instant: '2026-09-01T05:00:00.125Z',
      whole: Number.MAX_SAFE_INTEGER,
      exact: '1.50',
      json: { a: [1] },
      texts: ['a'],
      bytes: Buffer.from([0, 255]),
    })
  })

  it('a whole number that does not fit is an error, never another number', async () => {
    await expect(sql`select 9007199254740993::int8 as whole`.execute(database.engine.db)).rejects.toThrow(
      'does not fit',
    )
  })
})
