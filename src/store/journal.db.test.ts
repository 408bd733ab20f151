import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fact } from '#domain/journal/fact.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { instant } from '#kit/instant.ts'
import type { Json } from '#kit/json.ts'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'
import { testSeal } from '#tests/seal.ts'
import { newId } from './ids.ts'
import { appendToJournal, firstBrokenLine, listJournal } from './journal.ts'
import { noteViews } from './personal-views.ts'
import { type House, inOrganisation, type Scope } from './scope.ts'
import { verifyJournals } from './verify-journal.ts'

let database: TestDatabase
let house: House
let clock = Date.parse('2026-09-01T06:00:00.123Z')

beforeAll(async () => {
  database = await testDatabase()
  const now = () => {
    clock += 1
    return instant(clock)
  }
  house = { db: database.engine.db, now, seal: testSeal }
})
afterAll(() => database.close())

const newSchool = () => newId() as OrganisationId
const at = <Answer>(organisation: OrganisationId, work: (scope: Scope) => Promise<Answer>) =>
  inOrganisation(house, { organisation, as: { person: newId<'person'>() } }, work)
const append = (organisation: OrganisationId, ...facts: Fact[]) =>
  at(organisation, (scope) => appendToJournal(scope, 'person.edit', facts))
const changed = (personal?: Record<string, Json>): Fact => ({
  kind: 'person-changed',
  person: newId(),
  fields: ['surname', 'ё"\\'],
  ...(personal ? { personal } : {}),
})
const broken = (organisation: OrganisationId) => at(organisation, firstBrokenLine)
const asOwner = (query: string, values?: readonly unknown[]) =>
  database.engine.asOwner(async (owner) => (await owner.query(query, values)).rows)

/** Some lines, with and without personal values. */
async function schoolWithLines(): Promise<OrganisationId> {
  const school = newSchool()
  await append(
    school,
    { kind: 'organisation-founded' },
    changed({ surname: 'Иванова', was: { б: 1, а: [null] } }),
  )
  for (let line = 0; line < 4; line += 1)
    await append(school, changed({ surname: `Петрова ${line}` }), changed())
  return school
}

describe('R-JOU-1 the chain', () => {
  it('is whole after lines of many kinds, and while there is none', async () => {
    const school = newSchool()
    expect(await broken(school)).toBeNull()
    expect(await broken(await schoolWithLines())).toBeNull()
  })
  it('holds any personal values a fact may carry', async () => {
    const school = newSchool()
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ noUnicodeString: false })),
        async (personal) => {
          fc.pre(!JSON.stringify(personal).includes('\\u0000'))
          await append(school, changed(personal as Record<string, Json>))
          expect(await broken(school)).toBeNull()
        },
      ),
      { numRuns: 60 },
    )
  })
  it('numbers from one without a gap, each organisation by itself', async () => {
    const [school, other] = [await schoolWithLines(), newSchool()]
    await append(other, changed())
    const numbers = (await at(school, (scope) => listJournal(scope, { limit: 100 }))).map(
      ({ number }) => number,
    )
    expect(numbers).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect(await at(other, (scope) => listJournal(scope, { limit: 100 }))).toMatchObject([{ number: 1 }])
  })
  it('keeps no personal value in the line itself', async () => {
    const school = newSchool()
    await append(school, changed({ surname: 'Канарейкина' }))
    const [line] = await asOwner('select t::text from journal_lines t where organisation_id = $1', [school])
    expect(JSON.stringify(line)).not.toContain('Канарейкина')
  })
  it('salts: the same value twice has two digests', async () => {
    const school = newSchool()
    await append(school, changed({ surname: 'Канарейкина' }), changed({ surname: 'Канарейкина' }))
    const rows = await asOwner(`select distinct digest from journal_lines where organisation_id = $1`, [
      school,
    ])
    expect(rows).toHaveLength(2)
  })
  it('goes back with the transaction that failed', async () => {
    const school = await schoolWithLines()
    const failed = at(school, async (scope) => {
      await appendToJournal(scope, 'person.edit', [changed()])
      throw new Error('broke')
    })
    await expect(failed).rejects.toThrow('broke')
    expect(await at(school, (scope) => listJournal(scope, { limit: 1 }))).toMatchObject([{ number: 10 }])
    expect(await broken(school)).toBeNull()
  })
  it('is not broken by commands at the same time', async () => {
    const school = newSchool()
    await Promise.all(Array.from({ length: 12 }, () => append(school, changed(), changed())))
    expect(await broken(school)).toBeNull()
    expect(await at(school, (scope) => listJournal(scope, { limit: 1 }))).toMatchObject([{ number: 24 }])
  })
  it('can be added to, and neither changed nor taken from, at the desk', async () => {
    const school = await schoolWithLines()
    for (const statement of [
      'update journal_lines set fact = fact',
      'delete from journal_lines',
      'delete from journal_heads',
    ]) {
      const touched = at(school, ({ tables }) => sql.raw(statement).execute(tables))
      await expect(touched, statement).rejects.toThrow('permission denied')
    }
  })
})

