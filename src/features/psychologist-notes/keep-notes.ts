import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { findPerson } from '#store/people.ts'
import { addOwnNote, dropOwnNote, type PsychologistNoteId } from '#store/psychologist-notes.ts'
import { command, done } from '../command.ts'
import { id, line } from '../fields.ts'
import { notesTexts as texts } from './texts.ts'

const longest = 4000
const writing = z.object({ person: id<PersonId>(), says: line(texts.missing, longest) })

/** R-KEY-4. The line of the journal says neither about whom nor what. */
export const writeNote = command({
  deed: 'confidence.keep',
  input: writing,
  run: async (scope, { person, says }) => {
    if (!scope.person || !(await findPerson(scope, person))) return no({ reason: 'not-found' })
    await addOwnNote(scope, person, says)
    return done(person, { kind: 'note-written' })
  },
})

const dropping = z.object({ person: id<PersonId>(), note: id<PsychologistNoteId>() })

/** R-KEY-4. Gone for good: nothing of it stays. */
export const dropNote = command({
  deed: 'confidence.keep',
  input: dropping,
  run: async (scope, { person, note }) => {
    if (!(await dropOwnNote(scope, person, note))) return no({ reason: 'not-found' })
    return done(person, { kind: 'note-dropped' })
  },
})
