import { z } from 'zod'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { no } from '#kit/result.ts'
import { addNote, dropNote, type NoteId } from '#store/notes.ts'
import { command, done } from '../command.ts'
import { id, line } from '../fields.ts'
import { findOwnDesk } from './pair-desk.ts'
import { noteTexts as texts } from './texts.ts'

const mentorship = id<MentorshipId>()
const kind = z.enum(['shared', 'private'])
const input = z.discriminatedUnion('do', [
  z.object({ do: z.literal('write'), mentorship, kind, says: line(texts.missing, 2000) }),
  z.object({ do: z.literal('drop'), mentorship, kind, note: id<string>().transform((one) => one as NoteId) }),
])

/** R-MTG-9. The line of the journal says neither which kind it is nor what it says. */
export const writeNote = command({
  deed: 'meeting.log',
  input,
  run: async (scope, given) => {
    if (!(await findOwnDesk(scope, given.mentorship))) return no({ reason: 'not-found' })
    if (given.do === 'write') {
      await addNote(scope, given.kind, given.mentorship, given.says)
      return done(given.mentorship, { kind: 'note-written' })
    }
    if (!(await dropNote(scope, given.kind, given.mentorship, given.note))) return no({ reason: 'not-found' })
    return done(given.mentorship, { kind: 'note-dropped' })
  },
})
