import { proposedTerm } from '#domain/documents/programme-days.ts'
import { daysBetween, earlier, later, type Span } from '#domain/documents/school-days.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { addDays, type Day } from '#kit/day.ts'
import { draftMeetings } from './draft-meetings.ts'
import type { PlanRow, ProgrammeContent } from './programme-content.ts'

const lastDays = 13

/** R-PRG-3. The same work in another term: every line stays inside it, the end of the programme moves to its end, and
 *  the meetings that were arranged for days before the change stay as they are. */
export function retimed(
  content: ProgrammeContent,
  before: Span,
  after: Span,
  kind: OrganisationKind,
): ProgrammeContent {
  const shift = daysBetween(before.from, after.from)
  const rows = content.rows.map((row) => rowIn(row, before, after, shift))
  const anew = draftMeetings(after, rows, { ...content, kind })
  if (shift !== 0) return { ...content, rows, meetings: anew }
  const since = addDays(earlier(before.through, after.through), -lastDays)
  const kept = content.meetings.filter(({ day }) => day < since)
  return { ...content, rows, meetings: [...kept, ...anew.filter(({ day }) => day >= since)] }
}

function rowIn(row: PlanRow, before: Span, after: Span, shift: number): PlanRow {
  const ends = { from: later(after.from, addDays(after.through, -lastDays)), through: after.through }
  if (row.turning === 'final') return before.through === after.through ? row : { ...row, ...ends }
  const [from, through] = [addDays(row.from, shift), addDays(row.through, shift)]
  if (from > after.through) return { ...row, ...ends }
  const start = inside(from, after)
  return { ...row, from: start, through: later(start, inside(through, after)) }
}

const inside = (one: Day, { from, through }: Span): Day => earlier(later(one, from), through)

/** The term proposed when a programme is to go on: to the end of the next May or October, never sooner than it ends. */
export function prolongedThrough({ from, through }: Span): Day {
  const next = proposedTerm(addDays(through, 1)).through
  const year = addDays(from, 364)
  return later(through, earlier(next, year))
}
