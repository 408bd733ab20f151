import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase, testEngine } from './databases.ts'

let one: TestDatabase
let other: TestDatabase
beforeAll(async () => {
  one = await testDatabase()
  other = await testDatabase()
})
afterAll(async () => {
  await one.close()
  await other.close()
})

describe('R-STO-10 a database of a test', () => {
  it('is of the engine that was asked for', async () => {
    const { rows } = await sql<{ version: string }>`select version()`.execute(one.engine.db)
    const expected = {
      embedded: /^PostgreSQL 18\..*PGlite/,
      pg15: /^PostgreSQL 15\./,
      pg18: /^PostgreSQL 18\.(?!.*PGlite)/,
    }
    expect(rows[0]!.version).toMatch(expected[testEngine()])
  })

  it('is migrated, has doors and no right without one', async () => {
    await expect(sql`select from accounts`.execute(one.engine.db)).rejects.toMatchObject({ code: '42501' })
    const atTheGate = one.engine.db.transaction().execute(async (tables) => {
      await sql`set local role vektor_gate`.execute(tables)
      return sql`select from accounts`.execute(tables)
    })
    expect((await atTheGate).rows).toEqual([])
  })

  it('is nobody else’s', async () => {
    await one.engine.asOwner(({ query }) => query('create table own (n int)'))
    const { rows } = await other.engine.asOwner(({ query }) => query(`select to_regclass('own') as found`))
    expect(rows).toEqual([{ found: null }])
  })
})
