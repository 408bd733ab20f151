import { z } from 'zod'
import { checkEntry, type EntryRefusal } from '#domain/meetings/enter-meeting.ts'
import type { MeetingId } from '#domain/meetings/meeting.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { addEntry, saveConfirmations, takeBackEntry, takeTurn } from '#store/meeting-entries.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { findPairDesk, ofPair } from './pair-desk.ts'
import { entryFields, entryOf, withSubject } from './read-entry.ts'

const input = entryFields.extend({ signed: z.array(id<PersonId>()).max(20).default([]) })

/** R-MTG-13. From paper, for a pair that never signs in: whoever signed the sheet has confirmed it. */
export const enterMeeting = command<typeof input, MentorshipId, EntryRefusal>({
  deed: 'meeting.enter',
  input,
  run: async (scope, fields) => {
    await takeTurn(scope, fields.mentorship)
    const desk = await findPairDesk(scope, fields.mentorship)
    const signed = desk?.mentorship.members.filter(({ person }) => fields.signed.includes(person)) ?? []
    if (!desk || !scope.person || signed.length < new Set(fields.signed).size)
      return no({ reason: 'not-found' })
    const entry = entryOf(fields, desk)
    const taken = checkEntry(entry, { ...desk, ...desk.context, by: scope.person })
    if (!taken.ok) return taken
    const meeting = await addEntry(scope, desk.mentorship.id, withSubject(entry, desk), 'paper')
    const said = { answer: 'confirmed', worth: null, on: entry.on, source: 'paper' } as const
    await saveConfirmations(
      scope,
      signed.map(({ person }) => ({ meeting, person, ...said, enteredBy: scope.person })),
    )
    return done(fields.mentorship, {
      kind: 'meeting-logged',
      meeting,
      on: entry.on,
      ...ofPair(desk.mentorship),
    })
  },
})

const one = z.object({ mentorship: id<MentorshipId>(), meeting: id<MeetingId>() })

/** R-MTG-13. What was entered from paper by mistake, while none of the pair has confirmed it by themselves. */
export const takeBackPaper = command<typeof one, MentorshipId, { readonly reason: 'confirmed' }>({
  deed: 'meeting.enter',
  input: one,
  run: async (scope, { mentorship, meeting }) => {
    await takeTurn(scope, mentorship)
    const desk = await findPairDesk(scope, mentorship)
    const found = desk?.meetings.find((one) => one.id === meeting)
    if (!desk || found?.held?.source !== 'paper') return no({ reason: 'not-found' })
    if (found.confirmations.some(({ source }) => source !== 'paper')) return no({ reason: 'confirmed' })
    await takeBackEntry(scope, found)
    return done(mentorship, { kind: 'meeting-taken-back', meeting, ...ofPair(desk.mentorship) })
  },
})
