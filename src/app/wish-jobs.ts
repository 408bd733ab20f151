import type { Fact } from '#domain/journal/fact.ts'
import { reminderDay } from '#domain/needs/wish-round.ts'
import { lettersOf, outOfQuietHours } from '#domain/surveys/quiet-hours.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from '#store/scope.ts'
import type { LaterJob } from './survey-jobs.ts'

/** R-WSH-9. One look on the day of the reminder, out of quiet hours; a round that was prolonged has another later. */
export function wishJobAfter({ now, zone, today }: Scope, fact: Fact): LaterJob | undefined {
  const at = (after: LaterJob['after']): LaterJob => ({ queue: 'remind-wishes', data: {}, after })
  if (fact.kind === 'wishes-reminder-put-off') return at(outOfQuietHours(now, zone))
  if (fact.kind !== 'wishes-asked') return undefined
  const day = reminderDay({ through: fact.through as Day })
  return day > today ? at(lettersOf(day, zone)) : undefined
}
