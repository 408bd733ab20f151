import { daysBetween } from '#domain/documents/school-days.ts'
import { lettersOf } from '#domain/surveys/quiet-hours.ts'
import { addDays, type Day, dayIn } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import type { Task } from './tasks.ts'

/** Letters of their own tell of these: a digest does not say it twice. */
const toldElsewhere: readonly Task['task'][] = ['answer-sheet', 'mark-wishes', 'read-paper']

/** R-TOD-7. What these are about is said in the program alone, never in a letter. */
const unnamed: readonly Task['task'][] = ['support-alone', 'settle-changes']

/** Their day is counted from today: they are reminded of on Mondays. Of all others by the ladder. */
const withoutDay: readonly Task['task'][] = [
  'bring-staff',
  'look-at-pairs',
  'find-mentors',
  'take-package',
  'renew-package',
  'fill-requisites',
  'tell-gender',
  'confirm-categories',
  'admit-mentors',
  'confirm-bank',
  'tell-basis',
  'ask-pairs',
  'make-programmes',
  'propose-programmes',
  'hear-programmes',
  'endorse-programmes',
  'make-papers',
  'sign-papers',
  'review-programmes',
  'approve',
  'agree-programme',
  'support-alone',
  'help-pairs',
  'sign-orders',
  'approve-roadmap',
  'lighten-load',
]

export type Digest = {
  readonly tasks: readonly Task[]
  /** How many more wait that a letter may not name. */
  readonly unnamed: number
}

/** R-TOD-7. One letter about all of it, if for any of it the time has come since the last look; else none. */
export function digestOf(
  tasks: readonly Task[],
  { since, today }: { readonly since: Day; readonly today: Day },
): Digest | null {
  const waiting = tasks.filter(({ task }) => !toldElsewhere.includes(task))
  const days = daysAfter(since, today)
  if (!waiting.some((task) => days.some((day) => isRung(task, day)))) return null
  const named = waiting.filter(({ task }) => !unnamed.includes(task))
  return { tasks: named, unnamed: waiting.length - named.length }
}

/** A week before, the eve, the day itself, then weekly. */
function isRung({ task, by }: Task, day: Day): boolean {
  if (withoutDay.includes(task)) return new Date(`${day}T00:00:00Z`).getUTCDay() === 1
  const left = daysBetween(day, by)
  return left === 7 || left === 1 || (left <= 0 && left % 7 === 0)
}

/** Not more than a week of them: a program that was off for a month does not make up for it. */
function daysAfter(since: Day, today: Day): readonly Day[] {
  const count = Math.min(7, Math.max(1, daysBetween(since, today)))
  return Array.from({ length: count }, (_, at) => addDays(today, -at))
}

/** R-TOD-7. The next look: the next morning when letters may leave, after those of questionnaires. */
export function nextDigest(now: Instant, zone: string): Instant {
  return lettersOf(addDays(dayIn(zone, now), 1), zone)
}
