import { lastDay } from '#domain/mentorships/ending.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import type { PhaseContext } from '#domain/mentorships/phase-of.ts'
import { mayBeTopic } from '#domain/needs/topics.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { PlanRow } from '#domain/programmes/programme-content.ts'
import type { Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { mayEnter, type NoMeetings, rhythmOf } from './may-meet.ts'
import { isHeld, type Meeting, type Worth } from './meeting.ts'
import { meetingKinds } from './meeting-rules.ts'

/** A meeting that was, as somebody writes it down. */
export type Entry = {
  readonly kind: string
  readonly mode: Meeting['mode']
  readonly topics: readonly string[]
  readonly on: Day
  readonly minutes: number
  readonly outcome: string
  readonly worth: Worth | null
  readonly planRow: string | null
}

export type EntryRefusal =
  | NoMeetings
  | { readonly reason: 'in-future' }
  | { readonly reason: 'outside'; readonly from: Day; readonly through: Day }
  | { readonly reason: 'minutes' }
  | { readonly reason: 'kind' }
  | { readonly reason: 'topics' }
  | { readonly reason: 'plan-row' }
  | { readonly reason: 'same' }
  | { readonly reason: 'once' }

type EntryWorld = PhaseContext & {
  readonly mentorship: Mentorship
  /** Others of this mentorship. */
  readonly meetings: readonly Meeting[]
  readonly rows: readonly PlanRow[]
  readonly by: PersonId
}

/** R-MTG-2. What keeps an entry from being taken; late is no reason, only said. */
export function checkEntry(entry: Entry, world: EntryWorld): Result<null, EntryRefusal> {
  const { mentorship, meetings, today, rows, by } = world
  const may = mayEnter(mentorship, world)
  if (!may.ok) return may
  const through = lastDay(mentorship)
  if (entry.on > today) return no({ reason: 'in-future' })
  if (entry.on < mentorship.from || entry.on > through)
    return no({ reason: 'outside', from: mentorship.from, through })
  if (!Number.isInteger(entry.minutes) || entry.minutes < 5 || entry.minutes > 600)
    return no({ reason: 'minutes' })
  if (!meetingKinds.some(({ code }) => code === entry.kind)) return no({ reason: 'kind' })
  if (!entry.topics.every(mayBeTopic)) return no({ reason: 'topics' })
  if (entry.planRow !== null && !rows.some(({ id }) => id === entry.planRow))
    return no({ reason: 'plan-row' })
  const held = meetings.filter(isHeld)
  if (rhythmOf(mentorship).kind === 'once' && held.length > 0) return no({ reason: 'once' })
  return held.some((one) => isSame(one, entry, by)) ? no({ reason: 'same' }) : ok(null)
}

/** Sent twice by one press too many. */
function isSame({ held, kind }: Meeting, entry: Entry, by: PersonId): boolean {
  return (
    held !== null &&
    held.enteredBy === by &&
    held.on === entry.on &&
    kind === entry.kind &&
    held.minutes === entry.minutes &&
    held.outcome === entry.outcome
  )
}
