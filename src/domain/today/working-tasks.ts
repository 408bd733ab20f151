import { workdayFrom } from '#domain/documents/school-days.ts'
import { measuringDue } from '#domain/impressions/measuring-window.ts'
import type { ChangeRequest } from '#domain/mentorships/change-request.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { phaseOf } from '#domain/mentorships/phase-of.ts'
import { currentVersion } from '#domain/programmes/programme.ts'
import type { Standing } from '#domain/roadmaps/measure-states.ts'
import { addDays, type Day } from '#kit/day.ts'
import type { Agreeing } from './agreeing-tasks.ts'
import type { OwnWork } from './own-work.ts'

/** What the working year asks of whoever runs it. */
export type Working = Pick<Agreeing, 'today' | 'mentorships' | 'ordered' | 'programmes' | 'papers'> & {
  readonly measurements: OwnWork['measurements']
  readonly changeRequests: readonly ChangeRequest[]
  /** Pairs that need help for a reason nobody has put off. */
  readonly inNeed: number
  readonly heavyMentors: number
  /** Of the roadmap of this year; none while there is no roadmap. */
  readonly standings: readonly Pick<Standing, 'rounds' | 'state'>[]
  readonly roadmapWaits: boolean
}

export type WorkingTask =
  | { readonly task: 'help-pairs'; readonly count: number; readonly by: Day }
  | { readonly task: 'settle-changes'; readonly count: number; readonly by: Day }
  | { readonly task: 'end-pairs'; readonly count: number; readonly by: Day }
  | { readonly task: 'order-endings'; readonly count: number; readonly by: Day }
  | { readonly task: 'hear-measuring'; readonly count: number; readonly by: Day }
  | { readonly task: 'close-measures'; readonly count: number; readonly by: Day }
  | { readonly task: 'approve-roadmap'; readonly by: Day }
  | { readonly task: 'lighten-load'; readonly count: number; readonly by: Day }
  | { readonly task: 'sign-orders'; readonly count: number; readonly by: Day }

const week = 7

/** R-TOD-5. Of the curator: whom to help, what was asked for, what ends, what is still to be measured. */
export function curatorTasks(work: Working) {
  const { today } = work
  const asked = work.changeRequests.filter(({ settled }) => settled === null)
  const ending = work.mentorships
    .filter((one) => one.ending === null && ['going', 'over'].includes(phaseOf(one, work)))
    .filter((one) => work.ordered.has(one.id) && lastDay(one) <= addDays(today, week))
  const unordered = endedWithoutOrder(work)
  const unmeasured = toMeasure(work)
  const measures = dueMeasures(work)
  const first = (days: readonly Day[]) => days.toSorted()[0] ?? today
  const tasks = [
    { task: 'help-pairs' as const, count: work.inNeed, by: today },
    {
      task: 'settle-changes' as const,
      count: asked.length,
      by: first(asked.map(({ askedOn }) => workdaysAfter(askedOn, 3))),
    },
    { task: 'end-pairs' as const, count: ending.length, by: first(ending.map(lastDay)) },
    {
      task: 'order-endings' as const,
      count: unordered.length,
      by: addDays(first(unordered.map(lastDay)), week),
    },
    { task: 'hear-measuring' as const, count: unmeasured.length, by: first(unmeasured) },
    { task: 'close-measures' as const, count: measures.length, by: first(measures) },
  ]
  return tasks.filter(({ count }) => count > 0)
}

/** R-TOD-5. Of the head: whose load is too much, which orders and whether a roadmap wait for a word. */
export function headTasks(work: Working): readonly WorkingTask[] {
  const { today } = work
  const orders = work.papers.filter(
    (one) =>
      one.kind.startsWith('order_') && one.state === 'made' && one.signedOn === null && one.lapsedOn === null,
  )
  return [
    ...(orders.length > 0
      ? [{ task: 'sign-orders', count: orders.length, by: addDays(today, 2) } as const]
      : []),
    ...(work.roadmapWaits ? [{ task: 'approve-roadmap', by: addDays(today, 3) } as const] : []),
    ...(work.heavyMentors > 0
      ? [{ task: 'lighten-load', count: work.heavyMentors, by: addDays(today, week) } as const]
      : []),
  ]
}

/** Their work is over and no order says so: not of its own, nor of the mentor who came in the place of the former. */
function endedWithoutOrder({ mentorships, ordered, papers, today }: Working) {
  const named = new Set(
    papers
      .filter(
        ({ kind, lapsedOn }) => (kind === 'order_close' || kind === 'order_replace') && lapsedOn === null,
      )
      .flatMap((one) => one.mentorships),
  )
  const isNamed = ({ id }: Pick<Mentorship, 'id'>) =>
    named.has(id) || mentorships.some((one) => one.succeeds === id && named.has(one.id))
  return mentorships.filter(
    (one) => one.ending !== null && ordered.has(one.id) && lastDay(one) <= today && !isNamed(one),
  )
}

/** The last days of measures that nothing has shown yet, late or due within a week. */
function dueMeasures({ standings, today }: Working): readonly Day[] {
  const isOpen = ({ is }: Standing['state']) => is === 'overdue' || is === 'partial' || is === 'open'
  return standings.flatMap(({ rounds }) =>
    rounds
      .filter(({ state, span }) => isOpen(state) && span.through <= addDays(today, week))
      .map(({ span }) => span.through),
  )
}

/** The last days of measurements that are open and end within two weeks; the entry has a task of its own. */
function toMeasure({ mentorships, programmes, measurements, today, ...context }: Working): readonly Day[] {
  const known = new Map(programmes.map((one) => [one.mentorship, one]))
  const taken = new Map(Map.groupBy(measurements, (one) => one.mentorship))
  return mentorships.flatMap((mentorship) => {
    const programme = known.get(mentorship.id)
    if (!programme || !context.ordered.has(mentorship.id) || mentorship.droppedOn !== null) return []
    const { firstMeeting } = currentVersion(programme)
    return measuringDue(mentorship, firstMeeting, taken.get(mentorship.id) ?? [], today)
      .filter(({ state, moment }) => state === 'open' && moment !== 'entry')
      .flatMap(({ window }) => (window.through <= addDays(today, 2 * week) ? [window.through] : []))
  })
}

/** The employer's notice is at least three working days: so long a request may wait. */
function workdaysAfter(from: Day, count: number): Day {
  let one = from
  for (let at = 0; at < count; at += 1) one = workdayFrom(addDays(one, 1))
  return one
}
