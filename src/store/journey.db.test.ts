import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { instant } from '#kit/instant.ts'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'
import { testSeal } from '#tests/seal.ts'
import { newId } from './ids.ts'
import { ahead, together } from './journey.ts'
import { addPeople, listNames, listPeople, type PersonFields } from './people.ts'
import { atTheGate, type Gate, type House, inOrganisation, type Scope } from './scope.ts'

let database: TestDatabase
let house: House
beforeAll(async () => {
  database = await testDatabase()
  house = { db: database.engine.db, now: () => instant(Date.parse('2026-09-01T06:00:00Z')), seal: testSeal }
})
afterAll(() => database.close())

const nobody = { patronymic: null, gender: null, birthDay: null, birthYear: null, email: null, phone: null }
const unknown = { pedagogicalDegree: null, totalMonths: null, pedagogicalMonths: null, serviceOn: null }
const called = (surname: string): PersonFields => ({
  ...{ surname, name: 'Мария', corrections: {} },
  ...nobody,
  ...unknown,
})

/** The desk of a new organisation. */
function newDesk() {
  const organisation = newId() as OrganisationId
  return <Answer>(work: (scope: Scope) => Promise<Answer>) =>
    inOrganisation(house, { organisation, as: { job: 'test' } }, work)
}
/** Plain SQL as `together` takes it. */
const raw = ({ tables }: Pick<Scope, 'tables'> | Gate, text: RawBuilder<unknown>) => ({
  compile: () => text.compile(tables),
})
const add = (scope: Scope, surname: string) =>
  addPeople(scope, [{ id: newId() as PersonId, fields: called(surname) }])

describe('R-SPD-2 statements that travel together', () => {
  it('are answered each by its own rows, in the order in which they were sent', async () => {
    const answers = await newDesk()((scope) =>
      together(
        scope.tables,
        raw(
          scope,
          sql`insert into people (id, surname, name) values (${newId()}, 'А', 'Б') returning 1 as n`,
        ),
        scope.tables.selectFrom('people').select('surname'),
        raw(scope, sql`select 2 as n`),
      ),
    )
    expect(answers).toEqual([[{ n: 1 }], [{ surname: 'А' }], [{ n: 2 }]])
  })

  it('one that fails is the cause that is heard, and nothing of the work stays', async () => {
    const desk = newDesk()
    const spoilt = desk((scope) =>
      ahead(scope.tables, sql`select 1 / 0`.compile(scope.tables), () => add(scope, 'Иванова')),
    )
    await expect(spoilt).rejects.toThrow('division by zero')
    expect(await desk(listPeople)).toEqual([])
  })

  it('a failure that nobody waited for takes back what stood before it', async () => {
    const desk = newDesk()
    const spoilt = desk(async (scope) => {
      await add(scope, 'Иванова')
      await ahead(scope.tables, sql`select 1 / 0`.compile(scope.tables), async () => {}).catch(() => {})
    })
    await expect(spoilt).rejects.toThrow()
    expect(await desk(listPeople)).toEqual([])
  })

  it('a refused statement among others leaves the others their answers', async () => {
    const answered = atTheGate(house, (gate) =>
      together(
        gate.tables,
        raw(gate, sql`select 1`),
        raw(gate, sql`set session authorization postgres`),
        raw(gate, sql`select 3`),
      ),
    )
    await expect(answered).rejects.toThrow()
    expect(await newDesk()(listPeople)).toEqual([])
  })
})

describe('R-SPD-3 a statement that is planned once', () => {
  it('shows each organisation its own rows, however often it is asked by turns', async () => {
    const [one, other] = [newDesk(), newDesk()]
    await one((scope) => add(scope, 'Иванова'))
    await other((scope) => add(scope, 'Петрова'))
    for (let turn = 0; turn < 12; turn += 1) {
      expect([...(await one(listNames)).values()]).toEqual(['Иванова Мария'])
      expect([...(await other(listNames)).values()]).toEqual(['Петрова Мария'])
    }
  })

  it('shows nothing to the connection itself', async () => {
    const desk = newDesk()
    await desk((scope) => add(scope, 'Иванова'))
    const names = database.engine.db.selectFrom('people').select('surname')
    for (let turn = 0; turn < 7; turn += 1)
      await desk((scope) => scope.tables.selectFrom('people').select('surname').execute())
    await expect(names.execute()).rejects.toThrow('permission denied')
    await expect(atTheGate(house, (gate) => together(gate.tables, names))).rejects.toThrow(
      'permission denied',
    )
  })
})

describe('R-SPD-4 a list of more people than one statement can carry', () => {
  it('is kept whole', async () => {
    const desk = newDesk()
    const people = Array.from({ length: 5000 }, () => ({
      id: newId() as PersonId,
      fields: called('Иванова'),
    }))
    await desk((scope) => addPeople(scope, people))
    expect(await desk(async (scope) => (await listNames(scope)).size)).toBe(5000)
  })
})
