import { fill } from '#domain/documents/expression.ts'
import { meetingDays, within } from '#domain/documents/programme-days.ts'
import { pauseOf, type Span } from '#domain/documents/school-days.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import texts from '#reference/documents/programme_texts.json' with { type: 'json' }
import { subjectOf } from './plan-words.ts'
import type { Meeting, PlanRow } from './programme-content.ts'
import { type Kinds, rhythmOf } from './rhythm-of.ts'

export type MeetingFacts = Kinds & { readonly kind: OrganisationKind }

/** Each meeting takes up a line of the plan that is going on that day: a turning point first, then what is still
 *  untouched. */
export function draftMeetings(
  term: Span,
  rows: readonly PlanRow[],
  { kind, form, types }: MeetingFacts,
): readonly Meeting[] {
  const rhythm = rhythmOf({ form, types }, term)
  if (rhythm.kind === 'on-request') return atTurningPoints(rows, kind)
  const untouched = new Set(rows)
  const days = meetingDays(term, pauseOf(kind), rhythm.everyWeeks)
  return days.map((day, at) => {
    const going = rows.filter((row) => within(day, row))
    const fresh = going.filter((row) => untouched.has(row))
    const row =
      (at === days.length - 1 ? rows.findLast(isTurning) : undefined) ??
      fresh.find(isTurning) ??
      fresh[0] ??
      going.at(-1) ??
      rows.findLast(({ from }) => from <= day) ??
      rows[0]
    if (row === undefined) return { day, subject: '' }
    const subject = subjectOf(row, kind)
    return { day, subject: untouched.delete(row) ? subject : fill(texts.continued, { subject }) }
  })
}

/** Help on request has no schedule but for the points nobody may miss. */
function atTurningPoints(rows: readonly PlanRow[], kind: OrganisationKind): readonly Meeting[] {
  const met = rows.filter(isTurning).map((row) => ({ day: row.from, subject: subjectOf(row, kind) }))
  return met.toSorted((a, b) => a.day.localeCompare(b.day))
}

const isTurning = ({ turning }: PlanRow) => turning !== null
