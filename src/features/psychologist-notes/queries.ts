import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { listPeople, type Person } from '#store/people.ts'
import { countOwnNotes, listOwnNotes, type PsychologistNote } from '#store/psychologist-notes.ts'
import { query } from '../command.ts'
import { anyText } from '../fields.ts'

export type NotesPage = {
  readonly people: readonly Person[]
  /** About how many each person has notes of one's own. */
  readonly counts: ReadonlyMap<PersonId, number>
  /** Whose notes are open. */
  readonly chosen: Person | undefined
  readonly notes: readonly PsychologistNote[]
  readonly today: Day
}

const asking = z.object({ person: anyText.optional() })

/** R-KEY-4. One's own notes, of one person at a time; who was looked up is written down (R-JOU-3). */
export const showNotes = query<typeof asking, NotesPage>({
  deed: 'confidence.read',
  input: asking,
  run: async (scope, { person }) => {
    const people = await listPeople(scope, 'staff')
    const chosen = person ? people.find(({ id }) => id === person) : undefined
    if (person && !chosen) return undefined
    return {
      people,
      counts: await countOwnNotes(scope),
      chosen,
      notes: chosen ? await listOwnNotes(scope, chosen.id) : [],
      today: scope.today,
    }
  },
  shows: ({ chosen }) => (chosen ? [chosen.id] : []),
})
