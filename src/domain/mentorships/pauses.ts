import { type Day, dayBefore } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import type { Pause } from './change-request.ts'
import { lastDay } from './ending.ts'
import type { Mentorship, MentorshipId } from './mentorship.ts'
import { type PhaseContext, phaseOf } from './phase-of.ts'

type Days = Pick<Pause, 'mentorship' | 'from' | 'through'>

/** R-CHG-6. Whether nothing is expected of it on that day: nothing is overdue in a pause. */
export function isPausedOn(pauses: readonly Days[], mentorship: MentorshipId, day: Day): boolean {
  return pauseOn(pauses, mentorship, day) !== undefined
}

export function pauseOn<One extends Days>(
  pauses: readonly One[],
  mentorship: MentorshipId,
  day: Day,
): One | undefined {
  return pauses.find(
    (one) => one.mentorship === mentorship && one.from <= day && (one.through === null || one.through >= day),
  )
}

export type PauseRefusal =
  | { readonly reason: 'not-going' }
  | { readonly reason: 'backwards' }
  | { readonly reason: 'outside'; readonly from: Day; readonly last: Day }
  | { readonly reason: 'paused-then'; readonly from: Day; readonly through: Day | null }

/** R-CHG-6. From a day through a day, or till nobody knows when; inside the term, and one at a time. */
export function mayPause(
  pair: Mentorship,
  { from, through }: Pick<Pause, 'from' | 'through'>,
  { pauses, context }: { readonly pauses: readonly Pause[]; readonly context: PhaseContext },
): Result<null, PauseRefusal> {
  if (!['ordered', 'going'].includes(phaseOf(pair, context))) return no({ reason: 'not-going' })
  if (through !== null && through < from) return no({ reason: 'backwards' })
  const last = lastDay(pair)
  if (from < pair.from || from > last) return no({ reason: 'outside', from: pair.from, last })
  const other = pauses.find(
    (one) =>
      one.mentorship === pair.id &&
      (one.through === null || one.through >= from) &&
      (through === null || one.from <= through),
  )
  return other ? no({ reason: 'paused-then', from: other.from, through: other.through }) : ok(null)
}

/** R-CHG-6. Resumed on a day, a pause lasts through its eve; resumed on its first day, there was none. */
export function resumed(pause: Pause, on: Day): { readonly through: Day } | 'never-was' {
  return on <= pause.from ? 'never-was' : { through: dayBefore(on) }
}
