import { mayEnter, rhythmOf } from '#domain/meetings/may-meet.ts'
import type { Meeting } from '#domain/meetings/meeting.ts'
import { type Mentorship, type MentorshipId, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { type PhaseContext, phaseOf } from '#domain/mentorships/phase-of.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { versionInForce } from '#domain/programmes/programme.ts'
import type { PlanRow, Meeting as Scheduled } from '#domain/programmes/programme-content.ts'
import type { Day } from '#kit/day.ts'
import { listMeetings } from '#store/meetings.ts'
import { findMentorship } from '#store/mentorships.ts'
import { findOrganisation } from '#store/organisations.ts'
import { listOrdered } from '#store/papers.ts'
import { listNamed } from '#store/people.ts'
import { findProgramme } from '#store/programmes.ts'
import type { Scope } from '#store/scope.ts'
import { sideBySide } from '#store/side-by-side.ts'

export type Named = Awaited<ReturnType<typeof listNamed>>[number]

/** A pair at work with what its meetings hang on. */
export type PairDesk = {
  readonly mentorship: Mentorship
  readonly kind: OrganisationKind
  readonly people: ReadonlyMap<string, Named>
  readonly meetings: readonly Meeting[]
  /** Of the programme in force; empty where there is none. */
  readonly rows: readonly PlanRow[]
  readonly schedule: readonly Scheduled[]
  readonly topics: readonly string[]
  readonly mayEnter: boolean
  readonly today: Day
  readonly zone: string
  /** Whoever reads it. */
  readonly reader: PersonId | null
  readonly context: PhaseContext
}

/** `undefined` for a pair that has not begun to work: there is nothing to meet about yet. */
export async function findPairDesk(scope: Scope, id: MentorshipId): Promise<PairDesk | undefined> {
  const { mentorship, ordered, programme, organisation, meetings } = await sideBySide(scope, {
    mentorship: (at) => findMentorship(at, id),
    ordered: (at) => listOrdered(at, [id]),
    programme: (at) => findProgramme(at, id),
    organisation: findOrganisation,
    meetings: (at) => listMeetings(at, id),
  })
  const context = { ordered, today: scope.today }
  if (!mentorship || !hasBegun(mentorship, context)) return undefined
  const version = programme && versionInForce(programme)
  const content = version?.content
  const named = await listNamed(
    scope,
    mentorship.members.map(({ person }) => person),
  )
  const own = [...new Set(mentorship.members.flatMap(({ topics }) => topics))]
  return {
    mentorship,
    kind: organisation?.kind ?? 'school',
    people: new Map(named.map((one) => [one.id, one])),
    meetings,
    rows: content?.rows ?? [],
    schedule: rhythmOf(mentorship).kind === 'on-request' ? [] : (content?.meetings ?? []),
    topics: content?.topics ?? own,
    mayEnter: mayEnter(mentorship, context).ok,
    today: scope.today,
    zone: scope.zone,
    reader: scope.person,
    context,
  }
}

/** Works, or has worked and is over. */
export function hasBegun(mentorship: Mentorship, context: PhaseContext): boolean {
  if (mayEnter(mentorship, context).ok) return true
  return phaseOf(mentorship, context) === 'over' && context.ordered.has(mentorship.id)
}

/** One's own pair; somebody else's is not found. */
export async function findOwnDesk(scope: Scope, id: MentorshipId): Promise<PairDesk | undefined> {
  const desk = await findPairDesk(scope, id)
  return desk?.mentorship.members.some(({ person }) => person === scope.person) ? desk : undefined
}

/** A pair as facts name it. */
export function ofPair(mentorship: Mentorship) {
  return {
    mentorship: mentorship.id,
    mentor: mentorOf(mentorship).person,
    mentee: menteesIn(mentorship)[0]!.person,
  }
}
