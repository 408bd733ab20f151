import type { Fact } from '#domain/journal/fact.ts'
import { outOfQuietHours } from '#domain/surveys/quiet-hours.ts'
import { nextDigest } from '#domain/today/digest.ts'
import { dayBefore } from '#kit/day.ts'
import type { Scope } from '#store/scope.ts'
import type { LaterJob } from './survey-jobs.ts'

/** R-TOD-7. From the first pair that is asked anything, a look every morning; each look puts the next one. */
const begins: readonly Fact['kind'][] = ['mentorship-asked', 'mentorship-answered', 'order-signed']

export function digestJobAfter({ now, zone, today }: Scope, fact: Fact): LaterJob | undefined {
  if (fact.kind === 'digests-written')
    return { queue: 'write-digests', data: { since: today }, after: nextDigest(now, zone), once: true }
  if (fact.kind === 'digests-put-off')
    return {
      queue: 'write-digests',
      data: { since: dayBefore(today) },
      after: outOfQuietHours(now, zone),
      once: true,
    }
  if (!begins.includes(fact.kind)) return undefined
  return { queue: 'write-digests', data: { since: today }, after: nextDigest(now, zone), once: true }
}
