import type { Day } from '#kit/day.ts'
import { lastDay } from './ending.ts'
import { isAgreed, type Mentorship, type MentorshipId } from './mentorship.ts'

/** Where a mentorship stands: `ordered` is signed and still ahead, `going` is today, `over` is past its last day. */
export const phases = ['draft', 'asked', 'refused', 'agreed', 'ordered', 'going', 'over', 'dropped'] as const
export type Phase = (typeof phases)[number]

/** `ordered`: those that stand in a signed order, as `listOrdered` answers them. */
export type PhaseContext = {
  readonly ordered: { readonly has: (mentorship: MentorshipId) => boolean }
  readonly today: Day
}

/** R-MEN-3. What a mentorship is today follows from answers, papers and days alone; an order outlives a consent that was
 *  taken back after it. */
export function phaseOf(mentorship: Mentorship, { ordered, today }: PhaseContext): Phase {
  if (mentorship.droppedOn !== null) return 'dropped'
  const last = lastDay(mentorship)
  if (ordered.has(mentorship.id)) {
    if (today > last) return 'over'
    return today < mentorship.from ? 'ordered' : 'going'
  }
  if (mentorship.members.some((one) => one.consent?.answer === 'no')) return 'refused'
  if (today > last) return 'over'
  if (isAgreed(mentorship)) return 'agreed'
  return mentorship.askedOn === null && mentorship.members.every((one) => one.consent === null)
    ? 'draft'
    : 'asked'
}

/** Takes up places and keeps its people from being proposed again. */
export function isLive(mentorship: Mentorship, context: PhaseContext): boolean {
  const phase = phaseOf(mentorship, context)
  return phase !== 'refused' && phase !== 'over' && phase !== 'dropped'
}
