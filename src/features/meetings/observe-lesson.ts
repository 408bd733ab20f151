import { z } from 'zod'
import type { Meeting, MeetingId } from '#domain/meetings/meeting.ts'
import { isObserving } from '#domain/meetings/meeting-rules.ts'
import { criteria, type Observation, type Seen } from '#domain/meetings/observation.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { takeTurn } from '#store/meeting-entries.ts'
import { listObservations, saveObservation } from '#store/observations.ts'
import { command, done } from '../command.ts'
import { anyText, id, optionalDay, optionalLine } from '../fields.ts'
import type { Form } from '../route.ts'
import { findOwnDesk, ofPair } from './pair-desk.ts'

const input = z.object({
  mentorship: id<MentorshipId>(),
  meeting: id<MeetingId>(),
  lesson: optionalLine(300),
  seen: z.record(anyText, z.enum(['yes', 'partly', 'no'])),
  strengths: optionalLine(2000),
  advice: optionalLine(2000),
  talkedOn: optionalDay,
  agreed: optionalLine(1000),
})

export type LessonRefusal =
  | { readonly reason: 'no-lesson' | 'not-held' | 'talk-ahead' | 'agreed-without-day' }
  | { readonly reason: 'talk-before'; readonly on: Day }

/** R-MTG-10. What was seen is the mentor's or the author's to write; what came of the talk either side's. */
export const observeLesson = command<typeof input, MentorshipId, LessonRefusal>({
  deed: 'meeting.log',
  input,
  run: async (scope, given) => {
    await takeTurn(scope, given.mentorship)
    const desk = await findOwnDesk(scope, given.mentorship)
    const meeting = desk?.meetings.find((one) => one.id === given.meeting)
    if (!desk || !meeting || !scope.person) return no({ reason: 'not-found' })
    if (!meeting.held || !isObserving(meeting.kind)) return no({ reason: 'not-held' })
    const former = (await listObservations(scope, given.mentorship)).get(meeting.id)
    const whole = mayObserve(meeting, desk.mentorship, scope.person)
    const { talkedOn, agreed } = given
    const next: Observation = {
      ...(whole ? seenIn(given) : (former ?? seenIn({ lesson: '', seen: {}, strengths: '', advice: '' }))),
      ...{ meeting: meeting.id, talkedOn, agreed },
    }
    if (whole && next.lesson === '') return no({ reason: 'no-lesson' })
    if (talkedOn !== null && talkedOn > scope.today) return no({ reason: 'talk-ahead' })
    if (talkedOn !== null && talkedOn < meeting.held.on)
      return no({ reason: 'talk-before', on: meeting.held.on })
    if (agreed !== '' && talkedOn === null) return no({ reason: 'agreed-without-day' })
    await saveObservation(scope, next)
    return done(given.mentorship, {
      kind: 'lesson-observed',
      meeting: meeting.id,
      ...ofPair(desk.mentorship),
    })
  },
})

/** R-MTG-10. The mentors and whoever wrote the meeting down. */
export function mayObserve(
  { held }: Pick<Meeting, 'held'>,
  { members }: Pick<Mentorship, 'members'>,
  person: PersonId,
): boolean {
  return held?.enteredBy === person || members.some((one) => one.person === person && one.side !== 'mentee')
}

type WhatWasSeen = Pick<Observation, 'lesson' | 'seen' | 'strengths' | 'advice'>

function seenIn({ lesson, seen, strengths, advice }: WhatWasSeen) {
  const known = criteria.flatMap(({ code }): [string, Seen][] => (seen[code] ? [[code, seen[code]]] : []))
  return { lesson, strengths, advice, seen: Object.fromEntries(known) }
}

/** «seen.aim» → aim. */
export function lessonIn({ values }: Form) {
  const seen = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith('seen.') && value ? [[name.slice(5), value]] : [],
  )
  return { ...values, seen: Object.fromEntries(seen) }
}
