import type { Measurement, Moment } from '#domain/impressions/measurement.ts'
import { isStanding, measuringDue, measuringWindow } from '#domain/impressions/measuring-window.ts'
import { type SheetDue, sheetsDue } from '#domain/impressions/sheets-due.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { topicsToMeasure } from '#domain/programmes/entry-measurement.ts'
import { currentVersion } from '#domain/programmes/programme.ts'
import type { Day } from '#kit/day.ts'
import { listImpressionSheets } from '#store/impression-sheets.ts'
import { listMeasurements } from '#store/measurements.ts'
import { listMeetings } from '#store/meetings.ts'
import { findMentorship, listMentorships } from '#store/mentorships.ts'
import { findOrganisation } from '#store/organisations.ts'
import { listOrdered } from '#store/papers.ts'
import { listPeople, type Person } from '#store/people.ts'
import { findProgramme, listProgrammeOutlines } from '#store/programmes.ts'
import type { Scope } from '#store/scope.ts'

/** What every page of measurements and impressions knows. */
export type Around = {
  readonly kind: OrganisationKind
  readonly people: readonly Person[]
  readonly today: Day
}

export async function aroundOf(scope: Scope): Promise<Around> {
  const organisation = await findOrganisation(scope)
  return { kind: organisation?.kind ?? 'school', people: await listPeople(scope), today: scope.today }
}

/** A mentorship that stands; others are not asked of anything. */
export async function findStanding(scope: Scope, id: MentorshipId): Promise<Mentorship | undefined> {
  const found = await findMentorship(scope, id)
  return found && isStanding(found, { ordered: await listOrdered(scope, [id]) }) ? found : undefined
}

export async function listStanding(scope: Scope): Promise<readonly Mentorship[]> {
  const ordered = await listOrdered(scope)
  return (await listMentorships(scope)).filter((one) => isStanding(one, { ordered }))
}

/** What one mentee is to measure at this moment. */
export type MeasuringOf = {
  readonly mentorship: Mentorship
  readonly person: PersonId
  readonly moment: Moment
  readonly window: ReturnType<typeof measuringWindow>
  readonly topics: readonly string[]
  readonly taken: Measurement | null
}

export async function measuringOf(
  scope: Scope,
  id: MentorshipId,
  person: PersonId | null,
  moment: Moment,
): Promise<MeasuringOf | undefined> {
  const mentorship = await findStanding(scope, id)
  const member = mentorship?.members.find((one) => one.person === person && one.side === 'mentee')
  const programme = member && (await findProgramme(scope, id))
  if (!mentorship || !member || !programme) return undefined
  const version = currentVersion(programme)
  const measured = await listMeasurements(scope, [id])
  return {
    mentorship,
    person: member.person,
    moment,
    window: measuringWindow(moment, mentorship, version.firstMeeting),
    topics: topicsToMeasure(version, member),
    taken: measured.find((one) => one.person === member.person && one.moment === moment) ?? null,
  }
}

/** R-IMP-1. Every measurement of every standing mentorship with a programme, and what became of it. */
export async function allMeasuring(scope: Scope) {
  const mentorships = await listStanding(scope)
  const programmes = new Map((await listProgrammeOutlines(scope)).map((one) => [one.mentorship, one]))
  const measured = await listMeasurements(scope)
  const due = mentorships.flatMap((one) => {
    const programme = programmes.get(one.id)
    return programme ? measuringDue(one, currentVersion(programme).firstMeeting, measured, scope.today) : []
  })
  return { mentorships, measured, due }
}

/** R-IMP-4. The sheet of this person, mentorship and moment that is to be handed in now, else the last that was. */
export async function dueOf(
  scope: Scope,
  id: MentorshipId,
  person: PersonId | null,
  moment: Moment,
): Promise<{ readonly mentorship: Mentorship; readonly due: SheetDue } | undefined> {
  const mentorship = await findStanding(scope, id)
  if (!mentorship?.members.some((one) => one.person === person)) return undefined
  const meetings = await listMeetings(scope, id)
  const sheets = await listImpressionSheets(scope, person!)
  const all = sheetsDue([mentorship], { meetings, sheets, today: scope.today }).filter(
    (one) => one.person === person && one.moment === moment,
  )
  const due = all.find(({ state }) => state === 'open') ?? all.at(-1)
  return due && { mentorship, due }
}
