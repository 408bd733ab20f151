import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { instant } from '#kit/instant.ts'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'
import { testSeal } from '#tests/seal.ts'
import { newId } from './ids.ts'
import { inOrganisation, type Scope } from './scope.ts'
import { sideBySide } from './side-by-side.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** The desk of a new organisation. */
function atDesk<Answer>(work: (scope: Scope) => Promise<Answer>): Promise<Answer> {
  const house = {
    db: database.engine.db,
    now: () => instant(Date.parse('2026-09-01T06:00:00Z')),
    seal: testSeal,
  }
  return inOrganisation(house, { organisation: newId() as OrganisationId, as: { job: 'test' } }, work)
}

async function number({ tables }: Scope, n: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select ${n}::int as n`.execute(tables)
  return rows[0]!.n
}

describe('R-SPD-2 readings that are begun together', () => {
  it('are answered each by its own rows, however many statements each needs', async () => {
    const answers = await atDesk((scope) =>
      sideBySide(scope, {
        one: (at) => number(at, 1),
        three: async (at) => (await number(at, 1)) + (await number(at, 2)),
        inside: (at) => sideBySide(at, { four: (deep) => number(deep, 4) }),
        known: async () => 'known',
      }),
    )
    expect(answers).toEqual({ one: 1, three: 3, inside: { four: 4 }, known: 'known' })
  })

  it('see the organisation of the desk alone, and its desk goes on after them', async () => {
    const found = await atDesk(async (scope) => {
      await sideBySide(scope, { one: (at) => number(at, 1), two: (at) => number(at, 2) })
      return scope.tables.selectFrom('people').select('id').execute()
    })
    expect(found).toEqual([])
  })

  it('one that fails is the cause that is heard, when none is under way any more', async () => {
    let late = 'under way'
    const spoilt = atDesk((scope) =>
      sideBySide(scope, {
        late: async (at) => {
          await number(at, 1)
          await number(at, 2).catch(() => {})
          late = 'settled'
        },
        wrong: (at) => sql`select 1 / 0`.execute(at.tables),
      }),
    )
    await expect(spoilt).rejects.toThrow('division by zero')
    expect(late).toBe('settled')
  })
})
