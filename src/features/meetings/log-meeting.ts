import { z } from 'zod'
import { mayCorrect } from '#domain/meetings/confirming.ts'
import { checkEntry, type EntryRefusal } from '#domain/meetings/enter-meeting.ts'
import type { Meeting, MeetingId } from '#domain/meetings/meeting.ts'
import { isObserving } from '#domain/meetings/meeting-rules.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { no } from '#kit/result.ts'
import {
  addEntry,
  correctEntry,
  holdPlanned,
  type MeetingEntry,
  takeBackEntry,
  takeTurn,
} from '#store/meeting-entries.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { answerByMeeting } from './ask-for-help.ts'
import { findOwnDesk, ofPair, type PairDesk } from './pair-desk.ts'
import { entryFields, entryOf, withSubject } from './read-entry.ts'

export type Logged = { readonly meeting: MeetingId; readonly observing: boolean }

export type LogRefusal = EntryRefusal | { readonly reason: 'confirmed' } | { readonly reason: 'cancelled' }

/** R-MTG-2, R-MTG-4. A meeting that was: new, planned before, or an entry of one's own corrected. */
export const logMeeting = command<typeof entryFields, Logged, LogRefusal>({
  deed: 'meeting.log',
  input: entryFields,
  run: async (scope, fields) => {
    await takeTurn(scope, fields.mentorship)
    const desk = await findOwnDesk(scope, fields.mentorship)
    const former = desk?.meetings.find((one) => one.id === fields.meeting)
    if (!desk || !scope.person || (fields.meeting && !former)) return no({ reason: 'not-found' })
    if (former?.cancelledOn) return no({ reason: 'cancelled' })
    if (former?.held && !mayCorrect(former, scope.person)) return no({ reason: 'confirmed' })
    const entry = entryOf(fields, desk)
    const meetings = desk.meetings.filter((one) => one !== former)
    const taken = checkEntry(entry, { ...desk, ...desk.context, meetings, by: scope.person })
    if (!taken.ok) return taken
    const written = withSubject(entry, { ...desk, meetings }, former?.plannedOn ? former.subject : '')
    const meeting = await saved(scope, { desk, former, written })
    const pair = ofPair(desk.mentorship)
    const answered = await answerByMeeting(scope, { desk, request: fields.help, meeting })
    const fact = former?.held
      ? ({ kind: 'meeting-corrected', meeting, ...pair } as const)
      : ({ kind: 'meeting-logged', meeting, on: entry.on, ...pair } as const)
    return done({ meeting, observing: isObserving(entry.kind) }, fact, ...answered)
  },
})

type Saving = {
  readonly desk: PairDesk
  readonly former: Meeting | undefined
  readonly written: MeetingEntry
}

async function saved(scope: Scope, { desk, former, written }: Saving): Promise<MeetingId> {
  if (!former) return addEntry(scope, desk.mentorship.id, written, scope.came)
  if (former.held) await correctEntry(scope, former.id, written)
  else await holdPlanned(scope, former.id, written, scope.came)
  return former.id
}

const one = z.object({ mentorship: id<MentorshipId>(), meeting: id<MeetingId>() })

/** R-MTG-4. An entry of one's own is taken back. */
export const takeBackMeeting = command<typeof one, MentorshipId, { readonly reason: 'confirmed' }>({
  deed: 'meeting.log',
  input: one,
  run: async (scope, { mentorship, meeting }) => {
    await takeTurn(scope, mentorship)
    const desk = await findOwnDesk(scope, mentorship)
    const found = desk?.meetings.find((one) => one.id === meeting)
    if (!desk || !scope.person || found?.held?.enteredBy !== scope.person) return no({ reason: 'not-found' })
    if (!mayCorrect(found, scope.person)) return no({ reason: 'confirmed' })
    await takeBackEntry(scope, found)
    return done(mentorship, { kind: 'meeting-taken-back', meeting, ...ofPair(desk.mentorship) })
  },
})
