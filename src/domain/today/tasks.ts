import { addDays, type Day } from '#kit/day.ts'
import type { AgreeingTask, DecidingTask } from './agreeing-tasks.ts'
import type { GatheringTask } from './gathering-tasks.ts'
import type { OwnTask } from './own-tasks.ts'
import type { OwnWorkTask } from './own-work.ts'
import type { WorkingTask } from './working-tasks.ts'

/** What the work queue of the curator looks at. */
export type YearSoFar = {
  readonly today: Day
  readonly people: number
  /** Lists that wait for a look, the oldest first. */
  readonly listsToCheck: readonly { readonly id: string; readonly fileName: string; readonly since: Day }[]
  readonly mentees: number
  readonly pairs: number
  readonly alone: number
  /** Pairs that are being agreed or stand in an order: their papers come from the register, not from the drafts. */
  readonly standing: number
  readonly lastPackage: { readonly id: string; readonly on: Day } | null
  /** Pairs or people changed after the last package was made. */
  readonly changedSince: boolean
  readonly requisitesMissing: boolean
  /** People whose name does not tell how to decline it, nor did anybody say. */
  readonly genderUnknown: readonly string[]
}

export type Task =
  | GatheringTask
  | AgreeingTask
  | DecidingTask
  | OwnTask
  | OwnWorkTask
  | WorkingTask
  | SupportTask
  | WithdrawalTask
  | { readonly task: 'bring-staff'; readonly by: Day }
  | { readonly task: 'check-list'; readonly import: string; readonly fileName: string; readonly by: Day }
  | { readonly task: 'look-at-pairs'; readonly mentees: number; readonly pairs: number; readonly by: Day }
  | { readonly task: 'find-mentors'; readonly alone: number; readonly by: Day }
  | { readonly task: 'take-package'; readonly pairs: number; readonly by: Day }
  | { readonly task: 'renew-package'; readonly by: Day }
  | { readonly task: 'sign-package'; readonly package: string; readonly by: Day }
  | { readonly task: 'fill-requisites'; readonly by: Day }
  | { readonly task: 'tell-gender'; readonly person: string; readonly people: number; readonly by: Day }

/** Somebody without a pair for whom the psychologist was asked. */
export type SupportTask = { readonly task: 'support-alone'; readonly count: number; readonly by: Day }

/** R-RGT-8. Consents to personal data that were taken back: the law names a day. */
export type WithdrawalTask = { readonly task: 'answer-withdrawals'; readonly count: number; readonly by: Day }

const daysToErase = 30

export const withdrawalDue = (on: Day): Day => addDays(on, daysToErase)

/** The earliest of them gives the day. */
export function withdrawalTasks(withdrawn: readonly { readonly on: Day }[]): readonly WithdrawalTask[] {
  const [first] = withdrawn.map(({ on }) => withdrawalDue(on)).sort()
  return first ? [{ task: 'answer-withdrawals', count: withdrawn.length, by: first }] : []
}

const fewPeople = 3

/** R-TOD-1. What to do now, the nearest day first; of one day, what the others wait for first. */
export function tasksOf(year: YearSoFar): readonly Task[] {
  const { today } = year
  const tasks: Task[] = year.listsToCheck.map(({ id, fileName, since }) => ({
    task: 'check-list',
    import: id,
    fileName,
    by: addDays(since, 1),
  }))
  if (year.people <= fewPeople && tasks.length === 0) tasks.push({ task: 'bring-staff', by: today })
  if (year.mentees > 0) tasks.push(...pairTasks(year))
  const [nameless] = year.genderUnknown
  if (nameless !== undefined)
    tasks.push({
      task: 'tell-gender',
      person: nameless,
      people: year.genderUnknown.length,
      by: addDays(today, 2),
    })
  if (year.requisitesMissing && year.people > fewPeople)
    tasks.push({ task: 'fill-requisites', by: addDays(today, 7) })
  return ranked(tasks, today)
}

/** Whoever asks for help comes first; then the nearest day; of one day, as they stood. A late measure of the roadmap stands
 *  with the tasks of today: nobody waits for it as people wait for an answer. */
export function ranked(tasks: readonly Task[], today: Day): readonly Task[] {
  const rank = ({ task, by }: Task) => {
    if (task === 'answer-help') return ''
    return task === 'close-measures' && by < today ? today : by
  }
  return tasks.toSorted((one, other) => rank(one).localeCompare(rank(other)))
}

function pairTasks(year: YearSoFar): Task[] {
  const { today, mentees, pairs, alone, standing, lastPackage, changedSince } = year
  const tasks: Task[] = []
  if (standing > 0) {
    if (pairs > 0) tasks.push({ task: 'look-at-pairs', mentees, pairs, by: today })
  } else if (lastPackage === null) {
    tasks.push({ task: 'look-at-pairs', mentees, pairs, by: today })
    if (pairs > 0) tasks.push({ task: 'take-package', pairs, by: addDays(today, 3) })
  } else if (changedSince) tasks.push({ task: 'renew-package', by: addDays(today, 1) })
  else tasks.push({ task: 'sign-package', package: lastPackage.id, by: addDays(lastPackage.on, 7) })
  if (alone > 0) tasks.push({ task: 'find-mentors', alone, by: addDays(today, 7) })
  return tasks
}
