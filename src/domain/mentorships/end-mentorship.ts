import { afterWorkdays } from '#domain/documents/school-days.ts'
import { type Day, dayBefore } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { type Ending, lastDay } from './ending.ts'
import type { Mentorship } from './mentorship.ts'
import { type PhaseContext, phaseOf } from './phase-of.ts'

/** ст. 351.8 ТК: how many whole working days an employer warns ahead, and how many are proposed to a mentor. */
export const noticeWorkdays = 3

/** R-CHG-2. The first day a mentor is free when the warning is given on this day. */
export const freeAfterNotice = (noticeOn: Day): Day => afterWorkdays(noticeOn, noticeWorkdays)

export type EndRefusal =
  | { readonly reason: 'not-ordered' }
  | { readonly reason: 'already-ended'; readonly on: Day }
  | { readonly reason: 'before-start'; readonly from: Day }
  | { readonly reason: 'after-term'; readonly through: Day }
  | { readonly reason: 'done-ahead'; readonly today: Day }
  | { readonly reason: 'notice-ahead'; readonly today: Day }
  | { readonly reason: 'notice-late'; readonly first: Day }

/** What is known around an end. */
export type Around = PhaseContext & {
  /** The day the mentor was warned in writing, where the employer takes the assignment back. */
  readonly noticeOn: Day
  /** The mentor or the mentees work here no more after the last day. */
  readonly left: boolean
}

/** R-CHG-1, R-CHG-3. Ends on a day inside the term, once; one that was ordered and has not begun may end on its eve. The
 *  employer warns a mentor at least three working days ahead; a mentor's own refusal is never held up. */
export function endMentorship(pair: Mentorship, ending: Ending, around: Around): Result<Ending, EndRefusal> {
  if (pair.ending !== null) return no({ reason: 'already-ended', on: lastDay(pair) })
  if (!['ordered', 'going', 'over'].includes(phaseOf(pair, around))) return no({ reason: 'not-ordered' })
  if (!around.ordered.has(pair.id)) return no({ reason: 'not-ordered' })
  if (ending.on < dayBefore(pair.from)) return no({ reason: 'before-start', from: pair.from })
  if (ending.on > pair.through) return no({ reason: 'after-term', through: pair.through })
  const { today, noticeOn } = around
  if (ending.way === 'done' && ending.on > today && ending.on < pair.through)
    return no({ reason: 'done-ahead', today })
  if (!needsNotice(pair, ending, around)) return ok(ending)
  if (noticeOn > today) return no({ reason: 'notice-ahead', today })
  const first = dayBefore(freeAfterNotice(noticeOn))
  return ending.on < first ? no({ reason: 'notice-late', first }) : ok(ending)
}

/** R-CHG-3. Whether the employer takes back an assignment before its term: then the mentor is warned. What has run out,
 *  what the mentor ends, what both end, and work with somebody who has left need no warning. */
export function needsNotice(
  { basis, through }: Pick<Mentorship, 'basis' | 'through'>,
  { on, way, by }: Ending,
  { left }: Pick<Around, 'left'>,
): boolean {
  if (basis !== 'assignment_351_8' || on >= through || left) return false
  return way === 'curator' || by === 'mentee'
}
