import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { OwnWork } from '#domain/today/own-work.ts'
import { addDays, dayIn } from '#kit/day.ts'
import { listPauses } from './change-requests.ts'
import { listHelpRequests } from './help-requests.ts'
import { listImpressionSheets } from './impression-sheets.ts'
import { listMeasurements } from './measurements.ts'
import { listMeetingsOf } from './meetings.ts'
import { listOpenRows } from './plan-rows.ts'
import { listHandedInAccounts } from './report-lines.ts'
import type { Scope } from './scope.ts'
import { sideBySide } from './side-by-side.ts'

/** What `OwnWork` is made of for one person or for many. */
export type OwnDesk = Pick<
  OwnWork,
  'meetings' | 'requests' | 'openRows' | 'measurements' | 'impressions' | 'paused' | 'accounts'
>

const week = 7

/** Of these mentorships alone, whoever asks; with a person, that person's own sheets alone. */
export async function findOwnDesk(
  scope: Scope,
  mentorships: readonly Mentorship[],
  person?: PersonId,
): Promise<OwnDesk> {
  const { today, zone } = scope
  const of = mentorships.map(({ id }) => id)
  if (of.length === 0)
    return {
      meetings: [],
      requests: [],
      openRows: [],
      measurements: [],
      impressions: [],
      paused: new Set(),
      accounts: new Set(),
    }
  const found = await sideBySide(scope, {
    pauses: (at) => listPauses(at, of),
    meetings: (at) => listMeetingsOf(at, of),
    requests: (at) => listHelpRequests(at, of),
    openRows: (at) => listOpenRows(at, addDays(today, week), of),
    measurements: (at) => listMeasurements(at, of),
    impressions: (at) => listImpressionSheets(at, person),
    accounts: listHandedInAccounts,
  })
  const { pauses, requests, ...rest } = found
  const paused = pauses.filter(({ from, through }) => from <= today && (through === null || today <= through))
  return {
    ...rest,
    requests: requests
      .filter(({ answer }) => answer === null)
      .map((one) => ({ ...one, askedOn: dayIn(zone, one.askedAt) })),
    paused: new Set(paused.map(({ mentorship }) => mentorship)),
  }
}
