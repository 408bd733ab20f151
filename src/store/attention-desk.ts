import type { AttentionDesk } from '#domain/attention/healths.ts'
import { thresholdsOn } from '#domain/attention/thresholds.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { worksOn } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import { addDays } from '#kit/day.ts'
import { listPauses } from './change-requests.ts'
import { listHelpRequests } from './help-requests.ts'
import { listLastHeld, listMeetingsToLookAt } from './meetings.ts'
import { listMentorships } from './mentorships.ts'
import { findOrganisation } from './organisations.ts'
import { listOrdered } from './papers.ts'
import { listPeople, type Person } from './people.ts'
import { listOpenRows } from './plan-rows.ts'
import { listProgrammeOutlines } from './programmes.ts'
import type { Scope } from './scope.ts'
import { sideBySide } from './side-by-side.ts'
import { listThresholds } from './thresholds.ts'

/** What a page has read already. */
type Known = Partial<Pick<AttentionDesk, 'mentorships' | 'ordered' | 'programmes'>> & {
  readonly people?: readonly Person[]
  /** These alone are judged. */
  readonly of?: readonly MentorshipId[]
}

const weeksBack = 12 * 7

/** Everything that pairs are judged by; the judging itself is done outside the scope. */
export async function findAttentionDesk(
  scope: Scope,
  known: Known = {},
): Promise<(AttentionDesk & { readonly people: readonly Person[] }) | undefined> {
  const { today, zone } = scope
  const { organisation, people, set, ...found } = await sideBySide(scope, {
    organisation: findOrganisation,
    people: async (at) => known.people ?? listPeople(at),
    set: listThresholds,
    mentorships: async (at) => known.mentorships ?? listMentorships(at),
    ordered: async (at) => known.ordered ?? listOrdered(at),
    programmes: async (at) => known.programmes ?? listProgrammeOutlines(at),
    lastHeld: (at) => listLastHeld(at, known.of),
    meetings: (at) => listMeetingsToLookAt(at, addDays(today, -weeksBack), known.of),
    requests: (at) => listHelpRequests(at, known.of),
    pauses: (at) => listPauses(at, known.of),
    overdueRows: (at) => listOpenRows(at, today, known.of),
  })
  if (!organisation) return undefined
  const thresholds = thresholdsOn(today, set)
  return { ...found, today, zone, kind: organisation.kind, thresholds, people, gone: goneOf(people, scope) }
}

/** A mentor from outside is employed elsewhere, and has no employment to end here. */
const goneOf = (people: readonly Person[], { today }: Scope): ReadonlySet<PersonId> =>
  new Set(
    people
      .filter(({ employments }) => employments.length > 0 && !worksOn(employments, today))
      .map(({ id }) => id),
  )