/** How a value of each column can be made another; `$3` is a bit of its bytes. */
const bit = (column: string) => `set_bit(${column}, $3::int, 1 - get_bit(${column}, $3::int))`
const tampers = [
  ['journal_lines', 'at', `at + ($3::int + 1) * interval '1 millisecond'`],
  ['journal_lines', 'person_id', `case when $3::int % 2 = 0 then gen_random_uuid() end`],
  ['journal_lines', 'deed', `deed || repeat(' ', $3::int + 1)`],
  ['journal_lines', 'fact', `overlay(fact placing 'X' from $3::int % length(fact) + 1)`],
  ['journal_lines', 'subjects', `subjects || jsonb_build_object('fields', $3::int)`],
  ['journal_lines', 'digest', bit('digest')],
  ['journal_lines', 'previous', bit('previous')],
  ['journal_lines', 'hash', bit('hash')],
  ['journal_values', 'salt', bit('salt')],
  ['journal_values', 'personal', `personal || jsonb_build_object('surname', $3::int)`],
  ['journal_values', 'number', `case when $3::int % 2 = 0 then 1 else 10 end`],
  ['journal_heads', 'hash', bit('hash')],
  ['journal_heads', 'number', `number + $3::int + 1`],
] as const

const withValues = [2, 3, 5, 7, 9]

/** Changes one value past all fences, looks, and puts it back. */
async function foundAfter(school: OrganisationId, one: (typeof tampers)[number], line: number, at: number) {
  const [table, column, value] = one
  const number = table === 'journal_values' ? withValues[line % withValues.length]! : line
  const where = table === 'journal_heads' ? 'number = $2 or true' : 'number = $2'
  const found = table === 'journal_heads' ? 10 : number
  const [before] = await asOwner(
    `select ${column} as value from ${table} where organisation_id = $1 and (${where})`,
    [school, found],
  )
  const rows = await asOwner(
    `update ${table} set ${column} = ${value} where organisation_id = $1 and (${where}) returning number, ${column} as value`,
    [school, found, at],
  )
  const seen = await broken(school)
  const back = column === 'subjects' || column === 'personal' ? JSON.stringify(before!.value) : before!.value
  await asOwner(`update ${table} set ${column} = $3 where organisation_id = $1 and (${where})`, [
    school,
    Number(rows[0]!.number),
    back,
  ])
  return { changed: JSON.stringify(rows[0]!.value) !== JSON.stringify(before!.value), seen }
}

