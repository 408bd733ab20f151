import { z } from 'zod'
import { mayConfirm } from '#domain/meetings/confirming.ts'
import type { MeetingId } from '#domain/meetings/meeting.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { no } from '#kit/result.ts'
import { saveConfirmations, takeTurn } from '#store/meeting-entries.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { findOwnDesk, ofPair } from './pair-desk.ts'
import { ownTexts as texts } from './texts.ts'

const input = z.object({
  mentorship: id<MentorshipId>(),
  meeting: z.array(id<MeetingId>()).min(1, texts.nothingChosen).max(200),
  answer: z.enum(['confirmed', 'disputed']),
  worth: z.enum(['useful', 'doubtful']).optional(),
})

/** R-MTG-3. By one touch, several at once too. */
export const confirmMeetings = command<typeof input, MentorshipId, { readonly reason: 'not-yours' }>({
  deed: 'meeting.log',
  input,
  run: async (scope, { mentorship, meeting, answer, worth }) => {
    await takeTurn(scope, mentorship)
    const desk = await findOwnDesk(scope, mentorship)
    const { person } = scope
    const chosen = meeting.flatMap((one) => desk?.meetings.find((other) => other.id === one) ?? [])
    if (!desk || !person || chosen.length < meeting.length) return no({ reason: 'not-found' })
    if (!chosen.every((one) => mayConfirm(one, desk.mentorship, person))) return no({ reason: 'not-yours' })
    const said = { person, answer, worth: worth ?? null, on: scope.today, source: scope.came }
    await saveConfirmations(
      scope,
      chosen.map((one) => ({ ...said, meeting: one.id, enteredBy: null })),
    )
    const fact = { meetings: chosen.length, ...ofPair(desk.mentorship) }
    const kind = answer === 'confirmed' ? ('meetings-confirmed' as const) : ('meetings-disputed' as const)
    return done(mentorship, { kind, ...fact })
  },
})
