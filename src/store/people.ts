import { sql } from 'kysely'
import type { Employment, PersonCategory } from '#domain/people/employment.ts'
import type { PersonId, PersonName } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { Cased, Gender } from '#kit/russian/case.ts'
import { together } from './journey.ts'
import { inParts } from './parts.ts'
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

/** Everyone of the organisation with employments and categories, in the order of the alphabet. R-SPD-2. Three plain
 *  statements in one journey take half of what one with JSON inside it takes. R-BNK-14. `staff` leaves out mentors from
 *  elsewhere. */
export async function listPeople(
  scope: Scope,
  which: 'everybody' | 'staff' = 'everybody',
): Promise<readonly Person[]> {
  const [rows, jobs, grades] = await together(
    scope.tables,
    which === 'staff' ? ownPeople(scope) : people(scope),
    employments(scope),
    categories(scope),
  )
  const jobsOf = Map.groupBy(jobs, (job) => job.person_id)
  const gradesOf = Map.groupBy(grades, (grade) => grade.person_id)
  return rows.map((row) => asPerson(row, jobsOf.get(row.id), gradesOf.get(row.id)))
}

export async function findPerson(scope: Scope, id: PersonId): Promise<Person | undefined> {
  const [[row], jobs, grades] = await together(
    scope.tables,
    people(scope).where('id', '=', id),
    employments(scope).where('person_id', '=', id),
    categories(scope).where('person_id', '=', id),
  )
  return row && asPerson(row, jobs, grades)
}

/** The same, and nobody else changes this person until the deed is done: it is the whole row that is saved. */
export async function findPersonToChange(scope: Scope, id: PersonId): Promise<Person | undefined> {
  await scope.tables.selectFrom('people').select('id').where('id', '=', id).forUpdate().execute()
  return findPerson(scope, id)
}

/** «Иванова Мария» by id, for histories and lists that only name people. */
export async function listNames(scope: Scope): Promise<ReadonlyMap<string, string>> {
  const rows = await scope.tables.selectFrom('people').select(['id', 'surname', 'name']).execute()
  return new Map(rows.map((row) => [row.id, `${row.surname} ${row.name}`]))
}

/** Who a few people are and where letters reach them: what a page about one pair needs of an organisation of thousands. */
export async function listNamed(
  scope: Scope,
  ids: readonly PersonId[],
): Promise<readonly (PersonName & { readonly id: PersonId; readonly email: string | null })[]> {
  if (ids.length === 0) return []
  return scope.tables
    .selectFrom('people')
    .select(['id', 'surname', 'name', 'patronymic', 'email'])
    .where('id', 'in', ids)
    .execute()
}

export async function addPerson(scope: Scope, id: PersonId, fields: PersonFields): Promise<void> {
  await addPeople(scope, [{ id, fields }])
}

export async function addPeople(
  scope: Scope,
  people: readonly { readonly id: PersonId; readonly fields: PersonFields }[],
): Promise<void> {
  const rows = people.map(({ id, fields }) => ({ id, ...columns(fields) }))
  for (const part of inParts(rows)) await scope.tables.insertInto('people').values(part).execute()
}

export async function savePerson(scope: Scope, id: PersonId, fields: PersonFields): Promise<void> {
  await scope.tables.updateTable('people').set(columns(fields)).where('id', '=', id).execute()
}

function people(scope: Scope) {
  return scope.tables
    .selectFrom('people')
    .selectAll()
    .orderBy(sql`surname collate "und-x-icu"`)
    .orderBy(sql`name collate "und-x-icu"`)
    .orderBy('id')
}

function ownPeople(scope: Scope) {
  return people(scope).where(({ or, not, exists, selectFrom }) =>
    or([
      not(
        exists(
          selectFrom('outside_mentors as o').select('o.person_id').whereRef('o.person_id', '=', 'people.id'),
        ),
      ),
      exists(selectFrom('employments as e').select('e.id').whereRef('e.person_id', '=', 'people.id')),
    ]),
  )
}

function employments(scope: Scope) {
  return scope.tables
    .selectFrom('employments')
    .selectAll()
    .orderBy((eb) => eb('kind', '<>', 'main'))
    .orderBy('from_day')
    .orderBy('id')
}

function categories(scope: Scope) {
  return scope.tables
    .selectFrom('person_categories')
    .select(['person_id', 'category', 'from_day', 'through_day'])
    .orderBy('category')
}

type Rows<Ask extends (scope: Scope) => { execute: () => Promise<readonly unknown[]> }> = Awaited<
  ReturnType<ReturnType<Ask>['execute']>
>

function asPerson(
  row: Rows<typeof people>[number],
  jobs: Rows<typeof employments> = [],
  grades: Rows<typeof categories> = [],
): Person {
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
    employments: jobs.map(asEmployment),
    categories: grades.map((one) => ({
      category: one.category,
      from: one.from_day,
      through: one.through_day,
    })),
  }
}

function asEmployment(row: Rows<typeof employments>[number]): Employment {
  return {
    id: row.id,
    position: row.position,
    positionCode: row.position_code,
    subject: row.subject,
    kind: row.kind as Employment['kind'],
    rate: row.rate,
    from: row.from_day,
    through: row.through_day,
    onLeave: row.on_leave,
    leaveThrough: row.leave_through,
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
