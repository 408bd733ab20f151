import { earlier } from '#domain/documents/school-days.ts'
import type { OrganisationEvent } from '#domain/events/event.ts'
import type { Measurement } from '#domain/impressions/measurement.ts'
import type { HelpRequest } from '#domain/meetings/help-request.ts'
import { type HeldMeeting, isConfirmed, isHeld, type Meeting } from '#domain/meetings/meeting.ts'
import { planProgress, type RowProgress } from '#domain/meetings/plan-progress.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import { type Mentorship, menteesIn } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { PlanRow } from '#domain/programmes/programme-content.ts'
import type { Day } from '#kit/day.ts'
import { changesIn, type DeficitChange } from './deficit-change.ts'

export type AccountSources = {
  readonly mentorship: Mentorship
  /** Of this mentorship; those of others are left out. */
  readonly meetings: readonly Meeting[]
  /** Lessons that were seen, as forms of observation tell. */
  readonly observed: number
  readonly rows: readonly PlanRow[]
  readonly measured: readonly Measurement[]
  readonly help: readonly HelpRequest[]
  readonly events: readonly OrganisationEvent[]
  readonly today: Day
}

/** What one mentorship has come to by a day, counted from facts alone. */
export type Account = {
  readonly from: Day
  readonly through: Day
  readonly held: readonly HeldMeeting[]
  readonly minutes: number
  readonly confirmed: number
  /** How many meetings of each activity, the most first. */
  readonly kinds: readonly { readonly activity: string; readonly count: number }[]
  readonly observed: number
  readonly plan: readonly RowProgress[]
  readonly changes: readonly DeficitChange[]
  readonly help: { readonly asked: number; readonly answered: number }
  readonly achievements: readonly OrganisationEvent[]
}

/** R-REP-4. Everything of an account but the lines a person adds; nothing later than its day. */
export function accountOf(sources: AccountSources, person?: PersonId): Account {
  const { mentorship, today } = sources
  const last = lastDay(mentorship)
  const through = earlier(today, last)
  const ofPair = sources.meetings.filter((one) => one.mentorship === mentorship.id)
  const held = ofPair.filter((one): one is HeldMeeting => isHeld(one) && one.held.on <= through)
  const mentees = menteesIn(mentorship).map((one) => one.person)
  const help = sources.help.filter((one) => one.mentorship === mentorship.id && one.withdrawnAt === null)
  const kinds = Map.groupBy(held, ({ kind }) => kind)
  const about = person === undefined ? mentees : [person]
  return {
    from: mentorship.from,
    through,
    held,
    minutes: held.reduce((sum, one) => sum + one.held.minutes, 0),
    confirmed: held.filter(isConfirmed).length,
    kinds: [...kinds]
      .map(([activity, all]) => ({ activity, count: all.length }))
      .toSorted((one, other) => other.count - one.count || (one.activity < other.activity ? -1 : 1)),
    observed: sources.observed,
    plan: planProgress(sources.rows, ofPair, through),
    changes: about.flatMap((each) =>
      changesIn(sources.measured, { mentorship: mentorship.id, person: each, on: through }),
    ),
    help: { asked: help.length, answered: help.filter(({ answer }) => answer !== null).length },
    achievements: sources.events.filter(
      (one) => one.droppedOn === null && isWithin(one.on, mentorship.from, through) && names(one, about),
    ),
  }
}

const isWithin = (on: Day, from: Day, through: Day) => on >= from && on <= through
const ofPeople: ReadonlySet<string> = new Set(['publication', 'practice', 'final_event'])

/** What one has to show: a practice, a publication, a part in the final event. */
function names({ kind, people }: OrganisationEvent, about: readonly PersonId[]): boolean {
  return ofPeople.has(kind) && people.some((one) => about.includes(one))
}

export type PlanCount = { readonly all: number; readonly done: number; readonly overdue: number }

export function countPlan(plan: readonly RowProgress[]): PlanCount {
  const count = (...states: readonly RowProgress['state'][]) =>
    plan.filter(({ state }) => states.includes(state)).length
  return { all: plan.length, done: count('done', 'late'), overdue: count('overdue') }
}