describe('R-JOU-2 whatever is changed is found', () => {
  it('any field, any bit, of any table of the journal', { timeout: 240_000 }, async () => {
    const school = await schoolWithLines()
    const anything = [fc.constantFrom(...tampers), fc.integer({ min: 1, max: 10 }), fc.nat(127)] as const
    await fc.assert(
      fc.asyncProperty(...anything, async (one, line, at) => {
        const { changed, seen } = await foundAfter(school, one, line, at)
        expect({ one: one.slice(0, 2), changed, found: seen !== null }).toEqual({
          one: one.slice(0, 2),
          changed: true,
          found: true,
        })
      }),
      { numRuns: 150 },
    )
    expect(await broken(school)).toBeNull()
  })
  it.each([
    ['the last line taken away', 'delete from journal_lines where organisation_id = $1 and number = 10'],
    ['a line taken out of the middle', 'delete from journal_lines where organisation_id = $1 and number = 4'],
    [
      'a moment moved by less than it is told in',
      `update journal_lines set at = at + interval '1 microsecond' where organisation_id = $1 and number = 5`,
    ],
    ['the head taken away', 'delete from journal_heads where organisation_id = $1'],
    [
      'values put beside a line that had none',
      `insert into journal_values (organisation_id, number, salt, personal) values ($1, 4, 'aa', '{"a":1}')`,
    ],
    [
      'a line put in',
      `insert into journal_lines select organisation_id, 11, at, person_id, deed, fact, subjects, digest, previous, hash from journal_lines where organisation_id = $1 and number = 10`,
    ],
  ])('%s', async (_, statement) => {
    const school = await schoolWithLines()
    await asOwner(statement, [school])
    expect(await broken(school)).not.toBeNull()
  })
  it('R-JOU-4 an end cut off together with its head is found by what was known before', async () => {
    const school = await schoolWithLines()
    const all = () => database.engine.asOwner((owner) => verifyJournals(owner))
    const known = (await all()).filter((one) => one.organisation === school)
    expect(known).toMatchObject([{ lines: 10, broken: null }])
    await append(school, changed())
    await asOwner('delete from journal_lines where organisation_id = $1 and number > 9', [school])
    await asOwner(
      `update journal_heads h set number = 9, hash = l.hash from journal_lines l
      where h.organisation_id = $1 and l.organisation_id = $1 and l.number = 9`,
      [school],
    )
    expect(await broken(school)).toBeNull()
    const seen = await database.engine.asOwner((owner) => verifyJournals(owner, known))
    expect(seen.find((one) => one.organisation === school)?.broken).toBe(10)
  })
  it('and the number of the first line that does not fit is told', async () => {
    const school = await schoolWithLines()
    await asOwner(`update journal_lines set fact = 'x' where organisation_id = $1 and number in (6, 8)`, [
      school,
    ])
    expect(await broken(school)).toBe(6)
  })
  it('but personal values are erased and the chain is still whole', async () => {
    const school = await schoolWithLines()
    await at(school, ({ tables }) =>
      tables.deleteFrom('journal_values').where('number', 'in', [2, 5]).execute(),
    )
    expect(await broken(school)).toBeNull()
    await at(school, ({ tables }) => tables.deleteFrom('journal_values').execute())
    expect(await broken(school)).toBeNull()
    expect(await at(school, (scope) => listJournal(scope, { limit: 100 }))).toHaveLength(10)
    expect(JSON.stringify(await asOwner('select t::text from journal_lines t'))).not.toContain('Иванова')
  })
})

describe('R-JOU-3 views of personal records', () => {
  it('are kept by whose record, by whom and by which question, and are never changed at the desk', async () => {
    const [school, shown] = [newSchool(), [newId(), newId()]]
    await at(school, (scope) => noteViews(scope, 'person.read', shown))
    const views = await at(school, ({ tables }) => tables.selectFrom('personal_views').selectAll().execute())
    expect(views).toMatchObject([
      { query: 'person.read', way: 'look', person_ids: shown, viewer_id: expect.any(String) },
    ])
    for (const statement of ['delete from personal_views', `update personal_views set query = 'x'`]) {
      await expect(at(school, ({ tables }) => sql.raw(statement).execute(tables))).rejects.toThrow(
        'permission denied',
      )
    }
  })
})
