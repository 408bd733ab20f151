import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import { newId } from './ids.ts'
import { inTheDrawer, type Scope } from './scope.ts'

export type PsychologistNoteId = Id<'psychologist-note'>

/** What a psychologist wrote down about somebody, for oneself alone. */
export type PsychologistNote = {
  readonly id: PsychologistNoteId
  readonly person: PersonId
  readonly says: string
  readonly on: Day
}

/** R-KEY-4. One's own notes about a person, the newest first: nobody else's can be asked for, whoever asks. */
export async function listOwnNotes(scope: Scope, person: PersonId): Promise<readonly PsychologistNote[]> {
  const rows = await inTheDrawer(scope, () =>
    scope.tables
      .selectFrom('psychologist_notes')
      .select(['id', 'says', 'on_day'])
      .where('written_by_id', '=', scope.person)
      .where('person_id', '=', person)
      .orderBy('on_day', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  )
  return rows.map(({ id, says, on_day: on }) => ({
    id,
    person,
    says: scope.seal.open('notes', aboutOf(scope, id, person), says),
    on,
  }))
}

/** About how many each person has notes of one's own: what they say stays closed. */
export async function countOwnNotes(scope: Scope): Promise<ReadonlyMap<PersonId, number>> {
  const rows = await inTheDrawer(scope, () =>
    scope.tables
      .selectFrom('psychologist_notes')
      .select((eb) => ['person_id', eb.fn.countAll<number>().as('count')])
      .where('written_by_id', '=', scope.person)
      .groupBy('person_id')
      .execute(),
  )
  return new Map(rows.map((row) => [row.person_id, Number(row.count)]))
}

export async function addOwnNote(scope: Scope, person: PersonId, says: string): Promise<void> {
  const id = newId<'psychologist-note'>(Date.parse(scope.now))
  const closed = scope.seal.close('notes', aboutOf(scope, id, person), says)
  const note = { id, person_id: person, written_by_id: scope.person!, says: closed, on_day: scope.today }
  await inTheDrawer(scope, () => scope.tables.insertInto('psychologist_notes').values(note).execute())
}

/** False where there is no such note of one's own. */
export async function dropOwnNote(scope: Scope, person: PersonId, id: PsychologistNoteId): Promise<boolean> {
  const { numDeletedRows } = await inTheDrawer(scope, () =>
    scope.tables
      .deleteFrom('psychologist_notes')
      .where('id', '=', id)
      .where('person_id', '=', person)
      .where('written_by_id', '=', scope.person)
      .executeTakeFirst(),
  )
  return numDeletedRows > 0n
}

const aboutOf = ({ organisation, person: author }: Scope, id: PsychologistNoteId, person: PersonId) =>
  [organisation, 'psychologist_notes', id, person, author ?? ''] as const
