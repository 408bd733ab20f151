import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Instant } from '#kit/instant.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

export type NoteId = Id<'shared-note'> | Id<'private-note'>

export type Note = {
  readonly id: NoteId
  readonly person: PersonId
  readonly says: string
  readonly writtenAt: Instant
}

/** Read by both sides of the mentorship; the newest first. */
export async function listSharedNotes(scope: Scope, mentorship: MentorshipId): Promise<readonly Note[]> {
  const rows = await scope.tables
    .selectFrom('shared_notes')
    .selectAll()
    .where('mentorship_id', '=', mentorship)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(asNote)
}

/** R-MTG-9. One's own alone: nobody else's private notes can be asked for, whoever asks. */
export async function listOwnPrivateNotes(scope: Scope, mentorship: MentorshipId): Promise<readonly Note[]> {
  if (scope.person === null) return []
  const rows = await scope.tables
    .selectFrom('private_notes')
    .selectAll()
    .where('mentorship_id', '=', mentorship)
    .where('person_id', '=', scope.person)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(asNote)
}

export type NoteKind = 'shared' | 'private'

export async function addNote(
  scope: Scope,
  kind: NoteKind,
  mentorship: MentorshipId,
  says: string,
): Promise<void> {
  const { tables, now, person } = scope
  const note = { mentorship_id: mentorship, person_id: person!, says, written_at: now }
  if (kind === 'shared') {
    const id = newId<'shared-note'>(Date.parse(now))
    await tables
      .insertInto('shared_notes')
      .values({ id, ...note })
      .execute()
    return
  }
  const id = newId<'private-note'>(Date.parse(now))
  await tables
    .insertInto('private_notes')
    .values({ id, ...note })
    .execute()
}

/** False where there is no such note of one's own. */
export async function dropNote(
  scope: Scope,
  kind: NoteKind,
  mentorship: MentorshipId,
  id: NoteId,
): Promise<boolean> {
  if (scope.person === null) return false
  const { tables, person } = scope
  const { numDeletedRows } =
    kind === 'shared'
      ? await tables
          .deleteFrom('shared_notes')
          .where('id', '=', id as Id<'shared-note'>)
          .where('mentorship_id', '=', mentorship)
          .where('person_id', '=', person)
          .executeTakeFirst()
      : await tables
          .deleteFrom('private_notes')
          .where('id', '=', id as Id<'private-note'>)
          .where('mentorship_id', '=', mentorship)
          .where('person_id', '=', person)
          .executeTakeFirst()
  return numDeletedRows > 0n
}

type Row = {
  readonly id: NoteId
  readonly person_id: PersonId
  readonly says: string
  readonly written_at: Instant
}

function asNote({ id, person_id: person, says, written_at: writtenAt }: Row): Note {
  return { id, person, says, writtenAt }
}
