import type { Employment, PersonCategory } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { newId } from './ids.ts'
import { inParts } from './parts.ts'
import type { Scope } from './scope.ts'

export type EmploymentFields = Omit<Employment, 'id'>

/** Adds the given employments; the rows of many people go in few statements. */
export async function addEmployments(
  scope: Scope,
  employments: readonly { readonly person: PersonId; readonly fields: EmploymentFields }[],
): Promise<void> {
  const rows = employments.map(({ person, fields }) => ({
    id: newId<'employment'>(),
    person_id: person,
    ...columns(fields),
  }))
  for (const part of inParts(rows)) await scope.tables.insertInto('employments').values(part).execute()
}

/** Puts these employments in place of all those the person has today; ended ones stay as history. */
export async function replaceEmployments(
  scope: Scope,
  person: PersonId,
  employments: readonly EmploymentFields[],
): Promise<void> {
  await scope.tables
    .deleteFrom('employments')
    .where('person_id', '=', person)
    .where((eb) => eb.or([eb('through_day', 'is', null), eb('through_day', '>=', scope.today)]))
    .execute()
  await addEmployments(
    scope,
    employments.map((fields) => ({ person, fields })),
  )
}

/** Ends every employment that still goes on: the person left, the last day is `through`. */
export async function endEmployments(scope: Scope, person: PersonId, through: Day): Promise<void> {
  await scope.tables
    .updateTable('employments')
    .set((eb) => ({ through_day: eb.fn<Day>('greatest', [eb.val(through), 'from_day']) }))
    .where('person_id', '=', person)
    .where((eb) => eb.or([eb('through_day', 'is', null), eb('through_day', '>', through)]))
    .execute()
}

export async function replaceCategories(
  scope: Scope,
  person: PersonId,
  categories: readonly PersonCategory[],
): Promise<void> {
  await scope.tables.deleteFrom('person_categories').where('person_id', '=', person).execute()
  await addCategories(
    scope,
    categories.map((category) => ({ person, category })),
  )
}

/** Categories of many people in few statements; of two mentions of one category the last stands. */
export async function addCategories(
  scope: Scope,
  given: readonly { readonly person: PersonId; readonly category: PersonCategory }[],
): Promise<void> {
  const unique = new Map(given.map((one) => [`${one.person} ${one.category.category}`, one]))
  const rows = [...unique.values()].map(({ person, category: { category, from, through } }) => ({
    person_id: person,
    category,
    from_day: from,
    through_day: through,
  }))
  for (const part of inParts(rows)) await scope.tables.insertInto('person_categories').values(part).execute()
}

function columns(fields: EmploymentFields) {
  return {
    position: fields.position,
    position_code: fields.positionCode,
    subject: fields.subject,
    kind: fields.kind,
    rate: fields.rate,
    from_day: fields.from,
    through_day: fields.through,
    on_leave: fields.onLeave,
    leave_through: fields.leaveThrough,
  }
}
