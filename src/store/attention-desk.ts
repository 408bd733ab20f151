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
  const organisation = await findOrganisation(scope)
  if (!organisation) return undefined
  const { today, zone } = scope
  const people = known.people ?? (await listPeople(scope))
  return {
    today,
    zone,
    kind: organisation.kind,
    thresholds: thresholdsOn(today, await listThresholds(scope)),
    mentorships: known.mentorships ?? (await listMentorships(scope)),
    ordered: known.ordered ?? (await listOrdered(scope)),
    programmes: known.programmes ?? (await listProgrammeOutlines(scope)),
    lastHeld: await listLastHeld(scope, known.of),
    meetings: await listMeetingsToLookAt(scope, addDays(today, -weeksBack), known.of),
    requests: await listHelpRequests(scope),
    pauses: await listPauses(scope),
    overdueRows: await listOpenRows(scope, today, known.of),
    gone: goneOf(people, scope),
    people,
  }
}

/** A mentor from outside is employed elsewhere, and has no employment to end here. */
const goneOf = (people: readonly Person[], { today }: Scope): ReadonlySet<PersonId> =>
  new Set(
    people
      .filter(({ employments }) => employments.length > 0 && !worksOn(employments, today))
      .map(({ id }) => id),
  )
