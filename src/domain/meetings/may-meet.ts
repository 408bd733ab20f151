import { lastDay } from '#domain/mentorships/ending.ts'
import { isAgreed, type Mentorship } from '#domain/mentorships/mentorship.ts'
import { type PhaseContext, phaseOf } from '#domain/mentorships/phase-of.ts'
import { type Terms, termsOf } from '#domain/mentorships/terms.ts'
import { addDays, type Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { meetingRules } from './meeting-rules.ts'

export type NoMeetings =
  | { readonly reason: 'not-at-work' }
  | { readonly reason: 'too-late'; readonly through: Day }

export function rhythmOf({ form, types }: Pick<Mentorship, 'form' | 'types'>): Terms['rhythm'] {
  return termsOf(form, types)?.rhythm ?? { kind: 'on-request' }
}

/** A single meeting needs no order: it begins when everybody has said yes. */
const begun = (mentorship: Mentorship, context: PhaseContext) =>
  context.ordered.has(mentorship.id) || (rhythmOf(mentorship).kind === 'once' && isAgreed(mentorship))

/** R-MTG-1. It works today: in a signed order, or agreed to where no order is needed. */
export function isAtWork(mentorship: Mentorship, context: PhaseContext): boolean {
  if (phaseOf(mentorship, context) === 'going') return true
  const { today } = context
  return (
    mentorship.droppedOn === null &&
    begun(mentorship, context) &&
    mentorship.from <= today &&
    today <= lastDay(mentorship)
  )
}

/** R-MTG-1. Meetings may be entered while it works, and for thirty days after its last one. */
export function mayEnter(mentorship: Mentorship, context: PhaseContext): Result<null, NoMeetings> {
  if (isAtWork(mentorship, context)) return ok(null)
  const last = lastDay(mentorship)
  const { today } = context
  if (mentorship.droppedOn !== null || !begun(mentorship, context) || today <= last)
    return no({ reason: 'not-at-work' })
  const through = addDays(last, meetingRules.graceDays)
  return today <= through ? ok(null) : no({ reason: 'too-late', through })
}
