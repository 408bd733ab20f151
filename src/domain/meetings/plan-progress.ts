import type { PlanRow } from '#domain/programmes/programme-content.ts'
import type { Day } from '#kit/day.ts'
import { isDisputed } from './confirming.ts'
import { type HeldMeeting, isConfirmed, isHeld, type Meeting, type MeetingId } from './meeting.ts'

/** `late`: done after its last day; `due`: its days are now; `overdue`: past them and not done. */
export type RowState = 'done' | 'late' | 'due' | 'overdue' | 'ahead'

export type RowProgress = {
  readonly row: PlanRow
  readonly state: RowState
  /** The first meeting that did it. */
  readonly done: { readonly on: Day; readonly meeting: MeetingId; readonly confirmed: boolean } | null
}

/** R-MTG-5. A line of the plan is done by the first meeting that names it and that nobody disputes. */
export function planProgress(
  rows: readonly PlanRow[],
  meetings: readonly Meeting[],
  today: Day,
): readonly RowProgress[] {
  const first = new Map<string, HeldMeeting>()
  for (const meeting of meetings.filter(isHeld)) {
    if (meeting.planRow === null || isDisputed(meeting)) continue
    const known = first.get(meeting.planRow)
    if (!known || meeting.held.on < known.held.on) first.set(meeting.planRow, meeting)
  }
  return rows.map((row) => {
    const by = first.get(row.id)
    const done = by ? { on: by.held.on, meeting: by.id, confirmed: isConfirmed(by) } : null
    return { row, state: stateOf(row, done?.on ?? null, today), done }
  })
}

function stateOf({ from, through }: PlanRow, done: Day | null, today: Day): RowState {
  if (done !== null) return done > through ? 'late' : 'done'
  if (today > through) return 'overdue'
  return today < from ? 'ahead' : 'due'
}

/** R-MTG-5. The line that a meeting most likely does: open, begun, of its kind or its topics; the earliest due. The first
 *  meeting is the acquaintance whatever its kind; the induction is done by a meeting that does nothing else. */
export function proposedRow(
  progress: readonly RowProgress[],
  meeting: { readonly kind: string; readonly topics: readonly string[] },
): string | null {
  const open = progress.filter(({ state }) => state === 'due' || state === 'overdue')
  const weight = ({ row }: RowProgress) => {
    if (row.turning === 'start') return 4
    const alike = row.activity === meeting.kind ? 2 : 0
    const about = row.topics.some((one) => meeting.topics.includes(one)) ? 1 : 0
    return alike + about || (row.turning === 'induction' ? 0.5 : 0)
  }
  const best = open
    .filter((one) => weight(one) > 0)
    .toSorted((one, other) =>
      weight(one) === weight(other)
        ? one.row.through < other.row.through
          ? -1
          : 1
        : weight(other) - weight(one),
    )
  return best[0]?.row.id ?? null
}
