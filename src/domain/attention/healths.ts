import type { HelpRequest } from '#domain/meetings/help-request.ts'
import type { Meeting } from '#domain/meetings/meeting.ts'
import type { Pause } from '#domain/mentorships/change-request.ts'
import { isAgreed, type Mentorship, type MentorshipId } from '#domain/mentorships/mentorship.ts'
import { type PhaseContext, phaseOf } from '#domain/mentorships/phase-of.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { needsProgramme } from '#domain/programmes/needs-programme.ts'
import {
  type Programme,
  type ProgrammeVersionId,
  type VersionOutline,
  versionInForce,
} from '#domain/programmes/programme.ts'
import { type Day, dayIn } from '#kit/day.ts'
import { type Health, healthOf, type PairFacts } from './health.ts'
import { schoolCalendar } from './school-calendar.ts'
import type { Thresholds } from './thresholds.ts'

/** What all pairs are judged by. */
export type AttentionDesk = PhaseContext & {
  readonly kind: OrganisationKind
  readonly zone: string
  readonly thresholds: Thresholds
  readonly mentorships: readonly Mentorship[]
  readonly programmes: readonly Programme<VersionOutline>[]
  readonly lastHeld: ReadonlyMap<MentorshipId, Day>
  readonly meetings: readonly Meeting[]
  readonly requests: readonly HelpRequest[]
  readonly pauses: readonly Pause[]
  /** Of plans of any version: past their last day and not done. */
  readonly overdueRows: readonly {
    readonly mentorship: MentorshipId
    readonly version: ProgrammeVersionId
    readonly id: string
    readonly text: string
    readonly through: Day
  }[]
  /** Employees who work here no more. */
  readonly gone: ReadonlySet<PersonId>
}

export type PairHealth = { readonly mentorship: Mentorship; readonly health: Health }

/** R-ATT-1. Every pair that works today, and how it is doing. */
export function healthsOf(desk: AttentionDesk): readonly PairHealth[] {
  const { today, thresholds } = desk
  const around = { today, calendar: schoolCalendar(desk.kind) }
  const factsOf = pairFacts(desk)
  return desk.mentorships
    .filter((one) => works(one, desk))
    .map((mentorship) => ({
      mentorship,
      health: healthOf(mentorship, factsOf(mentorship), thresholds, around),
    }))
}

/** One single meeting stands in no order: it works from its day once everybody has agreed. */
function works(mentorship: Mentorship, desk: AttentionDesk): boolean {
  const phase = phaseOf(mentorship, desk)
  if (phase === 'going') return true
  return (
    phase === 'agreed' && !needsProgramme(mentorship) && isAgreed(mentorship) && mentorship.from <= desk.today
  )
}

function pairFacts(desk: AttentionDesk): (mentorship: Mentorship) => PairFacts {
  const of = <One extends { readonly mentorship: MentorshipId }>(all: readonly One[]) => {
    const grouped = Map.groupBy(all, (one) => one.mentorship)
    return (id: MentorshipId) => grouped.get(id) ?? []
  }
  const [meetings, requests, pauses, rows] = [
    of(desk.meetings),
    of(desk.requests),
    of(desk.pauses),
    of(desk.overdueRows),
  ]
  const programmes = new Map(desk.programmes.map((one) => [one.mentorship, one]))
  return (mentorship) => {
    const { id, members } = mentorship
    const programme = programmes.get(id)
    const inForce = programme && versionInForce(programme)
    return {
      lastHeld: desk.lastHeld.get(id) ?? null,
      meetings: meetings(id),
      requests: requests(id)
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map((one) => ({
          id: one.id,
          askedOn: dayIn(desk.zone, one.askedAt),
          answered: one.answer !== null,
        })),
      pauses: pauses(id),
      needsProgramme: needsProgramme(mentorship),
      hasApprovedProgramme: inForce !== undefined,
      overdueRows: rows(id).filter(({ version, through }) => version === inForce?.id && through < desk.today),
      gone: members.flatMap(({ person }) => (desk.gone.has(person) ? [person] : [])),
    }
  }
}
