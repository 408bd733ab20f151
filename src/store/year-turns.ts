import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from './scope.ts'

/** That the organisation turned to a school year: on which day, and who did it. */
export type YearTurned = { readonly schoolYear: number; readonly on: Day; readonly by: PersonId }

/** The latest first. */
export async function listYearTurns(scope: Scope): Promise<readonly YearTurned[]> {
  const rows = await scope.tables
    .selectFrom('year_turns')
    .selectAll()
    .orderBy('school_year', 'desc')
    .execute()
  return rows.map((row) => ({ schoolYear: row.school_year, on: row.turned_on, by: row.turned_by_id }))
}

/** The organisation works in this school year from now on; what belongs to another keeps its own. */
export async function saveYearTurn(scope: Scope, schoolYear: number, by: PersonId): Promise<void> {
  await scope.tables.updateTable('organisations').set({ school_year: schoolYear }).execute()
  await scope.tables
    .insertInto('year_turns')
    .values({ school_year: schoolYear, turned_on: scope.today, turned_by_id: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
