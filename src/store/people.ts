import { sql } from 'kysely'
import type { Employment, PersonCategory } from '#domain/people/employment.ts'
import type { PersonId, PersonName } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { Cased, Gender } from '#kit/russian/case.ts'
import type { Scope } from './scope.ts'

/** Corrections of declined forms of this person: whole name and position, case by case. */
export type PersonCorrections = { readonly name?: Partial<Cased>; readonly position?: Partial<Cased> }

export type PersonFields = PersonName & {
  readonly gender: Gender | null
  readonly birthDay: Day | null
  readonly birthYear: number | null
  readonly email: string | null
  readonly phone: string | null
  readonly pedagogicalDegree: boolean | null
  readonly totalMonths: number | null
  readonly pedagogicalMonths: number | null
  /** The day the two lengths of service were true on: they grow from it. */
  readonly serviceOn: Day | null
  readonly corrections: PersonCorrections
}

export type Person = PersonFields & {
  readonly id: PersonId
  readonly employments: readonly Employment[]
  readonly categories: readonly PersonCategory[]
}

/** Everyone of the organisation with employments and categories, in the order of the alphabet: one query. */
export async function listPeople(scope: Scope): Promise<readonly Person[]> {
  const rows = await people(scope).execute()
  return rows.map(asPerson)
}

export async function findPerson(scope: Scope, id: PersonId): Promise<Person | undefined> {
  const row = await people(scope).where('people.id', '=', id).executeTakeFirst()
  return row && asPerson(row)
}

/** «Иванова Мария» by id, for histories and lists that only name people. */
export async function listNames(scope: Scope): Promise<ReadonlyMap<string, string>> {
  const rows = await scope.tables.selectFrom('people').select(['id', 'surname', 'name']).execute()
  return new Map(rows.map((row) => [row.id, `${row.surname} ${row.name}`]))
}

export async function addPerson(scope: Scope, id: PersonId, fields: PersonFields): Promise<void> {
  await addPeople(scope, [{ id, fields }])
}

export async function addPeople(
  scope: Scope,
  people: readonly { readonly id: PersonId; readonly fields: PersonFields }[],
): Promise<void> {
  if (people.length === 0) return
  await scope.tables
    .insertInto('people')
    .values(people.map(({ id, fields }) => ({ id, ...columns(fields) })))
    .execute()
}

export async function savePerson(scope: Scope, id: PersonId, fields: PersonFields): Promise<void> {
  await scope.tables.updateTable('people').set(columns(fields)).where('id', '=', id).execute()
}

function people(scope: Scope) {
  return scope.tables
    .selectFrom('people')
    .selectAll('people')
    .select([
      sql<readonly Record<string, unknown>[]>`(
        select coalesce(json_agg(e order by e.kind <> 'main', e.from_day, e.id), '[]') from employments e
        where e.organisation_id = people.organisation_id and e.person_id = people.id)`.as('jobs'),
      sql<readonly Record<string, unknown>[]>`(
        select coalesce(json_agg(c order by c.category), '[]') from person_categories c
        where c.organisation_id = people.organisation_id and c.person_id = people.id)`.as('grades'),
    ])
    .orderBy(sql`surname collate "und-x-icu"`)
    .orderBy(sql`name collate "und-x-icu"`)
    .orderBy('id')
}

type Row = Awaited<ReturnType<ReturnType<typeof people>['execute']>>[number]

function asPerson(row: Row): Person {
  return {
    id: row.id,
    surname: row.surname,
    name: row.name,
    patronymic: row.patronymic,
    gender: row.gender as Gender | null,
    birthDay: row.birth_day,
    birthYear: row.birth_year,
    email: row.email,
    phone: row.phone,
    pedagogicalDegree: row.pedagogical_degree,
    totalMonths: row.total_months,
    pedagogicalMonths: row.pedagogical_months,
    serviceOn: row.service_on,
    corrections: row.corrections as PersonCorrections,
    employments: row.jobs.map(asEmployment),
    categories: row.grades.map((one) => ({
      category: String(one.category),
      from: one.from_day as Day | null,
      through: one.through_day as Day | null,
    })),
  }
}

function asEmployment(row: Record<string, unknown>): Employment {
  return {
    id: row.id as Employment['id'],
    position: String(row.position),
    positionCode: row.position_code as string | null,
    subject: row.subject as string | null,
    kind: row.kind as Employment['kind'],
    rate: row.rate === null ? null : String(row.rate),
    from: row.from_day as Day | null,
    through: row.through_day as Day | null,
    onLeave: Boolean(row.on_leave),
    leaveThrough: row.leave_through as Day | null,
  }
}

function columns(fields: PersonFields) {
  return {
    surname: fields.surname,
    name: fields.name,
    patronymic: fields.patronymic,
    gender: fields.gender,
    birth_day: fields.birthDay,
    birth_year: fields.birthYear,
    email: fields.email,
    phone: fields.phone,
    pedagogical_degree: fields.pedagogicalDegree,
    total_months: fields.totalMonths,
    pedagogical_months: fields.pedagogicalMonths,
    service_on: fields.serviceOn,
    corrections: JSON.stringify(fields.corrections),
  }
}
