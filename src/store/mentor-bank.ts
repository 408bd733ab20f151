import type { Admission, Admitting, MentorBank, Suspension } from '#domain/banks/admission.ts'
import type { Evidence } from '#domain/banks/evidence.ts'
import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import type { Shown } from '#domain/banks/shown-to.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Day, dayBefore } from '#kit/day.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

/** Everybody who was ever admitted to the bank of mentors, the latest first. */
export async function listAdmissions(scope: Scope): Promise<readonly Admission[]> {
  const rows = await admissions(scope).execute()
  return rows.map(asAdmission)
}

export async function listSuspensions(scope: Scope): Promise<readonly Suspension[]> {
  const rows = await suspensions(scope).execute()
  return rows.map(asSuspension)
}

export async function findMentorBank(scope: Scope): Promise<MentorBank> {
  return { admissions: await listAdmissions(scope), suspensions: await listSuspensions(scope) }
}

export async function listEvidence(scope: Scope): Promise<readonly Evidence[]> {
  const rows = await scope.tables
    .selectFrom('mentor_evidence')
    .selectAll()
    .orderBy('on_day', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    criterion: row.criterion,
    says: row.says,
    on: row.on_day,
    mayShow: row.may_show,
  }))
}

export async function listOutsideMentors(scope: Scope): Promise<readonly OutsideMentor[]> {
  const rows = await scope.tables.selectFrom('outside_mentors').selectAll().orderBy('person_id').execute()
  return rows.map((row) => ({
    person: row.person_id,
    employer: row.employer,
    position: row.position,
    agreement: row.agreement,
    from: row.from_day,
    through: row.through_day,
  }))
}

/** R-BNK-15. Whoever decides may see whom it is about. */
type OfShown = { readonly person: Shown }

export async function addAdmissions(
  scope: Scope,
  given: readonly (Omit<Admission, 'id' | 'through'> & OfShown)[],
): Promise<void> {
  if (given.length === 0) return
  const rows = given.map((one) => ({
    id: newId<'mentor-admission'>(),
    person_id: one.person,
    from_day: one.from,
    through_day: null,
    admitted_by: one.by,
    grounds: one.grounds,
    minutes_number: one.minutesNumber,
    minutes_on: one.minutesOn,
  }))
  await scope.tables.insertInto('mentor_admissions').values(rows).execute()
}

/** Its last day is the eve of that day; one that has not begun by then falls away whole. */
export async function endAdmission(scope: Scope, one: Admission & OfShown, endsOn: Day): Promise<void> {
  const { tables } = scope
  if (one.from >= endsOn) await tables.deleteFrom('mentor_admissions').where('id', '=', one.id).execute()
  else
    await tables
      .updateTable('mentor_admissions')
      .set({ through_day: dayBefore(endsOn) })
      .where('id', '=', one.id)
      .execute()
}

export async function addSuspensions(
  scope: Scope,
  given: readonly (Omit<Suspension, 'id'> & OfShown)[],
): Promise<void> {
  if (given.length === 0) return
  const rows = given.map((one) => ({
    id: newId<'mentor-suspension'>(),
    person_id: one.person,
    from_day: one.from,
    through_day: one.through,
    because: one.because,
  }))
  await scope.tables.insertInto('mentor_suspensions').values(rows).execute()
}

export async function endSuspension(scope: Scope, one: Suspension & OfShown, endsOn: Day): Promise<void> {
  const { tables } = scope
  if (one.from >= endsOn) await tables.deleteFrom('mentor_suspensions').where('id', '=', one.id).execute()
  else
    await tables
      .updateTable('mentor_suspensions')
      .set({ through_day: dayBefore(endsOn) })
      .where('id', '=', one.id)
      .execute()
}

export async function addEvidence(scope: Scope, one: Omit<Evidence, 'id'>): Promise<void> {
  await scope.tables
    .insertInto('mentor_evidence')
    .values({
      id: newId<'mentor-evidence'>(),
      person_id: one.person,
      criterion: one.criterion,
      says: one.says,
      on_day: one.on,
      may_show: one.mayShow,
    })
    .execute()
}

/** `false` when this person has no such evidence. */
export async function dropEvidence(scope: Scope, person: PersonId, id: Evidence['id']): Promise<boolean> {
  const dropped = await scope.tables
    .deleteFrom('mentor_evidence')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return dropped.numDeletedRows > 0n
}

export async function saveOutsideMentor(scope: Scope, one: OutsideMentor): Promise<void> {
  const columns = {
    employer: one.employer,
    position: one.position,
    agreement: one.agreement,
    from_day: one.from,
    through_day: one.through,
  }
  await scope.tables
    .insertInto('outside_mentors')
    .values({ person_id: one.person, ...columns })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(columns))
    .execute()
}

function admissions(scope: Scope) {
  return scope.tables.selectFrom('mentor_admissions').selectAll().orderBy('from_day', 'desc').orderBy('id')
}

function suspensions(scope: Scope) {
  return scope.tables.selectFrom('mentor_suspensions').selectAll().orderBy('from_day', 'desc').orderBy('id')
}

type Row<Ask extends (scope: Scope) => { execute: () => Promise<readonly unknown[]> }> = Awaited<
  ReturnType<ReturnType<Ask>['execute']>
>[number]

function asAdmission(row: Row<typeof admissions>): Admission {
  return {
    id: row.id,
    person: row.person_id,
    from: row.from_day,
    through: row.through_day,
    by: row.admitted_by as Admitting,
    grounds: row.grounds,
    minutesNumber: row.minutes_number,
    minutesOn: row.minutes_on,
  }
}

function asSuspension(row: Row<typeof suspensions>): Suspension {
  return {
    id: row.id,
    person: row.person_id,
    from: row.from_day,
    through: row.through_day,
    because: row.because,
  }
}
