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
  const pauses = (await listPauses(scope, of)).filter(
    ({ from, through }) => from <= today && (through === null || today <= through),
  )
  return {
    meetings: await listMeetingsOf(scope, of),
    requests: (await listHelpRequests(scope, of))
      .filter(({ answer }) => answer === null)
      .map((one) => ({ ...one, askedOn: dayIn(zone, one.askedAt) })),
    openRows: await listOpenRows(scope, addDays(today, week), of),
    measurements: await listMeasurements(scope, of),
    impressions: await listImpressionSheets(scope, person),
    paused: new Set(pauses.map(({ mentorship }) => mentorship)),
    accounts: await listHandedInAccounts(scope),
  }
}
