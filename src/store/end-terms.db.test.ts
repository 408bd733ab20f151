import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { instant } from '#kit/instant.ts'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'
import { testSeal } from '#tests/seal.ts'
import { endTerms } from './end-terms.ts'
import { newId } from './ids.ts'
import { inOrganisation, type Scope } from './scope.ts'

let database: TestDatabase
let today = '2026-09-10T06:00:00Z'
const organisation = newId() as OrganisationId

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const here = <Answer>(work: (scope: Scope) => Promise<Answer>) =>
  inOrganisation(
    { db: database.engine.db, now: () => instant(Date.parse(today)), seal: testSeal },
    { organisation, as: { job: 'write-digests' } },
    work,
  )

describe('R-RGT-9 terms that act', () => {
  it('letters after a year, drafts after a week, names of acts after three years; not a day before', async () => {
    await here(async ({ tables, now }) => {
      const letter = { id: newId<'letter'>(), subject: 'Тема', body: 'Текст', created_at: now, sent_at: now }
      await tables.insertInto('letters').values(letter).execute()
      await tables
        .insertInto('letters')
        .values({ ...letter, id: newId<'letter'>(), sent_at: null })
        .execute()
      const draft = {
        id: newId<'bank-draft'>(),
        bank: 'mentors',
        deed: 'admit',
        people: '[]',
        made_at: now,
      } as const
      await tables.insertInto('bank_drafts').values(draft).execute()
      await tables
        .insertInto('erasures')
        .values({
          ...{ id: newId<'erasure'>(), person_id: newId<'person'>(), number: 1, erased_at: now },
          ...{ ground: 'request', said: JSON.stringify({ name: 'Титов', position: 'учитель' }) },
        })
        .execute()
    })
    const on = async (day: string) => {
      today = `${day}T06:00:00Z`
      return here(endTerms)
    }
    expect(await on('2026-09-17')).toEqual([])
    expect(await on('2026-09-18')).toEqual([{ rule: 'bank-drafts', rows: 1 }])
    expect(await on('2027-09-10')).toEqual([])
    expect(await on('2027-09-11')).toEqual([{ rule: 'letters', rows: 1 }])
    expect(await on('2029-09-10')).toEqual([])
    expect(await on('2029-09-11')).toEqual([{ rule: 'acts', rows: 1 }])
    const kept = await here(({ tables }) => tables.selectFrom('erasures').select('said').executeTakeFirst())
    expect(JSON.stringify(kept)).not.toContain('Титов')
    expect(await on('2030-01-01')).toEqual([])
  })
})
