import type { Measurement } from '#domain/impressions/measurement.ts'
import { type HeldMeeting, isConfirmed, isHeld, type Meeting } from '#domain/meetings/meeting.ts'
import { type Mentorship, type MentorshipId, menteesIn } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { PlanRow } from '#domain/programmes/programme-content.ts'
import type { Need } from '#domain/surveys/need.ts'
import { isSensitive } from '#domain/surveys/topic-groups.ts'
import type { Day } from '#kit/day.ts'
import { changesIn, type DeficitChange } from './deficit-change.ts'

/** One topic of one person all the way: what was found hard, what was planned and done about it, what shows it, and what
 *  became of it. */
export type ReportThread = {
  readonly person: PersonId
  readonly topic: string
  /** What the questionnaire says of it; `null` where the topic came with the programme. */
  readonly need: { readonly level: number; readonly on: Day } | null
  readonly mentorship: MentorshipId | null
  readonly rows: readonly PlanRow[]
  /** Held and about this topic, or about a line of the plan that is. */
  readonly meetings: readonly HeldMeeting[]
  readonly confirmed: number
  readonly change: DeficitChange | null
}

export type ThreadSources = {
  readonly needs: ReadonlyMap<PersonId, Need>
  /** Those of the year that were ordered. */
  readonly mentorships: readonly Mentorship[]
  /** The plan in force of each that has one. */
  readonly rows: ReadonlyMap<MentorshipId, readonly PlanRow[]>
  readonly meetings: readonly Meeting[]
  readonly measured: readonly Measurement[]
  readonly on: Day
}

/** R-REP-1. A thread for every answer of the needs questionnaire and for every topic of a mentorship, each person's
 *  hardest first. What is not there is not invented: the thread stops where the facts do. Sensitive topics have none. */
export function threadsOf(sources: ThreadSources): readonly ReportThread[] {
  const ledIn = Map.groupBy(
    sources.mentorships.flatMap((one) => menteesIn(one).map(({ person }) => ({ person, one }))),
    ({ person }) => person,
  )
  const people = [...new Set([...ledIn.keys(), ...sources.needs.keys()])]
  const facts: Facts = {
    ...sources,
    heldIn: Map.groupBy(sources.meetings.filter(isHeld), (one) => one.mentorship),
    measuredIn: Map.groupBy(sources.measured, (one) => one.mentorship),
  }
  return people.flatMap((person) => {
    const own = (ledIn.get(person) ?? []).map(({ one }) => one)
    const said = new Map((sources.needs.get(person)?.topics ?? []).map((one) => [one.code, one.level]))
    const topics = [...new Set([...said.keys(), ...own.flatMap((one) => topicsFor(one, person))])]
    return topics
      .filter((topic) => !isSensitive(topic))
      .map((topic) => threadOf(person, topic, own, facts))
      .toSorted((one, other) => (other.need?.level ?? 0) - (one.need?.level ?? 0))
  })
}

/** One's own topics where they are named, else those of the mentor. */
function topicsFor(mentorship: Mentorship, person: PersonId): readonly string[] {
  const own = mentorship.members.find((one) => one.person === person)?.topics ?? []
  return own.length > 0 ? own : (mentorship.members.find((one) => one.side === 'mentor')?.topics ?? [])
}

/** The same by mentorship: a large organisation holds a hundred thousand meetings a year. */
type Facts = ThreadSources & {
  readonly heldIn: ReadonlyMap<MentorshipId, readonly HeldMeeting[]>
  readonly measuredIn: ReadonlyMap<MentorshipId, readonly Measurement[]>
}

/** In the order of their days, whatever the mentorship. */
function heldIn(about: readonly Mentorship[], { heldIn: of }: Facts): readonly HeldMeeting[] {
  const held = about.flatMap((one) => of.get(one.id) ?? [])
  return about.length < 2 ? held : held.toSorted((one, other) => one.held.on.localeCompare(other.held.on))
}

function threadOf(person: PersonId, topic: string, own: readonly Mentorship[], facts: Facts): ReportThread {
  const { needs, rows, measuredIn, on } = facts
  const need = needs.get(person)
  const level = need?.topics.find((one) => one.code === topic)?.level
  const about = own.filter((one) => topicsFor(one, person).includes(topic))
  const last = about.at(-1) ?? null
  const planned = about.flatMap((one) => (rows.get(one.id) ?? []).filter((row) => row.topics.includes(topic)))
  const ids = new Set(planned.map(({ id }) => id))
  const held = heldIn(about, facts).filter(
    (one) =>
      one.held.on <= on && (one.topics.includes(topic) || (one.planRow !== null && ids.has(one.planRow))),
  )
  const changes = about.flatMap((one) =>
    changesIn(measuredIn.get(one.id) ?? [], { mentorship: one.id, person, on }),
  )
  const ofTopic = changes.filter((one) => one.topic === topic)
  return {
    person,
    topic,
    need: need && level !== undefined && need.on <= on ? { level, on: need.on } : null,
    mentorship: last?.id ?? null,
    rows: planned,
    meetings: held,
    confirmed: held.filter(isConfirmed).length,
    change: ofTopic.findLast((one) => one.outcome !== 'not-measured') ?? ofTopic.at(-1) ?? null,
  }
}

/** How far each thread goes, for the report: every number says of how many. */
export type ThreadCounts = {
  readonly all: number
  readonly paired: number
  readonly planned: number
  readonly worked: number
  readonly confirmed: number
  readonly measured: number
  readonly closed: number
  readonly eased: number
}

export function countThreads(threads: readonly ReportThread[]): ThreadCounts {
  const count = (fits: (one: ReportThread) => boolean) => threads.filter(fits).length
  const became = (...outcomes: readonly string[]) =>
    count(({ change }) => change !== null && outcomes.includes(change.outcome))
  return {
    all: threads.length,
    paired: count(({ mentorship }) => mentorship !== null),
    planned: count(({ rows }) => rows.length > 0),
    worked: count(({ meetings }) => meetings.length > 0),
    confirmed: count(({ confirmed }) => confirmed > 0),
    measured: became('closed', 'eased', 'same', 'harder'),
    closed: became('closed'),
    eased: became('eased'),
  }
}
